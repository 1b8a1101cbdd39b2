#include "check/rule_context.hpp"

namespace referat::check_rules {

namespace {

void run(RuleContext& context) {
  if (context.minutes() && context.meeting().participants.empty())
    context.report({}, "those who took part are missing");
}

}  // namespace

extern const CheckRule missing_participants;
const CheckRule missing_participants{
    {"REF106", "missing-participants", Severity::note, "0.1.0", "Minutes that do not say who took part.",
     R"(Minutes have to show who was there: decisions need a quorum (kommunestyrelsesloven § 11).

Write the members in the header: `Medlemmer: Anna Lund (A), Bo Ravn (V)`.)"},
    run};

}  // namespace referat::check_rules
