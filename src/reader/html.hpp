// HTML to Source.
#pragma once

#include <string>
#include <string_view>

#include <referat/read.hpp>
#include <referat/result.hpp>
#include <referat/source.hpp>

namespace referat::reader {

/// Whether the bytes begin as a page does: a doctype, <html>, <head>, <body>, or a comment or <?xml> before these.
bool is_html(std::string_view head);

Result<Source> read_html(std::string bytes, const ReadOptions& options);

}  // namespace referat::reader
