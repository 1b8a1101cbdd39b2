// referat dump: what each phase made of a file.
#include <map>
#include <memory>
#include <string>

#include <referat/referat.hpp>

#include "cli/commands.hpp"
#include "cli/exit_code.hpp"
#include "cli/render.hpp"

namespace referat::cli {

namespace {

struct Flags {
  Phase phase = Phase::blocks;
  std::string input;
};

int run(const Flags& flags) {
  const auto source = flags.input == "-" ? read_standard_input() : read(flags.input);
  if (!source) {
    complain(source.error().message);
    return failed;
  }
  if (const auto printed = print(for_terminal(dump(*source, flags.phase), true)); !printed) {
    complain(printed.error().message);
    return failed;
  }
  return fine;
}

}  // namespace

void add_dump(CLI::App& app, Outcome& outcome) {
  static const std::map<std::string, Phase> phases = {
      {"lines", Phase::lines}, {"blocks", Phase::blocks}, {"document", Phase::document}};
  auto flags = std::make_shared<Flags>();
  CLI::App* command = app.add_subcommand("dump", "Show what each phase made of a file");
  command->add_option("PHASE", flags->phase, "lines, blocks or document")
      ->required()
      ->transform(CLI::CheckedTransformer(phases).description(""))
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
