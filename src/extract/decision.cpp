#include "extract/decision.hpp"

#include <algorithm>

#include "extract/outcome.hpp"
#include "extract/votes.hpp"
#include "lexicon/bodies.hpp"
#include "lexicon/danish_dates.hpp"

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
  std::vector<std::string_view> numbers;  ///< as printed; a range has its first and last
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
    i += dash ? 1 : long_dash ? 3 : 3;
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
  const auto first = text::number(mark.numbers.front());
  const auto last = text::number(mark.numbers.back());
  const Span where = cover(context.span_of(mark.numbers.front()), context.span_of(mark.numbers.back()));
  for (std::uint32_t n = *first; n <= *last && n - *first < 100; ++n) point.numbers.push_back({std::to_string(n), where});
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
    const std::string_view words = context.view(part.span);
    const PointMark mark = point_mark(words);
    std::optional<Field<Outcome>> outcome = read_outcome(context, words.substr(mark.size));
    // A numbered list in a decision is one of results only where its first entry says one.
    if (mark.size > 0 && (outcome || !decision.points.empty())) {
      DecisionPoint point;
      add_numbers(context, mark, point);
      point.outcome = outcome;
      point.text = context.text(words.substr(mark.size));
      decision.points.push_back(std::move(point));
    }
    decision.outcome = weightier(decision.outcome, outcome);
  }
  decision.votes = extract_votes(context, section.parts);
  return decision;
}

}  // namespace referat::extract
