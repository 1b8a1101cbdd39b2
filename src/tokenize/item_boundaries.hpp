// What begins an item in a document that heads its items in no form.
#pragma once

#include <span>
#include <vector>

#include "tokenize/item_form.hpp"

namespace referat::tokenize {

/// Each item begins at the labelled number of its case. A letter may have one, too, but hardly above a section.
std::vector<ItemHeading> case_boundaries(std::span<const Line> lines);

/// Each item begins at a line that says whether the doors are open, and no more ("Åben", "Lukket punkt"); its title
/// stands below, or, where a section follows at once, it has none (Aalborg).
std::vector<ItemHeading> door_boundaries(std::span<const Line> lines);

/// Each item begins where a section comes that the one before has had. The line above the first may be its title, and
/// then those above the others are.
std::vector<ItemHeading> section_boundaries(std::span<const Line> lines);

}  // namespace referat::tokenize
