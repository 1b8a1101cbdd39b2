#include "tokenize/item_boundaries.hpp"

#include <algorithm>
#include <unordered_map>
#include <utility>

#include "lexicon/case_numbers.hpp"
#include "lexicon/closed_marks.hpp"
#include "lexicon/header_labels.hpp"
#include "lexicon/header_lines.hpp"
#include "lexicon/item_forms.hpp"
#include "lexicon/outcomes.hpp"
#include "lexicon/section_headings.hpp"
#include "support/text.hpp"
#include "support/word_lists.hpp"
#include "tokenize/contents.hpp"
#include "tokenize/headings.hpp"

namespace referat::tokenize {

namespace {

/// "DIR" / "BYR" / "X", "Øvrige sagsbehandlere: -": what stands in the table of a case's route, cell by cell, and
/// beside it (Herning).
bool is_route_cell(std::string_view line) {
  constexpr std::size_t longest = 4;
  return line.size() <= longest || (line.size() <= 60 && line.ends_with(": -"));
}

/// Whether a section begins within a few lines.
bool section_follows(std::span<const Line> lines, std::size_t i) {
  constexpr int most = 3;
  constexpr int most_cells = 20;
  int looked_at = 0;
  int cells = 0;
  for (++i; i < lines.size() && looked_at < most && cells < most_cells; ++i) {
    if (lines[i].blank()) continue;
    ++(is_route_cell(lines[i].text) ? cells : looked_at);
    if (match_section_heading(lines[i].text) || leads_in_recommendation(lines[i].text)) return true;
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

/// "Rådhuset, Byrådssalen, Store Torv 20, 9999 Lillested"
bool is_address(std::string_view line) {
  const std::size_t comma = line.rfind(", ");
  if (comma == std::string_view::npos) return false;
  const std::string_view code = text::first_word(line.substr(comma + 2));
  return code.size() == 4 && text::number(code) && comma + 2 + code.size() < line.size();
}

bool is_plausible_title(std::string_view line) {
  return !is_address(line) && text::starts_upper(line) && line.size() <= 250 && !ends_sentence(line) &&
         !begins_list_entry(line) && !lexicon::is_header_line(line) && !lexicon::is_header_value(line) &&
         !match_section_heading(line);
}

/// "Indhold" / "Godkendelse af dagsorden" / "Budget 2024": whether the line stands in a list below such a heading.
bool is_in_contents(std::span<const Line> lines, std::size_t i) {
  while (i > 0 && !lines[i - 1].blank()) {
    --i;
    const auto* label = lexicon::header_labels().find(text::without_colon(lines[i].text));
    if (label != nullptr && label->field == lexicon::HeaderField::contents) return true;
  }
  return false;
}

/// An item without a number, by the line of its title.
ItemHeading titled(std::span<const Line> lines, std::size_t title) {
  const auto line = static_cast<std::uint32_t>(title);
  return {line, {}, lines[title].text, true, line, false};
}

/// The line right above the first section of a document may be the title of its item, if it is no field of the header.
void take_title_above(std::span<const Line> lines, ItemHeading& first) {
  const std::size_t above = line_above(lines, first.line);
  if (above == lines.size()) return;
  if (is_plausible_title(lines[above].text) && !is_in_contents(lines, above)) first = titled(lines, above);
}

/// Where the first title is indented, as the sections are not, so are the others (Aarhus 2019).
void take_indented_titles(std::span<const Line> lines, std::span<ItemHeading> headings) {
  if (headings.front().boundary) return;
  const std::uint32_t indent = lines[headings.front().line].indent;
  for (ItemHeading& heading : headings.subspan(1)) {
    const std::size_t above = line_above(lines, heading.line);
    if (above == lines.size() || lines[above].indent != indent || indent <= lines[heading.line].indent) continue;
    if (above == 0 || !lines[above - 1].blank() || !is_plausible_title(lines[above].text)) continue;
    heading = titled(lines, above);
  }
}

/// The line of the title that stands above an item's first section, apart from what is above and behind more than the
/// heading of a section; the number of lines where there is none.
/// \param attached  whether the section stands right below it
std::size_t title_apart(std::span<const Line> lines, std::uint32_t section, bool attached) {
  constexpr std::size_t longest = 120;
  const std::size_t title = line_above(lines, section);
  if (title == lines.size() || title == 0 || !lines[title - 1].blank()) return lines.size();
  if ((title + 1 == section) != attached) return lines.size();
  const std::string_view words = lines[title].text;
  const std::size_t before = line_above(lines, title);
  const auto heading = before < lines.size() ? match_section_heading(lines[before].text) : std::nullopt;
  const bool only_text = before == lines.size() || (heading && heading->value.empty());
  const bool is_title = words.size() <= longest && is_plausible_title(words) && !lexicon::begins_with_outcome(words);
  return is_title && !only_text ? title : lines.size();
}

/// Where the first item has a title, and every other one a line that may be, those are their titles (boards).
/// \param first_section  of the first item
void take_titles_apart(std::span<const Line> lines, std::span<ItemHeading> headings, std::uint32_t first_section) {
  if (headings.front().boundary || headings.size() < 2) return;
  const bool attached = headings.front().line + 1 == first_section;
  std::vector<ItemHeading> found;
  for (const ItemHeading& heading : headings.subspan(1)) {
    const std::size_t title = title_apart(lines, heading.line, attached);
    if (title == lines.size()) return;
    found.push_back(titled(lines, title));
  }
  std::copy(found.begin(), found.end(), headings.begin() + 1);
}

/// "Sag nr. 16/111" / "Ny plejebolig" / "Beslutning": between the number and the first section may stand a title
/// (Kolding).
ItemHeading with_title_below(std::span<const Line> lines, std::uint32_t i, std::string_view identifier) {
  ItemHeading heading{i, {}, {}, true, i, true};
  const auto next_text = [&](std::size_t from) {
    while (from < lines.size() && lines[from].blank()) ++from;
    return from;
  };
  const std::size_t title = next_text(i + 1);
  if (title >= lines.size() || !is_plausible_title(lines[title].text)) return heading;
  constexpr std::size_t farthest = 48;
  std::size_t section = next_text(title + 1);
  while (section < lines.size() && section < title + farthest && is_route_cell(lines[section].text))
    section = next_text(section + 1);
  if (section >= lines.size() || !match_section_heading(lines[section].text)) return heading;
  return {i, {}, lines[title].text, true, static_cast<std::uint32_t>(title), false, false, identifier};
}

/// A line that heads a section.
struct SectionStart {
  std::uint32_t line = 0;
  HeadingMatch match;
  bool own = false;  ///< the meeting's own decision
};

/// "Beslutning i Byrådet den 17-06-2030", twice, is the meeting's own decision, too (Svendborg).
std::vector<SectionStart> section_starts(std::span<const Line> lines) {
  std::vector<SectionStart> found;
  std::unordered_map<std::string_view, std::size_t> meetings;  // how often a line names one
  for (std::uint32_t i = 0; i < lines.size(); ++i) {
    const auto match = lines[i].blank() ? std::nullopt : match_section_heading(lines[i].text);
    if (!match || groups_numbered(lines, i)) continue;
    if (match->names_meeting) ++meetings[lines[i].text];
    found.push_back({i, *match, false});
  }
  for (SectionStart& section : found) {
    section.own = section.match.kind == SectionKind::decision &&
                  (!section.match.names_meeting || meetings[lines[section.line].text] > 1);
  }
  return found;
}

/// The first "Referat" heads the document, and only the others what was said of each item.
bool heads_document(std::span<const Line> lines, std::uint32_t i) {
  constexpr std::uint32_t longest_front = 10;
  return i < longest_front && lexicon::is_title(lines[i].text);
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
    headings.push_back(with_title_below(lines, i, identifier));
    supported += section_follows(lines, i) ? 1 : 0;
  }
  const bool all_empty = numbered == 0 && (headings.size() < 2 || supported < headings.size());
  if (supported * 2 < headings.size() || all_empty) headings.clear();
  return headings;
}

std::vector<ItemHeading> door_boundaries(std::span<const Line> lines) {
  std::vector<ItemHeading> headings;
  std::size_t supported = 0;
  for (std::uint32_t i = 0; i < lines.size(); ++i) {
    const lexicon::GroupHeading door = lexicon::door(lines[i].text);
    if (door == lexicon::GroupHeading::none) continue;
    std::uint32_t title = i + 1;
    while (title < lines.size() && lines[title].blank()) ++title;
    const bool titled = title < lines.size() && is_plausible_title(lines[title].text) &&
                        lexicon::door(lines[title].text) == lexicon::GroupHeading::none;
    // The door of a meeting, and not of an item; above a section, of an item without a title (Aalborg).
    const bool above_section = title < lines.size() && match_section_heading(lines[title].text).has_value();
    if (!titled && door == lexicon::GroupHeading::open && !above_section) continue;
    ItemHeading heading{i, {}, titled ? lines[title].text : std::string_view(), true, titled ? title : i, false};
    heading.closed = door == lexicon::GroupHeading::closed;
    headings.push_back(heading);
    supported += section_follows(lines, titled ? title : i) || heading.closed ? 1 : 0;
  }
  if (headings.size() < 2 || supported * 2 < headings.size()) headings.clear();
  return headings;
}

std::vector<ItemHeading> section_boundaries(std::span<const Line> lines) {
  const std::vector<SectionStart> sections = section_starts(lines);
  std::vector<ItemHeading> headings;
  std::vector<std::string_view> seen;
  // "Beslutningskompetence" behind the decision belongs to its item where the document ends with it (Ishøj).
  const bool maker_ends = !sections.empty() && sections.back().match.kind == SectionKind::decision_maker;
  // "Beslutning i Byrådet den 17-06-2030" ends each item (Svendborg).
  const bool ends_with_decision = !sections.empty() && sections.back().own && sections.back().match.names_meeting;
  bool decides = false;
  bool decided = false;        // in the item
  bool behind_closed = false;  // the section before is all there is of its item
  bool decided_first = false;  // items begin with their decision, and all else stands behind it
  for (const SectionStart& section : sections) {
    const auto& [line, match, own] = section;
    if (headings.empty() && may_repeat(match) && match.kind != SectionKind::attachments && !own) continue;
    if (&section == &sections.front() && heads_document(lines, line)) continue;
    decides = decides || match.kind == SectionKind::decision || match.kind == SectionKind::recommendation ||
              match.kind == SectionKind::attachments;
    const bool again = text::is_one_of(match.heading, seen);
    const bool closed = lexicon::heads_closed_item(match.heading);
    const bool apart = std::exchange(behind_closed, closed) || closed;
    const bool own_maker = maker_ends && match.kind == SectionKind::decision_maker;
    const bool opens = apart || (decided && (ends_with_decision || (opens_item(match.kind) && !own_maker)));
    if (headings.empty() || (again && !may_repeat(match)) || opens) {
      if (headings.empty()) decided_first = match.kind == SectionKind::decision && !match.names_meeting;
      headings.push_back({line, {}, {}, true, line, true});
      headings.back().closed = closed;
      seen.clear();
      decided = false;
    }
    decided = !decided_first && (decided || own);
    if (seen.size() < 40) seen.push_back(match.heading);
  }
  if (!decides) headings.clear();
  if (!headings.empty()) {
    const std::uint32_t first_section = headings.front().line;
    take_title_above(lines, headings.front());
    take_indented_titles(lines, headings);
    take_titles_apart(lines, headings, first_section);
  }
  return headings;
}

}  // namespace referat::tokenize
