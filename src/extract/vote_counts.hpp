// "18 stemmer mod 9": how many were on either side, where one expression says both.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

namespace referat::extract {

/// All views are of the sentence, and positions count its bytes.
struct VoteCount {
  std::string_view in_favour;  ///< a number or a word for one
  std::string_view against;
  std::string_view voters_in_favour;  ///< in a bracket behind: "18 stemmer for (A, B)"
  std::string_view voters_against;
  bool says_for = false;  ///< "5 for og 10 imod", and not "10 stemmer mod 5", where a rejection turns the two round
  std::size_t begin = 0;
  std::size_t end = 0;
};

/// The first in a sentence: "18 stemmer mod 9", "7 for og 18 imod", "for 12, imod 3", "med stemmerne 13-8".
std::optional<VoteCount> find_vote_count(std::string_view sentence);

/// "Vedtaget med 15 stemmer. ...": how many were on the side that decided, where nothing is said of the others. Only
/// `in_favour` and its voters are set.
std::optional<VoteCount> find_lone_count(std::string_view sentence);

/// The number at the beginning of `s`, without what stands behind its digits. Empty where there is none.
std::string_view number_at(std::string_view s);

/// Skips blanks, and `word` with the blanks behind it where it stands there.
std::string_view behind_word(std::string_view s, std::string_view word);

/// Skips "stemmer" or "stemme" likewise.
std::string_view behind_votes(std::string_view s);

}  // namespace referat::extract
