#include "lexicon/signals.hpp"

#include <array>
#include <cassert>

#include "lexicon/absence_words.hpp"
#include "lexicon/outcomes.hpp"
#include "lexicon/vote_words.hpp"
#include "support/text.hpp"

namespace referat::lexicon {

namespace {

class Filter {
 public:
  Filter() {
    for (const OutcomeWord& row : outcome_words()) add(row.word, tells_of_outcome);
    add("ændringsforslag", tells_of_outcome);  // whose results are not the decision
    for (const VotePhrase& row : vote_phrases()) {
      // A count of ayes stands in a sentence that says what it counts; what begins a line is looked for there, and
      // "Godkendt af A" where few words say what was decided.
      const bool of_sentence =
          row.needs == VoteNeeds::parties && text::find_word(row.word, "ikke") == std::string_view::npos;
      const bool tells = row.needs != VoteNeeds::a_part && row.needs != VoteNeeds::number && !of_sentence;
      if (tells && row.needs != VoteNeeds::beginning) add(row.word, tells_of_vote);
    }
    for (const std::string_view word : {"stemmer", "stemt", "afstemning"}) add(word, tells_of_vote);  // counts, ballots
    for (const std::string_view word : {"flertal", "mindretal", "medlemmer"}) add(word, tells_of_vote);  // a part
    for (const std::string_view verb : absence_verbs) add(verb, tells_of_absence);
    add("afbud", tells_of_absence);
  }

  Signals at(std::string_view word) const { return slots_[slot(word)]; }

 private:
  static constexpr std::uint32_t width = 4;
  static constexpr unsigned bits = 12;
  static std::size_t slot(std::string_view s) { return (text::key_code(s, width) * 2654435761U) >> (32U - bits); }

  /// A word, or several that follow each other: the longest counts, but "ikke" where it is among them, since nearly all
  /// decisions have the verb of "kan ikke godkende". Words of less than four bytes say too little.
  void add(std::string_view words, Signal signal) {
    std::string_view longest;
    if (text::find_word(words, "ikke") != std::string_view::npos) words = "ikke";
    for (std::string_view rest = words; !rest.empty();) {
      const std::string_view word = text::first_word(rest);
      if (word.size() > longest.size()) longest = word;
      rest = text::trim_left(rest.substr(word.size()));
    }
    assert(longest.size() >= width);
    slots_[slot(longest)] |= signal;
  }

  std::array<Signals, std::size_t{1} << bits> slots_{};
};

const Filter& filter() {
  static const Filter filter;
  return filter;
}

}  // namespace

bool may_tell(Signal signal, std::string_view s) {
  const Filter& words = filter();
  return text::any_word(s, [&](std::size_t at) { return (words.at(s.substr(at)) & signal) != 0; });
}

Signals signals_in(std::string_view s) {
  const Filter& words = filter();
  Signals found = 0;
  text::any_word(s, [&](std::size_t at) {
    found |= words.at(s.substr(at));
    return false;
  });
  return found;
}

}  // namespace referat::lexicon
