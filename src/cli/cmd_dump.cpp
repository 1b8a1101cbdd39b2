// referat dump: what each phase made of a file.
#include <memory>
#include <string>

#include <referat/referat.hpp>

#include "cli/commands.hpp"
#include "cli/exit_code.hpp"
#include "cli/read_flags.hpp"
#include "cli/render.hpp"

namespace referat::cli {

namespace {

struct Flags {
  std::string phase;
  std::string input;
  ReadFlags read;
  bool verbose = false;
};

Phase phase_of(const std::string& name) {
  return name == "lines" ? Phase::lines : name == "blocks" ? Phase::blocks : Phase::document;
}

int run(const Flags& flags) {
  const ReadOptions options = read_options(flags.read);
  const auto layout = read_layout(flags.read);
  if (!layout) {
    complain(layout.error().message);
    return failed;
  }
  const auto source = flags.input == "-" ? read_standard_input(options) : read(flags.input, options);
  if (!source) {
    complain(source.error().message);
    return failed;
  }
  if (const auto printed = print(for_terminal(dump(*source, phase_of(flags.phase), {*layout, flags.verbose}), true));
      !printed) {
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
  take_kind(command, flags->read, "input");
  command.begin_group("Limits");
  take_limits(command, flags->read);
  command.begin_group("Output");
  command.flag("-v,--verbose", flags->verbose,
               "Of blocks: which forms of item headings were tried, and how well each explains the document");
  command.callback([flags, &outcome] { outcome.exit_code = run(*flags); });
}

}  // namespace referat::cli
