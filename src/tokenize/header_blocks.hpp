// The lines before the first item: title, labelled fields, table of contents.
#pragma once

#include "tokenize/block_list.hpp"
#include "tokenize/wrapping.hpp"

namespace referat::tokenize {

/// Makes blocks of the lines before `end`.
void tokenize_header(BlockList& out, std::uint32_t end, const Wrapping& wrapping);

}  // namespace referat::tokenize
