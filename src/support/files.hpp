// Reading and writing whole files. Every failure names the file and the system's reason.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include <referat/result.hpp>

namespace referat::files {

/// The bytes of a regular file, or of standard input for file descriptor 0. Refused: folders, devices, and inputs of
/// more than `max_bytes`, which is noticed before they are read whole.
Result<std::string> read(const std::string& path, std::uint64_t max_bytes);
Result<std::string> read_standard_input(std::uint64_t max_bytes);

/// Writes beside the place and renames, so that a failure leaves the old file whole.
Result<void> write(const std::string& path, std::string_view bytes);

/// Writes all of it to a file descriptor. A closed pipe is an error of kind `output` like any other; ask errno.
Result<void> write_all(int descriptor, std::string_view bytes, std::string_view name);

}  // namespace referat::files
