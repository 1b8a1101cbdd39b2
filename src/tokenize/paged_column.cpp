// Seen: "Punkt nr. Side" (Rudersdal), "Sag nr. Indhold Side" (a joint fire service), "Pkt. Tekst Side" (Tønder,
// Tårnby).
#include "tokenize/paged_column.hpp"

#include <algorithm>
#include <optional>

#include "lexicon/closed_marks.hpp"
#include "lexicon/column_headings.hpp"
#include "support/text.hpp"
#include "tokenize/contents.hpp"

namespace referat::tokenize {

namespace {

bool heads_pages(std::string_view line) {
  if (line.empty() || std::string_view("eErR.:").find(line.back()) == std::string_view::npos) return false;
  constexpr std::size_t longest_end = 7;  // "Sidenr:", "Sidenr."
  const std::string_view end = line.substr(line.size() - std::min(line.size(), longest_end));
  const bool may = end.find("ide") != std::string_view::npos || end.find("IDE") != std::string_view::npos;
  if (!may || !lexicon::heads_columns(line)) return false;  // nearly no line ends so
  const std::string_view last = text::without_stop(text::without_colon(text::last_word(line)));
  return text::same_key(last, "Side") || text::same_key(last, "Sidenr");
}

/// The entry that begins on line `i`, of three lines at most.
std::optional<PagedEntry> entry_at(std::span<const Line> lines, std::uint32_t i, std::uint32_t last_page) {
  constexpr std::uint32_t most_lines = 3;
  PagedEntry entry;
  entry.title = lines[i].text;
  if (const auto numbered = numbered_entry(lines[i].text, true)) {
    entry.number = numbered->number;
    entry.title = numbered->title;
  }
  for (std::uint32_t k = i; k < std::min<std::size_t>(i + most_lines, lines.size()) && !lines[k].blank(); ++k) {
    if (k > i && numbered_entry(lines[k].text, true)) return std::nullopt;
    // "2. Lokalplan 226 ..... 6" has more signs than its column.
    const auto led = match_contents_entry(lines[k].text);
    entry.page_number = led ? led->page_number : page_behind(k == i ? entry.title : lines[k].text);
    const auto number = text::number(entry.page_number);
    if (!number || *number < last_page) continue;
    entry.first_line = i;
    entry.last_line = k;
    const char* end = led ? led->title.data() + led->title.size() : entry.page_number.data();
    entry.title = text::trim_right({entry.title.data(), static_cast<std::size_t>(end - entry.title.data())});
    return entry;
  }
  return std::nullopt;
}

}  // namespace

std::vector<PagedEntry> paged_column(std::span<const Line> lines) {
  std::vector<PagedEntry> entries;
  const auto head = std::find_if(lines.begin(), lines.end(),
                                 [](const Line& line) { return !line.blank() && heads_pages(line.text); });
  std::uint32_t last_page = 0;
  std::size_t numbered = 0;
  for (auto i = static_cast<std::uint32_t>(head - lines.begin()) + 1; i < lines.size();) {
    if (lines[i].blank() || lexicon::group_heading(lines[i].text) != lexicon::GroupHeading::none) {
      ++i;
      continue;
    }
    const auto entry = entry_at(lines, i, last_page);
    if (!entry) break;
    last_page = text::number(entry->page_number).value_or(0);
    numbered += entry->number.empty() ? 0 : 1;
    i = entry->last_line + 1;
    entries.push_back(*entry);
  }
  // What stands behind the last number may be anything that ends in one.
  while (!entries.empty() && entries.back().number.empty()) entries.pop_back();
  if (numbered < 2) entries.clear();
  return entries;
}

const PagedEntry* entry_on(std::span<const PagedEntry> entries, std::uint32_t i) {
  const auto entry = std::lower_bound(entries.begin(), entries.end(), i,
                                      [](const PagedEntry& one, std::uint32_t at) { return one.last_line < at; });
  return entry != entries.end() && entry->first_line <= i ? &*entry : nullptr;
}

}  // namespace referat::tokenize
