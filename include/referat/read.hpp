// Bytes to Source.
#pragma once

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>

#include <referat/result.hpp>
#include <referat/source.hpp>

namespace referat {

/// Limits keep one hostile input from taking the machine. What exceeds one is refused with `policy`.
struct ReadOptions {
  std::uint64_t max_bytes = 64ULL << 20;  ///< of input; noticed before it fills the memory
  std::uint64_t max_text = 32ULL << 20;   ///< bytes of decoded text
  std::uint64_t max_line = 1ULL << 20;    ///< bytes of one line of text
  std::uint32_t max_pages = 5000;
  std::uint64_t max_entry = 64ULL << 20;     ///< bytes of one file inside a Word file, unpacked
  std::uint64_t max_memory = 1024ULL << 20;  ///< bytes of address space of the program that reads PDF
  /// How long standard input, and then the program that reads PDF, may keep us waiting, all in all; zero is for ever.
  /// Longer is `timeout`.
  std::chrono::milliseconds timeout{0};
  /// What the bytes are. Nothing: found out, from the bytes first and the name second.
  std::optional<InputFormat> format;
  /// Character set, by any name that ICU knows. Nothing: found out from the bytes. An unknown one is `unreadable`.
  std::optional<std::string> encoding;
};

/// Reads a file. Fails with `unreadable` when it cannot be opened or holds no text, with `policy` when it is no regular
/// file or exceeds a limit.
Result<Source> read(const std::string& path, const ReadOptions& options = {});

/// Reads standard input to its end. `Source::path` is none.
Result<Source> read_standard_input(const ReadOptions& options = {});

/// Takes bytes that the caller already has.
Result<Source> read_bytes(std::string bytes, const ReadOptions& options = {});

}  // namespace referat
