#include "tokenize/item_boundaries.hpp"

#include <algorithm>

#include "lexicon/case_numbers.hpp"
#include "lexicon/item_forms.hpp"
#include "support/text.hpp"
#include "tokenize/header_blocks.hpp"
#include "tokenize/headings.hpp"

namespace referat::tokenize {

namespace {

/// Whether a section begins within a few lines.
bool section_follows(std::span<const Line> lines, std::size_t i) {
  int looked_at = 0;
  for (++i; i < lines.size() && looked_at < 3; ++i) {
    if (lines[i].blank()) continue;
    ++looked_at;
    if (match_section_heading(lines[i].text)) return true;
  }
  return false;
}

bool may_repeat(const HeadingMatch& heading) {
  return heading.kind == SectionKind::attachments || heading.kind == SectionKind::history ||
         heading.kind == SectionKind::absent || heading.names_meeting;
}

/// The line above that has text; the number of lines where there is none.
std::size_t line_above(std::span<const Line> lines, std::size_t i) {
  while (i > 0 && lines[i - 1].blank()) --i;
  return i > 0 ? i - 1 : lines.size();
}

/// The line right above the first section of a document may be the title of its item, if it is no field of the header.
void take_title_above(std::span<const Line> lines, ItemHeading& first) {
  const std::size_t above = line_above(lines, first.line);
  if (above == lines.size()) return;
  const std::string_view title = lines[above].text;
  const bool plausible = text::starts_upper(title) && title.size() <= 250 && !ends_sentence(title) &&
                         !begins_list_entry(title) && !is_header_line(title) && !is_header_value(title);
  if (!plausible) return;
  first = {static_cast<std::uint32_t>(above), {}, title, true, static_cast<std::uint32_t>(above), false};
}

/// What stands before a decision, and behind one only in the next item (Ishøj).
bool opens_item(SectionKind kind) {
  return kind == SectionKind::summary || kind == SectionKind::decision_maker || kind == SectionKind::background;
}

}  // namespace

std::vector<ItemHeading> case_boundaries(std::span<const Line> lines) {
  std::vector<ItemHeading> headings;
  std::size_t supported = 0;
  std::size_t numbered = 0;
  for (std::uint32_t i = 0; i < lines.size(); ++i) {
    const std::string_view line = lexicon::without_bullet(lines[i].text);
    const std::string_view identifier = lexicon::case_number_line(line);
    const bool labelled = !identifier.empty() && identifier.data() != line.data();  // a bare number may stand anywhere
    if (!labelled && !lexicon::is_case_label(line)) continue;
    numbered += labelled ? 1 : 0;
    headings.push_back({i, {}, {}, true, i, true});
    supported += section_follows(lines, i) ? 1 : 0;
  }
  if (supported * 2 < headings.size() || numbered == 0) headings.clear();
  return headings;
}

std::vector<ItemHeading> section_boundaries(std::span<const Line> lines) {
  std::vector<ItemHeading> headings;
  std::vector<std::string_view> seen;
  bool decides = false;
  bool decided = false;  // in the item
  for (std::uint32_t i = 0; i < lines.size(); ++i) {
    const auto match = lines[i].blank() ? std::nullopt : match_section_heading(lines[i].text);
    if (!match || (headings.empty() && may_repeat(*match) && match->kind != SectionKind::attachments)) continue;
    decides = decides || match->kind == SectionKind::decision || match->kind == SectionKind::recommendation ||
              match->kind == SectionKind::attachments;
    const bool again =
        std::any_of(seen.begin(), seen.end(), [&](std::string_view s) { return text::same_key(s, match->heading); });
    if (headings.empty() || (again && !may_repeat(*match)) || (decided && opens_item(match->kind))) {
      headings.push_back({i, {}, {}, true, i, true});
      seen.clear();
      decided = false;
    }
    decided = decided || (match->kind == SectionKind::decision && !match->names_meeting);
    if (seen.size() < 40) seen.push_back(match->heading);
  }
  if (!decides) headings.clear();
  if (!headings.empty()) take_title_above(lines, headings.front());
  return headings;
}

}  // namespace referat::tokenize
