#include "cli/help.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <vector>

namespace referat::cli {

namespace {

constexpr std::size_t width = 80;
constexpr std::size_t column = 29;  // where descriptions of options begin

/// A text's words, and what is to stand together as a last one.
std::vector<std::string> words_of(std::string_view text, const std::string& last) {
  std::vector<std::string> words;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find(' '), text.size());
    words.emplace_back(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  if (!last.empty()) words.push_back(last);
  return words;
}

/// Words put into lines, the first of which is begun already.
void wrap(std::string& out, const std::vector<std::string>& words, std::size_t indent) {
  std::size_t at = indent;
  for (const std::string& word : words) {
    if (at > indent && at + word.size() > width) {
      out += '\n';
      out.append(indent, ' ');
      at = indent;
    }
    if (at > indent) out += ' ';
    out += word;
    at += word.size() + 1;
  }
  out += '\n';
}

/// A term and what it is, the terms in a column of their own.
void entry(std::string& out, const std::string& term, std::size_t indent, std::size_t to, std::string_view text,
           const std::string& last = {}) {
  out.append(indent, ' ');
  out += term;
  const std::vector<std::string> words = words_of(text, last);
  const std::size_t used = indent + term.size();
  if (words.empty()) {
    out += '\n';
    return;
  }
  if (used + 2 > to) {
    out += '\n';
    out.append(to, ' ');
  } else {
    out.append(to - used, ' ');
  }
  wrap(out, words, to);
}

template <class Rows, class Name>
std::size_t widest(const Rows& rows, Name name) {
  std::size_t most = 0;
  for (const auto& row : rows) most = std::max(most, name(row).size());
  return most;
}

void write_choices(std::string& out, const OptionText& option) {
  const std::size_t names = widest(option.choices, [](const Choice& choice) { return choice.name; });
  for (const Choice& choice : option.choices) entry(out, choice.name, column, column + names + 2, choice.meaning);
}

void write_option(std::string& out, const OptionText& option) {
  // Long names stand below each other, whether there is a short one or not.
  const std::string indent = option.names.front().starts_with("--") ? "    " : "";
  entry(out, indent + heading(option), 2, column, option.description, remarks(option));
  if (lists_choices(option)) write_choices(out, option);
}

void write_examples(std::string& out, const CommandText& command) {
  if (command.examples.empty()) return;
  out += "\nExamples:\n";
  for (const auto& [line, meaning] : command.examples) {
    if (!meaning.empty()) fmt::format_to(std::back_inserter(out), "  # {}\n", meaning);
    out += "  ";
    for (const char c : line) {
      out += c;
      if (c == '\n') out += "  ";
    }
    out += '\n';
  }
}

void write_commands(std::string& out, const CommandText& program) {
  if (program.commands.empty()) return;
  out += "\nCommands:\n";
  for (const CommandText& command : program.commands) entry(out, command.name, 2, 12, command.description);
}

void write_options(std::string& out, const CommandText& command) {
  std::string group;
  const auto write = [&](const OptionText& option) {
    if (option.group != group) fmt::format_to(std::back_inserter(out), "\n{}:\n", option.group);
    group = option.group;
    write_option(out, option);
  };
  std::for_each(command.arguments.begin(), command.arguments.end(), write);
  std::for_each(command.options.begin(), command.options.end(), write);
}

}  // namespace

std::string heading(const OptionText& option) {
  std::string names = option.names.front();
  for (std::size_t i = 1; i < option.names.size(); ++i) names += ", " + option.names[i];
  if (!option.value.empty()) names += " " + option.value;
  return names + (option.repeats ? "..." : "");
}

bool lists_choices(const OptionText& option) {
  return std::any_of(option.choices.begin(), option.choices.end(),
                     [](const Choice& choice) { return !choice.meaning.empty(); });
}

std::string remarks(const OptionText& option) {
  std::string text;
  if (!option.choices.empty() && !lists_choices(option)) text = in_words(names_of(option.choices), "or");
  if (!option.standard.empty()) text += (text.empty() ? "default: " : "; default: ") + option.standard;
  return text.empty() ? text : "[" + text + "]";
}

std::string help(const CommandText& command) {
  std::string out = command.description + "\n";
  write_examples(out, command);
  fmt::format_to(std::back_inserter(out), "\nUsage: {}\n", command.usage);
  write_commands(out, command);
  write_options(out, command);
  if (!command.commands.empty()) {
    fmt::format_to(std::back_inserter(out), "\n'{} COMMAND --help' tells more.\n", command.name);
  }
  return out;
}

std::string short_usage(const CommandText& program) {
  std::string out = "Usage: " + program.usage + "\n";
  write_commands(out, program);
  fmt::format_to(std::back_inserter(out), "\n'{} --help' has examples.\n", program.name);
  return out;
}

}  // namespace referat::cli
