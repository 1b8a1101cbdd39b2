#include <fmt/format.h>

#include <cstdint>
#include <map>
#include <optional>

#include "check/rule_context.hpp"

namespace referat::check_rules {

namespace {

struct Ballot {
  const Vote* in_favour = nullptr;
  std::optional<std::uint32_t> against;
};

bool holds(Span sentence, Span part) { return part.begin >= sentence.begin && part.end <= sentence.end; }

void run(RuleContext& context) {
  for (const AgendaItem& item : context.items()) {
    if (!item.decision || !item.decision->outcome || item.decision->outcome->value != Outcome::approved) continue;
    std::map<std::uint32_t, Ballot> ballots;
    for (const Vote& vote : item.decision->votes) {
      if (!vote.count || vote.on) continue;
      if (vote.position.value == VotePosition::in_favour) ballots[vote.ballot].in_favour = &vote;
      if (vote.position.value == VotePosition::against) ballots[vote.ballot].against = vote.count->value;
    }
    for (const auto& [number, ballot] : ballots) {
      if (ballot.in_favour == nullptr || !ballot.against || ballot.in_favour->count->value >= *ballot.against) continue;
      // Of the sentence that says so: others may tell of what fell before.
      if (!holds(ballot.in_favour->text.where, item.decision->outcome->where)) continue;
      context.report(ballot.in_favour->text.where,
                     fmt::format("{} was adopted by {} votes to {}", RuleContext::name_of(item),
                                 ballot.in_favour->count->value, *ballot.against));
    }
  }
}

}  // namespace

extern const CheckRule adopted_by_minority;
const CheckRule adopted_by_minority{
    {"REF414", "adopted-by-minority", Severity::warning, "0.1.0", "A decision that fewer voted for than against.",
     R"(    Vedtaget med 9 stemmer mod 12.

What is adopted has more votes for it than against it (kommunestyrelsesloven § 11; the ministry's
statement in resumedatabasen 18.1.2). Look whether the numbers are exchanged.)"},
    run};

}  // namespace referat::check_rules
