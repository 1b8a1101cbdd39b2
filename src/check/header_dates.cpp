#include "check/header_dates.hpp"

#include <algorithm>
#include <cstdint>

#include "lexicon/danish_dates.hpp"
#include "lexicon/header_labels.hpp"

namespace referat::check_rules {

namespace {

constexpr std::uint32_t most_lines = 60;  // of a header

bool holds(Span line, Span part) { return !part.empty() && part.begin >= line.begin && part.begin < line.end; }

bool tells_date(const RuleContext& context, Span line) {
  const Meeting& meeting = context.meeting();
  if (holds(line, meeting.document.where) || (meeting.date && holds(line, meeting.date->where))) return true;
  const auto label = lexicon::header_labels().find_prefix(context.view(line));
  return label && label.row->field == lexicon::HeaderField::date;
}

}  // namespace

std::vector<HeaderDate> header_dates(const RuleContext& context) {
  std::vector<HeaderDate> dates;
  const std::uint32_t end = context.items().empty() ? most_lines : context.items().front().lines.first;
  for (std::uint32_t number = 1; number < std::min(end, most_lines); ++number) {
    const Span line = context.line(number);
    if (line.empty() || !tells_date(context, line)) continue;
    const auto found = lexicon::find_date(context.view(line));
    if (!found || !calendar::exists(found->value)) continue;
    const auto begin = line.begin + static_cast<std::uint32_t>(found->begin);
    dates.push_back({found->value, {begin, begin + static_cast<std::uint32_t>(found->end - found->begin)}});
  }
  return dates;
}

}  // namespace referat::check_rules
