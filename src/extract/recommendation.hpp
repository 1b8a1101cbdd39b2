// Who recommends what.
#pragma once

#include <optional>
#include <span>

#include "extract/sections.hpp"

namespace referat::extract {

/// From all sections of kind `recommendation`; none where there is no such section.
std::optional<Recommendation> extract_recommendation(const Context& context, std::span<const SectionParts> sections);

}  // namespace referat::extract
