// How the members voted.
#pragma once

#include <span>
#include <vector>

#include "extract/sections.hpp"

namespace referat::extract {

/// One entry for each stated position, over the sentences of the parts. What is quoted counts for nothing.
std::vector<Vote> extract_votes(const Context& context, std::span<const Part> parts);

}  // namespace referat::extract
