// Reads sentences by the phrases of lexicon/vote_words.cpp: each phrase gives a position, and the words before or after
// it, up to the next phrase, give the voters. "Godkendt med 18 stemmer mod 9" gives two positions at once.
#include "extract/votes.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <string>

#include "extract/people.hpp"
#include "extract/point_mark.hpp"
#include "extract/sentences.hpp"
#include "extract/voters.hpp"
#include "lexicon/outcomes.hpp"
#include "lexicon/people_list.hpp"
#include "lexicon/vote_words.hpp"

namespace referat::extract {

namespace {

using lexicon::VoteNeeds;
using lexicon::VotePhrase;
using lexicon::VoterPlace;

struct Anchor {
  const VotePhrase* phrase = nullptr;
  std::size_t begin = 0;
  std::size_t end = 0;
  Span where;           ///< in the source
  bool turned = false;  ///< of those who decided: they turned the proposal down

  VotePosition position() const { return turned ? VotePosition::against : phrase->position; }
};

/// The end of a phrase that begins at `i`, blanks between its words being any; npos where it does not stand there.
std::size_t phrase_end(std::string_view s, std::size_t i, std::string_view phrase) {
  while (!phrase.empty()) {
    std::string_view word = text::first_word(phrase);
    phrase = text::trim_left(phrase.substr(word.size()));
    const bool colon = word.ends_with(':');
    if (colon) word.remove_suffix(1);
    const auto size = text::word_prefix(s.substr(i), word);
    if (!size) return std::string_view::npos;
    i += *size;
    if (colon) {
      if (i >= s.size() || s[i] != ':') return std::string_view::npos;
      ++i;
    }
    if (phrase.empty()) return i;
    const std::size_t next = i;
    while (i < s.size() && text::is_space(s[i])) ++i;
    if (i == next) return std::string_view::npos;
  }
  return i;
}

/// "For flertalsindstillingen fra ØK stemte 11 (Venstre og Bo Ravn)": what was voted on stands inside the phrase
/// (Rebild).
std::optional<Anchor> split_phrase(std::string_view s) {
  static constexpr VotePhrase in_favour{"for stemte", VotePosition::in_favour, VoterPlace::after, "Rebild"};
  static constexpr VotePhrase against{"imod stemte", VotePosition::against, VoterPlace::after, "Rebild"};
  constexpr std::size_t longest = 120;
  const char first = s.empty() ? ' ' : static_cast<char>(s.front() | 0x20);
  if (first != 'f' && first != 'i' && first != 'm') return std::nullopt;
  const std::size_t verb = text::find_word(s.substr(0, longest), "stemte");
  if (verb == std::string_view::npos) return std::nullopt;
  const std::size_t end = verb + std::string_view("stemte").size();
  std::string_view behind = text::trim_left(s.substr(end));
  if (behind.starts_with(':')) behind = text::trim_left(behind.substr(1));
  if (behind.empty() || !(text::is_digit(behind.front()) || text::starts_upper(behind))) return std::nullopt;
  if (text::word_prefix(s, "for")) return Anchor{&in_favour, 0, end, {}};
  if (text::word_prefix(s, "imod") || text::word_prefix(s, "mod")) return Anchor{&against, 0, end, {}};
  return std::nullopt;
}

std::string_view behind_word(std::string_view s, std::string_view word) {
  s = text::trim_left(s);
  const auto size = text::word_prefix(s, word);
  return size ? text::trim_left(s.substr(*size)) : s;
}

/// Skips "stemmer" or "stemme".
std::string_view behind_votes(std::string_view s) { return behind_word(behind_word(s, "stemmer"), "stemme"); }

std::string_view number_at(std::string_view s) {
  std::string_view number = text::first_word(text::trim_left(s));
  while (!number.empty() && !text::is_digit(number.back())) number.remove_suffix(1);
  return lexicon::count_word(number) ? number : std::string_view{};
}

/// "For 15 (A, B, F).", "Afstemningsresultat: For 15.": one side alone, whose number stands behind the word.
std::optional<Anchor> side_alone(std::string_view s) {
  static constexpr VotePhrase in_favour{"for", VotePosition::in_favour, VoterPlace::after, "usage; not seen yet"};
  static constexpr VotePhrase against{"imod", VotePosition::against, VoterPlace::after, "usage; not seen yet"};
  std::size_t begin = 0;
  if (text::key_prefix(s, "afstemning")) begin = std::min(s.find(':'), s.size() - 1) + 1;
  begin = s.size() - text::trim_left(s.substr(begin)).size();
  const bool is_for = text::word_prefix(s.substr(begin), "for").has_value();
  if (!is_for && !text::word_prefix(s.substr(begin), "imod")) return std::nullopt;
  const std::size_t end = begin + (is_for ? in_favour : against).word.size();
  const std::string_view number = number_at(s.substr(end));
  if (number.empty()) return std::nullopt;
  const std::string_view behind =
      behind_votes(s.substr(static_cast<std::size_t>(number.data() - s.data()) + number.size()));
  if (!behind.empty() && behind.front() != '(' && behind.front() != '.') return std::nullopt;
  return Anchor{is_for ? &in_favour : &against, begin, end, {}};
}

/// \param counted  whether the two sides were read as one count
std::vector<Anchor> find_anchors(std::string_view s, bool counted) {
  std::vector<Anchor> anchors;
  if (const auto split = split_phrase(s)) anchors.push_back(*split);
  if (const auto side = counted || !anchors.empty() ? std::nullopt : side_alone(s)) anchors.push_back(*side);
  std::size_t behind = anchors.empty() ? 0 : anchors.front().end;
  text::for_each_word(s, [&](std::size_t begin, std::size_t end) {
    if (begin < behind) return true;
    Anchor best;
    for (const auto& start : lexicon::vote_phrases_at(s.substr(begin, end - begin))) {
      if (!start.may_go_on(s.substr(end))) continue;
      const std::size_t phrase = phrase_end(s, begin, start.row->word);
      if (phrase == std::string_view::npos || phrase <= best.end) continue;
      if (start.row->needs == VoteNeeds::beginning && begin > 0 && s[begin - 1] != '\n') continue;
      if (start.row->needs == VoteNeeds::clause_end && !lexicon::ends_clause(s.substr(phrase))) continue;
      best = {start.row, begin, phrase, {}};
    }
    if (best.phrase == nullptr) return true;
    anchors.push_back(best);
    behind = best.end;
    return true;
  });
  return anchors;
}

/// "18 stemmer mod 9", "med 34 stemmer imod 15"
struct Count {
  std::string_view in_favour;
  std::string_view against;
  std::string_view voters_in_favour;  ///< in a bracket behind: "18 stemmer for (A, B)"
  std::string_view voters_against;
  bool says_for = false;  ///< "5 for og 10 imod", and not "10 stemmer mod 5", where a rejection turns the two round
  std::size_t begin = 0;
  std::size_t end = 0;
};

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
void take_voters_against(std::string_view s, Count& count) {
  std::string_view tail = behind_votes(s.substr(count.end));
  for (const std::string_view skipped : {"imod", "mod"}) tail = behind_word(tail, skipped);
  count.voters_against = bracket_at(tail);
  // What comes next may be further voters: "4 imod og 2 undlod".
  count.end = count.voters_against.empty()
                  ? static_cast<std::size_t>(tail.data() - s.data())
                  : static_cast<std::size_t>(count.voters_against.data() - s.data()) + count.voters_against.size() + 1;
}

/// The count whose word "stemmer" stands at `at`.
std::optional<Count> count_at(std::string_view s, std::size_t at, std::size_t word) {
  Count count;
  count.in_favour = text::last_word(s.substr(0, at));
  if (!lexicon::count_word(count.in_favour)) return std::nullopt;
  const std::string_view behind = s.substr(at + word);
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
  count.begin = static_cast<std::size_t>(count.in_favour.data() - s.data());
  count.end = static_cast<std::size_t>(count.against.data() - s.data()) + count.against.size();
  take_voters_against(s, count);
  return count;
}

/// "7 for og 18 imod", "2 stemte for (A) og 5 imod (B)": two numbers, without the word for votes.
std::optional<Count> bare_count(std::string_view s) {
  for (std::size_t at = text::find_word(s, "for"); at != std::string_view::npos;
       at = text::find_word(s, "for", at + 3)) {
    Count count;
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
    count.begin = static_cast<std::size_t>(count.in_favour.data() - s.data());
    count.end = static_cast<std::size_t>(count.against.data() - s.data()) + count.against.size();
    take_voters_against(s, count);
    return count;
  }
  return std::nullopt;
}

/// "For 12, imod 3": the numbers behind the words.
std::optional<Count> count_behind(std::string_view s) {
  for (std::size_t at = text::find_word(s, "for"); at != std::string_view::npos;
       at = text::find_word(s, "for", at + 3)) {
    Count count;
    count.in_favour = number_at(s.substr(at + 3));
    if (count.in_favour.empty()) continue;
    const auto end = static_cast<std::size_t>(count.in_favour.data() - s.data()) + count.in_favour.size();
    count.voters_in_favour = bracket_at(s.substr(end));
    const std::string_view rest = behind_bracket(s.substr(end));
    const std::string_view behind = behind_word(behind_word(rest, "imod"), "mod");
    if (behind.size() == rest.size()) continue;
    count.against = number_at(behind);
    if (count.against.empty()) continue;
    count.says_for = true;
    count.begin = at;
    count.end = static_cast<std::size_t>(count.against.data() - s.data()) + count.against.size();
    take_voters_against(s, count);
    return count;
  }
  return std::nullopt;
}

/// "med stemmerne 13-8", "med stemmerne 4 (A, F) mod 2 (V)"
std::optional<Count> count_behind_votes(std::string_view s) {
  constexpr std::string_view word = "stemmerne";
  const std::size_t at = text::find_word(s, word);
  if (at == std::string_view::npos) return std::nullopt;
  Count count;
  const std::string_view numbers = text::trim_left(s.substr(at + word.size()));
  count.in_favour = numbers.substr(0, std::min(numbers.find_first_not_of("0123456789"), numbers.size()));
  if (!lexicon::count_word(count.in_favour)) return std::nullopt;
  const auto end = static_cast<std::size_t>(count.in_favour.data() - s.data()) + count.in_favour.size();
  count.voters_in_favour = bracket_at(s.substr(end));
  const std::string_view rest = behind_bracket(s.substr(end));
  std::string_view behind = behind_word(behind_word(rest, "imod"), "mod");
  if (rest.starts_with('-')) behind = rest.substr(1);
  if (rest.starts_with("–")) behind = rest.substr(std::string_view("–").size());
  if (behind.size() == rest.size()) return std::nullopt;
  count.against = number_at(behind);
  if (count.against.empty()) return std::nullopt;
  count.begin = at;
  count.end = static_cast<std::size_t>(count.against.data() - s.data()) + count.against.size();
  take_voters_against(s, count);
  return count;
}

std::optional<Count> find_count(std::string_view s) {
  constexpr std::string_view word = "stemmer";
  for (std::size_t at = text::find_word(s, word); at != std::string_view::npos;
       at = text::find_word(s, word, at + word.size())) {
    if (const auto count = count_at(s, at, word.size())) return count;
  }
  if (text::next_digit(s, 0) < s.size()) {
    if (const auto count = bare_count(s)) return count;
    if (const auto count = count_behind_votes(s)) return count;
  }
  return count_behind(s);
}

/// Behind the bracket that is still open at the end of `s`, or 0: "Godkendt (V imod)".
std::size_t behind_open_bracket(std::string_view s) {
  int closed = 0;
  for (std::size_t i = s.size(); i > 0; --i) {
    closed += s[i - 1] == ')' ? 1 : 0;
    if (s[i - 1] == '(' && closed-- == 0) return i;
  }
  return 0;
}

/// Where a bracket ends that was opened before `s`; the length where none does: "Godkendt (imod: V og C)".
std::size_t end_of_open_bracket(std::string_view s) {
  int depth = 0;
  for (std::size_t i = 0; i < s.size(); ++i) {
    depth += s[i] == '(' ? 1 : 0;
    if (s[i] == ')' && depth-- == 0) return i;
  }
  return s.size();
}

bool tells_outcome(std::string_view s) { return lexicon::may_tell(lexicon::tells_of_outcome, s); }

/// Whether somebody named before is meant: "V og C, der" before "stemte imod".
bool is_relative(std::string_view subject) {
  const std::string_view word = text::last_word(text::trim_right(subject));
  return text::same_key(word, "der") || text::same_key(word, "som");
}

/// Where the subject of a phrase begins: after the clause before it. Commas inside a list are no clause ends, so it is
/// the words that tell: "idet", "mens", "derefter".
/// \param parted  whether the verb may stand before it: "Dog stemte V imod"
std::size_t subject_begin(std::string_view s, std::size_t from, std::size_t to, bool parted) {
  std::size_t begin = from;
  for (const std::string_view word : {"idet", "mens", "hvor", "dog", "men", "da", "at"}) {
    for (std::size_t at = text::find_word(s.substr(0, to), word, begin); at != std::string_view::npos;
         at = text::find_word(s.substr(0, to), word, begin)) {
      if (text::trim(s.substr(at + word.size(), to - at - word.size())).empty()) break;  // "idet C dog ikke kan ..."
      begin = at + word.size();
    }
  }
  begin += behind_open_bracket(s.substr(begin, to - begin));
  const std::size_t colon = s.substr(begin, to - begin).rfind(':');
  if (colon != std::string_view::npos) begin += colon + 1;
  // "Godkendt med 12 stemmer for (A, B)"
  const std::string_view last = text::last_word(text::trim_right(s.substr(begin, to - begin)));
  if (lexicon::count_word(last)) {
    const auto at = static_cast<std::size_t>(last.data() - s.data());
    if (text::same_key(text::last_word(text::trim_right(s.substr(begin, at - begin))), "med")) return at;
  }
  for (const std::string_view verb : {"stemte", "stemmer"}) {
    const std::size_t at = parted ? text::find_word(s.substr(0, to), verb, begin) : std::string_view::npos;
    if (at != std::string_view::npos) begin = at + verb.size();
  }
  const std::string_view subject = s.substr(begin, to - begin);
  // "Alle med undtagelse af V og C, der stemte imod"
  if (const std::size_t exception = is_relative(subject) ? lexicon::behind_exception(subject) : 0; exception > 0)
    return begin + exception;
  // "Godkendt, V og C imod", "Godkendt - V imod": what was decided.
  for (const std::string_view sign : {", ", " - ", " – ", "; "}) {
    const std::size_t at = subject.find(sign);
    if (at != std::string_view::npos && tells_outcome(subject.substr(0, at))) return begin + at + sign.size();
  }
  // "stemte for forslaget, V og C stemte imod": what was voted on belongs to the phrase before.
  const std::size_t comma = find_outside_brackets(subject, ',');
  const bool object = comma != std::string_view::npos && text::starts_lower(text::trim_left(subject)) &&
                      text::starts_upper(text::trim_left(subject.substr(comma + 1)));
  return object ? begin + comma + 1 : begin;
}

/// "V og C ønskede ført til protokol, at de stemmer imod": those who are meant by `subject`, which begins at `begin`.
/// Empty where it is no such word.
std::string_view meant_by(std::string_view s, std::string_view subject, std::size_t from, std::size_t begin) {
  static constexpr std::array<std::string_view, 7> pronouns = {"de",        "han",     "hun",      "partiet",
                                                               "partierne", "gruppen", "grupperne"};
  const auto is_subject = [&](std::string_view word) { return text::same_key(text::trim(subject), word); };
  if (std::none_of(pronouns.begin(), pronouns.end(), is_subject)) return {};
  for (const std::string_view verb : {"ønsker", "ønskede", "tilkendegav", "meddelte", "oplyste", "bemærkede"}) {
    const std::size_t at = text::find_word(s.substr(0, begin), verb, from);
    if (at == std::string_view::npos) continue;
    const std::size_t first = subject_begin(s, from, at, false);
    return s.substr(first, at - first);
  }
  return {};
}

bool says_rejected(std::string_view s) {
  while (!s.empty()) {
    const std::string_view word = text::first_word(s);
    if (lexicon::is_rejecting_word(word)) return true;
    s = text::trim_left(s.substr(word.size()));
  }
  return false;
}

/// The length of a list of voters: up to the reasons behind it, "..., da forslaget er for dyrt".
std::size_t without_reasons(std::string_view list) {
  std::size_t length = list.size();
  for (const std::string_view word :
       {"da", "fordi", "idet", "som", "der", "hvorefter", "mens", "med", "under", "dermed", "herefter"}) {
    length = std::min(length, text::find_word(list.substr(0, length), word));
  }
  return length;
}

/// "For indstillingen: A og B": may this be a line of those on one side?
bool begins_with_side(std::string_view s) {
  constexpr std::size_t longest = 30;
  return (text::word_prefix(s, "for") || text::word_prefix(s, "imod")) &&
         s.substr(0, longest).find(':') != std::string_view::npos;
}

/// "Godkendt mod Ø.": a few words that none of vote is among.
bool is_decided_against(const Part& part, std::string_view words) {
  constexpr std::size_t longest = 100;
  return words.size() <= longest && (part.signals & lexicon::tells_of_outcome) != 0 &&
         text::find_word(words, "mod") != std::string_view::npos;
}

bool is_adverb_of_order(std::string_view word) {
  static constexpr std::array<std::string_view, 9> words = {
      "herefter", "derefter", "dernæst", "først", "efterfølgende", "dermed", "hermed", "således", "endelig"};
  return std::any_of(words.begin(), words.end(), [&](std::string_view one) { return text::same_key(word, one); });
}

std::string_view without_article(std::string_view s) { return behind_word(behind_word(s, "et"), "en"); }

bool names_proposal(std::string_view s) {
  bool found = false;
  text::for_each_word(s, [&](std::size_t begin, std::size_t end) {
    found = lexicon::is_proposal_word(s.substr(begin, end - begin));
    return !found;
  });
  return found;
}

/// What a sentence says was voted on: "Et ændringsforslag fra V blev sat under afstemning", "Herefter blev
/// indstillingen godkendt med 20 stemmer mod 10", "For ændringsforslaget stemte V". Empty where it does not say.
std::string_view voted_on(std::string_view s) {
  constexpr std::size_t longest = 200;
  s = s.substr(0, longest);
  std::string_view object;
  if (const auto behind_for = text::word_prefix(s, "for")) {
    const std::size_t verb = text::find_word(s, "stemte");
    if (verb != std::string_view::npos) object = text::trim(s.substr(*behind_for, verb - *behind_for));
  } else if (const std::size_t colon = s.find(": For stemte"); colon != std::string_view::npos) {
    object = text::trim(s.substr(0, colon));  // "Ændringsforslag nr. 1 fra Ø: For stemte ..."
  } else if (const std::size_t verb = text::find_word(s, "blev"); verb != std::string_view::npos) {
    object = text::trim(s.substr(0, verb));
    if (is_adverb_of_order(object)) {
      object = text::trim_left(s.substr(verb + std::string_view("blev").size()));
      std::size_t end = 0;
      text::for_each_word(object, [&](std::size_t begin, std::size_t behind) {
        const std::string_view word = object.substr(begin, behind - begin);
        if (is_adverb_of_order(word) || text::same_key(word, "sat") || lexicon::is_outcome_word(word)) return false;
        end = behind;
        return true;
      });
      object = object.substr(0, end);
    }
  }
  return names_proposal(object) ? without_article(object) : std::string_view();
}

class VoteReader {
 public:
  explicit VoteReader(const Context& context) : context_(context) {}

  void read(std::string_view sentence, std::string_view masked) {
    note_ballot(sentence, masked);
    auto count = find_count(masked);
    const std::vector<Anchor> anchors = find_anchors(masked, count.has_value());
    said_ = count || !anchors.empty() ? part(sentence, masked, voted_on(masked)) : std::string_view();
    std::size_t from = 0;
    if (count) {
      // Those who turned it down were more: "forkastet med 23 stemmer mod 7", but "forkastet med 20 stemmer mod 35".
      const bool rejected = !count->says_for && says_rejected(masked.substr(0, count->begin)) &&
                            lexicon::count_word(count->in_favour) > lexicon::count_word(count->against);
      if (rejected) std::swap(count->in_favour, count->against);
      if (rejected) std::swap(count->voters_in_favour, count->voters_against);
      next_ballot_if(VotePosition::in_favour, lexicon::count_word(count->in_favour), false);
      add_count(VotePosition::in_favour, part(sentence, masked, count->in_favour),
                part(sentence, masked, count->voters_in_favour), sentence);
      add_count(VotePosition::against, part(sentence, masked, count->against),
                part(sentence, masked, count->voters_against), sentence);
      from = count->end;
    }
    if (anchors.empty() && from == 0) read_votes_of(sentence, masked);
    for (std::size_t i = 0; i < anchors.size(); ++i) {
      Anchor anchor = anchors[i];
      anchor.where = context_.span_of(sentence.substr(anchor.begin, anchor.end - anchor.begin));
      const std::size_t following = i + 1 < anchors.size() ? anchors[i + 1].begin : masked.size();
      const std::size_t next = anchor.end + end_of_open_bracket(masked.substr(anchor.end, following - anchor.end));
      std::size_t end = anchor.end;
      if (anchor.phrase->place == VoterPlace::after) {
        end = next_subject_after(anchors, i) ? anchor.end + list_length(sentence.substr(anchor.end, next - anchor.end))
                                             : next;
        end = anchor.end + without_reasons(sentence.substr(anchor.end, end - anchor.end));
        if (anchor.phrase->needs == VoteNeeds::outcome) {
          const std::string_view before = masked.substr(from, anchor.begin - std::min(from, anchor.begin));
          from = std::max(from, anchor.end);
          if (!tells_outcome(before)) continue;
          anchor.turned = says_rejected(before);
        }
        add(anchor, sentence.substr(anchor.end, end - anchor.end), {}, told_in(sentence, from, end));
      } else if (anchor.begin >= from) {
        const std::size_t begin =
            subject_begin(masked, from, anchor.begin, anchor.phrase->needs == VoteNeeds::clause_end);
        std::string_view subject = sentence.substr(begin, anchor.begin - begin);
        if (const auto meant = meant_by(masked, subject, from, begin); !meant.empty())
          subject = part(sentence, masked, meant);
        // "A (V) erklærede sig inhabil og deltog ikke i sagens behandling": the same people, said twice.
        if (text::trim(subject) == "og" && !votes_.empty() && votes_.back().position.value == anchor.position()) {
          from = anchor.end;
          continue;
        }
        // "Undlod at stemme 5 (Dansk Folkeparti)": nobody before it, so they stand behind it (Rebild).
        if (text::trim(subject).empty() && anchor.end < next) {
          add(anchor, sentence.substr(anchor.end, next - anchor.end), {}, told_in(sentence, from, next));
          from = next;
          continue;
        }
        // "12 ja, 7 nej-stemmer og 2 blanke"
        const bool counts = anchor.phrase->needs == VoteNeeds::number;
        if (counts || (i > 0 && anchors[i - 1].phrase->needs == VoteNeeds::number)) {
          const std::string_view number = text::last_word(text::trim_right(subject));
          if (lexicon::count_word(number)) {
            subject = number;
          } else if (counts) {
            continue;
          }
        }
        std::string_view bracket = bracket_at(sentence.substr(anchor.end));
        // "9 stemte for: A og V."
        if (anchor.end < next && sentence[anchor.end] == ':') {
          bracket = sentence.substr(anchor.end + 1, next - anchor.end - 1);
          bracket = bracket.substr(0, without_reasons(bracket));
        }
        if (!bracket.empty()) end = static_cast<std::size_t>(bracket.data() - sentence.data()) + bracket.size() + 1;
        add(anchor, subject, bracket, told_in(sentence, from, end));
      }
      from = std::max(from, end);
    }
  }

  /// "Godkendt mod Venstres stemmer", "mod stemmerne fra A og F"
  void read_votes_of(std::string_view sentence, std::string_view masked) {
    static constexpr VotePhrase against{"mod ... stemmer", VotePosition::against, VoterPlace::before, "survey"};
    if (masked.find("stemme") == std::string_view::npos) return read_parties_against(sentence, masked, against);
    for (const std::string_view word : {"mod", "imod"}) {
      const std::size_t at = text::find_word(masked, word);
      if (at == std::string_view::npos) continue;
      const std::size_t begin = at + word.size();
      std::string_view list = masked.substr(begin);
      std::string_view bracket;
      auto from = text::word_prefix(text::trim_left(list), "stemmerne fra");
      if (!from) from = text::word_prefix(text::trim_left(list), "stemmer fra");
      if (from) {
        list = text::trim_left(list).substr(*from);
        list = list.substr(0, without_reasons(list));
      } else {
        std::size_t end = text::find_word(list, "stemmer");
        if (end == std::string_view::npos) end = text::find_word(list, "stemme");
        if (end == std::string_view::npos) continue;
        bracket = bracket_at(list.substr(end + text::first_word(list.substr(end)).size()));  // "mod 2 stemmer (V)"
        list = list.substr(0, end);
      }
      Anchor anchor{&against, at, begin, context_.span_of(sentence.substr(at, word.size()))};
      add(anchor, part(sentence, masked, list), part(sentence, masked, bracket), sentence);
      return;
    }
  }

  /// "Godkendt mod Ø og SF.": behind what was decided, and parties alone.
  void read_parties_against(std::string_view sentence, std::string_view masked, const VotePhrase& against) {
    constexpr std::string_view word = "mod";
    const std::size_t at = text::find_word(masked, word);
    if (at == std::string_view::npos || !tells_outcome(masked.substr(0, at))) return;
    const std::string_view list = part(sentence, masked, masked.substr(at + word.size()));
    const auto voters = read_voters(context_, list);
    if (!voters || voters->parties.empty() || !voters->people.empty() || voters->count) return;
    add({&against, at, at + word.size(), context_.span_of(sentence.substr(at, word.size()))}, list, {}, sentence);
  }

  /// "Ad. 2. Godkendt. Ø stemte imod.": what follows is about that point alone.
  void begin_part(std::string_view words) {
    const PointMark mark = point_mark(words);
    if (mark.size == 0 || mark.about_items) return;
    if (!votes_.empty()) next_ballot();
    point_ = on_ = context_.text(words.substr(0, mark.size));
  }

  /// Of one ballot alone, the decision itself tells what it was about; of several, each that says so.
  std::vector<Vote> take() {
    for (std::size_t i = 0; ballot_ > 1 && i < votes_.size(); ++i) {
      if (!votes_[i].on && said_of_.contains(votes_[i].ballot))
        votes_[i].on = context_.text(said_of_[votes_[i].ballot]);
    }
    return std::move(votes_);
  }

 private:
  /// The same bytes in the sentence as in its masked copy.
  static std::string_view part(std::string_view sentence, std::string_view masked, std::string_view piece) {
    if (piece.empty()) return {};
    return sentence.substr(static_cast<std::size_t>(piece.data() - masked.data()), piece.size());
  }

  /// The sentence, or, where somebody wrote one without an end, the part that tells of this vote.
  static std::string_view told_in(std::string_view sentence, std::size_t from, std::size_t to) {
    constexpr std::size_t longest_sentence = 2000;
    return sentence.size() <= longest_sentence ? sentence : sentence.substr(from, to - from);
  }

  static bool next_subject_after(const std::vector<Anchor>& anchors, std::size_t i) {
    return i + 1 < anchors.size() && anchors[i + 1].phrase->place == VoterPlace::before;
  }

  /// Where two phrases share a sentence and the second has its voters before it, the first list ends at the last comma
  /// or "og" that both could claim: at the last "," in practice.
  static std::size_t list_length(std::string_view between) {
    const std::size_t comma = between.rfind(',');
    return comma == std::string_view::npos ? between.size() : comma;
  }

  /// "Der blev stemt om ændringsforslaget fra Ø": what follows is a ballot of its own.
  void note_ballot(std::string_view sentence, std::string_view masked) {
    for (const std::string_view phrase :
         {"stemt om", "afstemning om", "sat under afstemning", "under afstemning", "til afstemning"}) {
      const std::size_t at = text::find_word(masked, text::first_word(phrase));
      if (at == std::string_view::npos) continue;
      const std::size_t end = phrase_end(masked, at, phrase);
      if (end == std::string_view::npos) continue;
      if (!votes_.empty()) next_ballot();
      const std::string_view object = without_article(text::trim(masked.substr(end)));
      if (phrase.ends_with(" om") && !object.empty()) {
        std::size_t length = object.find_first_of(".:");
        if (length == std::string_view::npos) length = object.size();
        on_ = context_.text(part(sentence, masked, object.substr(0, length)));
      } else if (const std::string_view subject = voted_on(masked.substr(0, at)); !subject.empty()) {
        on_ = context_.text(part(sentence, masked, subject));
      }
      return;
    }
  }

  /// A position that this ballot has already belongs to the next ballot, unless the two complete each other: a count
  /// given apart, and the names. Reservations have no ballots.
  void next_ballot_if(VotePosition position, std::optional<std::uint32_t> count, bool has_names) {
    const Vote* same = find(position);
    if (same == nullptr) return;
    const bool differs = count && same->count && *count != same->count->value;
    const bool completes =
        (count && !same->count) || (has_names && !differs && same->parties.empty() && same->people.empty());
    if (!completes && position != VotePosition::reserved && position != VotePosition::did_not_participate)
      next_ballot();
  }

  void next_ballot() {
    ++ballot_;
    in_ballot_.fill(std::nullopt);
    on_ = point_;
  }

  Vote* find(VotePosition position) {
    const auto index = in_ballot_[static_cast<std::size_t>(position)];
    return index ? &votes_[*index] : nullptr;
  }

  void add_count(VotePosition position, std::string_view word, std::string_view bracket, std::string_view sentence) {
    Voters voters = read_voters(context_, bracket).value_or(Voters());
    voters.count = Field<std::uint32_t>{*lexicon::count_word(word), context_.span_of(word)};
    put({position, context_.span_of(word)}, std::move(voters), sentence);
  }

  /// `bracket`: further voters, who stand behind the phrase.
  void add(const Anchor& anchor, std::string_view list, std::string_view bracket, std::string_view sentence) {
    auto voters = read_voters(context_, list);
    if (voters && !bracket.empty()) {
      if (auto more = read_voters(context_, bracket)) {
        voters->parties.insert(voters->parties.end(), more->parties.begin(), more->parties.end());
        voters->people.insert(voters->people.end(), more->people.begin(), more->people.end());
        if (!voters->count) voters->count = more->count;
      }
    }
    if (!voters || (!voters->count && !voters->named())) return;
    // "Udvalget anbefaler" is the decision; only a part of the members that recommends is a vote.
    if (anchor.phrase->needs == VoteNeeds::a_part && !voters->count && !names_a_part(list)) return;
    const auto count = voters->count ? std::optional(voters->count->value) : std::nullopt;
    next_ballot_if(anchor.position(), count, voters->named());
    put({anchor.position(), anchor.where}, std::move(*voters), sentence);
  }

  static bool names_a_part(std::string_view list) {
    const auto names = [&](std::string_view word) { return text::find_word(list, word) != std::string_view::npos; };
    return names("flertal") || names("mindretal") || names("flertallet") || names("mindretallet");
  }

  void put(Field<VotePosition> position, Voters voters, std::string_view sentence) {
    const bool joins = position.value != VotePosition::reserved && position.value != VotePosition::did_not_participate;
    if (!said_.empty() && joins) said_of_.try_emplace(ballot_, said_);
    if (Vote* same = find(position.value); same != nullptr && joins) {
      if (voters.count && !same->count) same->count = voters.count;
      const bool named = !same->parties.empty() || !same->people.empty();
      if (voters.named() && !named) same->text = context_.text(sentence);  // rather the names than the count
      same->parties.insert(same->parties.end(), voters.parties.begin(), voters.parties.end());
      same->people.insert(same->people.end(), voters.people.begin(), voters.people.end());
      return;
    }
    Vote vote;
    vote.ballot = ballot_;
    vote.on = on_;
    vote.position = position;
    vote.count = voters.count;
    vote.parties = std::move(voters.parties);
    vote.people = std::move(voters.people);
    vote.text = context_.text(sentence);
    if (find(position.value) == nullptr) in_ballot_[static_cast<std::size_t>(position.value)] = votes_.size();
    votes_.push_back(std::move(vote));
  }

  const Context& context_;
  std::vector<Vote> votes_;
  std::uint32_t ballot_ = 1;
  std::array<std::optional<std::size_t>, 5> in_ballot_;  ///< the first vote of each position in this ballot
  OptionalText on_;                                      ///< what the ballot is about
  OptionalText point_;                                   ///< the point of the recommendation that is being read
  std::string_view said_;                                ///< what the sentence that is being read says it is about
  std::map<std::uint32_t, std::string_view> said_of_;    ///< of each ballot, what its first such sentence says
};

}  // namespace

std::vector<Vote> extract_votes(const Context& context, std::span<const Part> parts) {
  VoteReader reader(context);
  std::string buffer;
  for (const Part& part : parts) {
    const std::string_view words = context.view(part.span);
    reader.begin_part(words);
    const bool wordless = begins_with_side(words) || is_decided_against(part, words);
    if ((part.signals & lexicon::tells_of_vote) == 0 && !wordless) continue;
    const std::string_view masked = without_quotations(words, buffer);
    for (const std::string_view sentence : split_sentences(masked)) {
      if (!wordless && !lexicon::may_tell(lexicon::tells_of_vote, sentence)) continue;
      const auto offset = static_cast<std::size_t>(sentence.data() - masked.data());
      reader.read(words.substr(offset, sentence.size()), sentence);
    }
  }
  return reader.take();
}

}  // namespace referat::extract
