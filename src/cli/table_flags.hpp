// How an answer of the index is written: the same for every command that asks it.
#pragma once

#include <string>
#include <string_view>

#include <referat/result.hpp>
#include <referat/table.hpp>

#include "cli/command.hpp"

namespace referat::cli {

/// Adds -t/--output-format.
void take_table_format(Command& command, std::string& format);
TableFormat table_format(std::string_view name);

/// Prints an answer; text is made fit for a terminal.
Result<void> print_answer(std::string_view answer, TableFormat format);

}  // namespace referat::cli
