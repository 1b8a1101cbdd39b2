#include "tokenize/styled_items.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <tuple>

#include "lexicon/case_numbers.hpp"
#include "lexicon/closed_marks.hpp"
#include "lexicon/closing_headings.hpp"
#include "lexicon/header_lines.hpp"
#include "lexicon/section_headings.hpp"
#include "support/text.hpp"
#include "tokenize/contents.hpp"
#include "tokenize/headings.hpp"

namespace referat::tokenize {

namespace {

/// A line whose words say that it heads something else than an item.
bool is_other_heading(const Line& line) {
  if (line.text.find('\t') != std::string_view::npos) return true;  // the head of a table
  return match_section_heading(line.text) || lexicon::is_closing_heading(line.text) ||
         lexicon::group_heading(line.text) != lexicon::GroupHeading::none || lexicon::is_header_line(line.text) ||
         lexicon::is_header_value(line.text) || !lexicon::case_number_line(line.text).empty() ||
         lexicon::containers().find(line.text) != nullptr;
}

/// Whether the line is the second one of a heading that a margin broke.
bool goes_on_from_above(std::span<const Line> lines, std::size_t i, const Wrapping& wrapping) {
  return !wrapping.whole_paragraphs() && i > 0 && !lines[i - 1].blank() && same_style(lines[i - 1], lines[i]);
}

/// Whether the next line that tells of structure is a section or a case number.
bool stands_above_section(std::span<const Line> lines, std::size_t heading, const Prominence& prominence) {
  for (std::size_t i = heading + 1; i < lines.size(); ++i) {
    const Line& line = lines[i];
    if (line.blank() || (i == heading + 1 && same_style(lines[heading], line))) continue;
    if (!lexicon::case_number_line(line.text).empty()) return true;
    const bool outstanding = prominence.stands_out(line);
    if (!outstanding && prominence.sections_stand_out()) continue;
    if (match_section_heading(line.text)) return true;
    if (outstanding) return false;
  }
  return false;
}

/// All lines that look the same.
struct Look {
  const Line* example = nullptr;
  std::vector<std::uint32_t> lines;
  std::size_t supported = 0;
  std::uint32_t first_supported = 0;
};

/// Whether lines of the look may head what sections are parts of.
bool above_sections(const Line& example, const Line* section) {
  if (section == nullptr) return true;
  if (same_style(example, *section)) return false;
  if (section->style->heading > 0)
    return example.style->heading > 0 && example.style->heading < section->style->heading;
  return example.style->heading > 0 || example.style->size >= section->style->size;
}

std::vector<Look> looks_of_headings(std::span<const Line> lines, const Prominence& prominence,
                                    const Wrapping& wrapping) {
  std::map<std::tuple<int, bool, long>, Look> looks;
  for (std::uint32_t i = 0; i < lines.size(); ++i) {
    const Line& line = lines[i];
    if (line.blank() || !prominence.stands_out(line) || goes_on_from_above(lines, i, wrapping) ||
        is_other_heading(line))
      continue;
    Look& look = looks[{line.style->heading, line.style->bold, std::lround(line.style->size * 2)}];
    if (look.example == nullptr) look.example = &line;
    look.lines.push_back(i);
    if (!stands_above_section(lines, i, prominence)) continue;
    if (look.supported++ == 0) look.first_supported = i;
  }
  std::vector<Look> found;
  for (auto& [key, look] : looks) found.push_back(std::move(look));
  return found;
}

/// Where most titles begin with a number, it is that of the item: "1. Godkendelse", as a heading of the page's look.
void take_numbers(std::vector<ItemHeading>& headings) {
  std::size_t numbered = 0;
  const auto entry_of = [](const ItemHeading& heading) { return numbered_entry(heading.title, false); };
  for (const ItemHeading& heading : headings) numbered += entry_of(heading) ? 1 : 0;
  if (numbered * 2 <= headings.size()) return;
  for (ItemHeading& heading : headings) {
    const auto entry = entry_of(heading);
    if (!entry || entry->title.empty()) continue;
    heading.number = entry->number;
    heading.title = entry->title;
  }
}

/// The headings of a look from the first that is borne out on: what stands above it is the front.
std::vector<ItemHeading> headings_of(std::span<const Line> lines, const Look& look) {
  std::vector<ItemHeading> headings;
  for (const std::uint32_t i : look.lines) {
    if (i >= look.first_supported) headings.push_back({i, {}, lines[i].text, true, i, false});
  }
  take_numbers(headings);
  return headings;
}

/// The look that most headings of a form have, if it tells them from all else.
const Line* look_of(std::span<const Line> lines, const Prominence& prominence, const ItemForms& forms) {
  if (forms.headings.empty()) return nullptr;
  const Line& example = lines[forms.headings.front().line];
  if (!prominence.is_marked(example) || prominence.looks_like_section(example)) return nullptr;
  const auto alike = std::count_if(forms.headings.begin(), forms.headings.end(),
                                   [&](const ItemHeading& h) { return same_style(lines[h.line], example); });
  return static_cast<std::size_t>(alike) * 3 >= forms.headings.size() * 2 ? &example : nullptr;
}

}  // namespace

std::vector<ItemHeading> stated_items(std::span<const Line> lines) {
  std::vector<ItemHeading> headings;
  for (std::uint32_t i = 0; i < lines.size(); ++i) {
    const Line& line = lines[i];
    if (line.style == nullptr || line.blank() || line.style->part != LinePart::item) continue;
    ItemHeading heading{i, {}, line.text, true, i, false};
    for (const lexicon::ItemForm& form : lexicon::item_forms()) {
      const auto match = form.distinctive && !form.title_above ? lexicon::match(form, line.text) : std::nullopt;
      if (!match) continue;
      heading.number = match->number;
      heading.title = match->title;
      break;
    }
    headings.push_back(heading);
  }
  return headings;
}

std::vector<ItemHeading> items_by_look(std::span<const Line> lines, const Prominence& prominence,
                                       const Wrapping& wrapping) {
  if (!prominence.known()) return {};
  const std::vector<Look> looks = looks_of_headings(lines, prominence, wrapping);
  const Look* best = nullptr;
  for (const Look& look : looks) {
    if (look.supported == 0 || look.supported * 2 < look.lines.size()) continue;
    if (!above_sections(*look.example, prominence.section())) continue;
    // Of two that explain as much, the one below: a page's title stands above its only item.
    const bool better = best == nullptr || look.supported > best->supported ||
                        (look.supported == best->supported && look.first_supported > best->first_supported);
    if (better) best = &look;
  }
  return best != nullptr ? headings_of(lines, *best) : std::vector<ItemHeading>();
}

void add_headings_alike(std::span<const Line> lines, const Prominence& prominence, const Wrapping& wrapping,
                        ItemForms& forms) {
  const Line* example = prominence.known() ? look_of(lines, prominence, forms) : nullptr;
  if (example == nullptr) return;
  std::vector<ItemHeading> all;
  std::vector<ItemHeading> kept;  // of those refused
  auto refused = forms.refused.begin();
  auto known = forms.headings.begin();
  for (std::uint32_t i = forms.headings.front().line; i < lines.size(); ++i) {
    if (known != forms.headings.end() && known->line == i) {
      i = std::max(i, known->last_line);
      all.push_back(*known++);
      continue;
    }
    const Line& line = lines[i];
    const bool repeated = text::same_key(line.text, all.back().title);
    if (line.blank() || !same_style(line, *example) || goes_on_from_above(lines, i, wrapping) || repeated ||
        is_other_heading(line))
      continue;
    while (refused != forms.refused.end() && refused->line < i) kept.push_back(*refused++);
    if (refused == forms.refused.end() || refused->line != i) {
      const auto match = lexicon::match(*forms.form, line.text);
      all.push_back({i, match ? match->number : std::string_view{}, match ? match->title : line.text, true, i, false});
    } else {
      all.push_back(*refused++);
    }
  }
  kept.insert(kept.end(), refused, forms.refused.end());
  forms.refused = std::move(kept);
  forms.headings = std::move(all);
}

}  // namespace referat::tokenize
