#include <fmt/format.h>

#include "check/rule_context.hpp"

namespace referat::check_rules {

namespace {

void run(RuleContext& context) {
  std::uint32_t last = 0;
  for (const AgendaItem& item : context.items()) {
    const auto number = RuleContext::number_of(item);
    if (!number) continue;
    if (*number < last && *number != 1)  // closed items, or a supplementary agenda, may begin anew
      context.report(item.number->where, fmt::format("item {} stands behind item {}", *number, last));
    last = *number;
  }
}

}  // namespace

extern const CheckRule number_backwards;
const CheckRule number_backwards{{"REF210", "number-backwards", Severity::warning, "0.1.0",
                                  "An item whose number is smaller than that of the item above.",
                                  R"(    Punkt 5: Ny bro
    Punkt 3: Ny vej

Number the items in the order in which they stand.)"},
                                 run};

}  // namespace referat::check_rules
