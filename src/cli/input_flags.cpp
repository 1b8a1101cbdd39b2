#include "cli/input_flags.hpp"

#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <filesystem>
#include <thread>

#include <referat/formats.hpp>

#include "cli/render.hpp"

namespace referat::cli {

void take_inputs(Command& command, InputFlags& flags, std::string_view named_for) {
  command.begin_group("Inputs");
  command.take("PATH", flags.choice.paths, path(), "Files, folders, or - for standard input");
  command.take("--files-from", flags.files_from, file(), "Read paths from this file, one a line; - is standard input");
  command.flag("-0,--null", flags.choice.null_separated, "In --files-from, NUL stands between the paths");
  command.take("--stdin-filename", flags.stdin_filename, any_text("NAME"),
               named_for.empty() ? std::string("What to call standard input in messages")
                                 : "What to call standard input in messages and in " + std::string(named_for));
  for (CLI::Option* option : take_kind(command, flags.read, "inputs")) command.may_be_set(option);
}

std::string misuse_of(const InputFlags& flags) {
  const auto& paths = flags.choice.paths;
  const auto dashes = std::count(paths.begin(), paths.end(), "-") + (flags.files_from == "-" ? 1 : 0);
  if (dashes > 1) return "standard input can be read only once";
  if (paths.empty() && flags.files_from.empty() && is_terminal(STDIN_FILENO)) {
    return "no input: name files or folders, or '-' for standard input";
  }
  return {};
}

bool reads_standard_input(const InputFlags& flags) {
  const auto& paths = flags.choice.paths;
  return (paths.empty() && flags.files_from.empty()) || std::count(paths.begin(), paths.end(), "-") > 0;
}

Result<InputList> collect(InputFlags& flags) {
  if (!flags.files_from.empty()) flags.choice.files_from = flags.files_from;
  if (flags.choice.paths.empty() && !flags.choice.files_from) flags.choice.paths = {"-"};
  flags.choice.format = input_format(flags.read.from);
  return InputList::collect(flags.choice);
}

std::string overwritten_input(const InputList& inputs, const std::string& file) {
  std::error_code error;
  if (file.empty() || !std::filesystem::is_regular_file(file, error)) return {};
  for (std::size_t i = 0; i < inputs.size(); ++i) {
    if (inputs.path(i) != "-" && std::filesystem::equivalent(inputs.path(i), file, error))
      return fmt::format("'{}' is an input, and would be overwritten", file);
  }
  return {};
}

unsigned settled_jobs(unsigned wanted, std::size_t inputs) {
  const unsigned cores = std::max(1U, std::thread::hardware_concurrency());
  constexpr std::size_t worth_a_thread = 5;  // a second thread pays above some ten documents
  const auto useful = static_cast<unsigned>(std::min<std::size_t>(inputs / worth_a_thread + 1, 256));
  return wanted == 0 ? std::min(cores, useful)
                     : std::min(wanted, static_cast<unsigned>(std::min<std::size_t>(inputs, 256)));
}

}  // namespace referat::cli
