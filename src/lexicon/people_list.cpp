#include "lexicon/people_list.hpp"

#include <algorithm>
#include <array>

#include "lexicon/bodies.hpp"
#include "lexicon/item_forms.hpp"
#include "lexicon/parties.hpp"
#include "support/text.hpp"

namespace referat::lexicon {

bool is_name_particle(std::string_view word) {
  static constexpr std::array<std::string_view, 14> particles = {"von", "van", "der", "den", "de", "af", "la",
                                                                 "le",  "du",  "di",  "da",  "el", "al", "bin"};
  return std::find(particles.begin(), particles.end(), word) != particles.end() || (word.size() > 2 && word[1] == '\'');
}

bool looks_like_people(std::string_view s) {
  // Without the words that sentences have, too: "de", "den", "af".
  static constexpr std::array<std::string_view, 6> particles = {"la", "le", "du", "von", "van", "bin"};
  s = without_bullet(s);
  const bool particle = s.starts_with("von ") || s.starts_with("van ") || s.starts_with("de ");
  if (!text::starts_upper(s) && !(particle && s.find('(') != std::string_view::npos)) return false;
  if (text::word_prefix(s, "ingen")) return s.size() <= 7;
  if (s.find('(') != std::string_view::npos) return true;
  // Without brackets every word has to be a name.
  std::size_t words = 0;
  while (!s.empty()) {
    const std::string_view word = text::first_word(s);
    const bool particle_inside = words > 0 && std::find(particles.begin(), particles.end(), word) != particles.end();
    if (word != "og" && word != "samt" && !text::starts_upper(word) && !particle_inside) return false;
    ++words;
    s = text::trim_left(s.substr(word.size()));
  }
  return words >= 2 && words <= 40;
}

bool begins_group(std::string_view s) {
  const std::size_t colon = s.find(": ");
  if (colon == std::string_view::npos || !text::starts_upper(s)) return false;
  const std::string_view label = s.substr(0, colon);
  if (label.find('(') != std::string_view::npos || is_affiliation(label)) return false;
  const std::string_view behind = text::trim_left(s.substr(colon + 1));
  const bool first_name = text::starts_upper(behind) && text::count_words(behind) == 1;  // "Tovholder: Anne"
  return first_name || looks_like_people(behind);
}

bool is_organisation(std::string_view s) {
  // What words of their names end in: usage, and lists of councils' members.
  static constexpr std::array<std::string_view, 40> endings = {
      "forbund",      "forbundet",      "forbundene",     "forening",         "foreningen", "foreningerne",
      "organisation", "organisationen", "organisationer", "organisationerne", "kommune",    "kommunen",
      "forvaltning",  "forvaltningen",  "region",         "regionen",         "råd",        "samråd",
      "samvirke",     "politi",         "skole",          "skolen",           "klub",       "klubben",
      "centeret",     "centret",        "center",         "selskab",          "selskabet",  "bestyrelse",
      "fagforening",  "sekretariat",    "sekretariatet",  "afdeling",         "afdelingen", "amt",
      "skovdistrikt", "sagen",          "industri",       "erhverv"};
  if (!text::starts_upper(s) || text::count_words(s) > 8) return false;
  if (is_body_name(s)) return true;
  const auto ends_so = [](std::string_view word) {
    return std::any_of(endings.begin(), endings.end(), [&](std::string_view ending) {
      return word.size() >= ending.size() && text::same_key(word.substr(word.size() - ending.size()), ending);
    });
  };
  return ends_so(text::first_word(s)) || ends_so(text::last_word(s));
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
