// The one place that writes to the user: messages to standard error, data to standard output.
#pragma once

#include <string>
#include <string_view>

#include <referat/result.hpp>

namespace referat::cli {

enum class Colour { automatic, always, never };

/// Whether messages are coloured. `automatic`: on a terminal, unless NO_COLOR is set or TERM is "dumb"; FORCE_COLOR
/// makes every place a terminal.
void set_colour(Colour colour);

bool is_terminal(int descriptor);
/// Whether what goes there is to be coloured.
bool is_coloured(int descriptor);

/// Text from outside, fit for a terminal: control characters and those that turn the direction of writing are shown as
/// \u{1b}. Line breaks stay where `lines` says so. Bytes that are no UTF-8 become U+FFFD.
std::string for_terminal(std::string_view text, bool lines = false);

/// "referat: <message>" on standard error: something failed.
void complain(std::string_view message);
/// The same for what is only worth knowing.
void remark(std::string_view message);
/// Bytes as they are, for a progress line. Nothing is told when it fails.
void write_raw(int descriptor, std::string_view bytes);

/// Data to standard output, all of it. A closed pipe is noted as a signal (support/interrupt.hpp), and ends the program
/// quietly, as its reader wanted no more.
Result<void> print(std::string_view data);
/// Closes standard output where something was printed: a full disk may first tell here. Nothing may be printed after
/// it.
Result<void> close_standard_output();

}  // namespace referat::cli
