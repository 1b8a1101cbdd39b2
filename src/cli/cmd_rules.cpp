// referat rules: what check looks for.
#include <memory>
#include <string>

#include <referat/check.hpp>
#include <referat/findings.hpp>

#include "cli/commands.hpp"
#include "cli/exit_code.hpp"
#include "cli/render.hpp"

namespace referat::cli {

namespace {

struct Flags {
  std::string rule;
  std::string format = "text";
};

Value rule_value() {
  Value value = any_text("RULE");
  value.accept = [](const std::string& text) {
    return find_rule(text) != nullptr ? std::string() : no_such_rule(text);
  };
  return value;
}

std::string text_of(const Flags& flags) {
  if (flags.rule.empty())
    return flags.format == "json"       ? rules_as_json()
           : flags.format == "markdown" ? rules_as_markdown()
                                        : rules_as_text();
  const Rule& rule = *find_rule(flags.rule);
  return flags.format == "json" ? rule_as_json(rule) : rule_as_text(rule);
}

}  // namespace

void add_rules(Command& program, Outcome& outcome) {
  auto flags = std::make_shared<Flags>();
  Command& command = program.add_command("rules", "List the rules of check, or explain one");
  command.example("referat rules", "all of them");
  command.example("referat rules REF301", "one, with an example and what to write instead");
  command.begin_group("What to list");
  command.take("RULE", flags->rule, rule_value(), "A code or a name");
  command.begin_group("Output");
  command.take(
      "-t,--output-format", flags->format,
      one_of("FORMAT", "format", {{"text", "for reading"}, {"json", "for programs"}, {"markdown", "docs/rules.md"}}),
      "How it is written", "text");
  command.callback([flags, &outcome] {
    const auto printed = print(text_of(*flags));
    if (!printed) complain(printed.error().message);
    outcome.exit_code = printed ? fine : failed;
  });
}

}  // namespace referat::cli
