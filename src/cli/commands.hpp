// The subcommands. Each adds itself to the program: its options, its help and what it runs.
#pragma once

#include <CLI/CLI.hpp>

namespace referat::cli {

/// What a subcommand leaves for main: the exit code of the run.
struct Outcome {
  int exit_code = 0;
};

void add_convert(CLI::App& app, Outcome& outcome);
void add_dump(CLI::App& app, Outcome& outcome);
void add_schema(CLI::App& app, Outcome& outcome);

}  // namespace referat::cli
