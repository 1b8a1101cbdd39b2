#include <fmt/format.h>

#include <cstdint>
#include <map>
#include <string>
#include <utility>

#include "check/rule_context.hpp"
#include "support/text.hpp"

namespace referat::check_rules {

namespace {

bool takes_side(VotePosition position) {
  return position == VotePosition::in_favour || position == VotePosition::against ||
         position == VotePosition::abstained;
}

void run(RuleContext& context) {
  for (const AgendaItem& item : context.items()) {
    if (!item.decision) continue;
    std::map<std::pair<std::uint32_t, std::string>, VotePosition> taken;  // by ballot and name
    for (const Vote& vote : item.decision->votes) {
      if (!takes_side(vote.position.value)) continue;
      for (const Person& person : vote.people) {
        const auto [it, first] = taken.try_emplace({vote.ballot, text::key(person.name.value)}, vote.position.value);
        if (first || it->second == vote.position.value) continue;
        context.report(person.name.where, fmt::format("'{}' stands on two sides of one ballot in {}", person.name.value,
                                                      RuleContext::name_of(item)));
      }
    }
  }
}

}  // namespace

extern const CheckRule opposed_votes;
const CheckRule opposed_votes{
    {"REF412", "opposed-votes", Severity::warning, "0.1.0", "Somebody who stands on two sides of one ballot.",
     R"(    For stemte: Anna Lund (A), Bo Ravn (V)
    Imod stemte: Bo Ravn (V)

Everyone has one vote. Correct one of both.)"},
    run};

}  // namespace referat::check_rules
