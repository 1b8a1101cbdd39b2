#include "lexicon/people_list.hpp"

#include <algorithm>
#include <array>

#include "lexicon/item_forms.hpp"
#include "support/text.hpp"

namespace referat::lexicon {

bool looks_like_people(std::string_view s) {
  s = without_bullet(s);
  const bool particle = s.starts_with("von ") || s.starts_with("van ") || s.starts_with("de ");
  if (!text::starts_upper(s) && !(particle && s.find('(') != std::string_view::npos)) return false;
  if (text::word_prefix(s, "ingen")) return s.size() <= 7;
  if (s.find('(') != std::string_view::npos) return true;
  // Without brackets every word has to be a name.
  std::size_t words = 0;
  while (!s.empty()) {
    const std::string_view word = text::first_word(s);
    if (word != "og" && word != "samt" && !text::starts_upper(word)) return false;
    ++words;
    s = text::trim_left(s.substr(word.size()));
  }
  return words >= 2 && words <= 40;
}

std::size_t behind_exception(std::string_view s) {
  static constexpr std::array<std::string_view, 6> exceptions = {"undtagelse af", "bortset fra", "undtagen",
                                                                 "undtaget",      "pånær",       "på nær"};
  std::size_t begin = 0;
  for (const std::string_view words : exceptions) {
    const std::size_t at = text::find_word(s, words);
    if (at != std::string_view::npos) begin = std::max(begin, at + words.size());
  }
  return begin;
}

}  // namespace referat::lexicon
