// The commands and options as plain data: what the help, the man page and the completions are written from, so that
// they cannot differ.
#pragma once

#include <string>
#include <vector>

#include "cli/command.hpp"

namespace referat::cli {

struct OptionText {
  std::vector<std::string> names;  ///< "-t", "--to"; for an argument only "PATH"
  std::string value;               ///< "FORMAT"; empty for a flag and for an argument
  std::string description;
  std::string standard;  ///< the default; empty where there is none to tell
  std::string group;
  Offer offer = Offer::nothing;
  std::vector<Choice> choices;
  bool required = false;
  bool repeats = false;  ///< an argument of which there may be many
};

struct CommandText {
  std::string name;  ///< "convert"; of the program itself "referat"
  std::string description;
  std::string usage;  ///< "referat convert [OPTIONS] [PATH]..."
  std::vector<Example> examples;
  std::vector<OptionText> arguments;
  std::vector<OptionText> options;     ///< in the order of their groups; -h and -V last
  std::vector<std::string> variables;  ///< of the environment that set options: "REFERAT_JOBS"
  std::vector<CommandText> commands;
};

CommandText describe(const Command& command);

}  // namespace referat::cli
