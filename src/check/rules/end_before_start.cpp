#include <fmt/format.h>

#include "check/rule_context.hpp"

namespace referat::check_rules {

namespace {

void run(RuleContext& context) {
  const Meeting& meeting = context.meeting();
  if (!meeting.start || !meeting.end || meeting.end_date) return;
  const bool after_midnight = meeting.end->value < "06:00" && meeting.start->value >= "15:00";
  if (after_midnight || meeting.end->value >= meeting.start->value) return;
  context.report(meeting.end->where, fmt::format("the meeting ends at {}, before it begins at {}", meeting.end->value,
                                                 meeting.start->value));
}

}  // namespace

extern const CheckRule end_before_start;
const CheckRule end_before_start{
    {"REF109", "end-before-start", Severity::warning, "0.1.0", "A meeting that ends before it begins.",
     R"(    Mødetidspunkt: kl. 17:00 - 15:30

Correct the times. Where a meeting goes on past midnight, say the day on which it ended.)"},
    run};

}  // namespace referat::check_rules
