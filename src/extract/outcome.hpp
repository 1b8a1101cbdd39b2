// What was decided, by the main verb.
#pragma once

#include <optional>
#include <string_view>

#include "extract/context.hpp"

namespace referat::extract {

/// The outcome of one paragraph of a decision; where it says several, the weightiest. The text views the source.
std::optional<Field<Outcome>> read_outcome(const Context& context, std::string_view text);

/// The same of one of several paragraphs.
/// \param about_amendment  whether what was said last is about an amendment: whose results are not the decision
std::optional<Field<Outcome>> read_outcome(const Context& context, std::string_view text, bool& about_amendment);

/// The weightier of two.
std::optional<Field<Outcome>> weightier(std::optional<Field<Outcome>> a, std::optional<Field<Outcome>> b);

}  // namespace referat::extract
