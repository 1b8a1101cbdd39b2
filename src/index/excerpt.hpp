// Where in a text the words of a query stand, and the piece of it that shows most of them.
#pragma once

#include <bitset>
#include <cstddef>
#include <cstdint>
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

  Excerpt excerpt(std::string_view text, Column column) const;

 private:
  struct Match {
    std::size_t begin;
    std::size_t end;
    const Phrase* phrase;
  };

  bool may_begin(std::string_view word) const;
  std::vector<Match> matches(std::string_view text, Column column) const;

  std::unordered_map<std::string_view, std::vector<const Phrase*>> by_word_;  ///< by the first word
  std::vector<const Phrase*> by_beginning_;
  std::bitset<32768> beginnings_;  ///< of all of them
  bool short_ = false;             ///< one of them is shorter than a beginning
  std::uint32_t terms_;
};

}  // namespace referat::index
