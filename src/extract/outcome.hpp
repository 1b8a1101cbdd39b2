// What was decided, by the main verb.
#pragma once

#include <optional>
#include <string_view>

#include "extract/context.hpp"

namespace referat::extract {

/// The outcome of one paragraph of a decision; where it says several, the weightiest. The text views the source.
std::optional<Field<Outcome>> read_outcome(const Context& context, std::string_view text);

/// What the paragraphs of a decision have said so far.
struct OutcomesSoFar {
  bool about_amendment = false;  ///< what was said last is about an amendment, whose results are not the decision
  bool approved = false;         ///< something was
  bool concluded = false;  ///< the last paragraph ends with the recommendation being approved, whatever fell before
};

/// The same of one of several paragraphs.
std::optional<Field<Outcome>> read_outcome(const Context& context, std::string_view text, OutcomesSoFar& so_far);

/// The weightier of two.
std::optional<Field<Outcome>> weightier(std::optional<Field<Outcome>> a, std::optional<Field<Outcome>> b);

}  // namespace referat::extract
