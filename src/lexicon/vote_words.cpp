#include "lexicon/vote_words.hpp"

#include <array>
#include <iterator>
#include <string>
#include <vector>

#include "support/text.hpp"
#include "support/word_lists.hpp"

namespace referat::lexicon {

namespace {

using enum VotePosition;
using enum VoterPlace;

// "survey": seen in a survey of 160 documents of 62 owners.
constexpr VotePhrase single_phrases[] = {
    // words, position, where the voters stand, where seen
    {"for stemte", in_favour, after, "København"},
    {"for stemmer", in_favour, after, "survey"},
    {"for:", in_favour, after, "Fredensborg"},
    {"for indstillingen:", in_favour, after, "usage; not seen yet", VoteNeeds::beginning},
    {"for forslaget:", in_favour, after, "usage; not seen yet", VoteNeeds::beginning},
    {"imod indstillingen:", against, after, "usage; not seen yet", VoteNeeds::beginning},
    {"imod forslaget:", against, after, "usage; not seen yet", VoteNeeds::beginning},
    {"ja:", in_favour, after, "usage; not seen yet", VoteNeeds::beginning},
    {"nej:", against, after, "usage; not seen yet", VoteNeeds::beginning},
    {"imod stemte", against, after, "København"},
    {"imod stemmer", against, after, "survey"},
    {"imod var", against, after, "usage; not seen yet"},
    {"imod:", against, after, "Fredensborg"},
    {"mod stemte", against, after, "survey"},
    {"mod:", against, after, "survey"},
    {"følgende undlod at stemme", abstained, after, "København"},
    {"undlod at stemme:", abstained, after, "Rebild"},
    {"undlod:", abstained, after, "survey"},
    {"undlod at stemme", abstained, before, "survey"},
    {"undlod", abstained, before, "København: 6 undlod."},
    {"ja", in_favour, before, "usage; not seen yet", VoteNeeds::number},
    {"nej", against, before, "usage; not seen yet", VoteNeeds::number},
    {"har stemt for", in_favour, before, "usage; not seen yet"},
    {"har stemt ja", in_favour, before, "usage; not seen yet"},
    {"har stemt imod", against, before, "usage; not seen yet"},
    {"har stemt mod", against, before, "usage; not seen yet"},
    {"har stemt nej", against, before, "usage; not seen yet"},
    {"forbehold:", reserved, after, "usage; not seen yet"},
    {"blankt:", abstained, after, "usage; not seen yet"},
    {"blank:", abstained, after, "usage; not seen yet"},
    {"hverken for eller imod:", abstained, after, "survey"},
    {"hverken for eller imod stemte", abstained, after, "usage; not seen yet"},
    {"hverken stemte for eller imod", abstained, before, "usage; not seen yet"},
    {"hverken for eller imod", abstained, after, "survey"},
    {"hverken/eller", abstained, after, "usage; not seen yet"},
    {"stemte hverken for eller imod", abstained, before, "survey"},
    {"stemte for", in_favour, before, "survey"},
    {"stemte ja", in_favour, before, "survey"},
    {"stemte imod", against, before, "Fredensborg"},
    {"stemte mod", against, before, "survey"},
    {"stemte nej", against, before, "survey"},
    {"blank", abstained, before, "usage; not seen yet"},
    {"blanke", abstained, before, "usage; not seen yet"},
    {"stemte blankt", abstained, before, "survey"},
    {"stemmer blankt", abstained, before, "usage; not seen yet"},
    {"stemte følgende ja:", in_favour, after, "usage; not seen yet"},
    {"stemte følgende for:", in_favour, after, "usage; not seen yet"},
    {"stemte følgende nej:", against, after, "usage; not seen yet"},
    {"stemte følgende imod:", against, after, "usage; not seen yet"},
    {"medindstiller ikke", against, before, "usage; not seen yet"},
    {"stemmer hverken for eller imod", abstained, before, "survey"},
    {"stemmer for", in_favour, before, "survey"},
    {"stemmer imod", against, before, "survey"},
    {"undlader at stemme", abstained, before, "survey"},
    {"undlader", abstained, before, "usage; not seen yet"},
    {"undlader at deltage i", did_not_participate, before, "usage; not seen yet"},
    {"undlod at deltage i", did_not_participate, before, "usage; not seen yet"},
    {"afventer", reserved, before, "Stevns: afventer stillingtagen"},
    {"afventede", reserved, before, "usage; not seen yet"},
    {"tog forbehold", reserved, before, "Aarhus"},
    {"tog et forbehold", reserved, before, "survey"},
    {"tager forbehold", reserved, before, "Stevns"},
    {"forbeholdt sig", reserved, before, "survey"},
    {"forbeholder sig", reserved, before, "survey"},
    {"med stemmerne", in_favour, after, "usage; not seen yet", VoteNeeds::outcome},
    {"med stemmerne fra", in_favour, after, "usage; not seen yet", VoteNeeds::outcome},
    {"af et flertal", in_favour, after, "usage; not seen yet", VoteNeeds::outcome},
    {"af flertallet", in_favour, after, "usage; not seen yet", VoteNeeds::outcome},
    {"med forbehold fra", reserved, after, "usage; not seen yet"},
    {"med forbehold af", reserved, after, "usage; not seen yet"},
    {"erklærede sig inhabil", did_not_participate, before, "survey"},
    {"erklærede sig inhabile", did_not_participate, before, "survey"},
    {"blev erklæret inhabil", did_not_participate, before, "survey"},
    {"er erklæret inhabil", did_not_participate, before, "Gribskov"},
    {"inhabil", did_not_participate, before, "usage; not seen yet", VoteNeeds::clause_end},
    {"inhabile", did_not_participate, before, "København", VoteNeeds::clause_end},
    {"deltog ikke i", did_not_participate, before, "Region Sjælland", VoteNeeds::treatment},
    {"deltager ikke i", did_not_participate, before, "usage; not seen yet", VoteNeeds::treatment},
    {"inhabilitet:", did_not_participate, after, "usage; not seen yet"},
    {"inhabil:", did_not_participate, after, "usage; not seen yet"},
    {"inhabile:", did_not_participate, after, "usage; not seen yet"},
    {"var inhabil", did_not_participate, before, "survey"},
    {"var inhabile", did_not_participate, before, "survey"},
    {"er inhabil", did_not_participate, before, "usage; not seen yet"},
    {"er inhabile", did_not_participate, before, "usage; not seen yet"},
    {"ikke ønskede at deltage i afstemningen", did_not_participate, before, "usage; not seen yet"},
    {"ønskede ikke at deltage i afstemningen", did_not_participate, before, "usage; not seen yet"},
    {"stemmer ja", in_favour, before, "usage; not seen yet"},
    {"stemmer nej", against, before, "usage; not seen yet"},
    {"var imod", against, before, "usage; not seen yet"},
    {"er imod", against, before, "usage; not seen yet"},
    {"gik imod", against, before, "usage; not seen yet"},
    {"går imod", against, before, "usage; not seen yet"},
    {"imod", against, before, "usage; not seen yet", VoteNeeds::clause_end},
    {"ønskede sin stemme imod", against, before, "usage; not seen yet"},
    {"ønskede deres stemme imod", against, before, "usage; not seen yet"},
    {"ønskede deres stemmer imod", against, before, "usage; not seen yet"},
    {"ønsker sin stemme imod", against, before, "usage; not seen yet"},
    {"ønsker deres stemmer imod", against, before, "usage; not seen yet"},
    {"afstod fra at stemme", abstained, before, "usage; not seen yet"},
    {"ønskede ikke at stemme", abstained, before, "usage; not seen yet"},
    {"afholdt sig fra at stemme", abstained, before, "usage; not seen yet"},
    {"kan tilslutte sig", in_favour, before, "usage; not seen yet"},
    {"kunne tilslutte sig", in_favour, before, "usage; not seen yet"},
    {"kunne tiltræde", in_favour, before, "Aarhus"},
    {"støtter ikke", against, before, "usage; not seen yet"},
    {"støttede ikke", against, before, "usage; not seen yet"},
    {"anbefaler ikke", against, before, "usage; not seen yet"},
    {"anbefalede ikke", against, before, "usage; not seen yet"},
    {"godkender ikke", against, before, "usage; not seen yet"},
    {"godkendte ikke", against, before, "usage; not seen yet"},
    {"tiltræder ikke", against, before, "usage; not seen yet"},
    {"tiltrådte ikke", against, before, "usage; not seen yet"},
    {"tilslutter sig ikke", against, before, "usage; not seen yet"},
    {"tilsluttede sig ikke", against, before, "usage; not seen yet"},
    {"indstiller ikke", against, before, "usage; not seen yet"},
    {"tog ikke orienteringen til efterretning", against, before, "usage; not seen yet"},
    {"indstiller", in_favour, before, "survey: et flertal indstiller", VoteNeeds::a_part},
    {"anbefaler", in_favour, before, "Stevns: 5 medlemmer (A+V+C) anbefaler", VoteNeeds::a_part},
    {"godkender", in_favour, before, "survey: et flertal godkender", VoteNeeds::a_part},
    {"godkendte", in_favour, before, "survey: et flertal godkendte", VoteNeeds::a_part},
    {"tiltræder", in_favour, before, "survey: et flertal tiltræder", VoteNeeds::a_part},
    {"tiltrådte", in_favour, before, "survey: et flertal tiltrådte", VoteNeeds::a_part},
    {"støtter", in_favour, before, "survey: et flertal støtter", VoteNeeds::a_part},
    {"følger", in_favour, before, "usage; not seen yet", VoteNeeds::a_part},
    {"følger ikke", against, before, "usage; not seen yet", VoteNeeds::a_part},
    {"meddeler", in_favour, before, "usage; not seen yet", VoteNeeds::a_part},
    {"meddelte", in_favour, before, "usage; not seen yet", VoteNeeds::a_part},
    {"vedtager", in_favour, before, "usage; not seen yet", VoteNeeds::a_part},
    {"vedtog", in_favour, before, "usage; not seen yet", VoteNeeds::a_part},
    {"besluttede", in_favour, before, "usage; not seen yet", VoteNeeds::a_part},
    {"besluttede ikke at", against, before, "Stevns", VoteNeeds::a_part},
    {"anbefales af", in_favour, after, "Stevns"},
    {"anbefalet af", in_favour, after, "Stevns"},
    {"godkendt af", in_favour, after, "usage; not seen yet", VoteNeeds::parties},
    {"tiltrådt af", in_favour, after, "usage; not seen yet", VoteNeeds::parties},
    {"anbefales ikke af", against, after, "usage; not seen yet", VoteNeeds::parties},
    {"ikke anbefalet af", against, after, "usage; not seen yet", VoteNeeds::parties},
    {"ikke godkendt af", against, after, "usage; not seen yet", VoteNeeds::parties},
    {"ikke tiltrådt af", against, after, "usage; not seen yet", VoteNeeds::parties},
    {"kan anbefale", in_favour, before, "usage; not seen yet", VoteNeeds::parties},
};

/// Each beginning with each end makes a phrase, whose voters stand before it.
struct Combined {
  VotePosition position;
  std::span<const std::string_view> beginnings;
  std::span<const std::string_view> ends;
  std::string_view seen;
};

constexpr std::string_view could_not[] = {"kan ikke", "kunne ikke", "ikke kan", "ikke kunne"};
constexpr std::string_view follow[] = {"støtte",
                                       "anbefale",
                                       "godkende",
                                       "tiltræde",
                                       "tilslutte sig",
                                       "stemme for",
                                       "medvirke",
                                       "gå ind for",
                                       "medindstille",
                                       "acceptere",
                                       "tage orienteringen til efterretning"};
constexpr std::string_view took_no_part[] = {"deltog ikke", "deltager ikke", "ikke deltog", "ikke deltager"};
constexpr std::string_view in_what[] = {"i sagens behandling",
                                        "i punktets behandling",
                                        "i behandlingen",
                                        "i behandling af",
                                        "i sagsbehandlingen",
                                        "i punktet",
                                        "i dette punkt",
                                        "i sagen",
                                        "i denne sag",
                                        "i drøftelsen",
                                        "i beslutningen",
                                        "i afstemningen",
                                        "under punktet",
                                        "under dette punkt",
                                        "under denne sag",
                                        "under behandlingen",
                                        "under sagens behandling",
                                        "under punktets behandling",
                                        "ved behandlingen",
                                        "ved sagens behandling",
                                        "på grund af inhabilitet",
                                        "pga. inhabilitet",
                                        "grundet inhabilitet"};
constexpr std::string_view left[] = {"forlod mødet", "forlod lokalet", "forlod salen"};
constexpr std::string_view left_during[] = {"forlod mødet under punktet",
                                            "forlod lokalet under punktet",
                                            "forlod salen under punktet",
                                            "forlod mødet under behandlingen af punktet",
                                            "forlod lokalet under behandlingen af punktet",
                                            "forlod mødet under behandlingen af sagen",
                                            "forlod lokalet under behandlingen af sagen",
                                            "forlod mødet under sagens behandling",
                                            "forlod mødet under punktets behandling",
                                            "forlod lokalet under sagens behandling",
                                            "forlod lokalet under punktets behandling",
                                            "forlod salen under sagens behandling",
                                            "forlod mødet under behandlingen",
                                            "forlod lokalet under behandlingen"};
constexpr std::string_view disqualified[] = {"på grund af inhabilitet", "pga. inhabilitet", "grundet inhabilitet",
                                             "som inhabil"};

constexpr Combined combined[] = {
    {against, could_not, follow, "survey, Aarhus"},
    {did_not_participate, took_no_part, in_what, "survey"},
    {did_not_participate, left, disqualified, "usage; not seen yet"},
    {did_not_participate, left_during, disqualified, "usage; not seen yet"},
};

/// All phrases, and the text of those that are put together.
struct Phrases {
  std::string texts;  ///< one behind the other; does not grow beyond what is reserved, so that views stay
  std::vector<VotePhrase> rows{std::begin(single_phrases), std::end(single_phrases)};

  Phrases() {
    std::size_t size = 0;
    std::size_t count = rows.size();
    each([&](const Combined&, std::string_view beginning, std::string_view end) {
      size += beginning.size() + 1 + end.size();
      ++count;
    });
    texts.reserve(size);
    rows.reserve(count);
    each([&](const Combined& row, std::string_view beginning, std::string_view end) {
      const std::size_t at = texts.size();
      texts.append(beginning).append(" ").append(end);
      rows.push_back({std::string_view(texts).substr(at), row.position, before, row.seen});
    });
  }

 private:
  template <class Take>
  static void each(Take take) {
    for (const Combined& row : combined) {
      for (const std::string_view beginning : row.beginnings) {
        for (const std::string_view end : row.ends) take(row, beginning, end);
      }
    }
  }
};

constexpr std::array<std::string_view, 13> numbers = {"nul", "en",   "to", "tre", "fire",   "fem", "seks",
                                                      "syv", "otte", "ni", "ti",  "elleve", "tolv"};

constexpr std::array<std::string_view, 10> members = {
    "medlem",           "medlemmer", "stemme",          "stemmer",
    "udvalgsmedlemmer", "personer",  "byrådsmedlemmer", "kommunalbestyrelsesmedlemmer",
    "medlemmerne",      "partier"};

}  // namespace

std::span<const PhraseIndex<VotePhrase>::Start> vote_phrases_at(std::string_view word) {
  static const PhraseIndex<VotePhrase> index(vote_phrases());
  return index.at(word);
}

std::span<const VotePhrase> vote_phrases() {
  static const Phrases phrases;
  return phrases.rows;
}

std::optional<std::uint32_t> count_word(std::string_view word) {
  if (const auto value = text::number(word); value && word.size() <= 3) return value;
  if (text::same_key(word, "én") || text::same_key(word, "et")) return 1;
  for (std::uint32_t i = 0; i < numbers.size(); ++i) {
    if (text::same_key(word, numbers[i])) return i;
  }
  return std::nullopt;
}

bool leads_in_list(const VotePhrase& phrase) {
  const bool votes = phrase.word.ends_with("stemte") || phrase.word.ends_with("stemmer") || phrase.word.ends_with(':');
  return votes && phrase.place == VoterPlace::after && phrase.needs == VoteNeeds::nothing;
}

bool names_exception(std::string_view list) {
  constexpr std::array<std::string_view, 5> exceptions = {"undtagen", "undtaget", "bortset fra", "på nær",
                                                          "med undtagelse af"};
  return text::has_one_of(list, exceptions);
}

bool is_member_word(std::string_view word) {
  for (const std::string_view member : members) {
    if (text::same_key(word, member)) return true;
  }
  return false;
}

bool ends_clause(std::string_view rest) {
  rest = text::trim_left(rest);
  if (rest.empty() || std::string_view(".,;()").find(rest.front()) != std::string_view::npos) return true;
  for (const std::string_view word : {"idet", "da", "fordi", "mens", "men", "og"}) {
    if (text::word_prefix(rest, word)) return true;
  }
  return false;
}

bool goes_on_with_treatment(std::string_view rest) {
  constexpr std::size_t longest = 120;  // "Udvalget for det nære sundhedsvæsens behandling af sagen"
  rest = text::trim_left(rest).substr(0, longest);
  const std::size_t at = text::find_word(rest, "behandling");
  if (at == std::string_view::npos || at == 0) return false;
  const std::string_view owner = text::trim_right(rest.substr(0, at));
  const std::string_view first = text::first_word(owner);
  const bool body = text::starts_upper(first) || (first.size() == owner.size() && first.ends_with("udvalgets"));
  return owner.ends_with('s') && body && owner.find_first_of(".,;:") == std::string_view::npos;
}

bool is_of_parties(const VotePhrase& phrase) {
  constexpr std::array<std::string_view, 6> verbs = {"anbefaler", "godkender", "godkendte",
                                                     "tiltræder", "tiltrådte", "støtter"};
  return text::is_one_of(phrase.word, verbs);
}

bool is_numbered_amendment(std::string_view word) {
  constexpr std::string_view abbreviation = "ÆF";
  if (!word.starts_with(abbreviation)) return false;
  const std::string_view number = word.substr(abbreviation.size());
  return std::all_of(number.begin(), number.end(), [](char c) { return text::is_digit(c) || c == '-'; });
}

bool is_proposal_word(std::string_view word) {
  if (is_numbered_amendment(word)) return true;
  const std::string key = text::key(word);
  return key.find("indstilling") != std::string::npos || key.find("forslag") != std::string::npos;
}

bool is_rejecting_word(std::string_view word) {
  for (const std::string_view stem : {"forkast", "afvis", "afslå", "afslog", "nedstemt", "faldt", "bortfald"}) {
    if (text::key_prefix(word, stem)) return true;
  }
  return false;
}

}  // namespace referat::lexicon
