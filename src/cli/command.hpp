// A command: CLI11's, and beside each option what CLI11 does not keep and the help, the man page, completions and
// messages need.
#pragma once

#include <CLI/CLI.hpp>

#include <map>
#include <string>
#include <utility>
#include <vector>

#include "cli/value.hpp"

namespace referat::cli {

struct Example {
  std::string command;
  std::string meaning;  ///< may be empty
};

class Command : public CLI::App {
 public:
  /// With -h and -V. The program itself is a command too, whose commands are its subcommands.
  Command(std::string name, std::string description);

  Command& add_command(std::string name, std::string description);
  /// The subcommand that the command line chose, or this where it chose none.
  const Command& chosen() const;
  std::vector<const Command*> commands() const;

  /// Options that are added from here on stand under this heading in the help.
  void begin_group(const std::string& heading) { option_defaults()->group(heading); }

  /// An option with a value; or an argument, when the name has no dashes.
  /// \param standard  what the help says is the default; empty where the description tells
  template <class T>
  CLI::Option* take(const std::string& names, T& target, Value value, std::string description,
                    const std::string& standard = "") {
    return keep(add_option(names, target, std::move(description)), std::move(value))->default_str(standard);
  }
  CLI::Option* flag(const std::string& names, bool& target, std::string description) {
    return keep(add_flag(names, target, std::move(description)), truth());
  }
  const Value& value_of(const CLI::Option& option) const { return values_.at(&option); }

  void example(std::string command, std::string meaning = "") {
    examples_.push_back({std::move(command), std::move(meaning)});
  }
  const std::vector<Example>& examples() const { return examples_; }

  /// Lets files and the environment set an option (settings.hpp). Such an option neither names a place to write to nor
  /// runs a program: a file that comes with an archive decides neither.
  void may_be_set(CLI::Option* option) { settings_.push_back(option); }
  const std::vector<CLI::Option*>& settings() const { return settings_; }

 private:
  CLI::Option* keep(CLI::Option* option, Value value);

  std::map<const CLI::Option*, Value> values_;
  std::vector<Example> examples_;
  std::vector<CLI::Option*> settings_;
};

/// The words of the command line as CLI11 is to get them, in its order. It takes "[2025]" for a list of values: such a
/// word gets a NUL at its end, which no word can have, and which is taken off again before the word is looked at.
std::vector<std::string> words_to_parse(const std::vector<std::string>& words);

/// The heading of -h and -V, which stand last.
inline constexpr const char* help_group = "Help";

}  // namespace referat::cli
