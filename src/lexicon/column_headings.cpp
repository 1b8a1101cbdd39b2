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

// usage; not seen yet
constexpr std::string_view beside_people[] = {
    "Medlem",   "Navn",  "Deltager", "Deltog", "Parti",      "Liste",        "Gruppe",   "Rolle",
    "Funktion", "Titel", "Afbud",    "Mødt",   "Bemærkning", "Bemærkninger", "Fremmøde", "Tilstede",
};

// Of these, those that ask
constexpr std::string_view asking_presence[] = {"Deltager", "Deltog", "Mødt", "Fremmøde", "Tilstede"};
constexpr std::string_view asking_absence[] = {"Afbud"};

constexpr std::size_t most_columns = 5;

/// How many words the line has; 0 where any is not one of these, or where there are too many.
template <class Words>
std::size_t count_all_of(std::string_view line, const Words& known) {
  std::size_t count = 0;
  while (!line.empty()) {
    std::string_view word = text::first_word(line);
    line = text::trim_left(text::trim_left(line).substr(word.size()));
    while (word.ends_with('.') || word.ends_with(':')) word.remove_suffix(1);
    if (!text::is_one_of(word, known) || ++count > most_columns) return 0;
  }
  return count;
}

}  // namespace

bool heads_columns(std::string_view line) { return count_all_of(line, words) >= 2; }

bool heads_people_columns(std::string_view heads) { return count_all_of(heads, beside_people) >= 1; }

bool asks_presence(std::string_view head) { return text::is_one_of(head, asking_presence); }

bool asks_absence(std::string_view head) { return text::is_one_of(head, asking_absence); }

}  // namespace referat::lexicon
