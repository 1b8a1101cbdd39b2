// PDF to Source.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include <referat/read.hpp>
#include <referat/result.hpp>
#include <referat/source.hpp>

namespace referat::reader {

/// Whether the bytes are a PDF.
bool is_pdf(std::string_view head);

/// The program that reads PDF, an absolute path; none where it is not installed.
std::optional<std::string> pdf_program();

Result<Source> read_pdf(std::string bytes, const ReadOptions& options);

}  // namespace referat::reader
