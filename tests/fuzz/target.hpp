// One fuzz target: input, and what is wrong with what the library made of it. Each *_fuzz.cpp has one. It is linked
// with fuzz_entry.cpp for libFuzzer (clang), and with fuzz_main.cpp for a program that takes files (any compiler).
#pragma once

#include <string_view>

#include "tests/invariants/invariants.hpp"

namespace referat::tests {

/// noexcept: the library does not throw, and where it does, the program ends and the input is kept.
Wrong wrong_with_input(std::string_view input) noexcept;

/// The input as plain text, whatever it begins like.
inline Result<Source> read_as_text(std::string_view input) {
  ReadOptions options;
  options.format = InputFormat::text;
  return read_bytes(std::string(input), options);
}

/// Whether the input is text from its first byte, so that whole lines may be moved about in it.
extern const bool input_is_lines;

}  // namespace referat::tests
