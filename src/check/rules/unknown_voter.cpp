#include <fmt/format.h>

#include <set>
#include <string>
#include <string_view>

#include "check/rule_context.hpp"
#include "support/text.hpp"

namespace referat::check_rules {

namespace {

void run(RuleContext& context) {
  if (context.meeting().participants.size() < 3) return;
  for (const AgendaItem& item : context.items()) {
    if (!item.decision) continue;
    std::set<std::string_view> told;
    for (const Vote& vote : item.decision->votes) {
      for (const Person& person : vote.people) {
        const std::string& name = person.name.value;
        // Minutes may name people by their last name alone.
        if (text::count_words(name) < 2 || context.participant(name) != nullptr) continue;
        if (context.tells_of_substitute(name)) continue;
        if (context.nearly_participant(name) != nullptr || !told.insert(name).second) continue;
        context.report(person.name.where, fmt::format("'{}' votes in {}, but is no participant of the meeting", name,
                                                      RuleContext::name_of(item)));
      }
    }
  }
}

}  // namespace

extern const CheckRule unknown_voter;
const CheckRule unknown_voter{
    {"REF408", "unknown-voter", Severity::warning, "0.1.0", "A vote by somebody who is no participant.",
     R"(The name may be misspelt, or a substitute missing in the header.

List everyone who votes in the header.)"},
    run};

}  // namespace referat::check_rules
