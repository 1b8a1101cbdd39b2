// Many documents checked: several at once, reported in order.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include <referat/check.hpp>
#include <referat/findings.hpp>
#include <referat/parse.hpp>
#include <referat/read.hpp>

#include "cli/baseline.hpp"
#include "cli/inputs.hpp"

namespace referat::cli {

/// From which severity on a finding makes the check fail.
enum class FailOn { note, warning, error, never };

/// Rules that are not for some files: a pattern of the shell, held against the path and against the file's name.
struct FileIgnore {
  std::string pattern;
  RuleSet rules;  ///< those that count are ignored
};

/// Everything that decides how a check runs, settled and without contradictions.
struct CheckOptions {
  ReadOptions read;
  ParseOptions parse;
  RuleSet rules;
  std::vector<FileIgnore> file_ignores;
  std::optional<Baseline> baseline;
  std::optional<std::string> write_baseline;

  const FindingsFormat* format = nullptr;  ///< never null
  std::optional<std::string> output;       ///< none: standard output
  std::string standard_input = "standard input";
  bool statistics = false;  ///< how often each rule was broken, instead of the findings

  FailOn fail_on = FailOn::warning;
  std::uint32_t max_warnings = 0;
  bool exit_zero = false;
  bool fail_fast = false;

  unsigned jobs = 1;
  bool quiet = false;
  bool progress = true;
};

/// Runs it. Gives the exit code.
int run_check(const InputList& inputs, const CheckOptions& options);

}  // namespace referat::cli
