#include <fmt/format.h>

#include <algorithm>
#include <string>

#include "check/rule_context.hpp"
#include "support/text.hpp"

namespace referat::check_rules {

namespace {

/// "Godkendelse af referat (underskriftsside)": the page that is signed decides nothing.
bool is_signing(const AgendaItem& item) {
  const std::string title = item.title ? text::key(item.title->value) : std::string();
  return title.find("underskrift") != std::string::npos || title.find("godkendelse af referat") != std::string::npos ||
         title.find("godkendelse af protokol") != std::string::npos;
}

bool is_case(const Section& section) {
  return section.kind == SectionKind::case_presentation || section.kind == SectionKind::recommendation;
}

void run(RuleContext& context) {
  if (!context.minutes()) return;
  for (const AgendaItem& item : context.items()) {
    if (item.decision || item.closed.value || is_signing(item)) continue;
    const bool proposed = item.recommendation || std::any_of(item.sections.begin(), item.sections.end(), is_case);
    if (!proposed) continue;
    context.report(context.heading_of(item), fmt::format("{} has no decision", RuleContext::name_of(item)));
  }
}

}  // namespace

extern const CheckRule missing_decision;
const CheckRule missing_decision{
    {"REF301", "missing-decision", Severity::warning, "0.1.0",
     "Minutes with an item that has a recommendation and no decision.",
     R"(What the body decided about a case is what minutes are for (kommunestyrelsesloven § 13).

Write it below a heading: `Beslutning` / `Godkendt.`)"},
    run};

}  // namespace referat::check_rules
