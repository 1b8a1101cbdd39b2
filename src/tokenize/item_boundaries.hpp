// What begins an item in a document that heads its items in no form.
#pragma once

#include <span>
#include <vector>

#include "tokenize/item_form.hpp"

namespace referat::tokenize {

/// Each item begins at the labelled number of its case. A letter may have one, too, but hardly above a section.
std::vector<ItemHeading> case_boundaries(std::span<const Line> lines);

/// Each item begins at a line that says whether the doors are open, and no more ("Åben", "Lukket punkt"); its title
/// stands below (Aalborg).
std::vector<ItemHeading> door_boundaries(std::span<const Line> lines);

/// Minutes without any sections, as councils of the elderly and of the handicapped write them: "1. Godkendelse af
/// dagsorden", numbered from 1 on, each with its text below.
std::vector<ItemHeading> numbered_topics(std::span<const Line> lines);

/// Each item begins where a section comes that the one before has had. The line above the first may be its title.
std::vector<ItemHeading> section_boundaries(std::span<const Line> lines);

}  // namespace referat::tokenize
