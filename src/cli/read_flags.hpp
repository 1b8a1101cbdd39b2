// The options that say what files are and how much of them may be read: the same for every command that reads minutes.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <referat/layout.hpp>
#include <referat/read.hpp>

#include "cli/command.hpp"

namespace referat::cli {

/// As the command line says it.
struct ReadFlags {
  std::string from = "auto";
  std::string encoding;
  std::string layout;  ///< path of a user's layout; empty for none

  std::uint64_t max_input = ReadOptions().max_bytes;
  std::uint64_t max_text = ReadOptions().max_text;
  std::uint64_t max_line = ReadOptions().max_line;
  std::uint64_t max_entry = ReadOptions().max_entry;
  std::uint64_t max_memory = ReadOptions().max_memory;
  std::uint32_t max_pages = ReadOptions().max_pages;
  double timeout = 60;  ///< seconds
};

ReadOptions read_options(const ReadFlags& flags);

/// The user's layout, if one is named.
Result<std::optional<Layout>> read_layout(const ReadFlags& flags);

/// Adds the options that tell what is read. Both give the options that were added.
/// \param what  "input" or "inputs"
std::vector<CLI::Option*> take_kind(Command& command, ReadFlags& flags, std::string_view what);
std::vector<CLI::Option*> take_limits(Command& command, ReadFlags& flags);

}  // namespace referat::cli
