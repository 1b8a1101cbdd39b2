// The lines of the items: headings, case numbers, section headings, paragraphs.
#pragma once

#include <span>

#include "tokenize/block_list.hpp"
#include "tokenize/item_form.hpp"
#include "tokenize/prominence.hpp"
#include "tokenize/wrapping.hpp"

namespace referat::tokenize {

/// Makes blocks of the lines from `begin` on.
void tokenize_items(BlockList& out, std::uint32_t begin, std::span<const ItemHeading> headings,
                    const Wrapping& wrapping, const Prominence& prominence);

}  // namespace referat::tokenize
