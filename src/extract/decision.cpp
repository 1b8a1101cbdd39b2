#include "extract/decision.hpp"

#include <algorithm>

#include "extract/outcome.hpp"
#include "extract/point_mark.hpp"
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

void add_numbers(const Context& context, const PointMark& mark, DecisionPoint& point) {
  if (!mark.range) {
    for (const std::string_view number : mark.numbers) point.numbers.push_back(context.text(number));
    return;
  }
  const auto first = text::number(mark.numbers.front());
  const auto last = text::number(mark.numbers.back());
  const Span where = cover(context.span_of(mark.numbers.front()), context.span_of(mark.numbers.back()));
  for (std::uint32_t n = *first; n <= *last && n - *first < 100; ++n)
    point.numbers.push_back({std::to_string(n), where});
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
    if (!text::is_space(paragraph[i - 1]) || !tokenize::ends_sentence(text::trim_right(paragraph.substr(0, i))))
      continue;
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
    for (const std::string_view piece :
         split_points(context.view(part.span), decision.points.empty() && &part != &section.parts.front())) {
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
