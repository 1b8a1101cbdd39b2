// One object for each finding, as an array or one a line. docs/check.md tells what it holds.
#include <nlohmann/json.hpp>

#include "emit/findings_writers.hpp"

namespace referat::emit {

namespace {

using Json = nlohmann::ordered_json;

Json number_or_null(std::uint32_t value) { return value == 0 ? Json(nullptr) : Json(value); }

Json as_json(const std::string& path, const PlacedFinding& finding, std::string fingerprint) {
  return {{"path", path},
          {"line", number_or_null(finding.line)},
          {"column", number_or_null(finding.column)},
          {"end_line", number_or_null(finding.end_line)},
          {"end_column", number_or_null(finding.end_column)},
          {"page", finding.page ? Json(*finding.page) : Json(nullptr)},
          {"severity", name_of(finding.severity)},
          {"rule", finding.rule->code},
          {"name", finding.rule->name},
          {"message", finding.message},
          {"excerpt", finding.line > 0 ? Json(finding.excerpt) : Json(nullptr)},
          {"fingerprint", std::move(fingerprint)}};
}

class JsonFindings : public FindingsWriter {
 public:
  explicit JsonFindings(bool lines) : lines_(lines) {}

  void begin(std::string& out) override { out += lines_ ? "" : "["; }
  void add(const CheckedDocument& document, std::string& out) override {
    const std::string path = shown_path(document.path);
    Fingerprints fingerprints;
    for (const PlacedFinding& finding : document.findings) {
      std::string fingerprint = fingerprints.of(path, finding);
      if (finding.known) continue;
      if (!lines_) out += first_ ? "\n" : ",\n";
      first_ = false;
      out += as_json(path, finding, std::move(fingerprint)).dump();
      if (lines_) out += "\n";
    }
  }
  void end(std::string& out) override {
    if (!lines_) out += first_ ? "]\n" : "\n]\n";
  }

 private:
  bool lines_;
  bool first_ = true;
};

}  // namespace

std::unique_ptr<FindingsWriter> make_json_findings() { return std::make_unique<JsonFindings>(false); }
std::unique_ptr<FindingsWriter> make_ndjson_findings() { return std::make_unique<JsonFindings>(true); }

}  // namespace referat::emit
