#include <fmt/format.h>

#include <optional>

#include "check/rule_context.hpp"
#include "support/calendar.hpp"

namespace referat::check_rules {

namespace {

void run(RuleContext& context) {
  const auto& date = context.meeting().date;
  const auto day = date ? calendar::date_from_iso(date->value) : std::nullopt;
  if (!day) return;
  for (const AgendaItem& item : context.items()) {
    if (!item.case_number || !item.case_number->kle || item.case_number->year <= day->year) continue;
    context.report(item.case_number->text.where, fmt::format("case {} is of {}, after the meeting",
                                                             item.case_number->text.value, item.case_number->year));
  }
}

}  // namespace

extern const CheckRule future_case;
const CheckRule future_case{
    {"REF503", "future-case", Severity::warning, "0.1.0", "A case number of a year after that of the meeting.",
     R"(    Mødedato: 4. marts 2030
    00.01.10-P35-6-31

Correct the year.)"},
    run};

}  // namespace referat::check_rules
