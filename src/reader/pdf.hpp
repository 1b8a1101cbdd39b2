// PDF to Source.
#pragma once

#include <string>
#include <string_view>

#include <referat/read.hpp>
#include <referat/result.hpp>
#include <referat/source.hpp>

namespace referat::reader {

/// Whether the bytes are a PDF.
bool is_pdf(std::string_view head);

Result<Source> read_pdf(std::string bytes, const ReadOptions& options);

}  // namespace referat::reader
