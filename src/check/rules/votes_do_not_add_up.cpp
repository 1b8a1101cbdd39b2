#include <fmt/format.h>

#include "check/rule_context.hpp"

namespace referat::check_rules {

namespace {

void run(RuleContext& context) {
  for (const AgendaItem& item : context.items()) {
    if (!item.decision) continue;
    for (const Vote& vote : item.decision->votes) {
      if (!vote.count || vote.people.empty() || !vote.parties.empty() || vote.count->value == vote.people.size())
        continue;
      context.report(vote.count->where, fmt::format("{} votes are counted in {}, but {} people are named",
                                                    vote.count->value, RuleContext::name_of(item), vote.people.size()));
    }
  }
}

}  // namespace

extern const CheckRule votes_do_not_add_up;
const CheckRule votes_do_not_add_up{{"REF409", "votes-do-not-add-up", Severity::warning, "0.1.0",
                                     "A count of votes that is not the number of those who are named.",
                                     R"(    3 stemmer imod (Anna Lund og Bo Ravn)

Correct the count, or name the third.)"},
                                    run};

}  // namespace referat::check_rules
