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

void add_dump(CLI::App& app, Outcome& outcome) {
  auto flags = std::make_shared<Flags>();
  CLI::App* command = app.add_subcommand("dump", "Show what each phase made of a file");
  command->add_option("PHASE", flags->phase, "lines, blocks or document")
      ->required()
      ->check(CLI::IsMember({"lines", "blocks", "document"}))
      ->type_name("lines|blocks|document");
  command->add_option("FILE", flags->input, "File to read, or - for standard input")->required();
  command->footer(
      "Examples:\n"
      "  referat dump lines minutes.txt      physical lines, with page and indent\n"
      "  referat dump blocks minutes.txt     what each line was taken as, and why\n"
      "  referat dump document minutes.txt   every value of the JSON, with its line\n");
  command->callback([flags, &outcome] { outcome.exit_code = run(*flags); });
}

}  // namespace referat::cli
