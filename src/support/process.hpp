// Running another program behind walls, as what it reads may be hostile: it gets some bytes, little of the machine, and
// we get what it writes.
#pragma once

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <referat/result.hpp>

namespace referat::process {

/// As an argument: the file in which the program finds `Command::input`. It can seek in it, and not change it.
inline constexpr std::string_view input_file = "/proc/self/fd/3";

struct Command {
  std::string program;                                 ///< an absolute path
  std::vector<std::string> arguments;                  ///< without the program's name
  std::string_view input;                              ///< see `input_file`; its standard input is empty
  std::uint64_t max_memory = std::uint64_t{1} << 30U;  ///< bytes of address space; zero: as much as we may have
  std::uint64_t max_output = std::uint64_t{1} << 26U;  ///< bytes; when it writes more it is killed
  std::chrono::milliseconds timeout{0};                ///< then it is killed; zero: never
  std::chrono::seconds max_cpu{0};                     ///< then it ends by SIGXCPU; zero: never
};

struct Finished {
  std::string output;
  std::string errors;  ///< the first 4 KiB of its standard error; what follows is read and dropped
  int exit_code = 0;
  int signal = 0;  ///< that ended it, ours too; zero where it ended by itself
  bool timed_out = false;
  bool too_much_output = false;  ///< `output` is the first `max_output` bytes
};

/// Runs it to its end, in the root folder and without a terminal; what it left running is killed. Any thread may.
/// An Error is no word about the input: `unreadable` where there is no such program, or where a signal came for us
/// (interrupt.hpp); `internal` where the machine failed.
Result<Finished> run(const Command& command);

/// The absolute path of a program in PATH. Folders that PATH does not name absolutely are passed over: what lies in the
/// current folder may be the sender's.
std::optional<std::string> find_program(std::string_view name);

}  // namespace referat::process
