// Where in a text the words of a query stand, and the piece of it that shows most of them.
#pragma once

#include <bitset>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "index/query.hpp"

namespace referat::index {

struct Excerpt {
  std::string text;                                            ///< "… so many words of it …", without line breaks
  std::vector<std::pair<std::uint32_t, std::uint32_t>> marks;  ///< begin and end of each hit in it, in bytes
  std::uint32_t worth = 0;  ///< of the different terms it shows; 0 where it shows none and is only the text's beginning
};

class Finder {
 public:
  /// \param plan  has to stay
  explicit Finder(const Plan& plan);

  /// The piece of `text` that shows most; nothing where that is worth no more than `above`.
  std::optional<Excerpt> better_excerpt(std::string_view text, Column column, std::uint32_t above) const;
  /// The same; the beginning of the text where it shows none.
  Excerpt excerpt(std::string_view text, Column column) const;

  /// What no excerpt is worth more than: that which shows each term as it was asked for.
  std::uint32_t most_worth() const { return most_worth_; }

 private:
  struct Match {
    std::size_t begin;
    std::size_t end;
    const Phrase* phrase;
  };

  /// Of the matches in one window: the first, the one behind the last, and what they are worth together.
  struct Best {
    std::size_t first = 0;
    std::size_t last = 0;
    std::uint32_t worth = 0;
  };

  bool may_begin(std::string_view word) const;
  std::vector<Match> matches(std::string_view text, Column column) const;
  Best best_of(const std::vector<Match>& found) const;

  std::unordered_map<std::string_view, std::vector<const Phrase*>> by_word_;  ///< by the first word
  std::vector<const Phrase*> by_beginning_;
  std::bitset<32768> beginnings_;  ///< of all of them
  bool short_ = false;             ///< one of them is shorter than a beginning
  std::uint32_t terms_;
  std::uint32_t most_worth_ = 0;
};

}  // namespace referat::index
