// Settings that stand in files and in the environment: for options that the command line does not give.
//
//   --jobs 4   over   REFERAT_JOBS=4   over   [convert] jobs = 4   in the nearest referat.toml, upwards to the
//   repository's root   over   $XDG_CONFIG_HOME/referat/config.toml   over the default
#pragma once

#include <CLI/CLI.hpp>

#include <string>
#include <vector>

#include <referat/result.hpp>

namespace referat::cli {

class Settings {
 public:
  /// \param command  the subcommand, whose name is that of the table in the files
  explicit Settings(const CLI::App& command) : table_(command.get_name()) {}

  /// An option that files and the environment may set, under its long name. Such an option neither names a place to
  /// write to nor runs a program: a file that comes with an archive decides neither.
  void may_set(CLI::Option* option) { rows_.push_back({option, {}, {}}); }

  /// Sets what the command line left open. A key that is not known, or a value that will not do, is an error that says
  /// where it stands.
  /// \param isolated  whether files and environment are left alone
  Result<void> apply(bool isolated);

  /// All settings with their values and where these come from, as TOML.
  std::string show() const;

 private:
  struct Row {
    CLI::Option* option;
    std::string value;   ///< where a file or the environment set it
    std::string origin;  ///< "REFERAT_JOBS", "referat.toml"
  };

  Result<void> read_file(const std::string& path);
  Result<void> read_environment();
  Result<void> set(Row& row, std::string value, const std::string& origin);
  std::vector<std::string> names() const;

  std::string table_;
  std::vector<Row> rows_;
};

}  // namespace referat::cli
