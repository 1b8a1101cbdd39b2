// The lines before the first item: title, labelled fields, table of contents.
#pragma once

#include <cstdint>
#include <span>

#include "tokenize/block_list.hpp"
#include "tokenize/paged_column.hpp"
#include "tokenize/wrapping.hpp"

namespace referat::tokenize {

/// Makes blocks of the lines before `end`.
/// \param known  what is known of the contents already
void tokenize_header(BlockList& out, std::uint32_t end, const Wrapping& wrapping, const KnownContents& known);

}  // namespace referat::tokenize
