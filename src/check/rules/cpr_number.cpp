#include <fmt/format.h>

#include "check/rule_context.hpp"
#include "support/text.hpp"

namespace referat::check_rules {

namespace {

void run(RuleContext& context) {
  for (const CprNumber& number : context.cpr_numbers()) {
    context.report(context.span_of(number.text),
                   fmt::format("'{}' {} a civil registration number", text::folded(masked(number.text)),
                               number.certain ? "is" : "may be"),
                   number.certain ? Severity::error : Severity::warning);
  }
}

}  // namespace

extern const CheckRule cpr_number;
const CheckRule cpr_number{
    {"REF801", "cpr-number", Severity::warning, "0.1.0", "A civil registration number (CPR).",
     R"(It must not be published (databeskyttelsesloven § 11). A number whose check digit is right, or that is called a CPR number, is an
error; right behind that word, its digits may stand in any groups. Numbers without a right check digit have been issued since 2007:
with a hyphen and a date that exists, they are warnings. In other notations ("010203 1234", "01.02.03-1234", ten digits alone) the
check digit has to be right, and they are warnings, too. What has a hyphen and a right check digit is found also where letters or
signs join it to more ("Lund010203-1234,2"), but not as a link of a longer number ("2024-010203-1234"). Looked at is what the
minutes say, with names of attachments: not what a file says of itself (its author, comments, links). Reports never show the whole
number.

    Ansøgeren (010203-1234) ...

Take it out, and look into the attachments as well.)"},
    run};

}  // namespace referat::check_rules
