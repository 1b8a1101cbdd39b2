#include "lexicon/standing_titles.hpp"

#include "lexicon/word_table.hpp"
#include "support/text.hpp"

namespace referat::lexicon {

namespace {

struct StandingTitle {
  std::string_view word;
  std::string_view seen;
};

constexpr StandingTitle titles[] = {
    {"Eventuelt", "survey"},
    {"Evt", "boards"},
    {"Meddelelser", "survey"},
    {"Orientering", "survey"},
    {"Orienteringer", "survey"},
    {"Gensidig orientering", "Kolding"},
    {"Spørgetid", "survey"},
    {"Næste møde", "councils"},
    {"Siden sidst", "Slagelse"},
    {"Lukkede punkter", "survey"},
    {"Lukket punkt", "survey"},
    {"Underskriftsside", "Acadre"},
    {"Godkendelse af dagsorden", "survey"},
    {"Godkendelse af dagsordenen", "survey"},
    {"Godkendelse af referat", "survey"},
    {"Underskrift af referat", "Middelfart"},
};

}  // namespace

bool is_standing_title(std::string_view title) {
  static const WordTable<StandingTitle> table(titles);
  return table.find(text::without_stop(text::without_colon(title))) != nullptr;
}

}  // namespace referat::lexicon
