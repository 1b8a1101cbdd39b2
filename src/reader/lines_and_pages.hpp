// What every Source needs to find its way: where lines and pages begin. And the limits of conventions for input.
#pragma once

#include <string>

#include <referat/read.hpp>
#include <referat/source.hpp>

#include "support/decode.hpp"

namespace referat::reader {

/// Takes over what was decoded, with diagnostics about what could not be, and notes where lines and pages begin. A form
/// feed begins a page.
void take_text(Source& source, decode::Decoded decoded);

/// What exceeds a limit, about "it"; empty where nothing does.
std::string excess(const Source& source, const ReadOptions& options);

}  // namespace referat::reader
