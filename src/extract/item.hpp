// One agenda item.
#pragma once

#include <span>

#include "extract/context.hpp"

namespace referat::extract {

/// From the blocks of one item, the first of which is its heading.
AgendaItem extract_item(const Context& context, const Meeting& meeting, std::span<const Block> blocks,
                        bool closed_group);

/// The number of an item as it is called: "02" is "2", "0" stays.
Text number_field(const Context& context, Span where);

/// The identifier of a case, split where it is a KLE number.
CaseNumber extract_case_number(const Context& context, Span identifier);

/// Gives each item the page that the contents print for it, by its number or its title; else the page it begins on.
void place_on_pages(const Context& context, const std::vector<ContentsEntry>& contents, std::vector<AgendaItem>& items);

}  // namespace referat::extract
