// The verbs of decisions.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string_view>

#include <referat/document.hpp>

#include "lexicon/phrase_index.hpp"

namespace referat::lexicon {

/// A word form, matched from its beginning or whole, or a few words that follow each other.
struct OutcomeWord {
  std::string_view word;
  Outcome outcome;
  bool whole;  ///< else any word that begins so
  std::string_view seen;
  bool needs_body = false;  ///< behind it stands the body that is to go on with the case
};

/// The rows that may begin at this word.
std::span<const PhraseIndex<OutcomeWord>::Start> outcome_words_at(std::string_view word);

/// All rows.
std::span<const OutcomeWord> outcome_words();

/// Whether the word alone says what came of it: "godkendt", "Anbefales".
bool is_outcome_word(std::string_view word);

/// Of a sentence that has no other word: "Udskydes." Elsewhere, deadlines and works are put off.
inline constexpr std::array<std::string_view, 2> postponed_alone = {"udskudt", "udskydes"};

/// What is put off, right behind "udsatte", which people are called as well.
inline constexpr std::array<std::string_view, 11> postponed_objects = {
    "sagen", "punktet", "dagsordenspunktet", "behandlingen", "beslutningen", "drøftelsen", "indstillingen", "forslaget",
    "punkt", "pkt",     "dagsordenens"};

/// "Anbefales. Ø imod.": whether it begins with what came of something.
bool begins_with_outcome(std::string_view s);

/// Rejected, postponed, withdrawn, approved, recommended, forwarded, noted, discussed: the weightiest first.
int weight(Outcome outcome);

/// What a small word does to the decision it stands in.
enum class ClauseRole {
  none,
  negates,   ///< "ikke"
  ends,      ///< behind a comma, what follows no longer is the decision: "idet", "inden", "at"
  sends_on,  ///< "fremsendes": what it is sent on with counts
};

ClauseRole clause_role(std::string_view word);

/// "Forslaget blev derefter godkendt": decided, or voted on, behind what was told before.
inline constexpr std::array<std::string_view, 3> later_words = {"derefter", "herefter", "dernæst"};

}  // namespace referat::lexicon
