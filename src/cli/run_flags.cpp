#include "cli/run_flags.hpp"

#include <fmt/format.h>

#include "cli/exit_code.hpp"
#include "cli/render.hpp"

namespace referat::cli {

void take_work(Command& command, RunFlags& flags, std::string_view done) {
  command.begin_group("Work");
  command.may_be_set(command.take("-j,--jobs", flags.jobs, whole_number(),
                                  fmt::format("How many documents are {} at once; 0: as many as there are cores", done),
                                  "0"));
  command.may_be_set(command.flag("--fail-fast", flags.fail_fast, "End with the first document that fails"));
}

void take_all_limits(Command& command, ReadFlags& read, RunFlags& flags) {
  command.begin_group("Limits");
  for (CLI::Option* option : take_limits(command, read)) command.may_be_set(option);
  command.may_be_set(command.take("--max-items", flags.max_items, whole_number(),
                                  "Refuse inputs with more agenda items", std::to_string(flags.max_items)));
}

void take_messages(Command& command, RunFlags& flags, std::string_view quiet_means) {
  command.begin_group("Messages");
  command.may_be_set(command.flag("-q,--quiet", flags.quiet, std::string(quiet_means)));
  command.may_be_set(command.take("--color", flags.color,
                                  one_of("WHEN", "choice", {{"auto", ""}, {"always", ""}, {"never", ""}}),
                                  "Colour messages", "auto"));
  command.may_be_set(command.flag("--no-progress", flags.no_progress, "Show no progress on the terminal"));
}

void take_settings(Command& command, RunFlags& flags) {
  command.begin_group("Settings");
  command.flag("--isolated", flags.isolated, "Leave referat.toml and the environment alone");
  command.flag("--show-settings", flags.show_settings, "Print the settings, and where each comes from");
}

std::optional<int> settle(const Command& command, const RunFlags& flags) {
  Settings settings(command);
  if (auto settled = settings.apply(flags.isolated); !settled) return refuse(settled.error().message);
  set_colour(flags.color == "always" ? Colour::always : flags.color == "never" ? Colour::never : Colour::automatic);
  if (!flags.show_settings) return std::nullopt;
  const auto printed = print(settings.show());
  return printed ? static_cast<int>(fine) : refuse(printed.error().message);
}

int refuse(std::string_view message) {
  complain(message);
  return failed;
}

}  // namespace referat::cli
