#include "lexicon/vote_words.hpp"

#include <array>

#include "support/text.hpp"

namespace referat::lexicon {

namespace {

using enum VotePosition;
using enum VoterPlace;

// "survey": seen in a survey of 160 documents of 62 owners.
constexpr VotePhrase phrases[] = {
    // words, position, where the voters stand, where seen
    {"for stemte", in_favour, after, "København"},
    {"for stemmer", in_favour, after, "survey"},
    {"for:", in_favour, after, "Fredensborg"},
    {"for indstillingen:", in_favour, after, "usage; not seen yet", VoteNeeds::beginning},
    {"for forslaget:", in_favour, after, "usage; not seen yet", VoteNeeds::beginning},
    {"imod indstillingen:", against, after, "usage; not seen yet", VoteNeeds::beginning},
    {"imod forslaget:", against, after, "usage; not seen yet", VoteNeeds::beginning},
    {"imod stemte", against, after, "København"},
    {"imod stemmer", against, after, "survey"},
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
    {"hverken for eller imod", abstained, after, "survey"},
    {"stemte hverken for eller imod", abstained, before, "survey"},
    {"stemte for", in_favour, before, "survey"},
    {"stemte ja", in_favour, before, "survey"},
    {"stemte imod", against, before, "Fredensborg"},
    {"stemte mod", against, before, "survey"},
    {"stemte nej", against, before, "survey"},
    {"blank", abstained, before, "usage; not seen yet"},
    {"blanke", abstained, before, "usage; not seen yet"},
    {"stemte blankt", abstained, before, "survey"},
    {"stemmer hverken for eller imod", abstained, before, "survey"},
    {"stemmer for", in_favour, before, "survey"},
    {"stemmer imod", against, before, "survey"},
    {"undlader at stemme", abstained, before, "survey"},
    {"undlader", abstained, before, "usage; not seen yet"},
    {"undlader at deltage i", did_not_participate, before, "usage; not seen yet"},
    {"undlod at deltage i", did_not_participate, before, "usage; not seen yet"},
    {"tog forbehold", reserved, before, "Aarhus"},
    {"tog et forbehold", reserved, before, "survey"},
    {"tager forbehold", reserved, before, "Stevns"},
    {"forbeholdt sig", reserved, before, "survey"},
    {"forbeholder sig", reserved, before, "survey"},
    {"med stemmerne fra", in_favour, after, "usage; not seen yet", VoteNeeds::outcome},
    {"af et flertal", in_favour, after, "usage; not seen yet", VoteNeeds::outcome},
    {"af flertallet", in_favour, after, "usage; not seen yet", VoteNeeds::outcome},
    {"med forbehold fra", reserved, after, "usage; not seen yet"},
    {"med forbehold af", reserved, after, "usage; not seen yet"},
    {"erklærede sig inhabil", did_not_participate, before, "survey"},
    {"erklærede sig inhabile", did_not_participate, before, "survey"},
    {"blev erklæret inhabil", did_not_participate, before, "survey"},
    {"inhabil:", did_not_participate, after, "usage; not seen yet"},
    {"inhabile:", did_not_participate, after, "usage; not seen yet"},
    {"var inhabil", did_not_participate, before, "survey"},
    {"var inhabile", did_not_participate, before, "survey"},
    {"deltog ikke i sagens behandling", did_not_participate, before, "survey"},
    {"deltog ikke i punktets behandling", did_not_participate, before, "survey"},
    {"deltog ikke under punktet", did_not_participate, before, "usage; not seen yet"},
    {"deltog ikke under behandlingen", did_not_participate, before, "usage; not seen yet"},
    {"deltog ikke under sagens behandling", did_not_participate, before, "usage; not seen yet"},
    {"deltog ikke i punktet", did_not_participate, before, "usage; not seen yet"},
    {"deltog ikke i sagen", did_not_participate, before, "usage; not seen yet"},
    {"er inhabil", did_not_participate, before, "usage; not seen yet"},
    {"er inhabile", did_not_participate, before, "usage; not seen yet"},
    {"deltager ikke i sagens behandling", did_not_participate, before, "usage; not seen yet"},
    {"deltager ikke i behandlingen", did_not_participate, before, "usage; not seen yet"},
    {"deltager ikke i punktets behandling", did_not_participate, before, "usage; not seen yet"},
    {"deltog ikke i dette punkt", did_not_participate, before, "usage; not seen yet"},
    {"deltager ikke i dette punkt", did_not_participate, before, "usage; not seen yet"},
    {"deltog ikke i behandling af", did_not_participate, before, "usage; not seen yet"},
    {"deltog ikke i denne sag", did_not_participate, before, "usage; not seen yet"},
    {"deltog ikke på grund af inhabilitet", did_not_participate, before, "usage; not seen yet"},
    {"deltog ikke grundet inhabilitet", did_not_participate, before, "usage; not seen yet"},
    {"deltog ikke i drøftelsen", did_not_participate, before, "usage; not seen yet"},
    {"deltog ikke i beslutningen", did_not_participate, before, "usage; not seen yet"},
    {"deltog ikke i afstemningen", did_not_participate, before, "usage; not seen yet"},
    {"deltog ikke ved behandlingen", did_not_participate, before, "usage; not seen yet"},
    {"deltog ikke i sagsbehandlingen", did_not_participate, before, "usage; not seen yet"},
    {"forlod mødet på grund af inhabilitet", did_not_participate, before, "usage; not seen yet"},
    {"forlod mødet som inhabil", did_not_participate, before, "usage; not seen yet"},
    {"forlod lokalet på grund af inhabilitet", did_not_participate, before, "usage; not seen yet"},
    {"deltog ikke i behandlingen", did_not_participate, before, "survey"},
    {"ikke deltog i behandlingen", did_not_participate, before, "usage; not seen yet"},
    {"ikke deltog i behandling af", did_not_participate, before, "usage; not seen yet"},
    {"ikke deltog i sagens behandling", did_not_participate, before, "usage; not seen yet"},
    {"ikke deltog i punktets behandling", did_not_participate, before, "usage; not seen yet"},
    {"ikke deltog i afstemningen", did_not_participate, before, "usage; not seen yet"},
    {"ikke ønskede at deltage i afstemningen", did_not_participate, before, "usage; not seen yet"},
    {"ønskede ikke at deltage i afstemningen", did_not_participate, before, "usage; not seen yet"},
    {"ikke deltog i beslutningen", did_not_participate, before, "usage; not seen yet"},
    {"ikke deltog i drøftelsen", did_not_participate, before, "usage; not seen yet"},
    {"ikke deltog i punktet", did_not_participate, before, "usage; not seen yet"},
    {"ikke deltog i sagen", did_not_participate, before, "usage; not seen yet"},
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
    {"kunne ikke tilslutte sig", against, before, "usage; not seen yet"},
    {"kan ikke tilslutte sig", against, before, "usage; not seen yet"},
    {"kunne ikke godkende", against, before, "usage; not seen yet"},
    {"kan ikke godkende", against, before, "usage; not seen yet"},
    {"kunne ikke stemme for", against, before, "usage; not seen yet"},
    {"kan ikke stemme for", against, before, "usage; not seen yet"},
    {"kan ikke gå ind for", against, before, "usage; not seen yet"},
    {"kunne ikke gå ind for", against, before, "usage; not seen yet"},
    {"afstod fra at stemme", abstained, before, "usage; not seen yet"},
    {"ønskede ikke at stemme", abstained, before, "usage; not seen yet"},
    {"afholdt sig fra at stemme", abstained, before, "usage; not seen yet"},
    {"kan tilslutte sig", in_favour, before, "usage; not seen yet"},
    {"kunne tilslutte sig", in_favour, before, "usage; not seen yet"},
    {"kunne ikke tiltræde", against, before, "Aarhus"},
    {"kan ikke tiltræde", against, before, "Aarhus"},
    {"kunne tiltræde", in_favour, before, "Aarhus"},
    {"kunne ikke medvirke", against, before, "usage; not seen yet"},
    {"kan ikke medvirke", against, before, "usage; not seen yet"},
    {"kunne ikke støtte", against, before, "survey"},
    {"kan ikke støtte", against, before, "survey"},
    {"ikke kunne støtte", against, before, "survey"},
    {"ikke kan støtte", against, before, "survey"},
    {"kan ikke anbefale", against, before, "survey"},
    {"kunne ikke anbefale", against, before, "survey"},
    {"ikke kan anbefale", against, before, "usage; not seen yet"},
    {"ikke kunne anbefale", against, before, "usage; not seen yet"},
    {"ikke kan godkende", against, before, "usage; not seen yet"},
    {"ikke kunne godkende", against, before, "usage; not seen yet"},
    {"ikke kan tiltræde", against, before, "usage; not seen yet"},
    {"ikke kunne tiltræde", against, before, "usage; not seen yet"},
    {"ikke kan tilslutte sig", against, before, "usage; not seen yet"},
    {"ikke kunne tilslutte sig", against, before, "usage; not seen yet"},
    {"ikke kan stemme for", against, before, "usage; not seen yet"},
    {"ikke kunne stemme for", against, before, "usage; not seen yet"},
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
    {"kan ikke tage orienteringen til efterretning", against, before, "usage; not seen yet"},
    {"kunne ikke tage orienteringen til efterretning", against, before, "usage; not seen yet"},
    {"indstiller", in_favour, before, "survey: et flertal indstiller", VoteNeeds::a_part},
    {"anbefaler", in_favour, before, "Stevns: 5 medlemmer (A+V+C) anbefaler", VoteNeeds::a_part},
    {"godkender", in_favour, before, "survey: et flertal godkender", VoteNeeds::a_part},
    {"godkendte", in_favour, before, "survey: et flertal godkendte", VoteNeeds::a_part},
    {"tiltræder", in_favour, before, "survey: et flertal tiltræder", VoteNeeds::a_part},
    {"tiltrådte", in_favour, before, "survey: et flertal tiltrådte", VoteNeeds::a_part},
    {"støtter", in_favour, before, "survey: et flertal støtter", VoteNeeds::a_part},
};

constexpr std::array<std::string_view, 13> numbers = {"nul", "en",   "to", "tre", "fire",   "fem", "seks",
                                                      "syv", "otte", "ni", "ti",  "elleve", "tolv"};

constexpr std::array<std::string_view, 10> members = {
    "medlem",           "medlemmer", "stemme",          "stemmer",
    "udvalgsmedlemmer", "personer",  "byrådsmedlemmer", "kommunalbestyrelsesmedlemmer",
    "medlemmerne",      "partier"};

}  // namespace

std::span<const PhraseIndex<VotePhrase>::Start> vote_phrases_at(std::string_view word) {
  static const PhraseIndex<VotePhrase> index(phrases);
  return index.at(word);
}

std::span<const VotePhrase> vote_phrases() { return phrases; }

std::optional<std::uint32_t> count_word(std::string_view word) {
  if (const auto value = text::number(word); value && word.size() <= 3) return value;
  if (text::same_key(word, "én") || text::same_key(word, "et")) return 1;
  for (std::uint32_t i = 0; i < numbers.size(); ++i) {
    if (text::same_key(word, numbers[i])) return i;
  }
  return std::nullopt;
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

bool is_proposal_word(std::string_view word) {
  const std::string key = text::key(word);
  return key.find("indstilling") != std::string::npos || key.find("forslag") != std::string::npos;
}

bool is_rejecting_word(std::string_view word) {
  for (const std::string_view stem : {"forkast", "afvis", "afslå", "afslog", "nedstemt", "faldt"}) {
    if (text::key_prefix(word, stem)) return true;
  }
  return false;
}

}  // namespace referat::lexicon
