#include <fmt/format.h>

#include <algorithm>

#include "check/rule_context.hpp"

namespace referat::check_rules {

namespace {

void run(RuleContext& context) {
  const auto untitled = [](const AgendaItem& item) { return !item.title && !item.closed.value; };
  const auto count = static_cast<std::size_t>(std::count_if(context.items().begin(), context.items().end(), untitled));
  if (count == 0) return;
  if (count == context.items().size()) {  // a layout that has none
    context.report(context.heading_of(context.items().front()), "no item has a title");
    return;
  }
  for (const AgendaItem& item : context.items()) {
    if (untitled(item))
      context.report(context.heading_of(item), fmt::format("{} has no title", RuleContext::name_of(item)));
  }
}

}  // namespace

extern const CheckRule missing_title;
const CheckRule missing_title{{"REF212", "missing-title", Severity::warning, "0.1.0", "An open item without a title.",
                               R"(Only of a closed item the title may be withheld.

Write after the number what the item is about: `Punkt 3: Ny bro over åen`.)"},
                              run};

}  // namespace referat::check_rules
