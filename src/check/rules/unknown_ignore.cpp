#include "check/rule_context.hpp"

namespace referat::check_rules {

namespace {

void run(RuleContext& context) {
  static_cast<void>(context);  // reported where the comments are read
}

}  // namespace

extern const CheckRule unknown_ignore;
const CheckRule unknown_ignore{
    {"REF002", "unknown-ignore", Severity::warning, "0.1.0", "A comment that is to ignore a rule, and names none.",
     R"(    <!-- referat: ignore REF999 -->

Name rules as `referat rules` lists them.)"},
    run};

}  // namespace referat::check_rules
