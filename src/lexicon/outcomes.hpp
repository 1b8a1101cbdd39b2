// The verbs of decisions.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

#include <referat/document.hpp>

namespace referat::lexicon {

/// A word form, matched from its beginning or whole, or a few words that follow each other.
struct OutcomeWord {
  std::string_view word;
  Outcome outcome;
  bool whole;  ///< else any word that begins so
  std::string_view seen;
};

/// The rows that may begin at this word: those with its first three letters.
std::span<const OutcomeWord> outcome_words_like(std::string_view word);

/// Rejected, postponed, withdrawn, approved, recommended, forwarded, noted, discussed: the weightiest first.
int weight(Outcome outcome);

/// Where a clause ends and what follows no longer is the decision: ", at", ", idet", "med bemærkning".
std::span<const std::string_view> clause_ends();

}  // namespace referat::lexicon
