#include "lexicon/people_list.hpp"

#include <algorithm>
#include <array>

#include "lexicon/item_forms.hpp"
#include "lexicon/parties.hpp"
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

bool begins_group(std::string_view s) {
  const std::size_t colon = s.find(": ");
  if (colon == std::string_view::npos || !text::starts_upper(s)) return false;
  const std::string_view label = s.substr(0, colon);
  return label.find('(') == std::string_view::npos && !is_affiliation(label) &&
         looks_like_people(text::trim_left(s.substr(colon + 1)));
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
