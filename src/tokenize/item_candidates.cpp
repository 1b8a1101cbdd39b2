#include "tokenize/item_candidates.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <unordered_set>

#include "lexicon/case_numbers.hpp"
#include "lexicon/closed_marks.hpp"
#include "lexicon/header_lines.hpp"
#include "lexicon/people_list.hpp"
#include "lexicon/roles.hpp"
#include "lexicon/section_headings.hpp"
#include "lexicon/standing_titles.hpp"
#include "lexicon/vote_words.hpp"
#include "support/calendar.hpp"
#include "support/text.hpp"
#include "support/word_lists.hpp"
#include "tokenize/headings.hpp"

namespace referat::tokenize {

namespace {

bool is_bulleted(const Line& line) { return lexicon::without_bullet(line.text).size() < line.text.size(); }

/// "Punkt 81   Lokalplan" / "Åben sag" / "EMN-2028-03344", "Regionsrådet 2026-29 Brevid: 4251204" (Region Sjælland):
/// what stands below the door of an item.
int below_door(std::span<const Line> lines, std::size_t door) {
  std::size_t i = door + 1;
  while (i < lines.size() && lines[i].blank()) ++i;
  if (i == lines.size()) return 0;
  const bool own = !lexicon::case_number_line(lines[i].text).empty() ||
                   match_section_heading(lines[i].text).has_value() || lexicon::names_letter(lines[i].text);
  return own ? strong : 0;
}

/// "Sagsnr." / "20/13"
bool is_case_label_above(std::span<const Line> lines, std::size_t i) {
  return i + 1 < lines.size() && lexicon::is_case_label(lines[i].text) &&
         !lexicon::case_number_below_label(lines[i + 1].text).empty();
}

/// What sites put between the heading of an item and its sections: "Brevid: 4711001" (regions), "A. Sager til afgørelse
/// i byrådet" (Odense).
bool is_note(std::string_view line) {
  return is_labelled(line) || lexicon::group_heading(line) != lexicon::GroupHeading::none;
}

/// "2. Meddelelser" / / "Sagsnr. 10/9778" / "1. Rapport": whether the case on line `i`, behind a list of the items, is
/// of the heading right below.
bool is_of_next(const lexicon::ItemForm& form, std::span<const Line> lines, std::size_t i) {
  return lines[i - 1].blank() && i + 1 < lines.size() && !lines[i + 1].blank() &&
         lexicon::match(form, lines[i + 1].text);
}

/// "Forvaltningen indstiller, at planen godkendes." / "Beslutning": all that some minutes say of an item.
bool is_recommended_and_decided(std::span<const Line> lines, std::size_t i) {
  if (!lexicon::recommends_in_sentence(lines[i].text)) return false;
  do {
    ++i;
  } while (i < lines.size() && lines[i].blank());
  return i < lines.size() && match_section_heading(lines[i].text).has_value();
}

/// What stands below a heading. A title may take a few lines before it.
int evidence_below(const lexicon::ItemForm& form, std::span<const Line> lines, std::size_t heading,
                   const Wrapping& wrapping, const Prominence& prominence) {
  const bool bulleted = is_bulleted(lines[heading]);
  std::size_t previous = heading;
  int looked_at = 0;
  bool only_title = true;  // so far, what stands below may be the rest of the title
  bool title_below = !form.has_title() && !form.title_above;
  for (std::size_t i = heading + 1; i < lines.size() && looked_at < 4; ++i) {
    if (lines[i].blank()) {
      if (!only_title) return 0;
      continue;
    }
    ++looked_at;
    const bool has_case = !lexicon::case_number_line(lines[i].text).empty();
    if (has_case && is_of_next(form, lines, i)) return 0;
    if (has_case || is_case_label_above(lines, i)) return strong;
    if (lexicon::match(form, lines[i].text)) return 0;
    if (only_title && lexicon::door(lines[i].text) != lexicon::GroupHeading::none) return below_door(lines, i);
    const std::string_view below = bulleted ? lexicon::without_bullet(lines[i].text) : lines[i].text;
    const bool section = match_section_heading(below).has_value() || leads_in_recommendation(below) ||
                         is_recommended_and_decided(lines, i) ||
                         (is_bulleted(lines[i]) && heads_main_section(lexicon::without_bullet(lines[i].text)));
    if (title_below && looked_at == 1 && !section) {
      previous = i;
      continue;
    }
    title_below = false;
    if (!only_title) continue;
    if (lexicon::containers().find(lines[i].text) != nullptr) return strong;
    if (section && groups_numbered(lines, i)) return 0;
    if (section) return weak;
    if (is_note(lines[i].text)) {
      previous = i;
      continue;
    }
    only_title = wrapping.is_full(lines[previous], lines[i]) || is_unfinished(lines[previous].text) ||
                 (prominence.stands_out(lines[heading]) && same_style(lines[heading], lines[i]));
    if (!only_title && (i != heading + 1 || !form.distinctive)) return 0;
    previous = i;
  }
  return 0;
}

/// "463. Skovvej" / "Bilag vedlagt" / "Sagsfremstilling": a heading apart from what is above, a short line, and the
/// section that items begin with. A list of points stands below that section, and ends before another.
bool is_above_line_and_presentation(std::span<const Line> lines, std::size_t heading) {
  constexpr std::size_t longest = 60;
  if (heading == 0 || !lines[heading - 1].blank()) return false;
  const auto next_text = [&](std::size_t i) {
    while (i < lines.size() && lines[i].blank()) ++i;
    return i;
  };
  const std::size_t note = next_text(heading + 1);
  if (note >= lines.size() || lines[note].text.size() > longest || !text::starts_upper(lines[note].text) ||
      ends_sentence(lines[note].text) || match_section_heading(lines[note].text))
    return false;
  const std::size_t below = next_text(note + 1);
  const auto section = below < lines.size() ? match_section_heading(lines[below].text) : std::nullopt;
  return section && section->value.empty() && section->kind == SectionKind::case_presentation;
}

/// "Pkt. 42 Meddelelser" / "Pkt. 42" / "Meddelelser", "2. Siden sidst" / "2.    Siden sidst": sites say a title twice,
/// since one of them is a link.
/// \param most  lines with text to look at
bool is_repeated_below(std::span<const Line> lines, std::size_t heading, const lexicon::ItemFormMatch& match,
                       int most) {
  if (match.title.size() < 4) return false;
  int looked_at = 0;
  for (std::size_t i = heading + 1; i < lines.size() && looked_at < most; ++i) {
    if (lines[i].blank()) continue;
    ++looked_at;
    if (says_again(lines[i].text, match.number, match.title)) return true;
  }
  return false;
}

/// The line above that has text; the number of lines where there is none.
std::size_t line_above(std::span<const Line> lines, std::size_t i) {
  while (i > 0 && lines[i - 1].blank()) --i;
  return i > 0 ? i - 1 : lines.size();
}

/// "Forvaltningen indstiller, at": what follows is a list, whatever stands below it.
bool opens_list(const Line& line) {
  std::string_view s = line.text;
  if (s.ends_with(':')) s = text::trim_right(s.substr(0, s.size() - 1));
  return text::last_word(s) == "at" && text::count_words(s) > 1;
}

/// "Administrationen indstiller:" / "1. At planen godkendes": whether the line above leads in points, and this is one.
bool begins_points(const Line& above, std::string_view title) {
  return text::word_prefix(title, "at") && leads_in_recommendation(above.text);
}

/// "Punkt 2: Godkendt.", "1. Tiltrådt": what came of a point. "5. Udgår" and "6. Udsat" are items that were taken off.
bool is_result(std::string_view title) {
  constexpr std::size_t longest = 8;  // in words, of a sentence
  static constexpr std::array<std::string_view, 5> alone = {"godkendt", "vedtaget", "tiltrådt", "anbefales", "afvist"};
  static constexpr std::array<std::string_view, 6> begins = {"godkendes", "anbefalet", "taget til",
                                                             "tages til", "drøftet",   "udsat"};
  if (text::is_one_of(title, alone)) return true;
  return title.ends_with('.') && text::count_words(title) <= longest &&
         (text::begins_with_one_of(title, alone) || text::begins_with_one_of(title, begins));
}

/// "Afbud:" / "1. Per Kjær, Ø": whether the title is a name in a list that the line above heads.
bool is_absentee(std::string_view above, std::string_view title) {
  const auto section = match_section_heading(above);
  return section && section->kind == SectionKind::absent && section->value.empty() &&
         lexicon::looks_like_people(title) && (title.find(',') != std::string_view::npos || title.ends_with(')'));
}

/// Whether a line that begins with a word and a number goes on as a sentence about that item, or as several.
bool tells_of_item(std::string_view line, std::string_view title) {
  const std::string_view words = lexicon::without_bullet(line);
  if (words.empty() || text::is_digit(words.front())) return false;
  constexpr std::size_t longest_title = 12;  // in words, of two sentences
  const bool sentences = title.find(". ") != std::string_view::npos && text::count_words(title) > longest_title;
  return text::starts_lower(words) || (ends_sentence(title) && (text::starts_lower(title) || sentences));
}

/// Whether a line without number or look that tells stands below something that a site has around items: "Til toppen".
bool is_below_furniture(std::span<const Line> lines, std::size_t i) {
  if (lines[i].style != nullptr) return false;
  while (i > 0 && lines[i - 1].blank() && !lines[i - 1].furniture) --i;
  return i > 0 && lines[i - 1].furniture && lines[i - 1].page == lines[i].page;
}

/// "14:00 - 15:00 - Parken 25", "14:00 Velkomst": a line of a programme.
bool begins_with_time(std::string_view line) {
  const std::size_t colon = line.find(':');
  if (colon == 0 || colon > 2 || colon + 2 >= line.size() || !text::number(line.substr(0, colon))) return false;
  constexpr std::uint32_t earliest = 6;  // "1:10-årsplan"
  if (*text::number(line.substr(0, colon)) < earliest) return false;
  const auto minutes = text::number(line.substr(colon + 1, 2));
  return minutes && text::is_digit(line[colon + 1]) && text::is_digit(line[colon + 2]) &&
         calendar::exists(calendar::TimeOfDay{*text::number(line.substr(0, colon)), *minutes}) &&
         (colon + 3 == line.size() || !text::is_word_byte(line[colon + 3]));
}

bool is_year(std::string_view number) {
  return number.size() == 4 && (number.starts_with("19") || number.starts_with("20"));
}

/// "6200 Nymose": the last line of an address.
bool is_town(std::string_view number, std::string_view title) {
  constexpr std::size_t most_words = 2;  // "Nymose Strand"
  return number.size() == 4 && text::count_words(title) <= most_words;
}

/// Whether the number before or behind begins a line near line `i`: "1001 Ny bro" and "1002 Budget" are items.
bool is_counted_on(std::span<const Line> lines, std::size_t i, std::string_view number) {
  constexpr std::size_t farthest = 200;  // lines; a longer item is not told from a town
  const auto own = text::number(number);
  if (!own || *own == 0) return false;
  const std::string before = std::to_string(*own - 1) + " ";
  const std::string behind = std::to_string(*own + 1) + " ";
  const std::size_t first = i > farthest ? i - farthest : 0;
  const auto near = lines.subspan(first, std::min(lines.size(), i + farthest) - first);
  return std::any_of(near.begin(), near.end(),
                     [&](const Line& line) { return line.text.starts_with(before) || line.text.starts_with(behind); });
}

struct TitleAndCase {
  std::string_view title;
  std::string_view case_number;  ///< empty where there is none
};

/// "Cykelsti     J.nr. 05.04.01 P20", "J.nr. 05.04.01", "Ny daginstitution (82.06.00-P20-3-30)", "Cykelstier
/// (2030-0034567)", "Skolestruktur (Sagsnr. 30/2)"
TitleAndCase split_case_number(std::string_view title) {
  const std::string_view alone = lexicon::case_number_line(title);
  const bool behind_label = !alone.empty() && alone.data() > title.data();
  if (behind_label && alone.data() + alone.size() == title.data() + title.size()) return {{}, alone};  // title below
  if (const std::string_view column = lexicon::case_number_at_end(title); !column.empty()) {
    const auto before = static_cast<std::size_t>(column.data() - title.data());
    return {text::trim_right(title.substr(0, before)), lexicon::case_number_line(column)};
  }
  const std::size_t open = title.ends_with(')') ? title.rfind('(') : std::string_view::npos;
  if (open == std::string_view::npos || open == 0) return {title, {}};
  const std::string_view inside = text::trim(title.substr(open + 1, title.size() - open - 2));
  const std::string_view before = text::trim_right(title.substr(0, open));
  if (lexicon::kle_number(inside) || lexicon::is_year_and_serial(inside)) return {before, inside};
  const std::string_view labelled = lexicon::case_number_line(inside);
  const bool bare = labelled.empty() || labelled.data() == inside.data();  // "(32/2030)" may count the items of a year
  return bare ? TitleAndCase{title, {}} : TitleAndCase{before, labelled};
}

/// "3.  3. Salg af ejendom": the title without the number, said again (Glostrup).
std::string_view without_number_again(std::string_view title, std::string_view number) {
  if (number.empty() || !title.starts_with(number) || !title.substr(number.size()).starts_with(". ")) return title;
  const std::string_view rest = text::trim_left(title.substr(number.size() + 1));
  return text::starts_upper(rest) ? rest : title;
}

/// "Beslutning" / "Godkendt." / "2. nedlæggelse af stier" / "Sagsfremstilling": a title may begin with a small letter
/// where one item ends and the next begins. Points of a recommendation stand above its decision.
bool is_between_items(std::span<const Line> lines, std::size_t heading, const lexicon::ItemFormMatch& match) {
  constexpr std::size_t farthest = 300;  // lines; no decision is longer
  if (heading == 0 || !lines[heading - 1].blank() || value_of(match.number) < 2) return false;
  // "2 medlemmer (V) stemte imod, da planen er for dyr."
  if (ends_sentence(match.title) || lexicon::is_member_word(text::first_word(match.title))) return false;
  std::size_t below = heading + 1;
  while (below < lines.size() && lines[below].blank()) ++below;
  const auto opened = below < lines.size() ? match_section_heading(lines[below].text) : std::nullopt;
  if (!opened || !opened->value.empty()) return false;
  if (opened->kind != SectionKind::case_presentation && opened->kind != SectionKind::summary &&
      opened->kind != SectionKind::background && opened->kind != SectionKind::recommendation)
    return false;
  for (std::size_t i = heading; i-- > 0 && heading - i < farthest;) {
    const auto section = lines[i].blank() ? std::nullopt : match_section_heading(lines[i].text);
    if (section && section->kind != SectionKind::absent) return section->kind == SectionKind::decision;
  }
  return false;
}

/// "2. Eventuelt" is an item though nothing stands below it, and no point of the recommendation above; but where the
/// number comes again, it stands in a list of the items.
void bear_out_standing_titles(const lexicon::ItemForm& form, std::span<const Line> lines, const Contents& contents,
                              Candidates& candidates) {
  const auto told = std::count_if(candidates.evidence.begin(), candidates.evidence.end(), [](int e) { return e > 0; });
  if (form.distinctive || told == 0) return;
  std::unordered_set<std::string_view> later;  // numbers
  for (std::size_t k = candidates.headings.size(); k-- > 0;) {
    ItemHeading& heading = candidates.headings[k];
    const bool last = later.insert(heading.number).second;
    const std::uint32_t i = heading.line;
    if (!last || candidates.evidence[k] > 0 || contents.bare_entries.contains(i)) continue;
    if (i == 0 || !lines[i - 1].blank() || !lexicon::is_standing_title(heading.title)) continue;
    candidates.evidence[k] = weak;
    heading.supported = true;
  }
}

/// The points of a list below "at", which are no items: "1. planen godkendes" / "2. den sendes i høring".
class ListedPoints {
 public:
  /// Whether line `i` is one more. Not "3. Eventuelt" apart from them, where they stand close together, or all begin
  /// with small letters, or where another number would follow: there an item begins.
  bool goes_on(std::span<const Line> lines, std::size_t above, std::size_t i,
               const lexicon::ItemFormMatch& match) const {
    if (above != last_) return false;
    const bool apart = lines[i - 1].blank() && text::starts_upper(match.title);
    const bool next = value_of(match.number) == number_ + 1;
    return !apart || !(close_ || !next || all_small_ > 1 || lexicon::is_standing_title(match.title));
  }

  void take(std::uint32_t i, const lexicon::ItemFormMatch& match) {
    const bool first = last_ == UINT32_MAX || value_of(match.number) != number_ + 1;
    close_ = !first && last_ == i - 1;
    all_small_ = !text::starts_lower(match.title) ? 0 : first ? 1 : all_small_ > 0 ? all_small_ + 1 : 0;
    number_ = value_of(match.number);
    last_ = i;
  }

 private:
  std::uint32_t last_ = UINT32_MAX;
  std::uint32_t number_ = 0;
  std::uint32_t all_small_ = 0;  ///< how many, where all begin with small letters
  bool close_ = false;           ///< the last stands right below the one before it
};

/// All lines of the form, and what their words and what stands around them says.
Candidates propose(const lexicon::ItemForm& form, std::span<const Line> lines, std::span<const LeadLine> numbered,
                   const Wrapping& wrapping, const Prominence& prominence, const Contents& contents) {
  Candidates found;
  ListedPoints listed;
  for (const LeadLine& candidate : numbered) {
    const std::uint32_t i = candidate.line;
    const auto match = lexicon::match_rest(form, candidate.numbered);
    if (!match) continue;
    // "13:30" and "1. maj 2025" are no items; a title that begins with a capital makes neither.
    if (!text::starts_upper(match->title) && lexicon::is_header_value(lines[i].text)) continue;
    if (begins_with_time(lexicon::without_bullet(lines[i].text))) continue;
    if (is_year(match->number)) continue;  // "2024: Anja; 2025: Sanne"
    const std::size_t above = line_above(lines, i);
    if (!form.distinctive && above < lines.size() && is_absentee(lines[above].text, match->title)) continue;
    if (!form.distinctive && text::starts_lower(match->title) && !lexicon::leading_role(match->title).empty()) continue;
    if (!form.distinctive && above < lines.size() &&
        (listed.goes_on(lines, above, i, *match) || opens_list(lines[above]))) {
      listed.take(i, *match);
      continue;
    }
    if (!form.distinctive && above < lines.size() && begins_points(lines[above], match->title)) continue;
    int evidence = evidence_below(form, lines, i, wrapping, prominence);
    if (evidence == 0 && text::starts_upper(match->title) && is_above_line_and_presentation(lines, i)) evidence = weak;
    if (!form.distinctive && is_town(match->number, match->title) &&
        (evidence == 0 || !is_counted_on(lines, i, match->number)))
      continue;
    // "2. Baggrund" is a section where text stands below it, and an item where a section does.
    if (!form.distinctive && evidence == 0 && heads_section_alone(match->title)) continue;
    // "punkt 85 behandles lige efter punkt 81", "Pkt. 105 er taget af dagsordenen.": about items.
    if (evidence == 0 && tells_of_item(lines[i].text, match->title)) continue;
    if (evidence < strong && is_result(match->title)) continue;
    // "Punkt 2: Budget    2026" ends like an entry of the contents, but what stands below tells.
    if (match_contents_entry(lines[i].text) && !(form.distinctive && evidence >= strong)) continue;
    // "Punkt 2: Ansættelse af direktør og" / "chef for stier ..... 36"
    if (i + 1 < lines.size() && text::starts_lower(lines[i + 1].text) && match_contents_entry(lines[i + 1].text))
      continue;
    if (entry_on(contents.paged, static_cast<std::uint32_t>(i)) != nullptr) continue;
    if (std::binary_search(contents.said_again.begin(), contents.said_again.end(), i)) continue;
    const bool in_contents = contents.bare_entries.contains(i);
    if (!contents.titles.empty() && !in_contents && evidence < strong &&
        contents.titles.contains(text::folded_key(match->title)))
      evidence = strong;
    const bool alone = above == lines.size();  // a page of one item begins with its heading
    if (evidence == 0 && (alone || is_below_furniture(lines, i))) evidence = weak;
    // "1. at havnen bygges" is a point, whatever stands below it.
    if (!form.distinctive && evidence < strong && text::starts_lower(match->title) &&
        (evidence == 0 || text::word_prefix(match->title, "at") || !is_between_items(lines, i, *match)))
      continue;
    const bool closed =
        match->closed || !lexicon::split_closed_mark(without_number_again(match->title, match->number)).mark.empty();
    if (form.distinctive && closed) evidence = strong;
    if (closed && in_contents && !form.distinctive && evidence < strong) continue;  // told in the contents alone
    if (is_repeated_below(lines, i, *match, form.distinctive ? 4 : 1)) evidence = strong;
    const auto [title, behind] = split_case_number(without_number_again(match->title, match->number));
    if (!behind.empty() || (title.empty() && !match->case_number.empty())) evidence = strong;
    ItemHeading heading{i,
                        match->number,
                        title,
                        evidence > 0,
                        i,
                        false,
                        is_bulleted(lines[i]),
                        behind.empty() ? match->case_number : behind,
                        closed};
    if (form.title_above) {
      // Apart from what is above, and with what is below: the title stands there.
      const bool apart = above + 1 < i && i + 1 < lines.size() && !lines[i + 1].blank();
      if (above == lines.size() || apart || match_section_heading(lines[above].text) ||
          lexicon::is_header_line(lines[above].text))
        continue;
      heading.line = static_cast<std::uint32_t>(above);
      heading.title = lines[above].text;
    }
    found.headings.push_back(heading);
    found.evidence.push_back(evidence);
    found.bulleted = found.bulleted || (evidence > 0 && heading.bulleted);
  }
  bear_out_standing_titles(form, lines, contents, found);
  return found;
}

/// Of candidates in a document with style, those that stand out, where the best of them do. What looks like the best is
/// as good as they are, if more than its weight tells: in lists, numbers are bold as well.
void keep_outstanding(std::span<const Line> lines, const Prominence& prominence, Candidates& candidates) {
  if (!prominence.known()) return;
  for (std::size_t i = 0; i < candidates.headings.size() && candidates.example == nullptr; ++i) {
    const Line& line = lines[candidates.headings[i].line];
    if (candidates.evidence[i] > 0 && prominence.stands_out(line)) candidates.example = &line;
  }
  std::size_t best = 0;
  std::size_t outstanding = 0;
  for (std::size_t i = 0; i < candidates.headings.size(); ++i) {
    if (candidates.evidence[i] < strong) continue;
    ++best;
    outstanding += prominence.stands_out(lines[candidates.headings[i].line]) ? 1 : 0;
  }
  if (outstanding == 0 || outstanding * 2 < best) return;
  std::size_t kept = 0;
  const Line* example = nullptr;
  for (std::size_t i = 0; i < candidates.headings.size() && example == nullptr; ++i) {
    const Line& line = lines[candidates.headings[i].line];
    if (candidates.evidence[i] >= strong && prominence.is_marked(line)) example = &line;
  }
  for (std::size_t i = 0; i < candidates.headings.size(); ++i) {
    const Line& line = lines[candidates.headings[i].line];
    if (example != nullptr && same_style(*example, line)) {
      candidates.evidence[i] = strong;
      candidates.headings[i].supported = true;
    }
    if (!prominence.stands_out(lines[candidates.headings[i].line])) continue;
    candidates.headings[kept] = candidates.headings[i];
    candidates.evidence[kept++] = candidates.evidence[i];
  }
  candidates.headings.resize(kept);
  candidates.evidence.resize(kept);
}

/// In a document with style, numbers from 1 on that all stand out alike are items, whatever is said below them: "1.
/// Meddelelser" in bold, with a sentence. Not where they start over or miss one, as lists in several items do.
void support_outstanding_row(std::span<const Line> lines, const Prominence& prominence, Candidates& candidates) {
  if (!prominence.known()) return;
  constexpr std::uint32_t fewest = 3;
  std::vector<std::size_t> row;
  const Line* first = nullptr;
  for (std::size_t i = 0; i < candidates.headings.size(); ++i) {
    const Line& line = lines[candidates.headings[i].line];
    if (!prominence.stands_out(line)) continue;
    if (value_of(candidates.headings[i].number) != row.size() + 1) return;
    if (first != nullptr && !same_style(*first, line)) return;
    if (first == nullptr) first = &line;
    row.push_back(i);
  }
  if (row.size() < fewest) return;
  for (const std::size_t i : row) {
    candidates.evidence[i] = std::max(candidates.evidence[i], weak);
    candidates.headings[i].supported = true;
  }
}

}  // namespace

std::vector<LeadLine> find_lead(std::string_view lead, std::span<const Line> lines,
                                std::span<const std::uint32_t> possible) {
  std::vector<LeadLine> found;
  for (const std::uint32_t i : possible) {
    if (!lexicon::may_begin_with(lead, lines[i].text)) continue;
    if (auto numbered = lexicon::match_lead(lead, lines[i].text)) found.push_back({i, *numbered});
  }
  return found;
}

std::uint32_t value_of(std::string_view number) {
  return text::number(number.substr(0, number.find_first_not_of("0123456789"))).value_or(0);
}

Candidates find_candidates(const lexicon::ItemForm& form, std::span<const Line> lines,
                           std::span<const LeadLine> numbered, const Wrapping& wrapping, const Prominence& prominence,
                           const Contents& contents) {
  Candidates found = propose(form, lines, numbered, wrapping, prominence, contents);
  support_outstanding_row(lines, prominence, found);
  keep_outstanding(lines, prominence, found);
  return found;
}

}  // namespace referat::tokenize
