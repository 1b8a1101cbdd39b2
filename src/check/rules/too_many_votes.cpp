#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "check/rule_context.hpp"

namespace referat::check_rules {

namespace {

void run(RuleContext& context) {
  const auto& all = context.meeting().participants;
  // Where only those who are absent are listed, nothing tells how many were there.
  const auto present = static_cast<std::uint32_t>(
      std::count_if(all.begin(), all.end(), [](const Participant& person) { return !person.absent.value; }));
  // Substitutes came for those who did not, and may be named anywhere.
  const auto substitutes = context.mentions_of_substitutes();
  const auto most = substitutes > 0 ? static_cast<std::uint32_t>(all.size() + substitutes) : present;
  const auto members = std::count_if(all.begin(), all.end(), [](const Participant& person) {
    return !person.absent.value && person.party && !person.substitute_for;
  });
  if (members < 3) return;
  for (const AgendaItem& item : context.items()) {
    if (!item.decision) continue;
    std::map<std::uint32_t, std::uint32_t> ballots;
    for (const Vote& vote : item.decision->votes) {
      if (vote.count && vote.position.value != VotePosition::reserved &&
          vote.position.value != VotePosition::did_not_participate)
        ballots[vote.ballot] += vote.count->value;
    }
    for (const auto& [ballot, votes] : ballots) {
      if (votes > most)
        context.report(item.decision->text.where, fmt::format("{} has {} votes in one ballot, but {} were present",
                                                              RuleContext::name_of(item), votes, present));
    }
  }
}

}  // namespace

extern const CheckRule too_many_votes;
const CheckRule too_many_votes{
    {"REF410", "too-many-votes", Severity::warning, "0.1.0", "More votes in one ballot than members were there.",
     R"(Everyone has one vote.

Count again, or list everyone who was there in the header.)"},
    run};

}  // namespace referat::check_rules
