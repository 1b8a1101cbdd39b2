#include "extract/decision.hpp"

#include <algorithm>

#include "extract/outcome.hpp"
#include "extract/votes.hpp"
#include "lexicon/bodies.hpp"
#include "lexicon/danish_dates.hpp"
#include "tokenize/wrapping.hpp"

namespace referat::extract {

namespace {

/// Whether the meeting that a heading names is this one. What either leaves out does not count against it.
bool is_this_meeting(const Meeting& meeting, std::string_view heading) {
  const auto reference = lexicon::meeting_reference(heading);
  if (!reference) return true;
  if (meeting.body && !lexicon::same_body(reference->body, meeting.body->value)) return false;
  const auto date = lexicon::find_date(reference->date);
  return !(meeting.date && date && calendar::iso(date->value) != meeting.date->value);
}

/// "Ad 1.", "At 1:", "1.-2.": the points of the recommendation that a paragraph gives results for.
struct PointMark {
  std::vector<std::string_view> numbers;  ///< as printed
  bool range = false;                     ///< "1.-3." has its first and last number, "1 og 3" all it means
  bool about_items = false;               ///< "Punkt 7": of the recommendation, or another item of the agenda
  std::size_t size = 0;
};

PointMark point_mark(std::string_view s) {
  PointMark mark;
  std::size_t i = 0;
  bool worded = false;
  for (const std::string_view word : {"Ad.", "Ad", "At", "Punkt", "Pkt."}) {
    if (const auto size = text::word_prefix(s, word); size && s.starts_with(word)) {
      i = *size;
      worded = true;
      mark.about_items = word.starts_with('P');
      break;
    }
  }
  const auto blanks = [&] {
    while (i < s.size() && text::is_space(s[i])) ++i;
  };
  const auto number = [&] {
    const std::size_t begin = i;
    while (i < s.size() && i - begin < 3 && text::is_digit(s[i])) ++i;
    if (i > begin) mark.numbers.push_back(s.substr(begin, i - begin));
    return i > begin;
  };
  blanks();
  if (!number()) return {};
  bool stop = false;
  for (;;) {
    if (i < s.size() && (s[i] == '.' || s[i] == ')')) {
      ++i;
      stop = true;
    }
    const std::size_t before = i;
    blanks();
    const bool dash = i < s.size() && s[i] == '-';
    const bool long_dash = s.substr(i).starts_with("–");
    const bool and_word = s.substr(i).starts_with("og ");
    if (!(dash || long_dash || and_word)) {
      i = before;
      break;
    }
    mark.range = !and_word;
    i += dash ? 1 : 3;
    blanks();
    if (!number()) return {};
  }
  if (i < s.size() && s[i] == ':') {
    ++i;
    stop = true;
  }
  if (!stop && !worded) return {};
  if (i < s.size() && !text::is_space(s[i])) return {};
  mark.size = i;
  return mark;
}

void add_numbers(const Context& context, const PointMark& mark, DecisionPoint& point) {
  if (!mark.range) {
    for (const std::string_view number : mark.numbers) point.numbers.push_back(context.text(number));
    return;
  }
  const auto first = text::number(mark.numbers.front());
  const auto last = text::number(mark.numbers.back());
  const Span where = cover(context.span_of(mark.numbers.front()), context.span_of(mark.numbers.back()));
  for (std::uint32_t n = *first; n <= *last && n - *first < 100; ++n) point.numbers.push_back({std::to_string(n), where});
}

/// A paragraph at each "Ad. 2" that begins a sentence: "Ad. 1. Godkendt. Ad. 2. Udsat." A "Punkt 7 udgår" behind the
/// decision of something else (`items_only`, or not at the beginning) is a remark about another item.
std::vector<std::string_view> split_points(std::string_view paragraph, bool items_only) {
  std::vector<std::size_t> begins;
  const PointMark first = point_mark(paragraph);
  if (first.size == 0 || (first.about_items && items_only)) return {paragraph};
  begins.push_back(0);
  for (std::size_t i = 1; i < paragraph.size(); ++i) {
    if (paragraph[i] != 'A' && paragraph[i] != 'P') continue;
    if (!text::is_space(paragraph[i - 1]) || !tokenize::ends_sentence(text::trim_right(paragraph.substr(0, i)))) continue;
    if (point_mark(paragraph.substr(i)).size > 0) begins.push_back(i);
  }
  std::vector<std::string_view> pieces;
  for (std::size_t i = 0; i < begins.size(); ++i) {
    const std::size_t end = i + 1 < begins.size() ? begins[i + 1] : paragraph.size();
    pieces.push_back(text::trim(paragraph.substr(begins[i], end - begins[i])));
  }
  return pieces;
}

}  // namespace

const SectionParts* settle_decisions(const Context& context, const Meeting& meeting, std::span<SectionParts> sections) {
  SectionParts* ours = nullptr;
  bool ours_named = false;
  for (SectionParts& section : sections) {
    if (section.section.kind != SectionKind::decision) continue;
    const bool named = section.names_meeting;
    if (named && !is_this_meeting(meeting, context.view(section.section.heading->where))) {
      section.section.kind = SectionKind::history;
      continue;
    }
    if (ours != nullptr && ours_named && !named) continue;
    ours = &section;
    ours_named = named;
  }
  return ours;
}

Decision extract_decision(const Context& context, const SectionParts& section) {
  Decision decision;
  decision.text = section.section.text;
  for (const Part& part : section.parts) {
    for (const std::string_view piece : split_points(context.view(part.span), decision.points.empty() && &part != &section.parts.front())) {
      const PointMark mark = point_mark(piece);
      const std::optional<Field<Outcome>> outcome = read_outcome(context, piece.substr(mark.size));
      // A numbered list in a decision is one of results only where its first entry says one.
      if (mark.size > 0 && (outcome || !decision.points.empty()) && !(mark.about_items && !outcome)) {
        DecisionPoint point;
        add_numbers(context, mark, point);
        point.outcome = outcome;
        point.text = context.text(piece.substr(mark.size));
        decision.points.push_back(std::move(point));
      }
      decision.outcome = weightier(decision.outcome, outcome);
    }
  }
  decision.votes = extract_votes(context, section.parts);
  return decision;
}

}  // namespace referat::extract
