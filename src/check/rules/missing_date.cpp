#include "check/rule_context.hpp"

namespace referat::check_rules {

namespace {

void run(RuleContext& context) {
  if (!context.meeting().date) context.report({}, "the date of the meeting is missing");
}

}  // namespace

extern const CheckRule missing_date;
const CheckRule missing_date{
    {"REF101", "missing-date", Severity::warning, "0.1.0", "Minutes that do not say when the meeting was held.",
     R"(Without a date nobody can cite the decisions, and no index can sort them.

Write it in the header: `Mødedato: 4. marts 2030`.)"},
    run};

}  // namespace referat::check_rules
