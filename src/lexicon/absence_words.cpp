#include "lexicon/absence_words.hpp"

#include <vector>

#include "lexicon/phrase_index.hpp"
#include "support/text.hpp"

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

std::size_t behind_absence_lead(std::string_view s) {
  for (const std::string_view lead : absence_leads) {
    const auto size = text::word_prefix(s, lead);
    if (!size) continue;
    return s.substr(*size).starts_with(':') ? *size + 1 : *size;
  }
  return 0;
}

}  // namespace referat::lexicon
