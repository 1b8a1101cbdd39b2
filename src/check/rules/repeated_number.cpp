#include <fmt/format.h>

#include <map>
#include <string_view>

#include "check/rule_context.hpp"

namespace referat::check_rules {

namespace {

void run(RuleContext& context) {
  std::map<std::string_view, const AgendaItem*> seen;
  for (const AgendaItem& item : context.items()) {
    if (!item.number) continue;
    const auto [it, added] = seen.emplace(item.number->value, &item);
    if (added) continue;
    context.report(item.number->where, fmt::format("number {} is that of the item on line {} already",
                                                   item.number->value, it->second->lines.first));
  }
}

}  // namespace

extern const CheckRule repeated_number;
const CheckRule repeated_number{{"REF209", "repeated-number", Severity::warning, "0.1.0", "Two items with one number.",
                                 R"(    Punkt 4: Ny bro
    Punkt 4: Ny vej

Number the items one after the other.)"},
                                run};

}  // namespace referat::check_rules
