// Word to Source.
#pragma once

#include <string>
#include <string_view>

#include <referat/read.hpp>
#include <referat/result.hpp>
#include <referat/source.hpp>

namespace referat::reader {

/// Whether the bytes are a ZIP archive, as a Word file is.
bool is_zip(std::string_view head);

Result<Source> read_docx(std::string bytes, const ReadOptions& options);

}  // namespace referat::reader
