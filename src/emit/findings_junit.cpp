// JUnit's XML as Jenkins' junit-10.xsd has it: a suite for each document, a case for each finding, and one case that
// passes for a clean document. Times are not told, so that the report does not change by itself.
#include <fmt/format.h>

#include <algorithm>

#include "emit/findings_writers.hpp"
#include "support/text.hpp"

namespace referat::emit {

namespace {

/// Text for XML 1.0: signs that have a meaning are written as entities, and what XML may not hold becomes U+FFFD.
std::string escaped(std::string_view s) {
  std::string out;
  for (std::size_t i = 0; i < s.size();) {
    const std::size_t bytes = std::max<std::size_t>(1, text::valid_character(s, i));
    const std::string_view letter = s.substr(i, bytes);
    i += bytes;
    const auto byte = static_cast<unsigned char>(letter.front());
    const bool barred = (byte < 0x20 && byte != '\t' && byte != '\n') || letter == "\uFFFE" || letter == "\uFFFF" ||
                        (bytes == 1 && byte >= 0x80);
    if (barred) {
      out += "\uFFFD";
    } else if (letter == "&") {
      out += "&amp;";
    } else if (letter == "<") {
      out += "&lt;";
    } else if (letter == ">") {
      out += "&gt;";
    } else if (letter == "\"") {
      out += "&quot;";
    } else if (letter == "\n") {
      out += "&#10;";
    } else if (letter == "\t") {
      out += "&#9;";
    } else {
      out += letter;
    }
  }
  return out;
}

/// "2025/ebu.txt" as Java would name a class, so that viewers make folders of it: "2025.ebu".
std::string class_of(std::string_view path) {
  const std::size_t name = path.rfind('/') + 1;
  const std::size_t dot = path.rfind('.');
  std::string out(dot == std::string_view::npos || dot <= name ? path : path.substr(0, dot));
  std::replace(out.begin(), out.end(), '/', '.');
  return out;
}

class JunitFindings : public FindingsWriter {
 public:
  void add(const CheckedDocument& document, std::string& out) override {
    static_cast<void>(out);  // the numbers stand above the suites
    const std::string path = shown_path(document.path);
    const std::string class_name = escaped(class_of(path));
    std::string cases;
    std::size_t failures = 0;
    for (const PlacedFinding& finding : document.findings) {
      if (finding.known) continue;
      ++failures;
      const std::string place = finding.line > 0 ? fmt::format(":{}:{}", finding.line, finding.column) : std::string();
      const std::string line = finding.line > 0 ? fmt::format(" (line {})", finding.line) : std::string();
      fmt::format_to(std::back_inserter(cases),
                     "    <testcase name=\"{} {}{}\" classname=\"{}\" time=\"0\">\n"
                     "      <failure type=\"{}\" message=\"{}\">{}{}: {}: {}</failure>\n"
                     "    </testcase>\n",
                     finding.rule->code, finding.rule->name, line, class_name, name_of(finding.severity),
                     escaped(finding.message), escaped(path), place, finding.rule->code, escaped(finding.message));
    }
    const std::size_t errors = document.failure ? 1 : 0;
    if (document.failure) {
      fmt::format_to(std::back_inserter(cases),
                     "    <testcase name=\"readable\" classname=\"{}\" time=\"0\">\n"
                     "      <error type=\"unreadable\" message=\"{}\"/>\n    </testcase>\n",
                     class_name, escaped(document.failure->message));
    } else if (failures == 0) {
      fmt::format_to(std::back_inserter(cases), "    <testcase name=\"clean\" classname=\"{}\" time=\"0\"/>\n",
                     class_name);
    }
    const std::size_t tests = std::max<std::size_t>(1, failures + errors);
    fmt::format_to(std::back_inserter(suites_),
                   "  <testsuite name=\"{}\" tests=\"{}\" failures=\"{}\" errors=\"{}\" skipped=\"0\" "
                   "time=\"0\">\n{}  </testsuite>\n",
                   escaped(path), tests, failures, errors, cases);
    tests_ += tests;
    failures_ += failures;
    errors_ += errors;
  }
  void end(std::string& out) override {
    fmt::format_to(std::back_inserter(out),
                   "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                   "<testsuites name=\"referat\" tests=\"{}\" failures=\"{}\" errors=\"{}\">\n{}</testsuites>\n",
                   tests_, failures_, errors_, suites_);
  }

 private:
  std::string suites_;
  std::size_t tests_ = 0;
  std::size_t failures_ = 0;
  std::size_t errors_ = 0;
};

}  // namespace

std::unique_ptr<FindingsWriter> make_junit_findings() { return std::make_unique<JunitFindings>(); }

}  // namespace referat::emit
