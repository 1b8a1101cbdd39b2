// referat dump: what each phase made of a file.
#include <memory>
#include <string>

#include <referat/referat.hpp>

#include "cli/commands.hpp"
#include "cli/exit_code.hpp"
#include "cli/render.hpp"

namespace referat::cli {

namespace {

struct Flags {
  std::string phase;
  std::string input;
  std::string from = "auto";
};

Phase phase_of(const std::string& name) {
  return name == "lines" ? Phase::lines : name == "blocks" ? Phase::blocks : Phase::document;
}

int run(const Flags& flags) {
  ReadOptions options;
  options.format = input_format(flags.from);
  const auto source = flags.input == "-" ? read_standard_input(options) : read(flags.input, options);
  if (!source) {
    complain(source.error().message);
    return failed;
  }
  if (const auto printed = print(for_terminal(dump(*source, phase_of(flags.phase)), true)); !printed) {
    complain(printed.error().message);
    return failed;
  }
  return fine;
}

}  // namespace

void add_dump(Command& program, Outcome& outcome) {
  auto flags = std::make_shared<Flags>();
  Command& command = program.add_command("dump", "Show what each phase made of a file");
  command.example("referat dump blocks minutes.txt", "what each line was taken as, and why");
  command.example("referat dump lines minutes.pdf", "what there is to read, with style and place");
  command.begin_group("Input");
  command
      .take("PHASE", flags->phase,
            one_of("PHASE", "phase",
                   {{"lines", "physical lines, with page and indent"},
                    {"blocks", "what each line was taken as, and why"},
                    {"document", "every value of the JSON, with its line"}}),
            "How far the file is taken")
      ->required();
  command.take("FILE", flags->input, file(), "File to read, or - for standard input")->required();
  command.take("-f,--from", flags->from, input_format_value(),
               "What the input is, instead of what its bytes and name say", "auto");
  command.callback([flags, &outcome] { outcome.exit_code = run(*flags); });
}

}  // namespace referat::cli
