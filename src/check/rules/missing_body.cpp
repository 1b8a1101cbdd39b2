#include "check/rule_context.hpp"

namespace referat::check_rules {

namespace {

void run(RuleContext& context) {
  if (!context.meeting().body) context.report({}, "the body that met is missing");
}

}  // namespace

extern const CheckRule missing_body;
const CheckRule missing_body{
    {"REF104", "missing-body", Severity::warning, "0.1.0", "Minutes that do not say which body met.",
     R"(Write it in the title or in the header: `Referat fra Teknikudvalget`.)"},
    run};

}  // namespace referat::check_rules
