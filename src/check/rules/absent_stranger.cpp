#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <string>

#include "check/people.hpp"
#include "check/rule_context.hpp"

namespace referat::check_rules {

namespace {

void run(RuleContext& context) {
  if (context.meeting().participants.size() < 3) return;
  std::set<std::string> told;
  for (const AgendaItem& item : context.items()) {
    for (const Person& person : item.absent) {
      if (find_participant(context.meeting(), person.name.value) != nullptr || !told.insert(person.name.value).second)
        continue;
      const auto& all = context.meeting().participants;
      const bool nearly = std::any_of(all.begin(), all.end(), [&](const Participant& other) {
        return is_nearly(other.name.value, person.name.value);
      });
      if (nearly) continue;  // said by similar-names
      context.report(person.name.where,
                     fmt::format("'{}' is absent, but no participant of the meeting", person.name.value));
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
