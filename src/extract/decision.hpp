// What this meeting decided in an item.
#pragma once

#include <optional>
#include <span>

#include "extract/sections.hpp"

namespace referat::extract {

/// Decides which of the item's sections of kind `decision` is this meeting's; the others become history. A section is
/// this meeting's when its heading names the meeting's body, date and item number, or none of them; of several that
/// name neither, the last. Null where there is none.
const SectionParts* settle_decisions(const Context& context, const Meeting& meeting, const OptionalText& item_number,
                                     std::span<SectionParts> sections);

/// The recommendation tells which numbers are its points.
Decision extract_decision(const Context& context, const SectionParts& section,
                          const std::optional<Recommendation>& recommendation);

}  // namespace referat::extract
