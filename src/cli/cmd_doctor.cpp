// referat doctor: which formats can be read on this machine and whether it can index, and what is missing.
#include <fmt/format.h>

#include <iterator>
#include <string>

#include <referat/emit.hpp>
#include <referat/formats.hpp>
#include <referat/index.hpp>

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
  const auto index = index_means();
  whole = whole && index;
  fmt::format_to(std::back_inserter(out), "{:<26} {}\n", "index, search, stats",
                 index ? "works, by " + *index : "missing: " + index.error().message);
  if (const auto printed = print(for_terminal(out, true)); !printed) {
    complain(printed.error().message);
    return failed;
  }
  return whole ? fine : findings;
}

}  // namespace

void add_doctor(Command& program, Outcome& outcome) {
  Command& command = program.add_command("doctor", "Tell what can be read and done here, and what is missing");
  command.example("referat doctor", "exit code 1 where something is missing");
  command.callback([&outcome] { outcome.exit_code = run(); });
}

}  // namespace referat::cli
