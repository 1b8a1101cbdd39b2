// Many documents into an index: parsed by several threads, written by one.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include <referat/document.hpp>
#include <referat/parse.hpp>
#include <referat/read.hpp>

#include "cli/inputs.hpp"

namespace referat::cli {

/// Everything that decides how an index is made, settled and without contradictions.
struct IndexOptions {
  std::string index;
  std::vector<std::string> roots;  ///< what was named: of folders, what is gone is removed
  ReadOptions read;
  ParseOptions parse;
  std::string standard_input = "standard input";  ///< what messages call it
  std::optional<Municipality> municipality;       ///< of those that do not say theirs
  bool rebuild = false;

  unsigned jobs = 1;       ///< of files
  unsigned line_jobs = 1;  ///< of the lines of NDJSON
  bool fail_fast = false;
  bool quiet = false;
  bool progress = true;
};

/// Runs it. Gives the exit code.
int run_index(const InputList& inputs, const IndexOptions& options);

}  // namespace referat::cli
