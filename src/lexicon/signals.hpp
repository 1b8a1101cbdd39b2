// What a text may tell of, found by one look at the beginning of each word: nearly every text tells of nothing, and
// need not be read closely (docs/decisions/0005).
#pragma once

#include <cstdint>
#include <string_view>

namespace referat::lexicon {

/// Any of: an outcome (outcomes.cpp), a vote (vote_words.cpp), somebody's absence (absence_words.hpp).
enum Signal : std::uint8_t {
  tells_of_outcome = 1,
  tells_of_vote = 2,
  tells_of_absence = 4,
};
using Signals = std::uint8_t;  ///< some of them, put together
constexpr Signals all_signals = tells_of_outcome | tells_of_vote | tells_of_absence;

/// Whether any of the words that tell of it begins a word of `s`. True says that it is worth a look, no more.
bool may_tell(Signal signal, std::string_view s);

/// Whether it does: a word or a phrase of the tables stands there.
bool tells(Signal signal, std::string_view s);

/// All that it may tell of.
Signals signals_in(std::string_view s);

}  // namespace referat::lexicon
