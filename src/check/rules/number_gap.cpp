#include <fmt/format.h>

#include <algorithm>

#include "check/rule_context.hpp"

namespace referat::check_rules {

namespace {

void run(RuleContext& context) {
  const auto shown = [](const AgendaItem& item) { return item.closed.value; };
  if (!std::any_of(context.items().begin(), context.items().end(), shown)) return;
  std::uint32_t last = 0;
  for (const AgendaItem& item : context.items()) {
    const auto number = RuleContext::number_of(item);
    if (!number) continue;
    if (last > 0 && *number == last + 2)
      context.report(item.number->where, fmt::format("item {} is missing", last + 1));
    if (last > 0 && *number > last + 2 && *number < last + 20)
      context.report(item.number->where, fmt::format("items {} to {} are missing", last + 1, *number - 1));
    last = *number;
  }
}

}  // namespace

extern const CheckRule number_gap;
const CheckRule number_gap{
    {"REF211", "number-gap", Severity::note, "0.1.0",
     "A number that no item has, in minutes that show their closed items.",
     R"(Where closed items are left out, so are their numbers. Where some are shown, another that is missing has been lost.

    Punkt 4: Ny bro
    Punkt 6 (Lukket): Salg af grund

Look whether an item was lost, or number anew.)"},
    run};

}  // namespace referat::check_rules
