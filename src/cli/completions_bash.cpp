#include <fmt/format.h>

#include <iterator>

#include "cli/completions.hpp"

namespace referat::cli {

namespace {

// Files and folders are left to readline, which knows how to quote their names.
constexpr std::string_view helpers = R"bash(# bash completions for referat; written by 'referat generate bash'

_referat_words() {
  mapfile -t COMPREPLY < <(compgen -W "$1" -- "$cur")
}

_referat() {
  local cur=${COMP_WORDS[COMP_CWORD]} command='' option='' only_arguments='' count=0 word i
  COMPREPLY=()
  for ((i = 1; i < COMP_CWORD; i++)); do
    word=${COMP_WORDS[i]}
    if [[ -n $option ]]; then
      [[ $word == = ]] || option=''  # '--to=json' comes as three words
    elif [[ -z $only_arguments && $word == -- ]]; then
      only_arguments=1
    elif [[ -z $only_arguments && $word == -?* ]]; then
      case "$command $word" in
)bash";

constexpr std::string_view middle = R"bash(      esac
    elif [[ -z $command ]]; then
      command=$word
    else
      ((++count))
    fi
  done
  [[ -n $option && $cur == = ]] && cur=''
)bash";

std::string option_names(const CommandText& command) {
  std::vector<std::string> names;
  for (const OptionText& option : command.options) names.insert(names.end(), option.names.begin(), option.names.end());
  return joined(names, " ");
}

/// What completes a value; empty where nothing does.
std::string action(const OptionText& option) {
  switch (option.offer) {
    case Offer::choices:
      return fmt::format("_referat_words '{}'", joined(names_of(option.choices), " "));
    case Offer::files:
      return "compopt -o default";
    case Offer::folders:
      return "compopt -o dirnames";
    case Offer::nothing:
      break;
  }
  return {};
}

class Script {
 public:
  std::string write(const CommandText& program) {
    out_ += helpers;
    for (const CommandText& command : program.commands) write_options_with_value(command);
    out_ += middle;
    out_ += "  case $command in\n";
    std::vector<std::string> names;
    for (const CommandText& command : program.commands) names.push_back(command.name);
    add("    '')\n      if [[ $cur == -* ]]; then\n        _referat_words '{}'\n", option_names(program));
    add("      else\n        _referat_words '{}'\n      fi\n      ;;\n", joined(names, " "));
    for (const CommandText& command : program.commands) write_command(command);
    out_ += "  esac\n}\n\ncomplete -F _referat referat\n";
    return std::move(out_);
  }

 private:
  template <class... Arguments>
  void add(fmt::format_string<Arguments...> text, Arguments&&... arguments) {
    fmt::format_to(std::back_inserter(out_), text, std::forward<Arguments>(arguments)...);
  }

  void write_options_with_value(const CommandText& command) {
    for (const OptionText& option : command.options) {
      if (option.value.empty()) continue;
      std::vector<std::string> patterns;
      for (const std::string& name : option.names) patterns.push_back(fmt::format("'{} {}'", command.name, name));
      add("        {}) option=$word ;;\n", joined(patterns, " | "));
    }
  }

  void write_command(const CommandText& command) {
    add("    {})\n      case $option in\n", command.name);
    for (const OptionText& option : command.options) {
      if (!action(option).empty()) add("        {}) {} ;;\n", joined(option.names, " | "), action(option));
    }
    add("        '')\n          if [[ -z $only_arguments && $cur == -* ]]; then\n");
    add("            _referat_words '{}'\n", option_names(command));
    if (!command.arguments.empty()) {
      add("          else\n            case $count in\n");
      for (std::size_t i = 0; i < command.arguments.size(); ++i) {
        const OptionText& argument = command.arguments[i];
        if (action(argument).empty()) continue;
        add("              {}) {} ;;\n", argument.repeats ? "*" : std::to_string(i), action(argument));
      }
      add("            esac\n");
    }
    add("          fi\n          ;;\n      esac\n      ;;\n");
  }

  std::string out_;
};

}  // namespace

std::string joined(const std::vector<std::string>& words, std::string_view separator) {
  std::string out;
  for (const std::string& word : words) {
    if (!out.empty()) out += separator;
    out += word;
  }
  return out;
}

std::string bash_completions(const CommandText& program) { return Script().write(program); }

}  // namespace referat::cli
