#include "extract/decision.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <iterator>
#include <span>
#include <string>
#include <unordered_set>
#include <utility>
#include <vector>

#include "extract/outcome.hpp"
#include "extract/point_mark.hpp"
#include "extract/sentences.hpp"
#include "extract/vote_clauses.hpp"
#include "extract/votes.hpp"
#include "lexicon/bodies.hpp"
#include "lexicon/danish_dates.hpp"
#include "lexicon/meeting_references.hpp"
#include "lexicon/signals.hpp"
#include "support/word_lists.hpp"
#include "tokenize/wrapping.hpp"

namespace referat::extract {

namespace {

/// Whether the meeting that a heading names is this one. What either leaves out does not count against it.
bool is_this_meeting(const Meeting& meeting, const OptionalText& item_number, std::string_view heading) {
  const auto reference = lexicon::meeting_reference(heading);
  if (!reference) {
    std::string_view body = lexicon::deciding_body(heading);
    if (body.empty() && lexicon::is_body_name(heading)) body = heading;  // "Byrådet: Godkendt."
    return body.empty() || !meeting.body || lexicon::same_body(body, meeting.body->value);
  }
  if (item_number && !reference->item_number.empty() && reference->item_number != item_number->value) return false;
  if (meeting.body && !reference->body.empty() && !lexicon::same_body(reference->body, meeting.body->value))
    return false;
  const auto date = lexicon::find_date(reference->date);
  return !(meeting.date && date && calendar::iso(date->value) != meeting.date->value);
}

/// Recommendations have some ten points; "Ad 1.-99." would be a hundred values for a few bytes.
constexpr std::uint32_t longest_range = 30;

/// The numbers that a mark names: all those of a range, or only its ends where it is longer than any recommendation.
void add_numbers(const Context& context, const PointMark& mark, DecisionPoint& point) {
  for (const PointMark::Numbers& numbers : mark.numbers) {
    const auto first = text::number(numbers.first);
    const auto last = text::number(numbers.last);
    if (numbers.first.data() == numbers.last.data()) {
      point.numbers.push_back(context.text(numbers.first));
    } else if (!first || !last || *last < *first || *last - *first >= longest_range) {
      point.numbers.push_back(context.text(numbers.first));
      point.numbers.push_back(context.text(numbers.last));
    } else {
      const Span where = cover(context.span_of(numbers.first), context.span_of(numbers.last));
      for (std::uint32_t n = *first; n <= *last; ++n) point.numbers.push_back({std::to_string(n), where});
    }
  }
}

using Numbers = std::unordered_set<std::string>;

/// Whether all that a mark names are points of the recommendation.
bool names_known(const PointMark& mark, const Numbers& recommended) {
  return std::all_of(mark.numbers.begin(), mark.numbers.end(), [&](const PointMark::Numbers& numbers) {
    return recommended.contains(std::string(numbers.first)) && recommended.contains(std::string(numbers.last));
  });
}

/// The mark, where it names points. "Punkt 7 udgår" does where the recommendation has a point 7; else it is a remark
/// about another item of the agenda.
PointMark known_point(PointMark mark, const Numbers& recommended) {
  return mark.about_items && !names_known(mark, recommended) ? PointMark{} : mark;
}

/// The mark that a paragraph or a sentence begins with.
PointMark mark_at(std::string_view s, const Numbers& recommended) {
  PointMark mark = known_point(point_mark(s), recommended);
  if (mark.size > 0) return mark;
  mark = letter_mark(s);
  return mark.size > 0 && recommended.contains(std::string(mark.numbers.front().first)) ? mark : PointMark{};
}

/// Whether the number that a mark begins with follows the last of another.
bool follows(const PointMark& mark, const PointMark& last) {
  if (mark.lettered || last.lettered)
    return mark.lettered && last.lettered && mark.numbers.front().first.front() == last.numbers.back().last.front() + 1;
  return text::number(mark.numbers.front().first) == text::number(last.numbers.back().last).value_or(0) + 1;
}

/// Whether a piece says early on what came of something.
bool tells_near(std::string_view s) {
  constexpr std::size_t near = 300;  // bytes
  const auto sentences = split_sentences(s.substr(0, near));
  return !sentences.empty() && lexicon::tells(lexicon::tells_of_outcome, sentences.front());
}

/// "Pkt. 1 blev vedtaget, og pkt. 2 blev udsat": the mark at `i`, in the middle of the sentence about the last point,
/// where both say what came of them.
PointMark point_inside(std::string_view paragraph, std::size_t i, const PointMark& last, std::size_t begin,
                       const Numbers& recommended) {
  static constexpr std::array<std::string_view, 3> joining = {"og", "mens", "medens"};
  if (!last.about_items && !last.worded) return {};
  const std::string_view before = text::trim_right(paragraph.substr(0, i));
  if (!text::is_one_of(text::last_word(before), joining) && !before.ends_with(',') && !before.ends_with(';')) return {};
  PointMark mark = point_mark_inside(paragraph.substr(i));
  if (last.about_items) mark = known_point(std::move(mark), recommended);
  const bool both = mark.size > 0 && follows(mark, last) && tells_near(paragraph.substr(begin, i - begin)) &&
                    tells_near(paragraph.substr(i + mark.size));
  return both ? mark : PointMark{};
}

/// A piece of a paragraph that gives the result of some points; or all of it, without a mark.
struct Piece {
  std::string_view words;
  PointMark mark;
};

/// "vedtaget, og" before "pkt. 2", "vedtaget," before "pkt. 2": without what joins it to the next.
std::string_view without_joining(std::string_view words) {
  words = text::trim_right(words);
  if (words.ends_with(',') || words.ends_with(';')) return words.substr(0, words.size() - 1);
  words = text::trim_right(words.substr(0, words.size() - text::last_word(words).size()));
  return words.ends_with(',') ? words.substr(0, words.size() - 1) : words;
}

/// A paragraph at each "Ad. 2" that begins a sentence: "Ad. 1. Godkendt. Ad. 2. Udsat."; without a word where the
/// numbers follow each other: "1) Godkendt. 2) Udsat."; and where one sentence tells of two.
std::vector<Piece> split_points(std::string_view paragraph, const Numbers& recommended) {
  std::vector<Piece> pieces = {{paragraph, mark_at(paragraph, recommended)}};
  if (pieces.front().mark.size == 0) return pieces;
  std::size_t begin = 0;
  const auto cut = [&](std::size_t i, PointMark mark, bool joined) {
    const std::string_view words = text::trim(paragraph.substr(begin, i - begin));
    pieces.back().words = joined ? without_joining(words) : words;
    pieces.push_back({text::trim(paragraph.substr(i)), std::move(mark)});
    begin = i;
  };
  for (std::size_t i = 1; i < paragraph.size(); ++i) {
    if (!text::is_space(paragraph[i - 1])) continue;
    const PointMark& last = pieces.back().mark;
    if (paragraph[i] == 'p' || paragraph.substr(i).starts_with("ad ")) {
      if (PointMark mark = point_inside(paragraph, i, last, begin, recommended); mark.size > 0)
        cut(i, std::move(mark), true);
      continue;
    }
    const bool may_begin = last.lettered ? i + 1 < paragraph.size() && paragraph[i + 1] == ')'
                           : last.worded ? paragraph[i] >= 'A' && paragraph[i] <= 'P'
                                         : text::is_digit(paragraph[i]);
    if (!may_begin) continue;
    const bool sentence_ends = tokenize::ends_sentence(text::trim_right(paragraph.substr(0, i)));
    if (!sentence_ends && last.worded) continue;
    PointMark mark = mark_at(paragraph.substr(i), recommended);
    if (mark.size == 0 || mark.worded != last.worded || (!mark.worded && !follows(mark, last))) continue;
    // "1) godkendt 2) udsat"
    const bool bracketed = paragraph.substr(i, mark.size).find(')') != std::string_view::npos;
    if (!sentence_ends &&
        !(bracketed && tells_near(paragraph.substr(begin, i - begin)) && tells_near(paragraph.substr(i + mark.size))))
      continue;
    cut(i, std::move(mark), false);
  }
  return pieces;
}

/// The numbers of "Punkt 1 godkendt. Punkt 2 udsat.": a row of marks from 1 on is about the recommendation, also where
/// that has no numbers. A remark about items of the agenda is none.
Numbers numbered_from_one(const Context& context, std::span<const Part> parts) {
  Numbers numbers;
  std::uint32_t next = 1;
  std::size_t marks = 0;
  for (const Part& part : parts) {
    const PointMark first = point_mark(context.view(part.span));
    if (marks == 0 && !first.about_items && !first.worded) return {};
    for (const std::string_view sentence : split_sentences(context.view(part.span))) {
      const PointMark mark = point_mark(sentence);
      if (mark.size == 0 || !(mark.about_items || mark.worded) || text::number(mark.numbers.front().first) != next)
        continue;
      const std::uint32_t last = text::number(mark.numbers.back().last).value_or(next);
      if (last < next || last - next >= longest_range) return {};
      for (; next <= last; ++next) numbers.insert(std::to_string(next));
      ++marks;
    }
  }
  return marks >= 2 ? numbers : Numbers();
}

/// "2. Udvalget godkendte en dagsorden med:" / "1. Hotel" / "2. Park" / "3. Udsat.": whether a number stands in a list
/// inside a point, since it neither follows the last point nor is another of the recommendation.
/// \param seen  the numbers of `points`
bool is_listed_inside(const PointMark& mark, std::span<const DecisionPoint> points, const Numbers& seen,
                      const Numbers& recommended) {
  if (mark.size == 0 || mark.worded || mark.lettered || points.empty() || points.back().numbers.empty()) return false;
  const auto first = text::number(mark.numbers.front().first);
  const auto last = text::number(points.back().numbers.back().value);
  if (!first || !last || *first == *last + 1) return false;
  return !names_known(mark, recommended) || seen.contains(std::string(mark.numbers.front().first));
}

/// "Udvalget indstiller,", "Udvalget anbefaler, at:"
bool announces_list(std::string_view words) {
  return words.ends_with(',') || words.ends_with(':') || text::same_key(text::last_word(words), "at");
}

/// "Dagsordenen blev godkendt med følgende ændringer:"
bool announces_changes(std::string_view words) {
  return words.ends_with(':') && text::find_word(words, "med følgende") != std::string_view::npos;
}

std::string_view heading_of(const Context& context, const SectionParts& section) {
  return section.section.heading ? context.view(section.section.heading->where) : std::string_view{};
}

/// The day that a decision's heading names, as "2030-03-05"; the last of all where it names none.
std::string decided_on(const Context& context, const SectionParts& section) {
  const auto reference = lexicon::meeting_reference(heading_of(context, section));
  const auto date = reference ? lexicon::find_date(reference->date) : std::nullopt;
  return date && calendar::exists(date->value) ? calendar::iso(date->value) : "9999";
}

/// Of a document without a date, the last day on which the item was decided: this meeting's, whatever order they have.
/// Empty where a decision names no day.
std::string latest_decision(const Context& context, std::span<const SectionParts> sections) {
  std::string latest;
  for (const SectionParts& section : sections) {
    if (section.section.kind != SectionKind::decision) continue;
    latest = std::max(latest, decided_on(context, section));
  }
  return latest == "9999" ? std::string() : latest;
}

/// The place of the last decision that names no meeting and says something; 0 where there is none, or it is the first.
std::size_t last_unnamed_decision(std::span<const SectionParts> sections) {
  std::size_t last = sections.size();
  while (last > 0) {
    const SectionParts& section = sections[--last];
    if (section.section.kind == SectionKind::decision && !section.names_meeting && !section.parts.empty()) return last;
  }
  return 0;
}

/// Whether two decisions of one item name no meeting and both say something.
bool is_second(const Context& context, const SectionParts& first, const SectionParts& second) {
  return !first.names_meeting && !second.names_meeting && !first.parts.empty() && !second.parts.empty() &&
         text::same_key(heading_of(context, first), heading_of(context, second));
}

}  // namespace

const SectionParts* settle_decisions(const Context& context, const Meeting& meeting, const OptionalText& item_number,
                                     std::span<SectionParts> sections) {
  SectionParts* ours = nullptr;
  bool ours_named = false;
  const std::string latest = meeting.date ? std::string() : latest_decision(context, sections);
  // "Beslutning fra Teknik, 30. november 2031, pkt. 5:" above "Beslutning", on a page that says of no meeting.
  const bool unknown = !meeting.body && !meeting.date;
  const std::size_t last_unnamed = unknown ? last_unnamed_decision(sections) : 0;
  for (SectionParts& section : sections) {
    if (section.section.kind != SectionKind::decision) continue;
    const bool named = section.names_meeting;
    if (named && static_cast<std::size_t>(&section - sections.data()) < last_unnamed) {
      section.section.kind = SectionKind::history;
      continue;
    }
    if (named && !latest.empty() && decided_on(context, section) < latest) {
      section.section.kind = SectionKind::history;
      continue;
    }
    if (named && !is_this_meeting(meeting, item_number, context.view(section.section.heading->where))) {
      section.section.kind = SectionKind::history;
      continue;
    }
    if (ours != nullptr && ours_named && !named) continue;
    if (ours != nullptr && is_second(context, *ours, section))
      context.report(
          rules::second_decision, section.section.heading->where,
          fmt::format("item has '{}' twice; the last is taken as its decision", heading_of(context, section)));
    ours = &section;
    ours_named = named;
  }
  return ours;
}

Decision extract_decision(const Context& context, const SectionParts& section,
                          const std::optional<Recommendation>& recommendation) {
  Decision decision;
  decision.text = section.section.text;
  Numbers recommended;
  for (const RecommendationPoint& point :
       recommendation ? std::span(recommendation->points) : std::span<const RecommendationPoint>{}) {
    if (point.number) recommended.insert(point.number->value);
  }
  if (recommended.empty()) recommended = numbered_from_one(context, section.parts);
  OutcomesSoFar so_far;
  bool changes_list = false;     // "Godkendt med følgende ændringer:" / "• Punkt 3 blev udsat."
  bool recommends_list = false;  // "Udvalget indstiller," / "1. at planen vedtages": the points are recommended as well
  Numbers seen;
  std::vector<DecisionPoint> before;  // of which nothing tells yet whether they are points
  PointMark alone;                    // "Ad 1." on a line of its own, above what came of it
  for (const Part& part : section.parts) {
    recommends_list = recommends_list && part.block->kind == BlockKind::list_entry;
    changes_list = changes_list && part.block->kind == BlockKind::list_entry;
    for (auto [piece, mark] : split_points(context.view(part.span), recommended)) {
      if (mark.size > 0 && text::trim(piece.substr(mark.size)).empty()) {
        alone = std::move(mark);
        continue;
      }
      const bool stands_above = mark.size == 0 && alone.size > 0;
      std::optional<Field<Outcome>> outcome;
      if (mark.size > 0) so_far.about_amendment = false;
      if (const std::string_view label = proposal_label(piece);
          !label.empty())  // "Forslag fra T:", "Anbefalingen fra KB:"
        so_far.about_amendment = !text::key_prefix(label, "anbefaling") && !text::key_prefix(label, "indstilling");
      so_far.concluded = false;
      if ((part.signals & lexicon::tells_of_outcome) != 0 && !changes_list)
        outcome = read_outcome(context, piece.substr(mark.size), so_far);
      // "Ad 1" / "For stemte: 5 (A+T+V)" / "Godkendt.": the votes stand between the point and what came of it (Dragør)
      if (stands_above && !outcome && lexicon::tells(lexicon::tells_of_vote, piece)) continue;
      if (outcome && recommends_list && outcome->value == Outcome::approved) outcome->value = Outcome::recommended;
      if (outcome && outcome->value == Outcome::recommended && announces_list(piece)) recommends_list = true;
      if (outcome && outcome->value == Outcome::approved && announces_changes(piece)) changes_list = true;
      if ((mark.size > 0 || stands_above) && !is_listed_inside(mark, decision.points, seen, recommended)) {
        const PointMark& of = stands_above ? alone : mark;
        DecisionPoint point;
        add_numbers(context, of, point);
        for (const Text& number : point.numbers) seen.insert(number.value);
        point.outcome = outcome;
        point.text = context.text(piece.substr(mark.size));
        // A numbered list in a decision is one of results where its first entry says one, or is "Ad 1"; what stands
        // before such an entry belongs to them if it has the number of a point.
        const bool told = outcome || (of.worded && names_known(of, recommended)) || !decision.points.empty();
        if (told) std::move(before.begin(), before.end(), std::back_inserter(decision.points));
        if (told) before.clear();
        if (told || names_known(of, recommended)) (told ? decision.points : before).push_back(std::move(point));
      }
      alone = {};
      const bool of_all = so_far.concluded && mark.size == 0 && decision.points.empty();
      decision.outcome = of_all ? outcome : weightier(decision.outcome, outcome);
    }
  }
  decision.votes = extract_votes(context, section.parts);
  return decision;
}

}  // namespace referat::extract
