#include "cli/mistakes.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>

#include "support/suggest.hpp"

namespace referat::cli {

namespace {

std::vector<std::string> names_of(const std::vector<const Command*>& commands) {
  std::vector<std::string> names;
  for (const Command* command : commands) names.push_back(command->get_name());
  return names;
}

/// "--jobs", "-j" to the option of a command; null where it has none.
const CLI::Option* find(const Command& command, const std::string& name) {
  const CLI::Option* option = command.get_option_no_throw(name);
  return option != nullptr && !option->get_positional() ? option : nullptr;
}

bool takes_value(const CLI::Option& option) { return option.get_items_expected_max() > 0; }

/// What is to stand where nothing does: the words, or "FILE".
std::string wanted(const Value& value) {
  return value.choices.empty() ? value.name : in_words(names_of(value.choices), "or");
}

/// The option of a command that a misspelt one is nearest to; empty where none is near.
std::string near_option(const Command& command, const std::string& name) {
  const bool one_letter = name.size() == 2;
  std::vector<std::string> known;
  for (const CLI::Option* option : command.get_options()) {
    const auto& names = one_letter ? option->get_snames() : option->get_lnames();
    known.insert(known.end(), names.begin(), names.end());
  }
  const std::string word = name.substr(std::min(name.find_first_not_of('-'), name.size()));
  const std::string_view near = text::nearest(word, known);
  return near.empty() ? std::string() : fmt::format("{}{}", one_letter ? "-" : "--", near);
}

class Reading {
 public:
  Reading(const Command& program, const std::vector<std::string>& words)
      : program_(program), command_(&program), words_(words) {}

  std::optional<Mistake> first_mistake() {
    while (message_.empty() && at_ < words_.size()) read(words_[at_++]);
    if (message_.empty()) finish();
    if (message_.empty()) return std::nullopt;
    return Mistake{message_, command_};
  }

 private:
  void read(const std::string& word) {
    if (only_arguments_ || word == "-" || !word.starts_with('-')) return argument(word);
    if (word == "--") {
      only_arguments_ = true;
    } else if (word.starts_with("--")) {
      long_option(word);
    } else {
      short_options(word);
    }
  }

  void long_option(const std::string& word) {
    const std::size_t equals = word.find('=');
    const std::string name = word.substr(0, equals);
    const CLI::Option* option = find(*command_, name);
    if (option == nullptr) return unknown_option(name);
    const std::string value = equals == std::string::npos ? "" : word.substr(equals + 1);
    if (takes_value(*option)) return option_value(name, *option, value);
    if (!value.empty()) check(name, *option, value);
  }

  /// "-vj4": flags, the last of them with its value.
  void short_options(const std::string& word) {
    for (std::size_t i = 1; i < word.size() && message_.empty(); ++i) {
      const std::string name = {'-', word[i]};
      const CLI::Option* option = find(*command_, name);
      // "-jobs" is hardly a value "obs" of "-j".
      const bool one_dash_short = word.size() > 2 && find(*command_, "-" + word) != nullptr;
      if (option == nullptr || one_dash_short) return unknown_option(one_dash_short ? word : name);
      if (takes_value(*option)) return option_value(name, *option, word.substr(i + 1));
    }
  }

  void option_value(const std::string& name, const CLI::Option& option, std::string value) {
    const Value& kind = command_->value_of(option);
    if (value.empty()) {
      if (at_ == words_.size()) return fail(fmt::format("'{}' needs a value: {}", name, wanted(kind)));
      value = words_[at_++];
    }
    if (std::count(seen_.begin(), seen_.end(), &option) > 0) return fail(fmt::format("'{}' is given twice", name));
    seen_.push_back(&option);
    std::string text = value;
    const bool is_option = value.starts_with('-') && find(*command_, value) != nullptr;
    if (is_option && !kind.accept(text).empty()) return fail(fmt::format("'{}' needs a value: {}", name, wanted(kind)));
    check(name, option, value);
  }

  void check(const std::string& name, const CLI::Option& option, std::string value) {
    const std::string wrong = command_->value_of(option).accept(value);
    if (!wrong.empty()) fail(fmt::format("{}: {}", name, wrong));
  }

  void argument(const std::string& word) {
    if (command_ == &program_) return choose_command(word);
    const auto places = arguments();
    std::string text = word;
    if (places.empty()) return fail(fmt::format("'{}' takes no argument '{}'", command_->get_name(), word));
    if (count_ >= places.size() && places.back()->get_items_expected_max() == 1) {
      return fail(fmt::format("'{}' is one argument too many for '{}'", word, command_->get_name()));
    }
    const CLI::Option& place = *places[std::min(count_++, places.size() - 1)];
    fail(command_->value_of(place).accept(text));
  }

  void choose_command(const std::string& word) {
    for (const Command* command : program_.commands()) {
      if (command->get_name() != word) continue;
      command_ = command;
      return;
    }
    const std::vector<std::string> names = names_of(program_.commands());
    std::error_code error;
    const bool is_file = std::filesystem::exists(word, error);
    fail(fmt::format("there is no command '{}', only {}{}", word, in_words(names),
                     is_file ? fmt::format("; did you mean '{} convert {}'?", program_.get_name(), word)
                             : text::did_you_mean(word, names)));
  }

  void unknown_option(const std::string& name) {
    fail(fmt::format("there is no option '{}' of '{}'{}", name, command_->get_name(), hint_for(name)));
  }

  std::string hint_for(const std::string& name) const {
    if (const std::string near = near_option(*command_, name); !near.empty()) {
      return fmt::format("; did you mean '{}'?", near);
    }
    const bool before_command = command_ == &program_;
    for (const Command* command : program_.commands()) {
      if (find(*command, name) == nullptr || find(program_, name) != nullptr) continue;
      return fmt::format("; '{}' has one{}", command->get_name(), before_command ? ", to stand after the command" : "");
    }
    for (const Command* command : program_.commands()) {
      const std::string near = before_command ? near_option(*command, name) : std::string();
      if (!near.empty()) return fmt::format("; did you mean '{}' of '{}'?", near, command->get_name());
    }
    return {};
  }

  /// What is not there.
  void finish() {
    if (command_ == &program_) {
      return fail(
          fmt::format("'{}' needs a command: {}", program_.get_name(), in_words(names_of(program_.commands()), "or")));
    }
    const auto places = arguments();
    if (count_ < places.size() && places[count_]->get_required()) {
      const CLI::Option& place = *places[count_];
      const Value& kind = command_->value_of(place);
      fail(fmt::format("'{}' needs {}{}", command_->get_name(), kind.name,
                       kind.choices.empty() ? "" : ": " + wanted(kind)));
    }
  }

  std::vector<const CLI::Option*> arguments() const {
    return command_->get_options([](const CLI::Option* option) { return option->get_positional(); });
  }

  void fail(std::string message) { message_ = std::move(message); }

  const Command& program_;
  const Command* command_;
  const std::vector<std::string>& words_;
  std::size_t at_ = 0;
  std::size_t count_ = 0;  ///< of arguments so far
  bool only_arguments_ = false;
  std::vector<const CLI::Option*> seen_;
  std::string message_;
};

}  // namespace

std::optional<Mistake> first_mistake(const Command& program, const std::vector<std::string>& words) {
  return Reading(program, words).first_mistake();
}

}  // namespace referat::cli
