#include <fmt/format.h>

#include <algorithm>

#include "check/rule_context.hpp"

namespace referat::check_rules {

namespace {

void run(RuleContext& context) {
  const auto numbered =
      static_cast<std::size_t>(std::count_if(context.items().begin(), context.items().end(),
                                             [](const AgendaItem& item) { return item.case_number.has_value(); }));
  if (numbered * 4 < context.items().size() * 3) return;
  for (const AgendaItem& item : context.items()) {
    const bool is_case = item.recommendation.has_value();
    if (!item.case_number && !item.closed.value && is_case)
      context.report(context.heading_of(item), fmt::format("{} has no case number", RuleContext::name_of(item)));
  }
}

}  // namespace

extern const CheckRule missing_case_number;
const CheckRule missing_case_number{{"REF501", "missing-case-number", Severity::note, "0.1.0",
                                     "An item without a case number where nearly all others have one.",
                                     R"(The number leads from the minutes to the case.

Write it below the heading: `00.01.10-P35-6-24`.)"},
                                    run};

}  // namespace referat::check_rules
