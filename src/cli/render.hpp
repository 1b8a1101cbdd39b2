// The one place that writes to the user: messages to standard error, data to standard output.
#pragma once

#include <string>
#include <string_view>

#include <referat/result.hpp>

namespace referat::cli {

/// Text from outside, fit for a terminal: control characters and those that turn the direction of writing are shown as
/// \u{1b}. Line breaks stay where `lines` says so. Bytes that are no UTF-8 become U+FFFD.
std::string for_terminal(std::string_view text, bool lines = false);

/// "referat: <message>" on standard error.
void complain(std::string_view message);

/// Data to standard output, all of it. A closed pipe ends the program quietly, as its reader wanted no more.
Result<void> print(std::string_view data);

}  // namespace referat::cli
