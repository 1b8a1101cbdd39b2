// Items that have no headings, since a list above them names them all.
#pragma once

#include <span>
#include <vector>

#include "tokenize/item_form.hpp"

namespace referat::tokenize {

/// "1. Budget" / "2. Høring" ... "Ad 1) Godkendt." / "Ad 2) Udsat.": minutes that name their items in a list, and then
/// say of each number what came of it, as boards and local councils write them. Each item begins at its number; its
/// title is that of the list. Empty where there is no list, or what follows it has titles of its own. Takes time linear
/// in the lines.
std::vector<ItemHeading> answered_list(std::span<const Line> lines);

}  // namespace referat::tokenize
