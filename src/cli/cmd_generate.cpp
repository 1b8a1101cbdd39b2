// referat generate: the man page, and completions for shells.
#include <memory>
#include <string>

#include <referat/emit.hpp>

#include "cli/commands.hpp"
#include "cli/completions.hpp"
#include "cli/exit_code.hpp"
#include "cli/man_page.hpp"
#include "cli/render.hpp"

namespace referat::cli {

namespace {

std::string generate(const std::string& kind, const CommandText& program) {
  if (kind == "bash") return bash_completions(program);
  if (kind == "zsh") return zsh_completions(program);
  if (kind == "fish") return fish_completions(program);
  return man_page(program, version());
}

}  // namespace

void add_generate(Command& program, Outcome& outcome) {
  auto kind = std::make_shared<std::string>();
  Command& command = program.add_command("generate", "Print the man page, or completions for a shell");
  command.example("referat generate man | man -l -", "the man page, where it is not installed");
  command.example("referat generate bash > ~/.local/share/bash-completion/completions/referat",
                  "completions for one user");
  command.begin_group("Output");
  command
      .take("KIND", *kind,
            one_of("KIND", "kind",
                   {{"man", "the man page referat(1)"},
                    {"bash", "completions for bash"},
                    {"zsh", "completions for zsh"},
                    {"fish", "completions for fish"}}),
            "What to print")
      ->required();
  command.callback([kind, &program, &outcome] {
    const auto printed = print(generate(*kind, describe(program)));
    if (!printed) complain(printed.error().message);
    outcome.exit_code = printed ? fine : failed;
  });
}

}  // namespace referat::cli
