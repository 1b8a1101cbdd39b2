// Who is absent at an item.
#pragma once

#include <span>

#include "extract/sections.hpp"

namespace referat::extract {

/// From the item's own words, and from the header for those whose range of items covers it.
void extract_absence(const Context& context, std::span<const SectionParts> sections, AgendaItem& item);

}  // namespace referat::extract
