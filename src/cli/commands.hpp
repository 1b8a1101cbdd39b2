// The subcommands. Each adds itself to the program: its options, its help and what it runs.
#pragma once

#include "cli/command.hpp"

namespace referat::cli {

/// What a subcommand leaves for main: the exit code of the run.
struct Outcome {
  int exit_code = 0;
};

void add_check(Command& program, Outcome& outcome);
void add_convert(Command& program, Outcome& outcome);
void add_doctor(Command& program, Outcome& outcome);
void add_dump(Command& program, Outcome& outcome);
void add_generate(Command& program, Outcome& outcome);
void add_index(Command& program, Outcome& outcome);
void add_layouts(Command& program, Outcome& outcome);
void add_rules(Command& program, Outcome& outcome);
void add_search(Command& program, Outcome& outcome);
void add_stats(Command& program, Outcome& outcome);
void add_schema(Command& program, Outcome& outcome);
void add_help(Command& program, Outcome& outcome);  ///< last: it knows the others

/// What --help prints. Gives the exit code.
int print_help(const Command& command);

}  // namespace referat::cli
