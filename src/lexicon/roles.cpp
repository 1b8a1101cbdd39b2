#include "lexicon/roles.hpp"

#include <algorithm>
#include <iterator>

#include <array>

#include "lexicon/absence_words.hpp"
#include "lexicon/prefix_index.hpp"
#include "support/text.hpp"
#include "support/word_lists.hpp"

namespace referat::lexicon {

namespace {

constexpr Word titles[] = {
    {"1. viceborgmester"},
    {"2. viceborgmester"},
    {"1. næstformand"},
    {"2. næstformand"},
    {"1. viceamtsborgmester"},
    {"2. viceamtsborgmester"},
    {"viceamtsborgmester"},
    {"amtsborgmester"},
    {"havnefoged"},
    {"viceborgmester"},
    {"borgmester"},
    {"rådmand"},
    {"udvalgsformand"},
    {"næstformand"},
    {"formand"},
    {"mødeleder"},
    {"referent"},
    {"direktør"},
    {"kommunaldirektør"},
    {"sekretær"},
    {"byrådsmedlem"},
    {"kommunalbestyrelsesmedlem"},
    {"udvalgsmedlem"},
    {"medlem"},
    {"ordstyrer"},
    {"dirigent"},
    {"borgermedlem"},
    {"kasserer"},
    {"bestyrelsesmedlem"},
    {"forperson"},
    {"næstforperson"},
};

constexpr std::array<std::string_view, 13> absences = {
    "afbud",        "fravær",    "fraværende",    "orlov",          "syg",      "sygdom", "ferie", "rejse",
    "forretninger", "ikke mødt", "ikke fremmødt", "ikke til stede", "udeblevet"};

constexpr std::array<std::string_view, 9> substitutes = {"stedfortræder for", "suppleant for", "suppl. for",
                                                         "i stedet for",      "stedfortræder", "suppleant",
                                                         "mødte for",         "afløser for",   "afløser"};

// Usage; names before brackets in the survey have such words behind them ("(direktør)").
constexpr std::array<std::string_view, 11> official_endings = {"chef",       "direktør",    "leder",       "konsulent",
                                                               "sekretær",   "koordinator", "medarbejder", "rådgiver",
                                                               "planlægger", "ingeniør",    "arkitekt"};

// Survey, section 5: "I stedet deltog X", "Som stedfortræder deltog X", "X mødte som stedfortræder"; the others are
// usage.
constexpr std::array<std::string_view, 28> leads = {"for denne mødte stedfortræder",
                                                    "i hvis sted mødte",
                                                    "i hvis sted deltog",
                                                    "for hvem mødte",
                                                    "for denne mødte",
                                                    "i dennes sted mødte stedfortræder",
                                                    "i dennes sted mødte",
                                                    "stedfortræder mødte",
                                                    "stedfortræder deltog",
                                                    "stedfortræder",
                                                    "suppleant",
                                                    "suppl.",
                                                    "som stedfortræder mødte",
                                                    "som stedfortræder deltog",
                                                    "i stedet deltog",
                                                    "i stedet mødte",
                                                    "med stedfortræder",
                                                    "ved stedfortræder",
                                                    "i dennes sted deltog",
                                                    "i hans sted mødte",
                                                    "i hans sted deltog",
                                                    "i hendes sted mødte",
                                                    "i hendes sted deltog",
                                                    "i stedet for ham mødte",
                                                    "i stedet for ham deltog",
                                                    "i stedet for hende mødte",
                                                    "i stedet for hende deltog",
                                                    "i stedet for denne deltog"};

/// "Centerchef", "arkitekt": one word that ends like what officials are called.
bool is_official(std::string_view word) {
  return std::any_of(std::begin(official_endings), std::end(official_endings), [&](std::string_view ending) {
    return text::same_key(word, ending) || (word.size() > ending.size() + 1 && word.ends_with(ending));
  });
}

/// "Centerchef Malene Koch": such a word before two or more of a name.
std::string_view official_title(std::string_view s) {
  std::string_view title = text::first_word(s);
  std::string_view rest = text::trim_left(s.substr(title.size()));
  if (const std::string_view second = text::first_word(rest); text::starts_lower(second)) {  // "Teknisk direktør"
    title = s.substr(0, s.size() - rest.size() + second.size());
    rest = text::trim_left(rest.substr(second.size()));
  }
  if (!text::starts_upper(rest) || text::count_words(rest) < 2) return {};
  return is_official(text::last_word(title)) ? title : std::string_view{};
}

}  // namespace

std::span<const std::string_view> substitute_leads() { return leads; }

std::size_t came_instead(std::string_view s) {
  for (const std::string_view verb : substitute_verbs) {
    const auto size = text::word_prefix(s, verb);
    if (!size) continue;
    const std::string_view rest = text::trim_left(s.substr(*size));
    for (const std::string_view words : {"i stedet", "som stedfortræder", "som suppleant"}) {  // usage
      const auto more = text::word_prefix(rest, words);
      if (more) return static_cast<std::size_t>(rest.data() - s.data()) + *more;
    }
  }
  return 0;
}

bool is_members_role(std::string_view role) {
  static constexpr std::array<std::string_view, 5> ends = {"borgmester", "formand", "rådmand", "medlem", "ordfører"};
  const std::string key = text::key(role);
  return std::any_of(ends.begin(), ends.end(), [&](std::string_view end) { return key.ends_with(text::key(end)); });
}

std::string_view leading_role(std::string_view s) {
  static const PrefixIndex<Word> index(titles);
  for (const Word& title : index.like(s)) {
    const auto size = text::word_prefix(s, title.word);
    if (!size) continue;
    std::string_view rest = s.substr(*size);
    if (rest.starts_with(':')) rest.remove_prefix(1);
    if (rest.starts_with(" - ")) rest.remove_prefix(3);
    if (text::starts_upper(text::trim_left(rest))) return s.substr(0, *size);
  }
  return official_title(s);
}

bool is_role(std::string_view s) {
  s = text::trim(s);
  if (s.find(' ') == std::string_view::npos && is_official(s)) return true;
  return std::any_of(std::begin(titles), std::end(titles),
                     [&](const Word& title) { return text::same_key(s, title.word); });
}

bool means_absent(std::string_view s) {
  for (const std::string_view lead : {"med", "uden"}) {  // "uden afbud"
    if (s.empty() || (s.front() | 0x20) != lead.front()) continue;
    if (const auto size = text::word_prefix(s, lead)) s = text::trim_left(s.substr(*size));
  }
  for (const std::string_view word : absences) {
    if (text::word_prefix(s, word)) return true;
  }
  return false;
}

std::string_view without_absence(std::string_view s) {
  const std::string_view last = text::last_word(s);
  if (last.size() == s.size() || !means_absent(last)) return s;
  s = text::trim_right(s.substr(0, s.size() - last.size()));
  while (s.ends_with('-') || s.ends_with(',')) s = text::trim_right(s.substr(0, s.size() - 1));
  return s;
}

std::string_view substituted_member(std::string_view s) {
  for (const std::string_view word : substitutes) {
    const auto size = text::word_prefix(s, word);
    if (!size) continue;
    const std::string_view name = text::trim(s.substr(*size));
    if (text::starts_upper(name) && !text::has_one_of(name, substitute_verbs)) return name;
  }
  return {};
}

}  // namespace referat::lexicon
