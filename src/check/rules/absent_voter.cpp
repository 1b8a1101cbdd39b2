#include <fmt/format.h>

#include <algorithm>

#include "check/rule_context.hpp"
#include "support/text.hpp"

namespace referat::check_rules {

namespace {

void run(RuleContext& context) {
  for (const AgendaItem& item : context.items()) {
    if (!item.decision) continue;
    for (const Vote& vote : item.decision->votes) {
      if (vote.position.value == VotePosition::did_not_participate) continue;
      for (const Person& person : vote.people) {
        const bool absent = std::any_of(item.absent.begin(), item.absent.end(), [&](const Person& other) {
          return text::same_key(other.name.value, person.name.value);
        });
        const bool away = std::any_of(item.decision->votes.begin(), item.decision->votes.end(), [&](const Vote& other) {
          return other.ballot == vote.ballot && other.position.value == VotePosition::did_not_participate &&
                 std::any_of(other.people.begin(), other.people.end(),
                             [&](const Person& o) { return text::same_key(o.name.value, person.name.value); });
        });
        if (absent || away)
          context.report(person.name.where,
                         fmt::format("'{}' votes in {}, and is {}", person.name.value, RuleContext::name_of(item),
                                     absent ? "absent there" : "said not to take part"));
      }
    }
  }
}

}  // namespace

extern const CheckRule absent_voter;
const CheckRule absent_voter{
    {"REF407", "absent-voter", Severity::warning, "0.1.0", "A vote by somebody who is absent at the item.",
     R"(    Imod stemte: Anna Lund (A)
    Afbud: Anna Lund (A)

Who is not there does not vote (kommunestyrelsesloven § 11). Correct one of both.)"},
    run};

}  // namespace referat::check_rules
