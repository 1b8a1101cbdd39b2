#include <fmt/format.h>

#include <string>

#include <cstdint>
#include "check/rule_context.hpp"
#include "support/text.hpp"

#include <algorithm>

#include "lexicon/danish_dates.hpp"
#include "support/calendar.hpp"

namespace referat::check_rules {

namespace {

constexpr std::uint32_t most_lines = 60;  // of a header

/// The title, or a label of the date.
bool tells_date(const RuleContext& context, Span line) {
  const Span title = context.meeting().document.where;
  if (!title.empty() && title.begin >= line.begin && title.begin < line.end) return true;
  const std::string_view words = context.view(line);
  return text::word_prefix(words, "Mødedato") || text::word_prefix(words, "Dato");
}

void run(RuleContext& context) {
  const auto& date = context.meeting().date;
  if (!date || date->where.empty()) return;
  const std::uint32_t end = context.items().empty() ? most_lines : context.items().front().lines.first;
  for (std::uint32_t line = 1; line < std::min(end, most_lines); ++line) {
    const Span span = context.line(line);
    if (span.empty() || !tells_date(context, span)) continue;
    const auto found = lexicon::find_date(context.view(span));
    if (!found || !calendar::exists(found->value)) continue;
    const std::string said = calendar::iso(found->value);
    const bool last_day = context.meeting().end_date && context.meeting().end_date->value == said;
    if (said == date->value || last_day) continue;
    const auto begin = span.begin + static_cast<std::uint32_t>(found->begin);
    context.report({begin, begin + static_cast<std::uint32_t>(found->end - found->begin)},
                   fmt::format("the date {} is not that of line {}, {}", said, context.source.line(date->where.begin),
                               date->value));
    return;
  }
}

}  // namespace

extern const CheckRule conflicting_dates;
const CheckRule conflicting_dates{{"REF108", "conflicting-dates", Severity::warning, "0.1.0",
                                   "Two dates in the header: that of the title, and that of its label.",
                                   R"(    Referat Byrådet d. 04-03-2030
    Mødedato: 5. marts 2030

Write the same day in both places.)"},
                                  run};

}  // namespace referat::check_rules
