#include "tokenize/section_lines.hpp"

#include <algorithm>
#include <array>

#include "lexicon/meeting_references.hpp"
#include "lexicon/section_headings.hpp"
#include "support/text.hpp"

namespace referat::tokenize {

namespace {

/// Words that may be a heading that the lexicon does not know.
bool looks_like_heading(std::string_view s) {
  return s.size() <= 100 && text::starts_upper(s) && !s.ends_with('.') && text::count_words(s) <= 10;
}

/// "INDSTILLING": capitals stand out whatever their style.
bool is_capitals(std::string_view s) {
  return std::none_of(s.begin(), s.end(), [](char c) { return c >= 'a' && c <= 'z'; }) &&
         std::count_if(s.begin(), s.end(), [](char c) { return c >= 'A' && c <= 'Z'; }) >= 4;
}

/// Whether text stands behind the headings of recommendations and decisions, on their own lines, more often than not:
/// then the others are as theirs, "Baggrund: Der mangler pladser."
bool runs_headings_in(std::span<const Line> lines) {
  static constexpr std::array<std::string_view, 2> words = {"Indstilling", "Beslutning"};
  std::size_t with_text = 0;
  std::size_t alone = 0;
  for (const Line& line : lines) {
    const char first = line.blank() ? ' ' : static_cast<char>(line.text.front() | 0x20);
    if (first != 'i' && first != 'b') continue;
    for (const std::string_view word : words) {
      const auto size = text::word_prefix(line.text, word);
      if (!size) continue;
      const std::string_view rest = text::trim_left(line.text.substr(*size));
      if (text::without_colon(rest).empty()) {
        ++alone;
      } else if (rest.front() == ':') {
        ++with_text;
      }
    }
  }
  return with_text >= 2 && with_text > 2 * alone;
}

/// "• Sagsfremstilling" / "• Beslutning": whether a site has made a list of the headings (Syddjurs). Not where others
/// have no bullet.
bool lists_headings(std::span<const Line> lines) {
  std::size_t listed = 0;
  for (const Line& line : lines) {
    constexpr std::size_t longest = 40;
    if (line.blank() || line.text.size() > longest) continue;
    const std::string_view words = lexicon::without_bullet(line.text);
    const char first = words.empty() ? ' ' : static_cast<char>(words.front() | 0x20);
    if (first != 'b' && first != 's' && first != 'i') continue;
    if (!heads_main_section(words)) continue;
    if (words.size() == line.text.size()) return false;
    ++listed;
  }
  return listed >= 2;
}

/// The heading that a line is because the format says so.
HeadingMatch stated_section(const Line& line) {
  constexpr std::string_view why = "the format says that it heads a section";
  auto match = match_section_heading(line.text);
  if (!match || (!match->value.empty() && !match->names_meeting))
    match = HeadingMatch{SectionKind::other, text::without_colon(line.text), {}, false, why};
  match->why = why;
  return *match;
}

}  // namespace

LinePart part_of(const Line& line) { return line.style != nullptr ? line.style->part : LinePart::untold; }

SectionLines::SectionLines(std::span<const Line> lines, const Prominence& prominence, bool bulleted)
    : prominence_(prominence), bulleted_(bulleted || lists_headings(lines)), run_in_(runs_headings_in(lines)) {}

std::optional<HeadingMatch> SectionLines::heading(const Line& line, bool after_heading) const {
  // One variable is all that is returned, so that it is made where it is wanted.
  std::optional<HeadingMatch> match = match_section_heading(bulleted_ ? lexicon::without_bullet(line.text) : line.text);
  if (part_of(line) == LinePart::section) {
    match = stated_section(line);
    return match;
  }
  if (part_of(line) == LinePart::text) {  // of which a line of absentees tells by itself
    const bool told = match && match->kind == SectionKind::absent && !match->value.empty();
    if (!told) match.reset();
    return match;
  }
  if (!match && (run_in_ || (prominence_.begins_outstanding(line) && !prominence_.stands_out(line))))
    match = match_run_in_heading(line.text);
  if (!prominence_.sections_stand_out()) return match;
  if (match) {
    // A line of absentees, the name of a meeting and a label right below the item's heading tell by themselves.
    const bool told =
        match->names_meeting || (!match->value.empty() && (match->kind == SectionKind::absent || after_heading));
    const bool outstanding = match->value.empty() ? prominence_.stands_out(line) || is_capitals(line.text)
                                                  : prominence_.begins_outstanding(line);
    if (!told && !outstanding) match.reset();
    return match;
  }
  if (!after_heading && prominence_.looks_like_section(line) && looks_like_heading(line.text)) {
    const auto reference = lexicon::meeting_reference(line.text);
    if (reference && !reference->body.empty()) {  // "Økonomiudvalget, 12. februar 2031"
      match = HeadingMatch{SectionKind::decision, text::without_colon(line.text), {}, true, "names a meeting"};
      return match;
    }
    match = HeadingMatch{leads_in_recommendation(line.text) ? SectionKind::recommendation : SectionKind::other,
                         text::without_colon(line.text),
                         {},
                         false,
                         "set like the headings of sections"};
  }
  return match;
}

}  // namespace referat::tokenize
