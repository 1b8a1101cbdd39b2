#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <string>

#include "check/people.hpp"
#include "check/rule_context.hpp"
#include "support/text.hpp"

namespace referat::check_rules {

namespace {

void run(RuleContext& context) {
  if (context.meeting().participants.size() < 3) return;
  for (const AgendaItem& item : context.items()) {
    if (!item.decision) continue;
    std::set<std::string> told;
    for (const Vote& vote : item.decision->votes) {
      for (const Person& person : vote.people) {
        // Minutes may name people by their last name alone.
        if (text::count_words(person.name.value) < 2 ||
            find_participant(context.meeting(), person.name.value) != nullptr)
          continue;
        const auto& all = context.meeting().participants;
        const bool nearly = std::any_of(all.begin(), all.end(), [&](const Participant& other) {
          return is_nearly(other.name.value, person.name.value);
        });
        if (nearly || !told.insert(person.name.value).second) continue;
        context.report(person.name.where, fmt::format("'{}' votes in {}, but is no participant of the meeting",
                                                      person.name.value, RuleContext::name_of(item)));
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
