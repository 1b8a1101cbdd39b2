// The lines before the first item: title, labelled fields, table of contents.
#pragma once

#include "tokenize/block_list.hpp"
#include "tokenize/wrapping.hpp"

namespace referat::tokenize {

/// Makes blocks of the lines before `end`.
void tokenize_header(BlockList& out, std::uint32_t end, const Wrapping& wrapping);

/// Whether a line is the title of a document ("REFERAT Byrådet d. 25-06-2024") or a label of the header with its value.
bool is_header_line(std::string_view line);

/// Whether a line without a label is a value of the header by itself: a date, a time, the name of a body.
bool is_header_value(std::string_view line);

}  // namespace referat::tokenize
