// The program: options to a subcommand, a subcommand's result to an exit code.
#include <fmt/format.h>

#include <csignal>
#include <exception>
#include <iostream>
#include <string>

#include <referat/emit.hpp>

#include "cli/commands.hpp"
#include "cli/exit_code.hpp"
#include "cli/render.hpp"
#include "support/interrupt.hpp"

namespace {

int run(int argc, char** argv) {
  using namespace referat::cli;
  CLI::App app("Danish municipal minutes and agendas to structured data");
  app.set_version_flag("-V,--version", fmt::format("referat {}", referat::version()));
  app.require_subcommand(1);
  app.get_formatter()->column_width(32);
  Outcome outcome;
  add_convert(app, outcome);
  add_dump(app, outcome);
  add_schema(app, outcome);
  try {
    app.parse(argc, argv);
  } catch (const CLI::Success& success) {  // --help, --version
    const int code = app.exit(success);
    if (std::cout.flush()) return code;
    complain("cannot write 'standard output'");
    return failed;
  } catch (const CLI::ParseError& error) {
    complain(argc > 1 && argv[1][0] != '-' && app.get_subcommands().empty()
                 ? fmt::format("there is no command '{}'; there are convert, dump and schema", argv[1])
                 : std::string(error.what()));
    complain("run 'referat --help' or 'referat COMMAND --help' for what can be said");
    return failed;
  }
  return outcome.exit_code;
}

}  // namespace

int main(int argc, char** argv) {
  referat::interrupt::watch();
  std::signal(SIGXFSZ, SIG_IGN);  // a file that may not grow is a failing write
  try {
    const int code = run(argc, argv);
    if (const int signal = referat::interrupt::signal(); signal == SIGPIPE) {
      // What was begun has been tidied up; now end like any filter.
      std::signal(SIGPIPE, SIG_DFL);
      std::raise(SIGPIPE);
    } else if (code == referat::cli::interrupted) {
      return 128 + signal;
    }
    return code == referat::cli::fine ? referat::cli::close_standard_output() : code;
  } catch (const std::exception& error) {
    referat::cli::complain(fmt::format("internal error: {}", error.what()));
    return referat::cli::failed;
  }
}
