#include "tokenize/contents_blocks.hpp"

#include <algorithm>
#include <optional>
#include <string_view>

#include "lexicon/closed_marks.hpp"
#include "lexicon/column_headings.hpp"
#include "lexicon/header_lines.hpp"
#include "support/text.hpp"
#include "tokenize/contents.hpp"

namespace referat::tokenize {

bool ContentsBlocks::is_listed(std::uint32_t i) const { return std::binary_search(listed_.begin(), listed_.end(), i); }

/// "Dagsorden:" right above the first of them.
bool ContentsBlocks::heads_listed(std::uint32_t i) const {
  constexpr std::size_t longest = 40;
  if (listed_.empty() || out_.next_text(i + 1) != listed_.front() || line(i).text.size() > longest) return false;
  return line(i).text.ends_with(':') || lexicon::document_words().find(line(i).text) != nullptr;
}

/// "Lukket dagsorden" between two of them.
bool ContentsBlocks::groups_listed(std::uint32_t i) const {
  return !listed_.empty() && i > listed_.front() && i < listed_.back() && !is_part_of_entry(line(i).text);
}

std::uint32_t ContentsBlocks::take_paged(std::uint32_t i) {
  const PagedEntry* entry = entry_on(paged_, i);
  if (entry == nullptr && !paged_.empty() && i > paged_.front().first_line && i < paged_.back().first_line) {
    add_between(i);
    return i + 1;
  }
  if (entry == nullptr || entry->first_line != i || entry->last_line >= end_) return i;
  Block& block = out_.add(BlockKind::contents_entry, i, entry->last_line, "below the head of a column of pages");
  if (!entry->number.empty()) block.number = out_.span_of(entry->number);
  block.page_number = out_.span_of(entry->page_number);
  block.value = out_.span_of(entry->title);
  return entry->last_line + 1;
}

bool ContentsBlocks::take_listed(std::uint32_t i) {
  if (is_listed(i)) {
    Block& block = out_.add(BlockKind::contents_entry, i, i, "an entry of a list that is said again below");
    const auto entry = listed_entry_of_any_case(line(i).text);
    block.number = out_.span_of(entry->number);
    block.value = out_.span_of(entry->title);
    return true;
  }
  if (heads_listed(i)) {
    out_.add(BlockKind::contents_heading, i, i, "heads a list of items");
    return true;
  }
  if (!groups_listed(i)) return false;
  add_between(i);
  return true;
}

/// What stands between entries: the heading of a group of them, or a remark, which is no part of the list.
void ContentsBlocks::add_between(std::uint32_t i) {
  const bool remark = ends_sentence(line(i).text);
  out_.add(remark ? BlockKind::paragraph : BlockKind::group_heading, i, i,
           remark ? "text among the contents" : "groups entries of the contents");
}

/// The entries, and what groups them.
std::uint32_t ContentsBlocks::take_bare_entries(std::uint32_t i) {
  const bool paged = have_pages(i);
  std::uint32_t after = i;
  while (i < end_) {
    const auto entry = match_bare_entry(line(i).text);
    const std::uint32_t next = out_.next_text(i + 1);
    if (!entry && !(next < end_ && match_bare_entry(line(next).text))) break;
    if (!entry) {
      add_between(i);
    } else {
      Block& block = out_.add(BlockKind::contents_entry, i, i, "a number and a title, in a list of items");
      const std::string_view page = paged ? page_behind(entry->title) : std::string_view();
      block.number = out_.span_of(entry->number);
      block.value = out_.span_of(text::trim_right(entry->title.substr(0, entry->title.size() - page.size())));
      if (!page.empty()) block.page_number = out_.span_of(page);
    }
    after = i + 1;
    i = next;
  }
  return after;
}

/// Whether the entries from line `i` on all end in numbers that grow, as pages do: "1. Budget 2030 4". Not where they
/// are told apart by them: "1. Lokalplan 101" / "2. Lokalplan 102".
bool ContentsBlocks::have_pages(std::uint32_t i) const {
  constexpr std::size_t fewest = 3;
  std::uint32_t last = 0;
  std::string_view last_title;
  std::size_t entries = 0;
  for (; i < end_; i = out_.next_text(i + 1), ++entries) {
    const auto entry = match_bare_entry(line(i).text);
    if (!entry) break;
    const std::string_view number = page_behind(entry->title);
    const std::string_view title = entry->title.substr(0, entry->title.size() - number.size());
    const auto page = text::number(number);
    if (!page || *page < last || *page == 0 || title == last_title) return false;
    last = *page;
    last_title = title;
  }
  return entries >= fewest;
}

/// An entry of the contents, whose title may have begun on lines above its page number.
std::uint32_t ContentsBlocks::take_entry(std::uint32_t i) {
  const std::uint32_t first = i;
  if (lexicon::heads_columns(line(i).text) || text::same_key(line(i).text, "Side")) {
    out_.add(BlockKind::contents_heading, i, i, "heads the columns of the contents");
    return i + 1;
  }
  if (lexicon::group_heading(line(i).text) != lexicon::GroupHeading::none) {
    out_.add(BlockKind::group_heading, i, i, "groups entries of the contents");
    return i + 1;
  }
  auto match = match_contents_entry(line(i).text);
  while (!match && i + 1 < end_ && !line(i + 1).blank()) {
    const std::string_view next = line(i + 1).text;
    const auto next_match = match_contents_entry(next);
    if (numbered_entry(next, false) || lexicon::group_heading(next) != lexicon::GroupHeading::none) break;
    if (!next_match && !wrapping_.is_full(line(i), line(i + 1))) break;
    ++i;
    match = next_match;
  }
  const std::string_view start = line(first).text;
  // Of one line, the match tells its number; of several, their first.
  const auto entry =
      match && i == first ? std::optional(BareEntry{match->number, match->title}) : numbered_entry(start, false);
  const bool closed = !lexicon::split_closed_mark(start).mark.empty();
  if (!match && !entry && !closed) {
    out_.add(BlockKind::paragraph, first, i, "text after the contents");
    return i + 1;
  }
  Block& block =
      out_.add(BlockKind::contents_entry, first, i, match ? "title and page number" : "a number or closed doors");
  if (entry) block.number = out_.span_of(entry->number);
  const std::uint32_t title_begin = entry ? out_.span_of(entry->title).begin : block.span.begin;
  block.value = {title_begin, match ? out_.span_of(match->title).end : block.span.end};
  if (match) block.page_number = out_.span_of(match->page_number);
  return i + 1;
}

}  // namespace referat::tokenize
