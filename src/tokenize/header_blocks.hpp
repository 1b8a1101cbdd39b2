// The lines before the first item: title, labelled fields, table of contents.
#pragma once

#include <cstdint>
#include <span>

#include "tokenize/block_list.hpp"
#include "tokenize/wrapping.hpp"

namespace referat::tokenize {

/// Makes blocks of the lines before `end`.
/// \param listed  lines of a list of items that is known already, growing
void tokenize_header(BlockList& out, std::uint32_t end, const Wrapping& wrapping,
                     std::span<const std::uint32_t> listed);

}  // namespace referat::tokenize
