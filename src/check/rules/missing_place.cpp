#include "check/rule_context.hpp"

namespace referat::check_rules {

namespace {

void run(RuleContext& context) {
  if (!context.meeting().location) context.report({}, "the place of the meeting is missing");
}

}  // namespace

extern const CheckRule missing_place;
const CheckRule missing_place{
    {"REF105", "missing-place", Severity::note, "0.1.0", "Minutes that do not say where the meeting was held.",
     R"(Write it in the header: `Mødested: Rådssalen`.)"},
    run};

}  // namespace referat::check_rules
