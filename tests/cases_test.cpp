// Case files: Markdown under tests/cases with a heading for each case, prose that says why, a fence of minutes and a
// fence of what is expected. How to write one: docs/contributing.md, "Write down minutes that are read wrong".
#include <fmt/format.h>

#include <map>

#include <referat/referat.hpp>

#include "emit/places.hpp"
#include "tests/support/case_minutes.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/files.hpp"
#include "tests/support/markdown.hpp"

namespace referat::tests {
namespace {

/// The values whose pointers begin with the wanted one, without what is not there.
std::string print_fields(const Source& source, const std::string& wanted) {
  const auto document = parse(source);
  if (!document) return "refused: " + document.error().message + "\n";
  std::string out;
  for (const emit::Place& place : emit::places(*document)) {
    const std::size_t begin = place.pointer.find(wanted);
    if (begin != 0 || place.value == "null") continue;
    std::string pointer = place.pointer.substr(wanted.size());
    if (pointer.starts_with('/')) pointer.erase(0, 1);
    std::string value = place.value;
    for (std::size_t at = value.find('\n'); at != std::string::npos; at = value.find('\n', at + 3))
      value.replace(at, 1, " / ");
    fmt::format_to(std::back_inserter(out), "{}{}{}\n", pointer, pointer.empty() ? "" : " = ", value);
  }
  return out;
}

/// "line: severity: message [code name]", and nothing else.
std::string print_findings(const Source& source, const std::string& code) {
  const auto document = parse(source);
  if (!document) return "refused: " + document.error().message + "\n";
  RuleSet rules;
  if (!code.empty()) REQUIRE(rules.select(std::vector{code}));
  std::string out;
  for (const PlacedFinding& finding : place(check(*document, source, rules), source)) {
    const std::string line = finding.line > 0 ? std::to_string(finding.line) : "-";
    fmt::format_to(std::back_inserter(out), "{}: {}: {} [{} {}]\n", line, name_of(finding.severity), finding.message,
                   finding.rule->code, finding.rule->name);
  }
  return out;
}

std::string print(const std::string& folder, const Fence& input, const std::string& argument) {
  const auto source = read_bytes(whole_minutes(input).value_or(""));
  if (!source) return "refused: " + source.error().message + "\n";
  if (folder == "lines") return dump(*source, Phase::lines);
  if (folder == "blocks") return dump(*source, Phase::blocks);
  if (folder == "rules") return print_findings(*source, argument);
  return print_fields(*source, argument);
}

}  // namespace

TEST_CASE("case files", "[cases]") {
  std::size_t cases = 0;
  for (const std::string folder : {"lines", "blocks", "fields", "rules"}) {
    for (const auto& path : files_below(root / "tests/cases" / folder, ".md")) {
      std::vector<Replacement> replacements;
      const std::vector<Fence> fences = read_fences(path);
      for (std::size_t i = 0; i < fences.size(); ++i) {
        if (fences[i].info != "expect") continue;
        std::size_t input = i;
        while (input > 0 && !whole_minutes(fences[input])) --input;
        const std::string actual = print(folder, fences[input], fences[i].argument);
        ++cases;
        if (updating()) {
          replacements.push_back({fences[i], actual});
          continue;
        }
        INFO(path.string() << ":" << fences[i].line << ": " << fences[i].heading << "\n" << fences[input].text);
        CHECK(actual == fences[i].text);
      }
      if (!replacements.empty()) replace_fences(path, replacements);
    }
  }
  CHECK(cases > 0);
}

}  // namespace referat::tests
