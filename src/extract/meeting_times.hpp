// When the meeting began and ended, told in a sentence.
#pragma once

#include <span>

#include "extract/context.hpp"

namespace referat::extract {

/// Fills `start` and `end` where the header gave none, from paragraphs that begin with "Mødet" and say a time of day
/// behind a verb of lexicon/meeting_times.hpp. The paragraphs stay what they are.
void settle_times(const Context& context, std::span<const Block> blocks, Meeting& meeting);

}  // namespace referat::extract
