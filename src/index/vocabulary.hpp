// Which words of the index are akin to a word that is asked for: other spellings, inflections, and the compounds that
// Danish writes in one word. Found when asking, in the list of all words, so that the index itself is small and holds
// nothing but the text (docs/decisions/0008-words-akin.md).
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "index/stemmer.hpp"

namespace referat::index {

enum class Kin {
  itself,     ///< the word, also in another spelling: "aa" for "å"
  inflected,  ///< the same stem: "skoler" for "skole"
  part,       ///< a compound with it: "folkeskolelærer"
};

struct Relative {
  std::string word;
  Kin kin = Kin::itself;

  bool operator==(const Relative&) const = default;
};

/// Letters that words are told apart by before they are looked at: those that about a third of Danish words have. A
/// word that has all letters of another may be a compound with it; one that lacks one cannot.
inline constexpr std::string_view telling_letters = "abdfghklmopuv";
inline constexpr std::uint32_t letter_sets = 1U << telling_letters.size();

/// A bit for each telling letter that the word has: below `letter_sets`.
std::uint32_t letters_of(std::string_view word);

/// Whether a word of the index belongs into the vocabulary: of letters alone, since numbers have neither inflections
/// nor compounds.
bool is_vocabulary(std::string_view word);

class Vocabulary {
 public:
  /// Takes words of the index in lower case, each between line breaks, in the order of their bytes; they stay no longer
  /// than the call.
  using Take = std::function<void(std::string_view words)>;
  struct Source {
    /// Gives the words that have at least these letters of the telling ones, in several calls.
    std::function<void(std::uint32_t letters, const Take& take)> at_least;
    std::function<bool(std::string_view word)> has;
  };

  explicit Vocabulary(Source source) : source_(std::move(source)) {}

  /// In the order of the words; without `word` where the vocabulary does not have it. None of a number, and of what is
  /// longer than words are.
  std::vector<Relative> relatives(std::string_view word) const;

 private:
  /// A way to write the word that is asked for.
  struct Spelling {
    std::string word;
    std::string stem;
    bool in_compounds;  ///< whether it is long enough to be a part of one
  };

  void add_relative(const Spelling& spelling, std::string_view whole, std::vector<Relative>& found) const;
  bool is_part(std::string_view word, std::string_view stem, std::string_view whole, std::size_t at) const;
  bool may_stand_before(std::string_view front, std::size_t letters) const;
  bool may_stand_behind(std::string_view rest, std::size_t letters) const;
  bool is_known_part(std::string_view part) const;

  Source source_;
  Stemmer stemmer_;
};

}  // namespace referat::index
