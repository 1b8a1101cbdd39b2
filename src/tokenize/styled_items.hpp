// Headings of items told by what they look like, or by the format itself, whatever their words.
#pragma once

#include <span>
#include <vector>

#include "tokenize/item_form.hpp"
#include "tokenize/prominence.hpp"

namespace referat::tokenize {

/// The lines that the format says are headings of items (FirstAgenda's JSON). Empty where it says nothing.
std::vector<ItemHeading> stated_items(std::span<const Line> lines);

/// Where no form explains the document: the lines of that look which stand right above sections or case numbers, and
/// are not set as the sections are. Empty where there is none. Linear in the lines.
std::vector<ItemHeading> items_by_look(std::span<const Line> lines, const Prominence& prominence,
                                       const Wrapping& wrapping);

/// Adds the lines that look as the headings of a form do but have other words ("Eventuelt" after "Punkt 7: ..."): a
/// heading of the items' level ends an item. `forms.refused` loses those that are taken.
void add_headings_alike(std::span<const Line> lines, const Prominence& prominence, const Wrapping& wrapping,
                        ItemForms& forms);

}  // namespace referat::tokenize
