#include "extract/vote_counts.hpp"

#include <algorithm>

#include "extract/voters.hpp"
#include "lexicon/outcomes.hpp"
#include "lexicon/vote_words.hpp"
#include "support/text.hpp"

namespace referat::extract {

std::string_view behind_word(std::string_view s, std::string_view word) {
  s = text::trim_left(s);
  const auto size = text::word_prefix(s, word);
  return size ? text::trim_left(s.substr(*size)) : s;
}

std::string_view behind_votes(std::string_view s) { return behind_word(behind_word(s, "stemmer"), "stemme"); }

std::string_view number_at(std::string_view s) {
  std::string_view number = text::first_word(text::trim_left(s));
  while (!number.empty() && !text::is_digit(number.back())) number.remove_suffix(1);
  return lexicon::count_word(number) ? number : std::string_view{};
}

namespace {

/// Where a piece of `s` begins in it.
std::size_t begin_in(std::string_view s, std::string_view piece) {
  return static_cast<std::size_t>(piece.data() - s.data());
}

std::size_t end_in(std::string_view s, std::string_view piece) { return begin_in(s, piece) + piece.size(); }

/// Skips a bracket ("(A, B)") at the beginning of `s`, and what joins two counts: "og", a comma.
std::string_view behind_bracket(std::string_view s) {
  s = text::trim_left(s);
  if (const std::string_view bracket = bracket_at(s); !bracket.empty())
    s = text::trim_left(s.substr(bracket.size() + 2));
  if (s.starts_with(',')) s = text::trim_left(s.substr(1));
  return behind_word(s, "og");
}

/// "12 stemmer for og 3 imod", "15 stemmer for og 1 stemme imod"; `rest` begins behind "for".
std::optional<std::string_view> count_against(std::string_view rest) {
  rest = behind_bracket(rest);
  const std::string_view number = text::first_word(rest);
  if (!lexicon::count_word(number)) return std::nullopt;
  rest = behind_votes(rest.substr(number.size()));
  if (!text::word_prefix(rest, "imod") && !text::word_prefix(rest, "mod")) return std::nullopt;
  return number;
}

/// "... og 3 stemmer imod (C)": the bracket behind, where the count then ends.
void take_end(std::string_view s, VoteCount& count) {
  std::string_view tail = behind_votes(s.substr(end_in(s, count.against)));
  for (const std::string_view skipped : {"imod", "mod"}) tail = behind_word(tail, skipped);
  count.voters_against = bracket_at(tail);
  // What comes next may be further voters: "4 imod og 2 undlod".
  count.end = count.voters_against.empty() ? begin_in(s, tail) : end_in(s, count.voters_against) + 1;
}

/// "29 stemmer imod og 1 for", "13 imod (A), 3 for (Ø) og 4 ...": the side that is told first is against.
/// \param number  the first number
/// \param behind  from behind it, or behind "stemmer", on
std::optional<VoteCount> count_turned(std::string_view s, std::string_view number, std::string_view behind) {
  VoteCount count;
  count.against = number;
  count.says_for = true;
  std::string_view rest = behind_word(behind_word(behind, "imod"), "mod");
  if (rest.size() == text::trim_left(behind).size()) return std::nullopt;
  count.voters_against = bracket_at(rest);
  rest = behind_bracket(rest);
  count.in_favour = text::first_word(rest);
  if (!lexicon::count_word(count.in_favour)) return std::nullopt;
  const auto size = text::word_prefix(behind_votes(rest.substr(count.in_favour.size())), "for");
  if (!size) return std::nullopt;
  const std::string_view tail = text::trim_left(behind_votes(rest.substr(count.in_favour.size())).substr(*size));
  count.voters_in_favour = bracket_at(tail);
  count.begin = begin_in(s, count.against);
  count.end = count.voters_in_favour.empty() ? begin_in(s, tail) : end_in(s, count.voters_in_favour) + 1;
  return count;
}

/// The count whose word "stemmer" stands at `at`.
std::optional<VoteCount> count_at(std::string_view s, std::size_t at, std::size_t word) {
  VoteCount count;
  count.in_favour = text::last_word(s.substr(0, at));
  if (!lexicon::count_word(count.in_favour)) return std::nullopt;
  const std::string_view behind = s.substr(at + word);
  if (const auto turned = count_turned(s, count.in_favour, behind)) return turned;
  count.voters_in_favour = bracket_at(behind_word(behind, "for"));
  const std::string_view rest = behind_bracket(behind);
  auto against = text::word_prefix(rest, "imod");
  if (!against) against = text::word_prefix(rest, "mod");
  if (against) {
    count.against = text::first_word(rest.substr(*against));
  } else {
    count.against = count_against(behind_word(rest, "for")).value_or(std::string_view{});
    count.says_for = true;
  }
  while (!count.against.empty() && !text::is_word_byte(count.against.back())) count.against.remove_suffix(1);
  if (!lexicon::count_word(count.against)) return std::nullopt;
  count.begin = begin_in(s, count.in_favour);
  take_end(s, count);
  return count;
}

/// "7 for og 18 imod", "2 stemte for (A) og 5 imod (B)": two numbers, without the word for votes.
std::optional<VoteCount> bare_count(std::string_view s) {
  for (std::size_t at = text::find_word(s, "for"); at != std::string_view::npos;
       at = text::find_word(s, "for", at + 3)) {
    VoteCount count;
    std::string_view before = text::trim_right(s.substr(0, at));
    if (text::last_word(before) == "stemte") before.remove_suffix(std::string_view("stemte").size());
    count.in_favour = text::last_word(before);
    if (count.in_favour.starts_with('(')) count.in_favour.remove_prefix(1);  // "Godkendt (4 for, 3 imod)"
    if (count.in_favour.empty() || !text::is_digit(count.in_favour.front()) || !lexicon::count_word(count.in_favour))
      continue;
    count.against = count_against(s.substr(at + 3)).value_or(std::string_view{});
    if (count.against.empty()) continue;
    count.says_for = true;
    count.voters_in_favour = bracket_at(s.substr(at + 3));
    count.begin = begin_in(s, count.in_favour);
    take_end(s, count);
    return count;
  }
  return std::nullopt;
}

/// "13 imod, 3 for og 4 der undlod": likewise, without the word for votes.
std::optional<VoteCount> bare_count_turned(std::string_view s) {
  for (std::size_t at = text::find_word(s, "imod"); at != std::string_view::npos;
       at = text::find_word(s, "imod", at + 4)) {
    constexpr std::size_t longest = 8;  // with blanks; a word of a megabyte is none
    std::string_view number =
        text::last_word(text::trim_right(s.substr(at - std::min(at, longest), std::min(at, longest))));
    if (number.starts_with('(')) number.remove_prefix(1);  // "Godkendt (4 imod, 3 for)"
    if (number.empty() || !text::is_digit(number.front()) || !lexicon::count_word(number)) continue;
    if (const auto count = count_turned(s, number, s.substr(at))) return count;
  }
  return std::nullopt;
}

/// The two numbers behind the word that ends at `end`: "For 12, imod 3".
/// \param score  whether a dash may stand between them: "med stemmerne 13-8"
std::optional<VoteCount> count_behind(std::string_view s, std::size_t end, bool score) {
  VoteCount count;
  const std::string_view numbers = text::trim_left(s.substr(end));
  count.in_favour = numbers.substr(0, std::min(numbers.find_first_not_of("0123456789"), numbers.size()));
  if (!lexicon::count_word(count.in_favour)) return std::nullopt;
  end = end_in(s, count.in_favour);
  count.voters_in_favour = bracket_at(s.substr(end));
  const std::string_view rest = behind_bracket(s.substr(end));
  std::string_view behind = behind_word(behind_word(rest, "imod"), "mod");
  if (score && rest.starts_with('-')) behind = rest.substr(1);
  if (score && rest.starts_with("–")) behind = rest.substr(std::string_view("–").size());
  if (behind.size() == rest.size()) return std::nullopt;
  count.against = number_at(behind);
  if (count.against.empty()) return std::nullopt;
  take_end(s, count);
  return count;
}

/// "For ændringsforslaget stemte 1 (Ib Sand), imod 4"
std::optional<VoteCount> count_of_voters(std::string_view s) {
  constexpr std::size_t longest = 120;
  constexpr std::string_view verb = "stemte";
  if (!text::word_prefix(s, "for")) return std::nullopt;
  const std::size_t at = text::find_word(s.substr(0, longest), verb);
  auto count = at == std::string_view::npos ? std::nullopt : count_behind(s, at + verb.size(), false);
  if (count) count->says_for = true;
  return count;
}

/// "For 12, imod 3"
std::optional<VoteCount> count_of_sides(std::string_view s) {
  constexpr std::string_view word = "for";
  for (std::size_t at = text::find_word(s, word); at != std::string_view::npos;
       at = text::find_word(s, word, at + word.size())) {
    auto count = count_behind(s, at + word.size(), false);
    if (!count) continue;
    count->says_for = true;
    count->begin = at;
    return count;
  }
  return std::nullopt;
}

/// "med stemmerne 13-8", "med stemmerne 4 (A, F) mod 2 (V)", "med stemmetallene 20 mod 5"
std::optional<VoteCount> count_of_votes(std::string_view s) {
  for (const std::string_view word : {"stemmerne", "stemmetallene"}) {
    const std::size_t at = text::find_word(s, word);
    auto count = at == std::string_view::npos ? std::nullopt : count_behind(s, at + word.size(), true);
    if (!count) continue;
    count->begin = at;
    return count;
  }
  return std::nullopt;
}

}  // namespace

std::optional<VoteCount> find_vote_count(std::string_view sentence) {
  for (const std::string_view word : {"stemmer", "stemme"}) {
    for (std::size_t at = text::find_word(sentence, word); at != std::string_view::npos;
         at = text::find_word(sentence, word, at + word.size())) {
      if (const auto count = count_at(sentence, at, word.size())) return count;
    }
  }
  if (text::next_digit(sentence, 0) < sentence.size()) {
    if (const auto count = count_of_voters(sentence)) return count;
    if (const auto count = bare_count(sentence)) return count;
    if (const auto count = bare_count_turned(sentence)) return count;
    if (const auto count = count_of_votes(sentence)) return count;
  }
  return count_of_sides(sentence);
}

std::optional<VoteCount> find_lone_count(std::string_view sentence) {
  constexpr std::string_view word = "stemmer";
  const std::size_t at = text::find_word(sentence, word);
  if (at == std::string_view::npos) return std::nullopt;
  VoteCount count;
  count.in_favour = text::last_word(text::trim_right(sentence.substr(0, at)));
  if (!lexicon::count_word(count.in_favour)) return std::nullopt;
  count.begin = begin_in(sentence, count.in_favour);
  count.end = at + word.size();
  const std::string_view behind = text::trim_left(sentence.substr(count.end));
  std::string_view before = text::trim_right(sentence.substr(0, count.begin));
  if (!text::same_key(text::last_word(before), "med")) return std::nullopt;
  before = text::trim_right(before.substr(0, before.size() - std::string_view("med").size()));
  if (const std::string_view how = text::last_word(before); text::same_key(how, "enstemmigt"))
    before = text::trim_right(before.substr(0, before.size() - how.size()));
  if (!lexicon::is_outcome_word(text::last_word(before)) || text::word_prefix(behind, "for") ||
      text::word_prefix(behind, "imod") || text::word_prefix(behind, "mod"))
    return std::nullopt;
  count.voters_in_favour = bracket_at(behind);
  if (!count.voters_in_favour.empty()) count.end = end_in(sentence, count.voters_in_favour) + 1;
  return count;
}

}  // namespace referat::extract
