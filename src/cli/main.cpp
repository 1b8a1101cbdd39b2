// The program: options to a subcommand, a subcommand's result to an exit code.
#include <fcntl.h>
#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <csignal>
#include <exception>
#include <iterator>
#include <string>
#include <string_view>
#include <vector>

#include "cli/commands.hpp"
#include "cli/exit_code.hpp"
#include "cli/help.hpp"
#include "cli/mistakes.hpp"
#include "cli/render.hpp"
#include "support/interrupt.hpp"
#include "support/shared_library.hpp"

namespace {

using namespace referat::cli;

/// A file that we open must not become standard output, or the documents printed are written into it: what our caller
/// closed is opened so that reading or writing it fails.
void occupy_standard_streams() {
  for (const int stream : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO}) {
    if (::fcntl(stream, F_GETFD) >= 0) continue;
    (void)::open("/dev/null", stream == STDIN_FILENO ? O_WRONLY : O_RDONLY);  // takes the lowest number, which is this
  }
}

struct CommandRow {
  std::string_view name;
  void (*add)(Command& program, Outcome& outcome);
};

/// In the order of the help.
constexpr CommandRow commands[] = {
    {"convert", add_convert}, {"check", add_check},       {"index", add_index},
    {"search", add_search},   {"stats", add_stats},       {"dump", add_dump},
    {"doctor", add_doctor},   {"generate", add_generate}, {"layouts", add_layouts},
    {"rules", add_rules},     {"schema", add_schema},     {"help", add_help},  // last: it knows the others
};

/// Those that tell of the others.
bool knows_others(std::string_view name) { return name == "help" || name == "generate"; }

/// Whether the first word is a command that needs no other: CLI11 takes its time for each option, and scripts start us
/// for every file.
bool stands_alone(const std::vector<std::string>& words) {
  return !words.empty() && std::any_of(std::begin(commands), std::end(commands), [&](const CommandRow& row) {
    return row.name == words.front() && !knows_others(row.name);
  });
}

/// Why CLI11 could not read the command line, and what helps.
int refuse(const Command& program, const std::vector<std::string>& words, const CLI::ParseError& error) {
  const Mistake mistake = first_mistake(program, words).value_or(Mistake{std::string(error.what()), &program.chosen()});
  complain(mistake.message);
  const bool in_command = mistake.command != &program && mistake.command->get_name() != "help";
  complain(fmt::format("run 'referat {}--help' for what can be said",
                       in_command ? mistake.command->get_name() + " " : std::string()));
  return failed;
}

/// \param all  adds every command, also where the first word names one
int run(const std::vector<std::string>& words, bool all) {
  Outcome outcome;
  Command program("referat", "Danish municipal minutes and agendas to structured data");
  program.require_subcommand(1);
  program.example("referat convert minutes.pdf", "one document, as JSON");
  program.example("referat convert -d json archive", "a folder, as a tree of JSON files");
  program.example("referat check minutes.docx", "what to mend before publishing");
  program.example("referat index minutes.db archive", "minutes into one file that can be searched");
  program.example("referat search minutes.db skole lukning", "what was decided of it, where and when");
  program.example("referat dump blocks minutes.txt", "why a line was read as it was");
  for (const CommandRow& row : commands) {
    if (all || row.name == words.front()) row.add(program, outcome);
  }
  if (words.empty()) {
    write_raw(STDERR_FILENO, short_usage(describe(program)));
    return failed;
  }
  try {
    program.parse(words_to_parse(words));
  } catch (const CLI::CallForHelp&) {
    return print_help(program.chosen());
  } catch (const CLI::CallForVersion& version) {
    const auto printed = print(version.what() + std::string("\n"));
    if (!printed) complain(printed.error().message);
    return printed ? fine : failed;
  } catch (const CLI::ParseError& error) {
    if (!all) return run(words, true);  // what helps may be another command's
    // Who asks for help beside a mistake needs it all the more.
    const bool asked = program.chosen().get_help_ptr()->count() > 0;
    return asked ? print_help(program.chosen()) : refuse(program, words, error);
  }
  return outcome.exit_code;
}

}  // namespace

int main(int argc, char** argv) {
  occupy_standard_streams();
  referat::interrupt::watch();
  std::signal(SIGCHLD, SIG_DFL);  // whoever started us may ignore it, and then the end of a child cannot be asked for
  std::signal(SIGXFSZ, SIG_IGN);  // a file that may not grow is a failing write
  try {
    const std::vector<std::string> words(argv + std::min(argc, 1), argv + argc);
    const int code = run(words, !stands_alone(words));
    if (const int signal = referat::interrupt::signal(); signal == SIGPIPE) {
      // What was begun has been tidied up; now end like any filter.
      std::signal(SIGPIPE, SIG_DFL);
      std::raise(SIGPIPE);
    } else if (code == referat::cli::interrupted) {
      return 128 + signal;
    }
    if (const auto closed = referat::cli::close_standard_output(); !closed && code == referat::cli::fine) {
      referat::cli::complain(closed.error().message);
      return referat::cli::failed;
    }
    return code;
  } catch (const referat::MissingLibrary& missing) {  // of an option: files say it themselves
    referat::cli::complain(missing.what());
    return referat::cli::failed;
  } catch (const std::exception& error) {
    referat::cli::complain(fmt::format("internal error: {}", error.what()));
    return referat::cli::failed;
  }
}
