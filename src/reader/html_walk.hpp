// HTML to lines. The parser is libxml2's, the walk is ours.
#pragma once

#include <string_view>

#include <referat/result.hpp>

#include "reader/rich_text.hpp"

namespace referat::reader {

/// Appends the lines of a page or of a piece of one; where it has no text, its title. Fails with `policy` where it is
/// nested too deeply. \param html  UTF-8
Result<void> add_html(std::string_view html, RichText& text);

}  // namespace referat::reader
