#include "lexicon/column_headings.hpp"

#include <algorithm>
#include <vector>

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

struct PeopleHead {
  std::string_view words;
  PeopleColumn column;
  bool is_label = false;  ///< beside the label of a list, it is that of another
};

constexpr std::string_view leading_head = "Deltager";  // of names, where it stands first

// usage; not seen yet
constexpr PeopleHead people_heads[] = {
    {"Navn", PeopleColumn::name},
    {"Medlem", PeopleColumn::name},
    {leading_head, PeopleColumn::presence},
    {"Deltog", PeopleColumn::presence},
    {"Mødt", PeopleColumn::presence},
    {"Fremmøde", PeopleColumn::presence},
    {"Tilstede", PeopleColumn::presence},
    {"Til stede", PeopleColumn::presence},
    {"Afbud", PeopleColumn::absence},
    {"Fraværende", PeopleColumn::absence, true},
    {"Fravær", PeopleColumn::absence},
    {"Parti", PeopleColumn::party},
    {"Liste", PeopleColumn::party},
    {"Gruppe", PeopleColumn::party},
    {"Rolle", PeopleColumn::position},
    {"Funktion", PeopleColumn::position},
    {"Titel", PeopleColumn::position},
    {"Stilling", PeopleColumn::position},
    {"Forening", PeopleColumn::position},
    {"Afdeling", PeopleColumn::position},
    {"Organisation", PeopleColumn::position},
    {"Område", PeopleColumn::position},
    {"Repræsenterer", PeopleColumn::position},
    {"Udpeget af", PeopleColumn::position},
    {"Repræsentant for", PeopleColumn::position},
    {"Valgt af", PeopleColumn::position},
    {"Indstillet af", PeopleColumn::position},
    {"Bemærkning", PeopleColumn::remark},
    {"Bemærkninger", PeopleColumn::remark},
};

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

bool heads_columns(std::string_view line) {
  constexpr std::size_t longest = 80;
  constexpr std::string_view letters = "ptsnoei";  // of the words; most lines begin otherwise, or are longer
  if (line.empty() || line.size() > longest) return false;
  const bool may = letters.find(static_cast<char>(line.front() | 0x20)) != std::string_view::npos;
  return may && count_all_of(line, words) >= 2;
}

bool heads_people_columns(std::string_view heads) {
  static const std::vector<std::string_view> beside_label = [] {
    std::vector<std::string_view> all;
    for (const PeopleHead& head : people_heads) {
      if (!head.is_label) all.push_back(head.words);
    }
    for (const std::string_view half : {"Til", "stede"}) all.push_back(half);
    return all;
  }();
  return count_all_of(heads, beside_label) >= 1;
}

std::optional<PeopleColumn> people_column(std::string_view head) {
  if (head.ends_with(':') || head.ends_with('.')) head.remove_suffix(1);
  for (const PeopleHead& row : people_heads) {
    if (text::same_key(head, row.words)) return row.column;
  }
  return std::nullopt;
}

bool heads_people_table(std::string_view line) {
  std::size_t heads = 0;
  while (!line.empty()) {
    const std::string_view head = text::trim(line.substr(0, std::min(line.find('\t'), line.find("  "))));
    const auto column = people_column(head);
    if (!column || heads >= most_columns) return false;
    if (heads++ == 0 && *column != PeopleColumn::name && !text::same_key(head, leading_head)) return false;
    line = text::trim_left(line.substr(head.size()));
  }
  return heads >= 2;
}

bool asks_presence(std::string_view head) { return people_column(head) == PeopleColumn::presence; }

bool asks_absence(std::string_view head) { return people_column(head) == PeopleColumn::absence; }

}  // namespace referat::lexicon
