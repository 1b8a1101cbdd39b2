// Bytes to Source.
#pragma once

#include <string>

#include <referat/result.hpp>
#include <referat/source.hpp>

namespace referat {

struct ReadOptions {
  std::uint64_t max_bytes = 64ULL << 20;  ///< larger inputs are refused before they fill the memory
};

/// Reads a file. Fails with `unreadable` when it cannot be opened, is too large, or holds no text.
Result<Source> read(const std::string& path, const ReadOptions& options = {});

/// Reads standard input to its end. `Source::path` is none.
Result<Source> read_standard_input(const ReadOptions& options = {});

/// Takes bytes that the caller already has.
Result<Source> read_bytes(std::string bytes, const ReadOptions& options = {});

}  // namespace referat
