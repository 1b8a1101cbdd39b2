// Who recommends what.
#pragma once

#include <optional>
#include <span>
#include <string_view>

#include "extract/sections.hpp"

namespace referat::extract {

/// "Forvaltningen" of "Forvaltningen indstiller, at ..."; empty where the words do not begin with who recommends.
std::string_view recommendation_sender(std::string_view words);

/// From all sections of kind `recommendation`; none where there is no such section.
std::optional<Recommendation> extract_recommendation(const Context& context, std::span<const SectionParts> sections);

/// "Økonomiudvalget" of "(Økonomiudvalget)", on a line of its own; empty where it is another.
std::string_view bracketed_sender(std::string_view words);

}  // namespace referat::extract
