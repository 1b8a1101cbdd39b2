#include "lexicon/parties.hpp"

#include <algorithm>
#include <array>
#include <iterator>

#include "lexicon/word_table.hpp"
#include "support/text.hpp"

namespace referat::lexicon {

namespace {

struct PartyName {
  std::string_view word;
  std::string_view letter;
};

// Letters as the contract of the JSON gives them (docs/schema.md).
constexpr PartyName names[] = {
    {"Socialdemokratiet", "A"},
    {"Socialdemokraterne", "A"},
    {"Radikale Venstre", "B"},
    {"Det Radikale Venstre", "B"},
    {"De Radikale", "B"},
    {"Radikale", "B"},
    {"Konservative", "C"},
    {"De Konservative", "C"},
    {"Det Konservative Folkeparti", "C"},
    {"Konservative Folkeparti", "C"},
    {"Nye Borgerlige", "D"},
    {"SF", "F"},
    {"Socialistisk Folkeparti", "F"},
    {"SF - Socialistisk Folkeparti", "F"},
    {"Liberal Alliance", "I"},
    {"Kristendemokraterne", "K"},
    {"Moderaterne", "M"},
    {"Dansk Folkeparti", "O"},
    {"Venstre", "V"},
    {"Danmarksdemokraterne", "Æ"},
    {"Enhedslisten", "Ø"},
    {"Enhedslisten - De Rød-Grønne", "Ø"},
    {"Enhedslisten de Rød-Grønne", "Ø"},
    {"Alternativet", "Å"},
};

// Abbreviations of more than one letter, seen in a survey of 160 documents; with the letter of the party that has one.
// Capitals tell them from words. Not "S" and "K": other lists have these letters.
constexpr PartyName abbreviations[] = {
    {"ALT", "Å"}, {"CD", ""}, {"DD", "Æ"}, {"DF", "O"}, {"EL", "Ø"}, {"KD", "K"}, {"KF", "C"}, {"KRF", ""},
    {"LA", "I"},  {"MM", ""}, {"NB", "D"}, {"RV", "B"}, {"SF", "F"}, {"UFP", ""}, {"UP", ""},
};

const PartyName* abbreviation(std::string_view s) {
  const auto* found = std::find_if(std::begin(abbreviations), std::end(abbreviations),
                                   [&](const PartyName& row) { return row.word == s; });
  return found == std::end(abbreviations) ? nullptr : found;
}

constexpr std::array<std::string_view, 8> outside = {"løsgænger",     "løsgænger.",         "uden for parti",
                                                     "udenfor parti", "uden for partierne", "frie liberale",
                                                     "UFG",           "uden for grupperne"};

}  // namespace

bool is_party_letter(std::string_view s) {
  if (text::starts_upper(s) && text::first_code_point(s).bytes == s.size()) return true;
  return abbreviation(s) != nullptr;
}

std::string_view party_letter(std::string_view name) {
  static const WordTable<PartyName> table(names);
  if (const PartyName* found = table.find(name)) return found->letter;
  if (const PartyName* found = abbreviation(name)) return found->letter;
  for (const std::string_view genitive : {"'s", "’s", "s"}) {  // "SF's gruppe", "Venstres gruppe"
    if (!name.ends_with(genitive)) continue;
    const std::string_view party = name.substr(0, name.size() - genitive.size());
    if (const PartyName* found = table.find(party)) return found->letter;
    if (const PartyName* found = abbreviation(party)) return found->letter;
  }
  return {};
}

bool is_local_list(std::string_view s) {
  if (!text::starts_upper(s) || text::count_words(s) > 4) return false;
  return s.ends_with("listen") || s.ends_with("Listen") || s.ends_with("liste") || s.ends_with(" Liste") ||
         text::word_prefix(s, "Liste") || s.ends_with("partiet") ||
         (text::first_word(s).ends_with("listen") && text::starts_upper(text::last_word(s)));  // "Lokallisten Nord"
}

bool is_affiliation(std::string_view s) {
  if (is_party_letter(s) || !party_letter(s).empty() || is_local_list(s)) return true;
  for (const std::string_view word : outside) {
    if (text::same_key(s, word)) return true;
  }
  return false;
}

}  // namespace referat::lexicon
