#include "check/check_rule.hpp"

namespace referat::check_rules {

// Reported where the comments are read (check/ignore_comments.cpp).
extern const CheckRule unknown_ignore;
const CheckRule unknown_ignore{
    {"REF002", "unknown-ignore", Severity::warning, "0.1.0", "A comment that is to ignore a rule, and names none.",
     R"(    <!-- referat: ignore REF999 -->

Name rules as `referat rules` lists them.)"},
    nullptr};

}  // namespace referat::check_rules
