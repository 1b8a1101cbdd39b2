#include <fmt/format.h>

#include <set>
#include <string>
#include <string_view>

#include "check/rule_context.hpp"

namespace referat::check_rules {

namespace {

void run(RuleContext& context) {
  if (context.meeting().participants.size() < 3) return;
  std::set<std::string_view> told;
  for (const AgendaItem& item : context.items()) {
    for (const Person& person : item.absent) {
      const std::string& name = person.name.value;
      if (context.participant(name) != nullptr || !told.insert(name).second) continue;
      if (context.nearly_participant(name) != nullptr) continue;  // said by similar-names
      context.report(person.name.where, fmt::format("'{}' is absent, but no participant of the meeting", name));
    }
  }
}

}  // namespace

extern const CheckRule absent_stranger;
const CheckRule absent_stranger{{"REF403", "absent-stranger", Severity::warning, "0.1.0",
                                 "Somebody who is absent at an item and is no participant.",
                                 R"(The name may be misspelt, or the person missing in the header.

List every member in the header, those with regrets too.)"},
                                run};

}  // namespace referat::check_rules
