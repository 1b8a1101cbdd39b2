#include "cli/settings.hpp"

#include <fmt/format.h>

#include <algorithm>
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

Error wrong(const std::string& path, const toml::source_region& where, std::string_view what) {
  return {ErrorKind::unreadable, fmt::format("{}:{}:{}: {}", path, where.begin.line, where.begin.column, what)};
}

}  // namespace

Settings::Settings(const Command& command) : command_(command), table_(command.get_name()) {
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

Result<void> Settings::set(Row& row, std::string value, const std::string& origin, const std::string& name) {
  if (row.option->count() > 0) return {};  // the command line, or what comes before this
  row.option->add_result(value);
  if (const std::string wrong = command_.value_of(*row.option).accept(value); !wrong.empty()) {
    return Error{ErrorKind::unreadable, fmt::format("{}: {}", name, wrong)};
  }
  row.option->run_callback();
  row.origin = origin;
  return {};
}

Result<void> Settings::read_environment() {
  for (Row& row : rows_) {
    const std::string name = variable_of(*row.option);
    const char* value = std::getenv(name.c_str());
    if (value == nullptr || *value == '\0') continue;
    if (auto done = set(row, value, name, name); !done) return done;
  }
  return {};
}

Result<void> Settings::read_file(const std::string& path) {
  const auto text = files::read(path, longest_file);
  if (!text) return text.error();
  const toml::parse_result parsed = toml::parse(*text, path);
  if (!parsed) return wrong(path, parsed.error().source(), parsed.error().description());
  const std::vector<std::string> tables = {table_};
  const std::vector<std::string> known = names();
  for (const auto& [name, node] : parsed.table()) {
    const auto* table = node.as_table();
    if (name.str() != table_ || table == nullptr) {
      return wrong(path, name.source(),
                   fmt::format("there is no table '{}'{}", name.str(), text::did_you_mean(name.str(), tables)));
    }
    for (const auto& [key, value] : *table) {
      const auto it = std::find(known.begin(), known.end(), key.str());
      if (it == known.end()) {
        return wrong(path, key.source(),
                     fmt::format("there is no setting '{}'{}", key.str(), text::did_you_mean(key.str(), known)));
      }
      const auto as_option = as_text(value);
      if (!as_option) return wrong(path, value.source(), fmt::format("'{}' takes one value", key.str()));
      const auto line = fmt::format("{}:{}", path, value.source().begin.line);
      Row& row = rows_[static_cast<std::size_t>(it - known.begin())];
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

std::string Settings::show() const {
  std::string out = fmt::format("[{}]\n", table_);
  for (const Row& row : rows_) {
    const bool given = row.option->count() > 0;
    std::string value = given ? row.option->results().front() : row.option->get_default_str();
    if (value.empty()) value = row.option->get_items_expected_max() == 0 ? "false" : "";
    const bool bare = value == "true" || value == "false" ||
                      (!value.empty() && value.find_first_not_of("0123456789.") == std::string::npos);
    fmt::format_to(std::back_inserter(out), "{} = {}  # {}\n", long_name(*row.option),
                   bare ? value : fmt::format("\"{}\"", value),
                   !row.origin.empty() ? row.origin
                   : given             ? "command line"
                                       : "default");
  }
  return out;
}

}  // namespace referat::cli
