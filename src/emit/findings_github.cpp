// Workflow commands of GitHub: https://docs.github.com/actions/reference/workflow-commands-for-github-actions
//
//   ::warning title=REF301 missing-decision,file=2025/m%C3%B8de.txt,line=14,col=1,endLine=14,endColumn=24::item 6 ...
#include <fmt/format.h>

#include <algorithm>

#include "emit/findings_writers.hpp"

namespace referat::emit {

namespace {

/// A command ends at a line break, and a property at a comma or a colon: a name of a file may hold all of them.
std::string escaped(std::string_view s, bool property) {
  std::string out;
  for (const char c : s) {
    const bool sign = c == '%' || c == '\r' || c == '\n' || (property && (c == ':' || c == ','));
    if (sign) {
      fmt::format_to(std::back_inserter(out), "%{:02X}", static_cast<unsigned>(static_cast<unsigned char>(c)));
    } else {
      out.push_back(c);
    }
  }
  return out;
}

class GithubFindings : public FindingsWriter {
 public:
  void add(const CheckedDocument& document, std::string& out) override {
    const std::string file = escaped(shown_path(document.path), true);
    for (const PlacedFinding& finding : document.findings) {
      if (finding.known) continue;
      const std::string_view command = finding.severity == Severity::error     ? "error"
                                       : finding.severity == Severity::warning ? "warning"
                                                                               : "notice";
      fmt::format_to(std::back_inserter(out), "::{} title={} {},file={},line={}", command, finding.rule->code,
                     finding.rule->name, file, std::max(finding.line, 1U));
      // Columns say something only within one line.
      if (finding.line > 0 && finding.line == finding.end_line)
        fmt::format_to(std::back_inserter(out), ",col={},endLine={},endColumn={}", finding.column, finding.end_line,
                       finding.end_column);
      fmt::format_to(std::back_inserter(out), "::{}\n", escaped(finding.message, false));
    }
    if (document.failure)
      fmt::format_to(std::back_inserter(out), "::error title=unreadable,file={},line=1::{}\n", file,
                     escaped(document.failure->message, false));
  }
};

}  // namespace

std::unique_ptr<FindingsWriter> make_github_findings() { return std::make_unique<GithubFindings>(); }

}  // namespace referat::emit
