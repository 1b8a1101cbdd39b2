// The rules themselves, for `referat rules` and docs/rules.md.
#include <fmt/format.h>

#include <nlohmann/json.hpp>

#include <algorithm>

#include <referat/findings.hpp>

namespace referat {

namespace {

using Json = nlohmann::ordered_json;

Json as_json(const Rule& rule) {
  return {{"code", rule.code},   {"name", rule.name},       {"severity", name_of(rule.severity)},
          {"since", rule.since}, {"summary", rule.summary}, {"details", rule.details}};
}

std::string_view subject_of(std::string_view code) {
  switch (code[3]) {
    case '1':
      return "The meeting";
    case '2':
      return "The agenda and its items";
    case '3':
      return "Recommendations and decisions";
    case '4':
      return "People and votes";
    case '5':
      return "Case numbers and attachments";
    case '8':
      return "Privacy";
    case '9':
      return "Text";
    default:
      return "Comments to this program";
  }
}

}  // namespace

std::string rules_as_text() {
  std::string out;
  for (const Rule* rule : all_rules())
    fmt::format_to(std::back_inserter(out), "{}  {:<7}  {:<29}  {}\n", rule->code, name_of(rule->severity), rule->name,
                   rule->summary);
  return out;
}

std::string rules_as_json() {
  Json rows = Json::array();
  for (const Rule* rule : all_rules()) rows.push_back(as_json(*rule));
  return rows.dump(2) + "\n";
}

std::string rule_as_json(const Rule& rule) { return as_json(rule).dump(2) + "\n"; }

std::string rule_as_text(const Rule& rule) {
  return fmt::format("{} {} ({}, since {})\n\n{}\n\n{}\n", rule.code, rule.name, name_of(rule.severity), rule.since,
                     rule.summary, rule.details);
}

std::string rules_as_markdown() {
  std::string out =
      "# Rules\n\n"
      "What `referat check` looks for. Written by `referat rules --output-format markdown`; `referat rules REF301` "
      "says the same of "
      "one rule.\nHow to choose among them: [check](check.md).\n\n"
      "| code | name | severity | finds |\n|---|---|---|---|\n";
  for (const Rule* rule : all_rules())
    fmt::format_to(std::back_inserter(out), "| [{}](#{}) | {} | {} | {} |\n", rule->code, rule->code, rule->name,
                   name_of(rule->severity), rule->summary);
  std::string_view subject;
  for (const Rule* rule : all_rules()) {
    if (subject_of(rule->code) != subject) {
      subject = subject_of(rule->code);
      fmt::format_to(std::back_inserter(out), "\n## {}\n", subject);
    }
    fmt::format_to(std::back_inserter(out), "\n### <a id=\"{}\"></a>{} {}\n\n*{}, since {}.* {}\n\n{}\n", rule->code,
                   rule->code, rule->name, name_of(rule->severity), rule->since, rule->summary, rule->details);
  }
  return out;
}

}  // namespace referat
