#include "lexicon/absence_words.hpp"

#include <algorithm>
#include <vector>

#include "lexicon/phrase_index.hpp"
#include "support/text.hpp"
#include "support/word_lists.hpp"

namespace referat::lexicon {

std::optional<AbsenceVerb> find_absence_verb(std::string_view s) {
  static const std::vector<Word> verbs = [] {
    std::vector<Word> all;
    for (const std::string_view verb : absence_verbs) all.push_back({verb});
    return all;
  }();
  static const PhraseIndex<Word> index(verbs);
  std::optional<AbsenceVerb> found;
  const Word* first = verbs.data() + verbs.size();
  text::for_each_word(s, [&](std::size_t begin, std::size_t end) {
    for (const auto& start : index.at(s.substr(begin, end - begin))) {
      if (start.row >= first || !start.may_go_on(s.substr(end))) continue;
      const auto size = text::word_prefix(s.substr(begin), start.row->word);
      if (!size) continue;
      first = start.row;
      found = AbsenceVerb{begin, begin + *size};
    }
    return true;
  });
  return found;
}

bool ends_absence(std::string_view words) {
  // Usage: "havde meldt afbud til mødet", "var fraværende med afbud".
  static constexpr std::array<std::string_view, 9> ends = {
      "",          "til mødet",        "fra mødet",  "på mødet",       "i mødet",
      "ved mødet", "under hele mødet", "hele mødet", "til mødet i dag"};
  words = text::trim(words);
  for (const std::string_view how : {"med afbud", "uden afbud", "med lovligt forfald"}) {
    if (const auto size = text::word_prefix(words, how)) words = text::trim_left(words.substr(*size));
  }
  const bool reason = text::begins_with_one_of(words, reason_words);
  return reason ||
         std::any_of(ends.begin(), ends.end(), [&](std::string_view end) { return text::same_key(words, end); });
}

std::size_t behind_absence_lead(std::string_view s) {
  for (const std::string_view lead : absence_leads) {
    const auto size = text::word_prefix(s, lead);
    if (!size) continue;
    return s.substr(*size).starts_with(':') ? *size + 1 : *size;
  }
  return 0;
}

}  // namespace referat::lexicon
