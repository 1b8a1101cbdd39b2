#include "extract/attachments.hpp"

#include <algorithm>
#include <array>

#include "lexicon/column_headings.hpp"
#include "lexicon/file_names.hpp"
#include "support/word_lists.hpp"

namespace referat::extract {

namespace {

using Number = Field<std::uint32_t>;

/// The number that `s` begins with, and what follows it.
std::optional<Number> take_number(const Context& context, std::string_view& s) {
  std::size_t n = 0;
  while (n < s.size() && text::is_digit(s[n])) ++n;
  const auto value = text::number(s.substr(0, n));
  if (!value) return std::nullopt;
  const Number number{*value, context.span_of(s.substr(0, n))};
  s = text::trim_left(s.substr(n));
  return number;
}

/// "0 bilag", "3 bilag, heraf 1 anbefales"
std::optional<AttachmentCounts> read_counts(const Context& context, std::string_view s) {
  const auto total = take_number(context, s);
  if (!total) return std::nullopt;
  const auto word = text::word_prefix(s, "bilag");
  if (!word) return std::nullopt;
  s = text::trim_left(s.substr(*word));
  AttachmentCounts counts{*total, std::nullopt};
  if (s.starts_with(',')) s = text::trim_left(s.substr(1));
  if (const auto of_which = text::word_prefix(s, "heraf")) {
    s = text::trim_left(s.substr(*of_which));
    counts.recommended = take_number(context, s);
    if (!counts.recommended || !text::word_prefix(s, "anbefales")) return std::nullopt;
    return counts;
  }
  if (!s.empty() && s != ".") return std::nullopt;
  return counts;
}

/// What stands in front of a title and is no part of it: a bullet, the name of an icon, a number, "Åben".
std::string_view without_marker(std::string_view s) {
  while (text::list_mark(s) > 0) s = text::trim_left(s.substr(text::list_mark(s)));
  if (s.starts_with("PDF") && (text::starts_upper(s.substr(3)) || s.substr(3).starts_with(' '))) {
    s = text::trim_left(s.substr(3));  // glued to the title on FirstAgenda's pages
  }
  std::size_t n = 0;
  while (n < s.size() && n < 3 && text::is_digit(s[n])) ++n;
  // A number in a column of its own, which the format tells; "3 Kort" may be a title.
  const bool column = n > 0 && n < s.size() && s[n] == '\t';
  const bool closed = n > 0 && n + 1 < s.size() && std::string_view(".):").find(s[n]) != std::string_view::npos &&
                      text::is_space(s[n + 1]);
  if (n > 0 && s.substr(n).starts_with(" - ") && text::starts_upper(s.substr(n + 3))) return s.substr(n + 3);
  std::string_view behind = text::trim_left(s.substr(closed ? n + 1 : n));
  for (const std::string_view word : {"Åben", "Åbent"}) {  // "1 Åben Kort"
    if (!behind.starts_with(word) || behind.size() <= word.size() || !text::is_space(behind[word.size()])) continue;
    behind = text::trim_left(behind.substr(word.size()));
    if (const auto noun = text::word_prefix(behind, "bilag"))  // "Åbent bilag: Kort"
      behind = text::trim_left(text::without_first(behind.substr(*noun), ":"));
    for (const std::string_view dash : {"- ", "– "}) {  // "Åben - Kort"
      if (behind.starts_with(dash)) behind = text::trim_left(behind.substr(dash.size()));
    }
    return behind;
  }
  return closed || column ? behind : s;
}

/// Without the number of a file in a column of its own, "222359/12".
std::string_view without_file_number(std::string_view s) {
  const std::size_t tab = s.rfind('\t');
  if (tab == std::string_view::npos || s.find_first_not_of("0123456789/- \t", tab) != std::string_view::npos) return s;
  return text::trim_right(s.substr(0, tab));
}

/// "Kort (pdf, 1,2 MB)" is called "Kort".
std::string_view without_file_type(std::string_view s) {
  static constexpr std::array<std::string_view, 6> types = {"pdf", "docx", "doc", "xlsx", "xls", "pptx"};
  const std::size_t open = s.ends_with(')') ? s.rfind('(') : std::string_view::npos;
  if (open == std::string_view::npos || open == 0) return s;
  const std::string_view inside = s.substr(open + 1, s.size() - open - 2);
  const std::string_view type = inside.substr(0, std::min(inside.find(','), inside.size()));
  return text::is_one_of(text::trim(type), types) ? text::trim_right(s.substr(0, open)) : s;
}

bool says_none(std::string_view s) {
  while (s.ends_with('.')) s.remove_suffix(1);
  if (s.empty() || s == "-" || s == "–") return true;
  return text::same_key(s, "Ingen") || text::same_key(s, "Ingen bilag") || text::same_key(s, "Ingen bilag til sagen");
}

/// A line of names of files, each an attachment.
void add_files(const Context& context, std::string_view line, AgendaItem& item) {
  while (!line.empty()) {
    const std::size_t size = lexicon::first_file_name(line);
    Attachment attachment;
    attachment.title = context.text(lexicon::without_icon(line.substr(0, size > 0 ? size : line.size())));
    item.attachments.push_back(std::move(attachment));
    line = text::trim_left(line.substr(size > 0 ? size : line.size()));
  }
}

}  // namespace

void extract_attachments(const Context& context, std::span<const SectionParts> sections, AgendaItem& item) {
  for (const SectionParts& section : sections) {
    if (section.section.kind != SectionKind::attachments) continue;
    for (const Part& part : section.parts) {
      const std::string_view words = text::trim(context.view(part.span));
      if (const auto counts = read_counts(context, words)) {
        item.attachment_counts = counts;
        continue;
      }
      // "Bilag: 2" above two titles; alone it may be a title itself.
      const auto number = &part == &section.parts.front() ? text::number(words) : std::nullopt;
      if (number && *number > 0 && *number + 1 == section.parts.size()) {
        item.attachment_counts = AttachmentCounts{{*number, context.span_of(words)}, std::nullopt};
        continue;
      }
      if (says_none(words) || lexicon::heads_columns(words)) continue;  // "Nr.", "Titel"
      if (section.heading == nullptr || lexicon::begins_with_icon(words)) {
        add_files(context, words, item);
        continue;
      }
      Attachment attachment;
      std::string_view title = without_file_type(without_file_number(without_marker(words)));
      if (title.starts_with("ANBEFALES ")) {
        attachment.recommended = {true, context.span_of(title.substr(0, 9))};
        title = text::trim_left(title.substr(10));
      }
      attachment.title = context.text(title);
      if (!attachment.title.value.empty()) item.attachments.push_back(std::move(attachment));
    }
  }
}

}  // namespace referat::extract
