#include <fmt/format.h>

#include <map>

#include "check/rule_context.hpp"

namespace referat::check_rules {

namespace {

void run(RuleContext& context) {
  for (const AgendaItem& item : context.items()) {
    if (!item.decision) continue;
    std::map<std::uint32_t, const Vote*> against;
    std::map<std::uint32_t, bool> named;
    for (const Vote& vote : item.decision->votes) {
      const bool nobody = vote.count && vote.count->value == 0;  // "0 imod"
      if (vote.position.value == VotePosition::against && !nobody) against.emplace(vote.ballot, &vote);
      named[vote.ballot] = named[vote.ballot] || !vote.parties.empty() || !vote.people.empty();
    }
    for (const auto& [ballot, vote] : against) {
      if (named[ballot]) continue;
      context.report(vote->text.where,
                     fmt::format("{} was divided, and who voted how is not said", RuleContext::name_of(item)),
                     context.duty_of_councils());
    }
  }
}

}  // namespace

extern const CheckRule anonymous_vote;
const CheckRule anonymous_vote{
    {"REF411", "anonymous-vote", Severity::note, "0.1.0", "A divided vote that does not say who voted how.",
     R"(Of a council, minutes must show how each member voted; the parties are enough (kommunestyrelsesloven § 13; the ministry's
statement in resumedatabasen 89.1.3). There it is a warning. Committees have no such duty.

    Vedtaget med 12 stemmer imod 7.

Write who was for it and who against: `Imod stemte: V og C.`)"},
    run};

}  // namespace referat::check_rules
