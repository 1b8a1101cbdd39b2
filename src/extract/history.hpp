// What earlier meetings decided in the same case.
#pragma once

#include <span>
#include <vector>

#include "extract/sections.hpp"

namespace referat::extract {

/// The entries of all sections of kind `history`, in order.
std::vector<HistoryEntry> extract_history(const Context& context, std::span<const SectionParts> sections);

}  // namespace referat::extract
