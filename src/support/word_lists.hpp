// A text against a list of words, letters of either case being the same.
#pragma once

#include <algorithm>
#include <iterator>
#include <string_view>

#include "support/text.hpp"

namespace referat::text {

/// Whether `s` is one of them.
template <class Words>
bool is_one_of(std::string_view s, const Words& words) {
  return std::any_of(std::begin(words), std::end(words), [&](std::string_view word) { return same_key(s, word); });
}

/// Whether `s` begins with one of them, as a word of its own.
template <class Words>
bool begins_with_one_of(std::string_view s, const Words& words) {
  return std::any_of(std::begin(words), std::end(words),
                     [&](std::string_view word) { return word_prefix(s, word).has_value(); });
}

/// Whether one of them stands in `s`, as a word of its own.
template <class Words>
bool has_one_of(std::string_view s, const Words& words) {
  return std::any_of(std::begin(words), std::end(words),
                     [&](std::string_view word) { return find_word(s, word) != std::string_view::npos; });
}

}  // namespace referat::text
