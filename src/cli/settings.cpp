#include "cli/settings.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cassert>
#include <cstdlib>
#include <filesystem>
#include <iterator>
#include <optional>
#include <utility>

// Compiled in: a library to load costs every start, and Debian's throws.
#define TOML_HEADER_ONLY 1
#define TOML_EXCEPTIONS 0
#include <toml++/toml.h>

#include "support/files.hpp"
#include "support/suggest.hpp"

namespace referat::cli {

namespace fs = std::filesystem;

namespace {

constexpr std::uint64_t longest_file = 1U << 20;

std::string long_name(const CLI::Option& option) { return option.get_lnames().front(); }

/// The nearest referat.toml from here upwards, as a path from here; no further than the root of a repository.
std::optional<std::string> nearest_file() {
  std::error_code error;
  const fs::path here = fs::current_path(error);
  if (error) return std::nullopt;
  std::string up;
  for (fs::path folder = here;; folder = folder.parent_path(), up += "../") {
    if (fs::exists(folder / "referat.toml", error)) return up + "referat.toml";
    if (fs::exists(folder / ".git", error) || folder == folder.parent_path()) return std::nullopt;
  }
}

std::optional<std::string> users_file() {
  const auto variable = [](const char* name) -> std::string {
    const char* value = std::getenv(name);
    return value != nullptr ? value : "";
  };
  // The Base Directory Specification: what is not absolute is to be ignored.
  std::string base = variable("XDG_CONFIG_HOME");
  if (!base.starts_with('/')) {
    if (variable("HOME").empty()) return std::nullopt;
    base = variable("HOME") + "/.config";
  }
  std::error_code error;
  const std::string path = base + "/referat/config.toml";
  return fs::exists(path, error) ? std::optional(path) : std::nullopt;
}

/// A value as the command line would have it; nothing for a table or a list.
std::optional<std::string> as_text(const toml::node& node) {
  if (const auto* text = node.as_string()) return text->get();
  if (const auto* number = node.as_integer()) return std::to_string(number->get());
  if (const auto* number = node.as_floating_point()) return fmt::format("{}", number->get());
  if (const auto* flag = node.as_boolean()) return flag->get() ? "true" : "false";
  return std::nullopt;
}

/// The values of a list, or of a table each with its key: "REF501=note", "archive/*=REF501,REF217". Nothing where they
/// are no plain values.
std::optional<std::vector<std::string>> as_texts(const toml::node& node) {
  std::vector<std::string> texts;
  if (const auto one = as_text(node)) return std::vector{*one};
  if (const auto* list = node.as_array()) {
    for (const toml::node& entry : *list) {
      const auto one = as_text(entry);
      if (!one) return std::nullopt;
      texts.push_back(*one);
    }
    return texts;
  }
  const auto* table = node.as_table();
  if (table == nullptr) return std::nullopt;
  for (const auto& [key, value] : *table) {
    const auto values = value.is_table() ? std::nullopt : as_texts(value);
    if (!values) return std::nullopt;
    std::string joined;
    for (const std::string& one : *values) joined += (joined.empty() ? "" : ",") + one;
    texts.push_back(fmt::format("{}={}", key.str(), joined));
  }
  return texts;
}

bool takes_several(const CLI::Option& option) { return option.get_expected_max() > 1; }

Error wrong(const std::string& path, const toml::source_region& where, std::string_view what) {
  return {ErrorKind::unreadable, fmt::format("{}:{}:{}: {}", path, where.begin.line, where.begin.column, what)};
}

}  // namespace

Settings::Settings(const Command& command) : command_(command), table_(command.get_name()) {
  assert(std::find(std::begin(commands_with_settings), std::end(commands_with_settings), table_) !=
         std::end(commands_with_settings));
  for (CLI::Option* option : command.settings()) rows_.push_back({option, {}});
}

std::string Settings::variable_of(const CLI::Option& option) {
  std::string name = "REFERAT_" + long_name(option);
  for (char& c : name) c = c == '-' ? '_' : c >= 'a' && c <= 'z' ? static_cast<char>(c - ('a' - 'A')) : c;
  return name;
}

std::vector<std::string> Settings::names() const {
  std::vector<std::string> names;
  for (const Row& row : rows_) names.push_back(long_name(*row.option));
  return names;
}

Result<void> Settings::set(Row& row, std::vector<std::string> values, const std::string& origin,
                           const std::string& name) {
  if (row.option->count() > 0) return {};  // the command line, or what comes before this
  for (std::string& value : values) {
    row.option->add_result(value);
    if (const std::string wrong = command_.value_of(*row.option).accept(value); !wrong.empty()) {
      return Error{ErrorKind::unreadable, fmt::format("{}: {}", name, wrong)};
    }
  }
  if (values.empty()) return {};
  row.option->run_callback();
  row.origin = origin;
  return {};
}

Result<void> Settings::read_environment() {
  for (Row& row : rows_) {
    const std::string name = variable_of(*row.option);
    const char* value = std::getenv(name.c_str());
    if (value == nullptr || *value == '\0') continue;
    if (auto done = set(row, {value}, name, name); !done) return done;
  }
  return {};
}

Result<void> Settings::read_file(const std::string& path) {
  const auto text = files::read(path, longest_file);
  if (!text) return text.error();
  const toml::parse_result parsed = toml::parse(*text, path);
  if (!parsed) return wrong(path, parsed.error().source(), parsed.error().description());
  const std::vector<std::string> tables(std::begin(commands_with_settings), std::end(commands_with_settings));
  const std::vector<std::string> known = names();
  for (const auto& [name, node] : parsed.table()) {
    const auto* table = node.as_table();
    if (table == nullptr || std::find(tables.begin(), tables.end(), name.str()) == tables.end()) {
      return wrong(path, name.source(),
                   fmt::format("there is no table '{}'{}", name.str(), text::did_you_mean(name.str(), tables)));
    }
    if (name.str() != table_) continue;  // of another command
    for (const auto& [key, value] : *table) {
      const auto it = std::find(known.begin(), known.end(), key.str());
      if (it == known.end()) {
        return wrong(path, key.source(),
                     fmt::format("there is no setting '{}'{}", key.str(), text::did_you_mean(key.str(), known)));
      }
      Row& row = rows_[static_cast<std::size_t>(it - known.begin())];
      const bool several = takes_several(*row.option);
      const auto as_option = as_texts(value);
      if (!as_option || (!several && !as_text(value)))
        return wrong(
            path, value.source(),
            fmt::format("'{}' takes {}", key.str(), several ? "a list, or a table of plain values" : "one value"));
      const auto line = fmt::format("{}:{}", path, value.source().begin.line);
      if (auto done = set(row, *as_option, line, fmt::format("{}: {}", line, key.str())); !done) return done;
    }
  }
  return {};
}

Result<void> Settings::apply(bool isolated) {
  if (isolated) return {};
  if (auto done = read_environment(); !done) return done;
  for (const auto& path : {nearest_file(), users_file()}) {
    if (!path) continue;
    if (auto done = read_file(*path); !done) return done;
  }
  return {};
}

std::string Settings::origin_of(const Row& row) {
  if (!row.origin.empty()) return row.origin;
  return row.option->count() > 0 ? "command line" : "default";
}

std::string Settings::show() const {
  std::string out = fmt::format("[{}]\n", table_);
  for (const Row& row : rows_) {
    const bool given = row.option->count() > 0;
    if (takes_several(*row.option)) {
      std::string list;
      for (const std::string& one : row.option->results())
        list += fmt::format("{}\"{}\"", list.empty() ? "" : ", ", one);
      fmt::format_to(std::back_inserter(out), "{} = [{}]  # {}\n", long_name(*row.option), list, origin_of(row));
      continue;
    }
    std::string value = given ? row.option->results().front() : row.option->get_default_str();
    if (value.empty()) value = row.option->get_items_expected_max() == 0 ? "false" : "";
    const bool bare = value == "true" || value == "false" ||
                      (!value.empty() && value.find_first_not_of("0123456789.") == std::string::npos);
    fmt::format_to(std::back_inserter(out), "{} = {}  # {}\n", long_name(*row.option),
                   bare ? value : fmt::format("\"{}\"", value), origin_of(row));
  }
  return out;
}

}  // namespace referat::cli
