#include "cli/command.hpp"

#include <fmt/format.h>

#include <memory>

#include <referat/emit.hpp>

namespace referat::cli {

namespace {

constexpr char no_list = '\0';

/// What a text has to be for CLI11 to take it apart at commas.
bool looks_like_list(const std::string& word) { return word.starts_with('[') && word.ends_with(']'); }

}  // namespace

Command::Command(std::string name, std::string description) : CLI::App(std::move(description), std::move(name)) {
  begin_group(help_group);
  keep(set_help_flag("-h,--help", "Print this help")->group(help_group), truth());
  keep(set_version_flag("-V,--version", fmt::format("referat {}", referat::version()), "Print the version"), truth());
}

Command& Command::add_command(std::string name, std::string description) {
  auto command = std::make_shared<Command>(std::move(name), std::move(description));
  add_subcommand(command);
  return *command;
}

// All subcommands were made by add_command.

const Command& Command::chosen() const {
  const auto chosen = get_subcommands();
  return chosen.empty() ? *this : static_cast<const Command&>(*chosen.front());
}

std::vector<const Command*> Command::commands() const {
  std::vector<const Command*> commands;
  for (const CLI::App* command : get_subcommands(nullptr)) commands.push_back(static_cast<const Command*>(command));
  return commands;
}

CLI::Option* Command::keep(CLI::Option* option, Value value) {
  const bool is_flag = option->get_items_expected_max() == 0;
  if (!is_flag) {
    option->transform(CLI::Validator(
        [accept = value.accept](std::string& text) {
          if (text.ends_with(no_list)) text.pop_back();
          return accept(text);
        },
        ""));
  }
  option->type_name(value.name);
  values_.insert_or_assign(option, std::move(value));
  return option;
}

std::vector<std::string> words_to_parse(const std::vector<std::string>& words) {
  std::vector<std::string> out(words.rbegin(), words.rend());
  for (std::string& word : out) {
    if (looks_like_list(word)) word.push_back(no_list);
  }
  return out;
}

}  // namespace referat::cli
