// The options that say which files are read and how many at once: the same for every command that takes many.
#pragma once

#include <cstddef>
#include <string>

#include "cli/command.hpp"
#include "cli/inputs.hpp"
#include "cli/read_flags.hpp"

namespace referat::cli {

/// As the command line says it.
struct InputFlags {
  InputChoice choice;
  std::string files_from;
  std::string stdin_filename;
  ReadFlags read;
};

/// Adds PATH, --files-from, -0, --stdin-filename, and what the inputs are.
/// \param named_for  what the name of standard input is for, beside messages: "--output-dir"; may be empty
void take_inputs(Command& command, InputFlags& flags, std::string_view named_for);

/// What is wrong with them, or nothing.
std::string misuse_of(const InputFlags& flags);
bool reads_standard_input(const InputFlags& flags);

/// The inputs themselves, standard input where none is named.
Result<InputList> collect(InputFlags& flags);

/// What is wrong where a file that is to be written is one of the inputs; nothing where it is none.
std::string overwritten_input(const InputList& inputs, const std::string& file);

/// \param wanted  0 for as many as there are cores
unsigned settled_jobs(unsigned wanted, std::size_t inputs);

}  // namespace referat::cli
