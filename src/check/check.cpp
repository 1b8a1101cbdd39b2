// Document to findings: every rule that counts looks at the document, and what reading reported is added.
#include <algorithm>
#include <string>
#include <string_view>

#include <referat/check.hpp>

#include "check/ignore_comments.hpp"
#include "check/registry.hpp"
#include "check/rule_context.hpp"

namespace referat {

std::vector<Finding> check(const Document& document, const Source& source, const RuleSet& rules) {
  std::vector<Finding> findings;
  check_rules::RuleContext context(document, source, findings);
  std::vector<const Diagnostic*> said;
  for (const PlacedDiagnostic& placed : document.diagnostics) said.push_back(&placed.diagnostic);
  std::stable_sort(said.begin(), said.end(),
                   [](const Diagnostic* a, const Diagnostic* b) { return a->rule->code < b->rule->code; });
  for (std::size_t i = 0; i < said.size(); ++i) {
    if (i == 0 || said[i]->rule != said[i - 1]->rule) context.begin(*said[i]->rule);
    context.report(said[i]->where, said[i]->message);
    if (i + 1 == said.size() || said[i + 1]->rule != said[i]->rule) context.end();
  }
  for (const check_rules::CheckRule* rule : check_rules::registry()) {
    if (rule->run == nullptr || !rules.counts(rule->rule)) continue;
    context.begin(rule->rule);
    rule->run(context);
    context.end();
  }
  const check_rules::IgnoreComments comments(source, findings);
  std::erase_if(findings,
                [&](const Finding& finding) { return !rules.counts(*finding.rule) || comments.ignores(finding); });
  const check_rules::CprBlanks blanks(context.cpr_numbers());
  for (Finding& finding : findings) {
    finding.severity = rules.severity(*finding.rule, finding.severity);
    blanks.blank_out(finding.message);
  }
  std::stable_sort(findings.begin(), findings.end(), [](const Finding& a, const Finding& b) {
    return a.where.begin != b.where.begin ? a.where.begin < b.where.begin : a.rule->code < b.rule->code;
  });
  findings.erase(std::unique(findings.begin(), findings.end()), findings.end());
  return findings;
}

}  // namespace referat
