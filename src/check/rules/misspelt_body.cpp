#include <fmt/format.h>

#include <string_view>

#include "check/rule_context.hpp"
#include "lexicon/bodies.hpp"
#include "support/suggest.hpp"
#include "support/text.hpp"

namespace referat::check_rules {

namespace {

/// Whether two names differ in a way that no two bodies' names do: by one or two letters of a long name.
bool is_misspelt(std::string_view name, std::string_view own) {
  while (name.ends_with('.') || name.ends_with(',')) name.remove_suffix(1);
  constexpr std::size_t shortest = 10;
  constexpr std::size_t longest = 120;
  if (own.size() < shortest || own.size() > longest || name.size() > longest || lexicon::same_body(name, own))
    return false;
  return text::changes_between(text::key(name), text::key(lexicon::without_period(own))) <= 2;
}

void run(RuleContext& context) {
  if (!context.meeting().body) return;
  const std::string& own = context.meeting().body->value;
  const auto look_at = [&](const OptionalText& name) {
    if (!name || !is_misspelt(name->value, own)) return;
    context.report(name->where,
                   fmt::format("'{}' is nearly, but not quite, the name of the body that met; did you mean '{}'?",
                               quoted(name->value), quoted(own)));
  };
  for (const AgendaItem& item : context.items()) {
    look_at(item.decision_maker);
    for (const HistoryEntry& entry : item.history) look_at(entry.body);
  }
}

}  // namespace

extern const CheckRule misspelt_body;
const CheckRule misspelt_body{{"REF110", "misspelt-body", Severity::warning, "0.1.0",
                               "The name of a body that differs by a few letters from the name of the meeting's body.",
                               R"(Who searches for the body does not find the item.

    Beslutningen træffes af
    Erhvervs,- og Vækstudvalget

Write the name as the header has it: `Erhvervs- og Vækstudvalget`.)"},
                              run};

}  // namespace referat::check_rules
