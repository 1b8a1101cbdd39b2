// Plain text to Source.
#pragma once

#include <string>

#include <referat/read.hpp>
#include <referat/result.hpp>
#include <referat/source.hpp>

namespace referat::reader {

/// Decodes the bytes and notes where lines and pages begin. Fails with `unreadable` for what is no text, with `policy`
/// where a limit is exceeded. Messages say what is wrong with "it", the input.
Result<Source> read_text(std::string bytes, const ReadOptions& options);

}  // namespace referat::reader
