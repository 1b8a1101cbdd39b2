#include "cli/description.hpp"

#include <algorithm>

#include "cli/settings.hpp"

namespace referat::cli {

namespace {

OptionText describe(const Command& command, const CLI::Option& option) {
  const Value& value = command.value_of(option);
  OptionText text;
  if (option.get_positional()) {
    text.names = {option.get_name(true)};
  } else {
    for (const std::string& name : option.get_snames()) text.names.push_back("-" + name);
    for (const std::string& name : option.get_lnames()) text.names.push_back("--" + name);
    text.value = value.name;
  }
  text.description = option.get_description();
  text.standard = option.get_default_str();
  text.group = option.get_group();
  text.offer = value.offer;
  text.choices = value.choices;
  text.required = option.get_required();
  text.repeats = option.get_items_expected_max() > 1;
  return text;
}

std::string usage_of(const CommandText& text, const Command& command) {
  const CLI::App* above = command.get_parent();
  std::string usage = above != nullptr ? above->get_name() + " " + text.name : text.name;
  if (!text.commands.empty()) return usage + " COMMAND [OPTIONS] ...";
  usage += " [OPTIONS]";
  for (const OptionText& argument : text.arguments) {
    const std::string& name = argument.names.front();
    usage += (argument.required ? " " + name : " [" + name + "]") + (argument.repeats ? "..." : "");
  }
  return usage;
}

}  // namespace

CommandText describe(const Command& command) {
  CommandText text;
  text.name = command.get_name();
  text.description = command.get_description();
  text.examples = command.examples();
  for (const CLI::Option* option : command.get_options()) {
    (option->get_positional() ? text.arguments : text.options).push_back(describe(command, *option));
  }
  std::stable_partition(text.options.begin(), text.options.end(),
                        [](const OptionText& option) { return option.group != help_group; });
  for (const CLI::Option* option : command.settings()) text.variables.push_back(Settings::variable_of(*option));
  for (const Command* below : command.commands()) text.commands.push_back(describe(*below));
  text.usage = usage_of(text, command);
  return text;
}

}  // namespace referat::cli
