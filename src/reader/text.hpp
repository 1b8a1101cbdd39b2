// Plain text to Source.
#pragma once

#include <string>

#include <referat/result.hpp>
#include <referat/source.hpp>

namespace referat::reader {

/// Decodes the bytes and notes where lines and pages begin. Fails with `unreadable` for what is no text.
Result<Source> read_text(std::string bytes);

}  // namespace referat::reader
