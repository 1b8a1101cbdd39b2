#include <fmt/format.h>

#include <cctype>
#include <iterator>

#include "cli/completions.hpp"

namespace referat::cli {

namespace {

/// A word of the shell that stands for just this text.
std::string shell_word(std::string_view text) {
  std::string out = "'";
  for (const char c : text) c == '\'' ? (out += "'\\''") : (out += c);
  return out + "'";
}

/// With a backslash before each of some characters.
std::string guarded(std::string_view text, std::string_view characters) {
  std::string out;
  for (const char c : text) {
    if (characters.find(c) != std::string_view::npos) out += '\\';
    out += c;
  }
  return out;
}

/// What completes a value: ":FORMAT:(json csv)", or with what each word means.
std::string action(const OptionText& option, const std::string& name) {
  std::string out = fmt::format(":{}:", name);
  if (option.offer == Offer::files) return out + "_files";
  if (option.offer == Offer::folders) return out + "_directories";
  if (option.offer == Offer::nothing) return out;
  std::vector<std::string> words;
  for (const auto& [word, meaning] : option.choices) {
    words.push_back(meaning.empty() ? word
                                    : word + "\\:" + guarded(guarded(meaning, "\\:"), "\\\"'`$ ()[]{}<>|&;*?#~^!,="));
  }
  const bool meant = words != names_of(option.choices);
  return out + (meant ? "((" : "(") + joined(words, " ") + (meant ? "))" : ")");
}

class Script {
 public:
  std::string write(const CommandText& program) {
    out_ =
        "#compdef referat\n# zsh completions for referat; written by 'referat generate zsh'\n\n_referat() {\n"
        "  local curcontext=$curcontext state state_descr line\n  typeset -A opt_args\n"
        "  local -a commands=(\n";
    for (const CommandText& command : program.commands) {
      add("    {}\n", shell_word(command.name + ":" + guarded(command.description, "\\:")));
    }
    out_ += "  )\n  _arguments -C -s -S";
    write_options(program);
    out_ +=
        " \\\n            '1: :->command' \\\n            '*:: :->rest'\n  case $state in\n    command)\n"
        "      _describe -t commands command commands\n      ;;\n    rest)\n"
        "      curcontext=${curcontext%:*:*}:referat-$line[1]:\n      case $line[1] in\n";
    for (const CommandText& command : program.commands) write_command(command);
    out_ +=
        "      esac\n      ;;\n  esac\n}\n\n"
        "if [[ $funcstack[1] == _referat ]]; then\n  _referat \"$@\"\nelse\n  compdef _referat referat\nfi\n";
    return std::move(out_);
  }

 private:
  template <class... Arguments>
  void add(fmt::format_string<Arguments...> text, Arguments&&... arguments) {
    fmt::format_to(std::back_inserter(out_), text, std::forward<Arguments>(arguments)...);
  }

  void specification(const std::string& text) { add(" \\\n            {}", shell_word(text)); }

  void write_options(const CommandText& command) {
    for (const OptionText& option : command.options) {
      const std::string once = "(" + joined(option.names, " ") + ")";
      const std::string text = "[" + guarded(option.description, "\\[]:") + "]";
      for (const std::string& name : option.names) {
        // A value may follow in the same word: "--to=json", "-tjson".
        const bool is_long = name.starts_with("--");
        const std::string with = option.value.empty() ? "" : is_long ? "=" : "+";
        specification(once + name + with + text + (option.value.empty() ? "" : action(option, option.value)));
      }
    }
  }

  void write_command(const CommandText& command) {
    add("        {})\n          _arguments -s -S", command.name);
    write_options(command);
    for (std::size_t i = 0; i < command.arguments.size(); ++i) {
      const OptionText& argument = command.arguments[i];
      specification((argument.repeats ? "*" : std::to_string(i + 1)) + action(argument, argument.names.front()));
    }
    add("\n          ;;\n");
  }

  std::string out_;
};

}  // namespace

std::string zsh_completions(const CommandText& program) { return Script().write(program); }

}  // namespace referat::cli
