// GitLab's Code Quality report: https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format
#include <fmt/format.h>

#include <nlohmann/json.hpp>

#include <algorithm>

#include "emit/findings_writers.hpp"

namespace referat::emit {

namespace {

using Json = nlohmann::ordered_json;

std::string_view severity_of(Severity severity) {
  return severity == Severity::error ? "critical" : severity == Severity::warning ? "minor" : "info";
}

class GitlabFindings : public FindingsWriter {
 public:
  void begin(std::string& out) override { out += "["; }
  void add(const CheckedDocument& document, std::string& out) override {
    const std::string path = shown_path(document.path);
    Fingerprints fingerprints;
    for (const PlacedFinding& finding : document.findings) {
      std::string fingerprint = fingerprints.of(path, finding);
      if (!finding.known)
        put(fmt::format("{}: {}", finding.rule->code, finding.message), finding.rule->code, std::move(fingerprint),
            severity_of(finding.severity), path, std::max(finding.line, 1U), out);
    }
    if (document.failure) put(document.failure->message, "unreadable", "unreadable " + path, "blocker", path, 1, out);
  }
  void end(std::string& out) override { out += first_ ? "]\n" : "\n]\n"; }

 private:
  // GitLab hides check_name, so that the description has the code, too.
  void put(const std::string& description, std::string_view code, std::string fingerprint, std::string_view severity,
           const std::string& path, std::uint32_t line, std::string& out) {
    const Json row = {{"description", description},
                      {"check_name", code},
                      {"fingerprint", std::move(fingerprint)},
                      {"severity", severity},
                      {"location", {{"path", path}, {"lines", {{"begin", line}}}}}};
    out += (first_ ? "\n" : ",\n") + row.dump(-1, ' ', false, Json::error_handler_t::replace);
    first_ = false;
  }

  bool first_ = true;
};

}  // namespace

std::unique_ptr<FindingsWriter> make_gitlab_findings() { return std::make_unique<GitlabFindings>(); }

}  // namespace referat::emit
