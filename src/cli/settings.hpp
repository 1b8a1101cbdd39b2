// Settings that stand in files and in the environment: for options that the command line does not give.
//
//   --jobs 4   over   REFERAT_JOBS=4   over   [convert] jobs = 4   in the nearest referat.toml, upwards to the
//   repository's root   over   $XDG_CONFIG_HOME/referat/config.toml   over the default
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include <referat/result.hpp>

#include "cli/command.hpp"

namespace referat::cli {

/// The tables that a file may have. A command reads its own and lets the others be.
inline constexpr std::string_view commands_with_settings[] = {"convert", "check", "index"};

class Settings {
 public:
  /// Of those options that the command lets be set (Command::may_be_set), under their long names. Its own name is that
  /// of the table in the files.
  explicit Settings(const Command& command);

  /// "--max-input" is REFERAT_MAX_INPUT.
  static std::string variable_of(const CLI::Option& option);

  /// Sets what the command line left open. A key that is not known, or a value that will not do, is an error that says
  /// where it stands.
  /// \param isolated  whether files and environment are left alone
  Result<void> apply(bool isolated);

  /// All settings with their values and where these come from, as TOML.
  std::string show() const;

 private:
  struct Row {
    CLI::Option* option;
    std::string origin;  ///< where a file or the environment set it: "REFERAT_JOBS", "referat.toml:3"
  };

  Result<void> read_file(const std::string& path);
  Result<void> read_environment();
  /// \param name  what a message calls the value
  Result<void> set(Row& row, std::vector<std::string> values, const std::string& origin, const std::string& name);
  static std::string origin_of(const Row& row);
  std::vector<std::string> names() const;

  const Command& command_;
  std::string table_;
  std::vector<Row> rows_;
};

}  // namespace referat::cli
