#include <fmt/format.h>

#include "check/rule_context.hpp"

namespace referat::check_rules {

namespace {

void run(RuleContext& context) {
  if (context.minutes()) return;
  for (const AgendaItem& item : context.items()) {
    if (item.decision && item.decision->outcome)
      context.report(item.decision->text.where, fmt::format("{} is decided in an agenda", RuleContext::name_of(item)));
  }
}

}  // namespace

extern const CheckRule decision_in_agenda;
const CheckRule decision_in_agenda{
    {"REF302", "decision-in-agenda", Severity::warning, "0.1.0", "An agenda in which an item has been decided already.",
     R"(The wrong file may have been published, or the title says `Dagsorden` where it should say `Referat`.

Call it minutes, or leave the decision out.)"},
    run};

}  // namespace referat::check_rules
