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
};

Phase phase_of(const std::string& name) {
  return name == "lines" ? Phase::lines : name == "blocks" ? Phase::blocks : Phase::document;
}

int run(const Flags& flags) {
  const auto source = flags.input == "-" ? read_standard_input() : read(flags.input);
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
  command.example("pdftotext -layout minutes.pdf - | referat dump lines -", "what there is to read");
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
  command.callback([flags, &outcome] { outcome.exit_code = run(*flags); });
}

}  // namespace referat::cli
