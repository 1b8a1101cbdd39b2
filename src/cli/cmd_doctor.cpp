// referat doctor: which formats can be read on this machine, and what is missing for the others.
#include <fmt/format.h>

#include <string>

#include <referat/emit.hpp>
#include <referat/formats.hpp>

#include "cli/commands.hpp"
#include "cli/exit_code.hpp"
#include "cli/render.hpp"

namespace referat::cli {

namespace {

int run() {
  std::string out = fmt::format("referat {}\n", version());
  bool whole = true;
  for (const InputFormatInfo& info : input_formats()) {
    const FormatState state = state_of(info.format);
    whole = whole && !state.missing;
    const std::string words = state.missing ? "missing: " + *state.missing : "works, by " + state.by_means_of;
    const std::string endings = fmt::format("{}", fmt::join(info.endings, " "));
    fmt::format_to(std::back_inserter(out), "{:<5} {:<20} {}\n", info.name, endings, words);
  }
  if (const auto printed = print(for_terminal(out, true)); !printed) {
    complain(printed.error().message);
    return failed;
  }
  return whole ? fine : findings;
}

}  // namespace

void add_doctor(Command& program, Outcome& outcome) {
  Command& command = program.add_command("doctor", "Tell which formats can be read here, and what is missing");
  command.example("referat doctor", "exit code 1 where something is missing");
  command.callback([&outcome] { outcome.exit_code = run(); });
}

}  // namespace referat::cli
