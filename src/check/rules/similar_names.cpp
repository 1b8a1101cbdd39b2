#include <fmt/format.h>

#include <set>
#include <string>
#include <string_view>

#include "check/rule_context.hpp"

namespace referat::check_rules {

namespace {

void run(RuleContext& context) {
  std::set<std::string_view> seen;
  const auto look_at = [&](const Text& name) {
    if (!seen.insert(name.value).second || context.participant(name.value) != nullptr) return;
    const Participant* person = context.nearly_participant(name.value);
    if (person != nullptr)
      context.report(name.where, fmt::format("'{}' may be the participant '{}'", name.value, person->name.value));
  };
  for (const AgendaItem& item : context.items()) {
    for (const Person& person : item.absent) look_at(person.name);
    if (!item.decision) continue;
    for (const Vote& vote : item.decision->votes) {
      for (const Person& person : vote.people) look_at(person.name);
    }
  }
}

}  // namespace

extern const CheckRule similar_names;
const CheckRule similar_names{{"REF405", "similar-names", Severity::warning, "0.1.0",
                               "A name that differs from that of a participant by a letter or two.",
                               R"(    Medlemmer: Anna Lundgaard (A)
    Afbud: Anna Lundgård (A)

Spell each name in one way, so that a search finds all of it.)"},
                              run};

}  // namespace referat::check_rules
