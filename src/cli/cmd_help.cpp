// referat help: the same as --help.
#include <memory>
#include <string>

#include "cli/commands.hpp"
#include "cli/exit_code.hpp"
#include "cli/help.hpp"
#include "cli/render.hpp"

namespace referat::cli {

int print_help(const Command& command) {
  const auto printed = print(help(describe(command)));
  if (!printed) complain(printed.error().message);
  return printed ? fine : failed;
}

void add_help(Command& program, Outcome& outcome) {
  auto name = std::make_shared<std::string>();
  Command& command = program.add_command("help", "Tell how to use a command");
  std::vector<Choice> names;
  for (const Command* known : program.commands()) names.push_back({known->get_name(), known->get_description()});
  command.example("referat help convert");
  command.begin_group("Input");
  command.take("COMMAND", *name, one_of("COMMAND", "command", std::move(names)),
               "The command; none: the program itself");
  command.callback([name, &program, &outcome] {
    const Command* wanted = &program;
    for (const Command* known : program.commands()) {
      if (known->get_name() == *name) wanted = known;
    }
    outcome.exit_code = print_help(*wanted);
  });
}

}  // namespace referat::cli
