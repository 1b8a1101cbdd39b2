// Many documents converted: several at once, handed on in order, each failure a row and not the end.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include <referat/parse.hpp>
#include <referat/read.hpp>

#include "cli/inputs.hpp"

namespace referat::cli {

enum class OutputFormat { json, ndjson, csv, excel };

/// Everything that decides how a batch runs, settled and without contradictions.
struct BatchOptions {
  OutputFormat format = OutputFormat::json;
  bool positions = false;
  ReadOptions read;
  ParseOptions parse;

  std::optional<std::string> output;  ///< one file for all; none: standard output
  std::optional<std::string> folder;  ///< a file for each, in a tree like that of the inputs
  std::optional<std::string> report;
  std::string standard_input = "standard input";  ///< what messages call it

  unsigned jobs = 1;
  bool fail_fast = false;
  bool resume = false;
  bool force = false;    ///< write also what is there with the same bytes
  bool dry_run = false;  ///< say only what would be read and written
  bool quiet = false;
  bool verbose = false;
  bool progress = true;
};

/// The name of an input's file in the output folder: "2025/minutes.txt.json".
std::string output_name(const InputList& inputs, std::size_t i, const BatchOptions& options);

/// Runs it. Data goes to standard output or files, everything else to standard error. Gives the exit code.
int run_batch(const InputList& inputs, const BatchOptions& options);

}  // namespace referat::cli
