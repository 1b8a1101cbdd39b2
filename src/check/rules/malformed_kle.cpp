#include <fmt/format.h>

#include <string_view>

#include "check/rule_context.hpp"
#include "support/text.hpp"

namespace referat::check_rules {

namespace {

/// Three numbers with dots, and a hyphen behind them.
bool looks_like_kle(std::string_view s) {
  for (int group = 0; group < 3; ++group) {
    std::size_t digits = 0;
    while (digits < s.size() && text::is_digit(s[digits])) ++digits;
    if (digits == 0 || digits > 3 || digits >= s.size()) return false;
    if (s[digits] != (group < 2 ? '.' : '-')) return false;
    s.remove_prefix(digits + 1);
  }
  return !s.empty();
}

void run(RuleContext& context) {
  for (const AgendaItem& item : context.items()) {
    if (!item.case_number || item.case_number->kle || !looks_like_kle(item.case_number->text.value)) continue;
    context.report(item.case_number->text.where, fmt::format("'{}' is no case number by KLE, such as 00.01.10-P35-6-24",
                                                             quoted(item.case_number->text.value)));
  }
}

}  // namespace

extern const CheckRule malformed_kle;
const CheckRule malformed_kle{
    {"REF502", "malformed-kle", Severity::warning, "0.1.0", "A case number that is nearly one by KLE.",
     R"(KL's Emnesystematik has two digits three times, a letter with two digits, a serial number and a year.

    00.01.1-P35-6-24

Write `00.01.10-P35-6-24`.)"},
    run};

}  // namespace referat::check_rules
