// Document to findings: every rule that counts looks at the document, and what reading reported is added.
#include <algorithm>
#include <string>

#include <referat/check.hpp>

#include "check/ignore_comments.hpp"
#include "check/registry.hpp"
#include "check/rule_context.hpp"

namespace referat {

namespace {

/// A message may quote a number without the words that tell what it is.
void blank_out(const std::vector<check_rules::CprNumber>& numbers, std::string& message) {
  for (const check_rules::CprNumber& number : numbers) {
    for (std::size_t at = message.find(number.text); at != std::string::npos; at = message.find(number.text, at))
      message.replace(at + number.text.size() - 4, 4, "xxxx");
  }
}

}  // namespace

std::vector<Finding> check(const Document& document, const Source& source, const RuleSet& rules) {
  std::vector<Finding> findings;
  for (const PlacedDiagnostic& placed : document.diagnostics) {
    const Diagnostic& diagnostic = placed.diagnostic;
    findings.push_back({diagnostic.rule, diagnostic.rule->severity, diagnostic.where, diagnostic.message});
  }
  check_rules::RuleContext context(document, source, findings);
  for (const check_rules::CheckRule* rule : check_rules::registry()) {
    if (rule->run == nullptr || !rules.counts(rule->rule)) continue;
    context.use(rule->rule);
    rule->run(context);
  }
  const check_rules::IgnoreComments comments(source, findings);
  std::erase_if(findings,
                [&](const Finding& finding) { return !rules.counts(*finding.rule) || comments.ignores(finding); });
  for (Finding& finding : findings) {
    finding.severity = rules.severity(*finding.rule, finding.severity);
    blank_out(context.cpr_numbers(), finding.message);
  }
  std::stable_sort(findings.begin(), findings.end(), [](const Finding& a, const Finding& b) {
    return a.where.begin != b.where.begin ? a.where.begin < b.where.begin : a.rule->code < b.rule->code;
  });
  findings.erase(std::unique(findings.begin(), findings.end()), findings.end());
  return findings;
}

}  // namespace referat
