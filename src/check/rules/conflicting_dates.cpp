#include <fmt/format.h>

#include <string>

#include "check/header_dates.hpp"

namespace referat::check_rules {

namespace {

void run(RuleContext& context) {
  const Meeting& meeting = context.meeting();
  if (!meeting.date || meeting.date->where.empty()) return;
  for (const HeaderDate& date : header_dates(context)) {
    const std::string said = calendar::iso(date.date);
    if (said == meeting.date->value || (meeting.end_date && meeting.end_date->value == said)) continue;
    context.report(date.where, fmt::format("the date {} is not that of line {}, {}", said,
                                           context.source.line(meeting.date->where.begin), meeting.date->value));
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
