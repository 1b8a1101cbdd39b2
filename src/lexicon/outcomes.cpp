#include "lexicon/outcomes.hpp"

#include <algorithm>
#include <array>
#include <iterator>
#include <string>
#include <vector>

#include "support/text.hpp"

namespace referat::lexicon {

namespace {

using enum Outcome;

// "survey": seen in a survey of 160 documents of 62 owners.
constexpr OutcomeWord single_words[] = {
    // word, outcome, whole word, where seen
    {"godkendt", approved, false, "survey, 57 documents"},
    {"godkendes", approved, true, "survey"},
    {"godkender", approved, true, "survey"},
    {"godkendte", approved, true, "survey"},
    {"godkende", approved, true, "survey: besluttede at godkende"},
    {"tiltrådt", approved, false, "survey"},
    {"tiltrådte", approved, true, "survey"},
    {"tiltræder", approved, true, "survey"},
    {"tiltrædes", approved, true, "survey"},
    {"tiltræde", approved, true, "Aarhus: kunne tiltræde indstillingen"},
    {"vedtaget", approved, true, "survey"},
    {"vedtages", approved, true, "survey"},
    {"vedtage", approved, true, "survey"},
    {"vedtager", approved, true, "survey"},
    {"vedtog", approved, true, "survey"},
    {"vedtoges", approved, true, "survey"},
    {"indstillingen følges", approved, true, "usage; not seen yet"},
    {"indstilling følges", approved, true, "usage; not seen yet"},
    {"følger indstillingen", approved, true, "usage; not seen yet"},
    {"følger administrationens indstilling", approved, true, "usage; not seen yet"},
    {"følger forvaltningens indstilling", approved, true, "usage; not seen yet"},
    {"fulgte indstillingen", approved, true, "usage; not seen yet"},
    {"indstillingen blev fulgt", approved, true, "usage; not seen yet"},
    {"indstilling blev fulgt", approved, true, "usage; not seen yet"},
    {"indstillingen fulgt", approved, true, "usage; not seen yet"},
    {"indstilling fulgt", approved, true, "usage; not seen yet"},
    {"følge indstillingen", approved, true, "usage; not seen yet"},
    {"forslaget fremmes", approved, true, "usage; not seen yet"},
    {"sagen fremmes", approved, true, "usage; not seen yet"},
    {"nyder fremme", approved, true, "usage; not seen yet"},
    {"nød fremme", approved, true, "usage; not seen yet"},
    {"enstemmig vedtagelse", approved, true, "usage; not seen yet"},
    {"enig i forvaltningens", approved, true, "usage; not seen yet"},
    {"enigt i forvaltningens", approved, true, "usage; not seen yet"},
    {"enig i administrationens", approved, true, "usage; not seen yet"},
    {"enigt i administrationens", approved, true, "usage; not seen yet"},
    {"imødekommes", approved, true, "usage; not seen yet"},
    {"imødekommet", approved, true, "usage; not seen yet"},
    {"imødekomme", approved, true, "usage; not seen yet"},
    {"imødekommer", approved, true, "usage; not seen yet"},
    {"imødekom", approved, true, "usage; not seen yet"},
    {"bevilges", approved, true, "usage; not seen yet"},
    {"bevilget", approved, true, "usage; not seen yet"},
    {"bevilger", approved, true, "usage; not seen yet"},
    {"bevilgede", approved, true, "usage; not seen yet"},
    {"bevilge", approved, true, "usage; not seen yet"},
    {"bevilligede", approved, true, "usage; not seen yet"},
    {"bevilliget", approved, true, "usage; not seen yet"},
    {"bevilliges", approved, true, "usage; not seen yet"},
    {"bevillige", approved, true, "usage; not seen yet"},
    {"bevilliger", approved, true, "usage; not seen yet"},
    {"som indstillet", approved, true, "usage; not seen yet"},
    {"enig i indstillingen", approved, true, "usage; not seen yet"},
    {"enigt i indstillingen", approved, true, "usage; not seen yet"},
    {"enige i indstillingen", approved, true, "usage; not seen yet"},
    {"tilsluttede sig", approved, true, "usage; not seen yet"},
    {"tilslutter sig", approved, true, "usage; not seen yet"},
    {"tilslutte sig", approved, true, "usage; not seen yet"},
    {"tilsluttes", approved, true, "usage; not seen yet"},
    {"flertal for indstillingen", approved, true, "usage; not seen yet"},
    {"flertal for forslaget", approved, true, "usage; not seen yet"},
    {"bevillingen gives", approved, true, "usage; not seen yet"},
    {"efterretning", noted, true, "FirstAgenda: taget til efterretning"},
    {"ad notam", noted, true, "usage; not seen yet"},
    {"til orientering", noted, true, "Aalborg"},
    {"orienteret", noted, true, "survey: udvalget blev orienteret"},
    {"orienteredes", noted, true, "Region Syddanmark"},
    {"drøftet", discussed, true, "FirstAgenda"},
    {"drøftede", discussed, true, "survey"},
    {"drøftes", discussed, true, "survey"},
    {"drøftedes", discussed, true, "usage; not seen yet"},
    {"anbefales", recommended, true, "survey"},
    {"anbefaler", recommended, true, "survey"},
    {"anbefalet", recommended, true, "survey"},
    {"anbefale", recommended, true, "survey"},
    {"anbefalede", recommended, true, "survey"},
    {"anbefaling", recommended, true, "Faaborg-Midtfyn: sendes videre med anbefaling"},
    {"indstilles", recommended, true, "FirstAgenda"},
    {"indstiller", recommended, true, "FirstAgenda"},
    {"indstillet til", recommended, true, "usage; not seen yet"},
    {"indstille", recommended, true, "usage; not seen yet"},
    {"indstillede punktet", recommended, true, "København"},
    {"indstillede sagen", recommended, true, "usage; not seen yet"},
    {"uden anbefaling", forwarded, true, "usage; not seen yet"},
    {"oversendt", forwarded, false, "survey"},
    {"oversendes", forwarded, true, "survey"},
    {"oversender", forwarded, true, "survey"},
    {"fremsendes", forwarded, true, "Aarhus"},
    {"fremsendt", forwarded, false, "Aarhus"},
    {"videresendt", forwarded, true, "usage; not seen yet"},
    {"videresender", forwarded, true, "usage; not seen yet"},
    {"videresendes", forwarded, true, "survey"},
    {"at henvise", forwarded, true, "usage; not seen yet"},
    {"sagen henvises", forwarded, true, "usage; not seen yet"},
    {"sagen henvist", forwarded, true, "usage; not seen yet"},
    {"sagen blev henvist", forwarded, true, "usage; not seen yet"},
    {"forslaget henvises", forwarded, true, "usage; not seen yet"},
    {"sendt til behandling", forwarded, true, "Aarhus"},
    {"sendes til behandling", forwarded, true, "usage; not seen yet"},
    {"henvises til behandling", forwarded, true, "usage; not seen yet"},
    {"henvist til behandling", forwarded, true, "usage; not seen yet"},
    {"henvises til", forwarded, true, "usage; not seen yet", true},
    {"henvist til", forwarded, true, "Aarhus", true},
    {"henvistes til", forwarded, true, "usage; not seen yet", true},
    {"sendt til", forwarded, true, "Aarhus", true},
    {"udsat", postponed, true, "survey"},
    {"udsættes", postponed, true, "survey"},
    {"udsætte", postponed, true, "survey: besluttede at udsætte"},
    {"udsætter", postponed, true, "survey"},
    {"udsatte", postponed, true, "survey"},  // before postponed_objects
    {"sagen udskydes", postponed, true, "usage; not seen yet"},
    {"sagen udskudt", postponed, true, "usage; not seen yet"},
    {"sagen blev udskudt", postponed, true, "usage; not seen yet"},
    {"sagen er udskudt", postponed, true, "usage; not seen yet"},
    {"punktet udskydes", postponed, true, "usage; not seen yet"},
    {"punktet udskudt", postponed, true, "usage; not seen yet"},
    {"punktet blev udskudt", postponed, true, "usage; not seen yet"},
    {"punktet er udskudt", postponed, true, "usage; not seen yet"},
    {"behandlingen udskydes", postponed, true, "usage; not seen yet"},
    {"udskydes til næste", postponed, true, "usage; not seen yet"},
    {"udskudt til næste", postponed, true, "usage; not seen yet"},
    {"udskydes til et", postponed, true, "usage; not seen yet"},
    {"udskydes til mødet", postponed, true, "usage; not seen yet"},
    {"udskudt til mødet", postponed, true, "usage; not seen yet"},
    {"afvist", rejected, true, "survey"},
    {"afvises", rejected, true, "survey"},
    {"afvise", rejected, true, "survey"},
    {"afviser", rejected, true, "survey"},
    {"afviste", rejected, true, "survey"},
    {"forkastet", rejected, true, "survey"},
    {"forkastes", rejected, true, "survey"},
    {"forkaster", rejected, true, "survey"},
    {"forkastede", rejected, true, "survey"},
    {"afslag", rejected, true, "survey: der gives afslag"},
    {"afslået", rejected, true, "pages of the web"},
    {"afslås", rejected, true, "pages of the web"},
    {"afslår", rejected, true, "pages of the web"},
    {"afslog", rejected, true, "pages of the web"},
    {"bortfaldet", rejected, true, "usage; not seen yet"},
    {"bortfaldt", rejected, true, "survey: forslaget bortfaldt"},
    {"bortfalder", rejected, true, "usage; not seen yet"},
    {"forslaget faldt", rejected, true, "survey"},
    {"indstillingen faldt", rejected, true, "usage; not seen yet"},
    {"opnåede ikke flertal", rejected, true, "usage; not seen yet"},
    {"opnår ikke flertal", rejected, true, "usage; not seen yet"},
    {"fik ikke flertal", rejected, true, "usage; not seen yet"},
    {"kunne ikke opnå flertal", rejected, true, "usage; not seen yet"},
    {"kan ikke opnå flertal", rejected, true, "usage; not seen yet"},
    {"nød ikke fremme", rejected, true, "usage; not seen yet"},
    {"nyder ikke fremme", rejected, true, "usage; not seen yet"},
    {"nedstemt", rejected, true, "pages of the web"},
    {"taget af dagsordenen", withdrawn, true, "survey"},
    {"tages af dagsordenen", withdrawn, true, "survey"},
    {"punktet blev trukket", withdrawn, true, "usage; not seen yet"},
    {"sagen blev trukket", withdrawn, true, "usage; not seen yet"},
    {"punktet er trukket", withdrawn, true, "usage; not seen yet"},
    {"sagen er trukket", withdrawn, true, "usage; not seen yet"},
    {"punktet trukket", withdrawn, true, "usage; not seen yet"},
    {"sagen trukket", withdrawn, true, "usage; not seen yet"},
    {"taget af dagsordnen", withdrawn, true, "usage; not seen yet"},
    {"tages af dagsordnen", withdrawn, true, "usage; not seen yet"},
    {"trukket af dagsordenen", withdrawn, true, "usage; not seen yet"},
    {"trækkes af dagsordenen", withdrawn, true, "usage; not seen yet"},
    {"sagen trækkes", withdrawn, true, "usage; not seen yet"},
    {"punktet trækkes", withdrawn, true, "usage; not seen yet"},
    {"sagen udgå", withdrawn, true, "usage; not seen yet"},
    {"punktet udgå", withdrawn, true, "usage; not seen yet"},
    {"udgår", withdrawn, true, "survey"},
    {"udgik", withdrawn, true, "survey"},
    {"udgået", withdrawn, true, "survey"},
};

// What is given: "meddelte dispensation", "tilladelse gives".
constexpr std::array<std::string_view, 4> permissions = {"samtykke", "dispensation", "tilladelse",
                                                         "landzonetilladelse"};
constexpr std::array<std::string_view, 8> gives = {"meddelte", "meddeler", "meddeles", "meddele",
                                                   "giver",    "gav",      "gives",    "give"};
constexpr std::array<std::string_view, 2> is_given = {"gives", "meddeles"};

/// All rows, and the text of those that are put together.
struct Rows {
  std::string texts;  ///< one behind the other; does not grow beyond what is reserved, so that views stay
  std::vector<OutcomeWord> words{std::begin(single_words), std::end(single_words)};

  Rows() {
    constexpr std::size_t longest = 32;  // of two words
    texts.reserve(permissions.size() * (gives.size() + is_given.size()) * longest);
    words.reserve(words.size() + permissions.size() * (gives.size() + is_given.size()));
    for (const std::string_view permission : permissions) {
      for (const std::string_view verb : gives) add(verb, permission);
      for (const std::string_view verb : is_given) add(permission, verb);
    }
  }

 private:
  void add(std::string_view first, std::string_view second) {
    const std::size_t at = texts.size();
    texts.append(first).append(" ").append(second);
    words.push_back({std::string_view(texts).substr(at), approved, true, "usage; not seen yet"});
  }
};

struct ClauseWord {
  std::string_view word;
  ClauseRole role;
};

constexpr ClauseWord clause_words[] = {
    {"ikke", ClauseRole::negates},
    {"hverken", ClauseRole::negates},
    {"ej", ClauseRole::negates},
    {"aldrig", ClauseRole::negates},
    {"at", ClauseRole::ends},
    {"idet", ClauseRole::ends},
    {"inden", ClauseRole::ends},
    {"hvis", ClauseRole::ends},
    {"såfremt", ClauseRole::ends},
    {"når", ClauseRole::ends},
    {"da", ClauseRole::ends},
    {"dog", ClauseRole::ends},
    {"hvorefter", ClauseRole::ends},
    {"hvor", ClauseRole::ends},
    {"der", ClauseRole::ends},
    {"som", ClauseRole::ends},
    {"men", ClauseRole::ends},
    {"fremsendes", ClauseRole::sends_on},
    {"oversendes", ClauseRole::sends_on},
    {"tilbagesendes", ClauseRole::sends_on},
    {"tilbagesendt", ClauseRole::sends_on},
    {"sendes", ClauseRole::sends_on},
};

}  // namespace

std::span<const PhraseIndex<OutcomeWord>::Start> outcome_words_at(std::string_view word) {
  static const PhraseIndex<OutcomeWord> index(outcome_words());
  return index.at(word);
}

std::span<const OutcomeWord> outcome_words() {
  static const Rows rows;
  return rows.words;
}

bool is_outcome_word(std::string_view word) {
  const auto starts = outcome_words_at(word);
  return std::any_of(starts.begin(), starts.end(), [&](const auto& start) {
    return start.behind.empty() &&
           (start.row->whole ? text::same_key(word, start.word) : text::key_prefix(word, start.word).has_value());
  });
}

bool begins_with_outcome(std::string_view s) {
  std::string_view word = text::first_word(s);
  while (!word.empty() && !text::is_word_byte(word.back())) word.remove_suffix(1);
  return is_outcome_word(word);
}

ClauseRole clause_role(std::string_view word) {
  static const PhraseIndex<ClauseWord> index(clause_words);
  for (const auto& start : index.at(word)) {
    if (text::same_key(word, start.word)) return start.row->role;
  }
  return ClauseRole::none;
}

int weight(Outcome outcome) {
  switch (outcome) {
    case rejected:
      return 8;
    case postponed:
      return 7;
    case withdrawn:
      return 6;
    case approved:
      return 5;
    case recommended:
      return 4;
    case forwarded:
      return 3;
    case noted:
      return 2;
    case discussed:
      return 1;
  }
  return 0;
}

}  // namespace referat::lexicon
