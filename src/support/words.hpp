// Words as SQLite's tokenizer "unicode61" cuts them, with diacritics left alone: what the index is asked in has to be
// cut like what it holds.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace referat::text {

struct WordSpan {
  std::size_t begin = 0;
  std::size_t end = 0;
};

/// The next word at or after `from`: letters and digits of any script. Empty, at the end, where there is none.
WordSpan next_word(std::string_view s, std::size_t from);

/// In lower case, character by character and whatever the locale.
std::string lower(std::string_view s);

/// All words of `s` in lower case.
std::vector<std::string> words(std::string_view s);

/// Composed, as all text in our documents is: an "a" and a ring become "å".
std::string composed(std::string_view s);

}  // namespace referat::text
