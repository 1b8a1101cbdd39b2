// Whether a text holds any of some words, told by one look at each word: for texts that nearly always hold none.
#pragma once

#include <algorithm>
#include <bitset>
#include <cassert>
#include <cstdint>
#include <string_view>

#include "support/text.hpp"

namespace referat::lexicon {

class WordFilter {
 public:
  /// A word, or several that follow each other: the longest counts. Words of less than four bytes say too little.
  void add(std::string_view words) {
    std::string_view longest;
    for (std::string_view rest = words; !rest.empty();) {
      const std::string_view word = text::first_word(rest);
      if (word.size() > longest.size()) longest = word;
      rest = text::trim_left(rest.substr(word.size()));
    }
    assert(longest.size() >= width);
    slots_.set(slot(longest));
  }

  /// False where none of the words begins a word of `s`. True says that it is worth a look.
  bool may_hold(std::string_view s) const {
    return text::any_word(s, [&](std::size_t at) { return slots_.test(slot(s.substr(at))); });
  }

 private:
  static constexpr std::uint32_t width = 4;
  static constexpr unsigned bits = 12;
  static std::size_t slot(std::string_view s) { return (text::key_code(s, width) * 2654435761U) >> (32U - bits); }

  std::bitset<std::size_t{1} << bits> slots_;
};

}  // namespace referat::lexicon
