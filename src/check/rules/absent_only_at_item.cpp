#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "check/rule_context.hpp"

namespace referat::check_rules {

namespace {

void run(RuleContext& context) {
  const auto with_decision = std::count_if(context.items().begin(), context.items().end(),
                                           [](const AgendaItem& item) { return item.decision.has_value(); });
  std::map<const Participant*, std::pair<std::ptrdiff_t, Span>> absences;
  for (const AgendaItem& item : context.items()) {
    for (const Person& person : item.absent) {
      const Participant* participant = context.participant(person.name.value);
      if (participant == nullptr || participant->absent.value) continue;
      auto& [count, where] = absences[participant];
      if (count == 0) where = person.name.where;
      ++count;
    }
  }
  for (const auto& [participant, absence] : absences) {
    const auto& [count, where] = absence;
    if (count < 2 || count < with_decision) continue;  // away for a part of the meeting
    context.report(where,
                   fmt::format("'{}' is absent at {} items, but not in the header", participant->name.value, count));
  }
}

}  // namespace

extern const CheckRule absent_only_at_item;
const CheckRule absent_only_at_item{{"REF401", "absent-only-at-item", Severity::warning, "0.1.0",
                                     "Somebody who is absent at every item, and whom the header lists as present.",
                                     R"(    Medlemmer: Anna Lund (A)
    Beslutning
    Godkendt.
    Afbud: Anna Lund (A)

Mark the person as absent in the header: `Anna Lund (A) (Afbud)`.)"},
                                    run};

}  // namespace referat::check_rules
