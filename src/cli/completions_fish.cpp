#include <fmt/format.h>

#include <iterator>

#include "cli/completions.hpp"

namespace referat::cli {

namespace {

constexpr std::string_view helper_begins = R"fish(# fish completions for referat; written by 'referat generate fish'

function __fish_referat_in --description 'Whether this is the command at hand, and so many arguments stand before'
    set -l command ''
    set -l count 0
    set -l is_value 0
    set -l words (commandline -opc)
    for word in $words[2..-1]
        if test $is_value = 1
            set is_value 0
            continue
        end
        switch "$command $word"
)fish";

constexpr std::string_view helper_ends = R"fish(            case '*'
                if string match -qr -- '^-.' $word
                    continue
                else if test -z $command
                    set command $word
                else
                    set count (math $count + 1)
                end
        end
    end
    test "$command" = "$argv[1]"
    and begin
        not set -q argv[2]
        or test $count = $argv[2]
    end
end

complete -c referat -f
)fish";

/// A word of the shell that stands for just this text.
std::string shell_word(std::string_view text, char quote = '\'') {
  std::string out(1, quote);
  for (const char c : text) {
    if (c == quote || c == '\\' || (quote == '"' && c == '$')) out += '\\';
    out += c;
  }
  return out + quote;
}

/// The words of a list that the shell evaluates once more, each with a tab before its meaning.
std::string list(const std::vector<Choice>& choices) {
  std::vector<std::string> words;
  for (const auto& [name, meaning] : choices) {
    words.push_back(meaning.empty() ? name : name + "\\t" + shell_word(meaning, '"'));
  }
  return shell_word(joined(words, " "));
}

/// What completes a value, and that it has to follow.
std::string value(const OptionText& option) {
  switch (option.offer) {
    case Offer::choices:
      return " -x -a " + list(option.choices);
    case Offer::files:
      return " -r -F";
    case Offer::folders:
      return " -x -a '(__fish_complete_directories)'";
    case Offer::nothing:
      break;
  }
  return " -x";
}

class Script {
 public:
  std::string write(const CommandText& program) {
    out_ += helper_begins;
    for (const CommandText& command : program.commands) write_options_with_value(command);
    out_ += helper_ends;
    for (const CommandText& command : program.commands) {
      add("complete -c referat -n '__fish_referat_in \"\"' -a {} -d {}\n", command.name,
          shell_word(command.description));
    }
    write_options(program, "\"\"");
    for (const CommandText& command : program.commands) {
      out_ += '\n';
      write_options(command, command.name);
      for (std::size_t i = 0; i < command.arguments.size(); ++i) write_argument(command, i);
    }
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
      for (const std::string& name : option.names) patterns.push_back(shell_word(command.name + " " + name));
      add("            case {}\n                set is_value 1\n", joined(patterns, " "));
    }
  }

  void write_options(const CommandText& command, std::string_view name_in_helper) {
    for (const OptionText& option : command.options) {
      std::string names;
      for (const std::string& name : option.names) {
        names += name.starts_with("--") ? " -l " + name.substr(2) : " -s " + name.substr(1);
      }
      add("complete -c referat -n '__fish_referat_in {}'{}{} -d {}\n", name_in_helper, names,
          option.value.empty() ? "" : value(option), shell_word(option.description));
    }
  }

  void write_argument(const CommandText& command, std::size_t i) {
    const OptionText& argument = command.arguments[i];
    const std::string place = argument.repeats ? "" : fmt::format(" {}", i);
    const std::string offer = argument.offer == Offer::files     ? " -F"
                              : argument.offer == Offer::choices ? " -a " + list(argument.choices)
                                                                 : "";
    if (!offer.empty()) add("complete -c referat -n '__fish_referat_in {}{}'{}\n", command.name, place, offer);
  }

  std::string out_;
};

}  // namespace

std::string fish_completions(const CommandText& program) { return Script().write(program); }

}  // namespace referat::cli
