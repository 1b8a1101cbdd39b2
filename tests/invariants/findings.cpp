#include <fmt/format.h>

#include <nlohmann/json.hpp>

#include <algorithm>

#include "check/cpr.hpp"
#include "support/text.hpp"
#include "tests/invariants/invariants.hpp"

namespace referat::tests {

namespace {

std::string report_of(const FindingsFormat& format, const CheckedDocument& document) {
  const auto writer = format.make();
  std::string out;
  writer->begin(out);
  writer->add(document, out);
  writer->end(out);
  return out;
}

/// What breaks a report of that format.
Wrong wrong_with_report(std::string_view name, const std::string& report, const CheckedDocument& document) {
  if (Wrong wrong = text::valid_utf8(report) == report ? std::nullopt : Wrong("is no UTF-8")) return wrong;
  const auto lines = static_cast<std::size_t>(std::count(report.begin(), report.end(), '\n'));
  if (name == "json" || name == "gitlab" || name == "sarif") {
    const auto json = nlohmann::json::parse(report, nullptr, false);
    if (json.is_discarded()) return "is no JSON";
    const auto& rows = name == "sarif" ? json["runs"][0]["results"] : json;
    if (rows.size() != document.findings.size()) return "has another number of findings";
  } else if (name == "ndjson" || name == "github") {
    if (lines != document.findings.size()) return "has another number of lines";
    if (name == "github" && !report.empty() && !report.starts_with("::")) return "begins with no command";
  } else if (name == "junit") {
    for (const char c : report) {
      if (static_cast<unsigned char>(c) < 0x20 && c != '\n') return "has a control character";
    }
  }
  return std::nullopt;
}

}  // namespace

Wrong wrong_with_findings(const Source& source, const Document& document) {
  const std::vector<Finding> findings = check(document, source);
  for (const Finding& finding : findings) {
    if (!lies_in(source.text(), finding.where)) return fmt::format("{} is nowhere", finding.rule->code);
    if (finding.message.empty()) return fmt::format("{} says nothing", finding.rule->code);
  }
  CheckedDocument checked;
  checked.path = "a,b:c%\n::d.txt";
  checked.findings = place(findings, source);
  for (const PlacedFinding& finding : checked.findings) {
    if (!check_rules::find_cpr_numbers(finding.excerpt).empty() ||
        !check_rules::find_cpr_numbers(finding.message).empty())
      return fmt::format("{} shows a civil registration number", finding.rule->code);
    if (finding.line > 0 &&
        (finding.end_line < finding.line || (finding.end_line == finding.line && finding.end_column < finding.column)))
      return fmt::format("{} ends before it begins", finding.rule->code);
  }
  for (const FindingsFormat& format : findings_formats()) {
    if (Wrong wrong = wrong_with_report(format.name, report_of(format, checked), checked))
      return fmt::format("the report '{}' {}", format.name, *wrong);
  }
  return std::nullopt;
}

}  // namespace referat::tests
