#include "lexicon/closing_headings.hpp"

#include "lexicon/word_table.hpp"
#include "support/text.hpp"

namespace referat::lexicon {

namespace {

struct ClosingHeading {
  std::string_view word;
  std::string_view seen;
};

constexpr ClosingHeading headings[] = {
    {"Underskriftsside", "Acadre"},
    {"Underskriftsblad", "survey"},
    {"Underskrifter", "usage; not seen yet"},
    {"Bilagsoversigt", "Acadre: the attachments of all items"},
};

}  // namespace

bool is_closing_heading(std::string_view line) {
  static const WordTable<ClosingHeading> table(headings);
  return table.find(text::without_colon(line)) != nullptr;
}

}  // namespace referat::lexicon
