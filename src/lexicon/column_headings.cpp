#include "lexicon/column_headings.hpp"

#include <algorithm>
#include <iterator>

#include "support/text.hpp"
#include "support/word_lists.hpp"

namespace referat::lexicon {

namespace {

constexpr std::string_view words[] = {
    "Punkt",      "Titel",                           // FirstAgenda
    "Pkt",        "Tekst",      "Side",              // Acadre
    "Sag",        "Nr",         "Sagsnr",            // Acadre
    "Sagsnummer", "Overskrift", "Emne",   "Sidenr",  // survey
    "Indhold",                                       // usage; not seen yet
};

}  // namespace

bool heads_columns(std::string_view line) {
  std::size_t count = 0;
  while (!line.empty()) {
    std::string_view word = text::first_word(line);
    line = text::trim_left(line).substr(word.size());
    line = text::trim_left(line);
    while (word.ends_with('.') || word.ends_with(':')) word.remove_suffix(1);
    if (!text::is_one_of(word, words) || ++count > 5) return false;
  }
  return count >= 2;
}

}  // namespace referat::lexicon
