#include "lexicon/signals.hpp"

#include <array>
#include <cassert>

#include "lexicon/absence_words.hpp"
#include "lexicon/outcomes.hpp"
#include "lexicon/vote_words.hpp"
#include "support/text.hpp"
#include "support/word_lists.hpp"

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

bool has_outcome(std::string_view s) {
  bool found = false;
  text::for_each_word(s, [&](std::size_t begin, std::size_t end) {
    for (const auto& start : outcome_words_at(s.substr(begin, end - begin))) {
      const std::string_view from = s.substr(begin);
      found = found || (start.row->whole ? text::word_prefix(from, start.row->word).has_value()
                                         : text::key_prefix(from, start.row->word).has_value());
    }
    return !found;
  });
  return found;
}

bool has_vote(std::string_view s) {
  static constexpr std::array<std::string_view, 6> counts = {"stemmer", "stemt",     "afstemning",
                                                             "flertal", "mindretal", "medlemmer"};
  bool found = false;
  text::for_each_word(s, [&](std::size_t begin, std::size_t end) {
    const std::string_view word = s.substr(begin, end - begin);
    found = text::is_one_of(word, counts);
    for (const auto& start : vote_phrases_at(word)) {
      const bool tells = start.row->needs == VoteNeeds::nothing || start.row->needs == VoteNeeds::clause_end;
      found = found || (tells && text::word_prefix(s.substr(begin), text::without_colon(start.row->word)));
    }
    return !found;
  });
  return found;
}

}  // namespace

bool tells(Signal signal, std::string_view s) {
  if (!may_tell(signal, s)) return false;
  switch (signal) {
    case tells_of_outcome:
      return has_outcome(s);
    case tells_of_vote:
      return has_vote(s);
    case tells_of_absence:
      return find_absence_verb(s) || text::find_word(s, "afbud") != std::string_view::npos;
  }
  return false;
}

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
