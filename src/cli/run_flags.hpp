// The options that say how many documents are worked on at once and what is told meanwhile, and those about settings:
// the same for every command that takes many documents.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include <referat/parse.hpp>

#include "cli/command.hpp"
#include "cli/read_flags.hpp"
#include "cli/settings.hpp"

namespace referat::cli {

/// As the command line says it.
struct RunFlags {
  unsigned jobs = 0;  ///< 0: as many as there are cores
  bool fail_fast = false;
  std::uint32_t max_items = ParseOptions().max_items;
  bool quiet = false;
  std::string color = "auto";
  bool no_progress = false;
  bool isolated = false;
  bool show_settings = false;
};

/// Opens the group "Work".
/// \param done  what is done to documents: "converted"
void take_work(Command& command, RunFlags& flags, std::string_view done);
/// All limits, of reading and of items.
void take_all_limits(Command& command, ReadFlags& read, RunFlags& flags);
/// Opens the group "Messages". More of its options may follow.
void take_messages(Command& command, RunFlags& flags, std::string_view quiet_means);
void take_settings(Command& command, RunFlags& flags);

/// Reads the settings, sets the colours, and shows the settings where that is asked for. Gives the exit code where the
/// command ends with that.
std::optional<int> settle(const Command& command, const RunFlags& flags);

/// Says what is wrong; gives the exit code for it.
int refuse(std::string_view message);

}  // namespace referat::cli
