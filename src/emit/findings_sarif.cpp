// SARIF 2.1.0 (OASIS), as GitHub's code scanning and sarif-multitool read it. Results that the baseline knows are kept
// and marked, so that a viewer can show them as such.
#include <fmt/format.h>

#include <nlohmann/json.hpp>

#include <algorithm>
#include <map>

#include <referat/emit.hpp>

#include "emit/findings_writers.hpp"

namespace referat::emit {

namespace {

using Json = nlohmann::ordered_json;

constexpr std::string_view project = "https://referat.example.org";

/// "møde 1.txt" is "m%C3%B8de%201.txt"; slashes stay.
std::string as_uri(std::string_view path) {
  std::string out = path.starts_with('/') ? "file://" : "";
  for (const char c : path) {
    const bool plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '/' ||
                       c == '-' || c == '.' || c == '_' || c == '~';
    if (plain) {
      out.push_back(c);
    } else {
      fmt::format_to(std::back_inserter(out), "%{:02X}", static_cast<unsigned>(static_cast<unsigned char>(c)));
    }
  }
  return out;
}

/// "missing-date" is "MissingDate".
std::string in_pascal_case(std::string_view name) {
  std::string out;
  bool capital = true;
  for (const char c : name) {
    if (c == '-') {
      capital = true;
      continue;
    }
    out.push_back(capital && c >= 'a' ? static_cast<char>(c - ('a' - 'A')) : c);
    capital = false;
  }
  return out;
}

std::string sentence(std::string_view message) {
  std::string out(message);
  if (!out.ends_with('.') && !out.ends_with('?')) out.push_back('.');
  return out;
}

Json descriptor(const Rule& rule) {
  return {{"id", rule.code},
          {"name", in_pascal_case(rule.name)},
          {"shortDescription", {{"text", rule.summary}}},
          {"fullDescription", {{"text", rule.summary}}},
          {"helpUri", fmt::format("{}/rules#{}", project, rule.code)},
          {"help", {{"text", rule.details}, {"markdown", rule.details}}},
          {"defaultConfiguration", {{"level", name_of(rule.severity)}}}};
}

class SarifFindings : public FindingsWriter {
 public:
  void begin(std::string& out) override {
    Json rules = Json::array();
    for (const Rule* rule : all_rules()) {
      index_.emplace(rule, index_.size());
      rules.push_back(descriptor(*rule));
    }
    const Json driver = {
        {"name", "referat"}, {"semanticVersion", version()}, {"informationUri", project}, {"rules", std::move(rules)}};
    out += "{\"$schema\": \"https://json.schemastore.org/sarif-2.1.0.json\", \"version\": \"2.1.0\", \"runs\": [{\n";
    out += "\"tool\": {\"driver\": " + driver.dump() + "},\n\"columnKind\": \"unicodeCodePoints\",\n\"results\": [";
  }

  void add(const CheckedDocument& document, std::string& out) override {
    const std::string path = shown_path(document.path);
    if (document.failure) notify(path, *document.failure);
    if (document.findings.empty()) return;
    const std::size_t artifact = artifacts_.size();
    artifacts_.push_back({{"location", {{"uri", as_uri(path)}}}, {"length", document.bytes}});
    if (document.encoding) artifacts_.back()["encoding"] = *document.encoding;
    Fingerprints fingerprints;
    for (const PlacedFinding& finding : document.findings) {
      Json place = {{"artifactLocation", {{"uri", as_uri(path)}, {"index", artifact}}}};
      if (finding.line > 0) {
        place["region"] = {{"startLine", finding.line},
                           {"startColumn", finding.column},
                           {"endLine", finding.end_line},
                           {"endColumn", finding.end_column}};
      } else {  // the whole of it
        place["region"] = {{"startLine", 1}, {"endLine", std::max(document.lines, 1U)}};
      }
      Json result = {{"ruleId", finding.rule->code},
                     {"ruleIndex", index_.at(finding.rule)},
                     {"level", name_of(finding.severity)},
                     {"message", {{"text", sentence(finding.message)}}},
                     {"locations", Json::array({Json{{"physicalLocation", std::move(place)}}})},
                     {"partialFingerprints", {{"referat/v1", fingerprints.of(path, finding)}}}};
      if (finding.known) {
        result["baselineState"] = "unchanged";
        result["suppressions"] = Json::array({Json{{"kind", "external"}, {"justification", "in the baseline"}}});
      }
      out += (first_ ? "\n" : ",\n") + result.dump(-1, ' ', false, Json::error_handler_t::replace);
      first_ = false;
    }
  }

  void end(std::string& out) override {
    out += "\n],\n\"artifacts\": " + artifacts_.dump() + ",\n\"invocations\": ";
    Json invocation = {{"executionSuccessful", notifications_.empty()}};
    if (!notifications_.empty()) invocation["toolExecutionNotifications"] = notifications_;
    out += Json::array({invocation}).dump() + "\n}]}\n";
  }

 private:
  void notify(const std::string& path, const Error& error) {
    const Json place = {{"artifactLocation", {{"uri", as_uri(path)}}}};
    notifications_.push_back({{"level", "error"},
                              {"message", {{"text", sentence(error.message)}}},
                              {"locations", Json::array({Json{{"physicalLocation", place}}})}});
  }

  std::map<const Rule*, std::size_t> index_;
  Json artifacts_ = Json::array();
  Json notifications_ = Json::array();
  bool first_ = true;
};

}  // namespace

std::unique_ptr<FindingsWriter> make_sarif_findings() { return std::make_unique<SarifFindings>(); }

}  // namespace referat::emit
