// Who is absent at an item.
#pragma once

#include <span>
#include <string_view>

#include "extract/sections.hpp"

namespace referat::extract {

/// "Anna Lund (A). Udvalget godkendte indstillingen.": a list of absentees up to the sentence that says what was
/// decided; the whole where none does. The list views the context's text.
std::string_view absentees_of(const Context& context, std::string_view list);

/// From the item's own words, and from the header for those whose range of items covers it.
void extract_absence(const Context& context, std::span<const SectionParts> sections, AgendaItem& item);

}  // namespace referat::extract
