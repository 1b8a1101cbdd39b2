// Rules: docs/schema.md, "decision.outcome". Words: lexicon/outcomes.cpp.
#include "extract/outcome.hpp"

#include <algorithm>
#include <array>
#include <span>
#include <string>
#include <vector>

#include "extract/people.hpp"
#include "extract/sentences.hpp"
#include "lexicon/bodies.hpp"
#include "lexicon/item_forms.hpp"
#include "lexicon/outcomes.hpp"
#include "lexicon/parties.hpp"
#include "lexicon/roles.hpp"
#include "lexicon/signals.hpp"
#include "lexicon/vote_words.hpp"
#include "support/word_lists.hpp"

namespace referat::extract {

namespace {

using OutcomeStart = lexicon::PhraseIndex<lexicon::OutcomeWord>::Start;

struct Word {
  std::string_view text;
  bool after_comma = false;
  bool before_colon = false;
  bool in_bracket = false;
};

/// \param words  its buffer is used again
void read_words(std::string_view sentence, std::vector<Word>& words) {
  words.clear();
  std::size_t before = 0;
  int depth = 0;
  text::for_each_word(sentence, [&](std::size_t begin, std::size_t end) {
    const std::string_view between = sentence.substr(before, begin - before);
    for (const char c : between) depth += c == '(' ? 1 : c == ')' && depth > 0 ? -1 : 0;
    const bool comma = between != " " && between.find_first_of(",-") != std::string_view::npos;
    Word& word = words.emplace_back();
    word.text = sentence.substr(begin, end - begin);
    word.after_comma = comma;
    word.before_colon = end < sentence.size() && sentence[end] == ':';
    word.in_bracket = depth > 0;
    before = end;
    return true;
  });
}

bool is_not(std::span<const Word> words, std::size_t i) {
  return i < words.size() && text::same_key(words[i].text, "ikke");
}

/// The place behind the words of a row that stands at `i`; 0 where it does not. Of what may be turned down also with
/// "ikke" behind the first: "giver ikke dispensation", "følger ikke indstillingen".
std::size_t end_of_row(std::span<const Word> words, std::size_t i, const OutcomeStart& start) {
  if (!start.row->whole) return text::key_prefix(words[i].text, start.row->word) ? i + 1 : 0;
  if (!text::same_key(words[i].text, start.word)) return 0;
  ++i;
  if (!start.behind.empty() && start.row->outcome == Outcome::approved && is_not(words, i)) ++i;
  for (std::string_view rest = start.behind; !rest.empty(); ++i) {
    const std::string_view word = text::first_word(rest);
    if (i >= words.size() || !text::same_key(words[i].text, word)) return 0;
    rest = text::trim_left(rest.substr(word.size()));
  }
  return i;
}

struct OutcomeAt {
  const lexicon::OutcomeWord* row = nullptr;  ///< null where none stands there
  std::size_t end = 0;                        ///< the word behind it
};

OutcomeAt outcome_at(std::span<const Word> words, std::size_t i) {
  for (const OutcomeStart& start : lexicon::outcome_words_at(words[i].text)) {
    if (const std::size_t end = end_of_row(words, i, start); end > 0) return {start.row, end};
  }
  return {};
}

/// Of the phrases of votes, those by which somebody would not: "kan ikke anbefale", "kunne ikke gå ind for".
bool refuses(const lexicon::VotePhrase& phrase) {
  return phrase.position == VotePosition::against && phrase.place == lexicon::VoterPlace::before &&
         text::find_word(phrase.word, "ikke") != std::string_view::npos;
}

std::string_view second_word(std::string_view s) {
  s = text::trim_left(s);
  return text::first_word(s.substr(text::first_word(s).size()));
}

/// "Et mindretal bestående af ...", "Mindretallet, Ida Vang (O), ...": what these want is not decided.
bool begins_with_minority(std::string_view sentence) {
  constexpr std::string_view minority = "mindretal";
  return text::key_prefix(text::first_word(sentence), minority).has_value() ||
         text::key_prefix(second_word(sentence), minority).has_value();
}

/// "Et medlem, Per Juul (C), ...", "2 medlemmer ..."
bool begins_with_members(std::string_view sentence) {
  std::string_view second = second_word(sentence);
  if (second.ends_with(',')) second.remove_suffix(1);
  return lexicon::count_word(text::first_word(sentence)).has_value() && lexicon::is_member_word(second);
}

/// "Liberal Alliance og Alternativet kunne ikke tiltræde indstillingen"; where the body could not, it is the outcome.
bool says_who_could_not(std::string_view sentence) {
  if (text::find_word(sentence, "ikke") == std::string_view::npos) return false;
  for (const std::string_view verb : {"kunne ikke tiltræde", "kan ikke tiltræde"}) {
    const std::size_t at = text::find_word(sentence, verb);
    if (at != std::string_view::npos) return !lexicon::is_body_name(text::last_word(sentence.substr(0, at)));
  }
  // "Anna Lund kan ikke anbefale"; "Flertallet kan ikke anbefale" decides.
  const auto says_so = [&](const lexicon::VotePhrase& phrase, std::size_t at) {
    if (!refuses(phrase) || !text::word_prefix(sentence.substr(at), phrase.word)) return false;
    const std::string_view subject = text::trim(sentence.substr(0, at));
    if (begins_with_members(subject)) return true;
    // "Anna Lund, Bo Ravn og Ida Vang"; not "Tiltrådt, idet Enhedslisten ikke kan ..."
    const auto people = split_people(subject, false);
    const auto named = [](const Mention& mention) { return is_name(mention.name); };
    return text::count_words(subject) >= 2 && std::all_of(people.begin(), people.end(), named) &&
           !lexicon::is_body_name(text::last_word(subject));
  };
  constexpr std::size_t longest_subject = 200;
  // as many as three names have with their initials, and one
  std::size_t words_left = begins_with_members(sentence) ? longest_subject : 14;
  bool found = false;
  text::for_each_word(sentence.substr(0, longest_subject), [&](std::size_t begin, std::size_t end) {
    if (words_left-- == 0) return false;
    for (const auto& start : lexicon::vote_phrases_at(sentence.substr(begin, end - begin)))
      found = found || (start.may_go_on(sentence.substr(end)) && says_so(*start.row, begin));
    return !found;
  });
  return found;
}

/// "Hans Kær ønskede afslag": what somebody wanted was not decided.
bool says_who_wanted(std::string_view sentence) {
  static constexpr std::array<std::string_view, 4> verbs = {"ønskede", "ønsker", "foreslog", "foretrak"};
  constexpr std::size_t farthest = 80;  // a name and its party
  if (!text::starts_upper(second_word(sentence))) return false;
  if (text::find_word(sentence, "hvilket") != std::string_view::npos) return false;  // "..., hvilket blev vedtaget"
  for (const std::string_view verb : verbs) {
    const std::size_t at = text::find_word(sentence.substr(0, farthest), verb);
    if (at == std::string_view::npos) continue;
    std::string_view subject = text::trim(sentence.substr(0, at));
    if (subject.ends_with(')')) subject = text::trim(subject.substr(0, subject.rfind('(')));
    return is_whole_name(subject) && !lexicon::is_body_name(subject);
  }
  return false;
}

/// "O kan ikke tiltræde indstillingen", "Anna Lund (V) kunne ikke tiltræde": how somebody stood, not what was decided.
bool is_about_a_voter(std::string_view sentence) {
  const std::string_view first = text::first_word(sentence);
  if (says_who_could_not(sentence) || says_who_wanted(sentence) || begins_with_minority(sentence)) return true;
  if (first == "I") {  // hardly ever the party: "I forlængelse heraf blev indstillingen godkendt"
    const std::string_view next = second_word(sentence);
    return next == "og" || next == "kan" || next == "kunne";
  }
  if (lexicon::is_party_letter(first) || !lexicon::party_letter(first).empty()) return true;
  if (text::same_key(first, "et")) return false;  // "Et flertal bestående af Anna Lund (A) ..."
  const std::size_t open = sentence.find('(');
  if (open == std::string_view::npos || open > 60 || sentence.find(',') < open) return false;
  if (lexicon::is_outcome_word(first)) return false;  // "Anbefales af Anna Lund (V)"
  const std::string_view inside = sentence.substr(open + 1, sentence.find(')', open) - open - 1);
  return lexicon::is_affiliation(inside) && is_name(text::trim(sentence.substr(0, open)));
}

/// "Punkt 7 udgår", "Sag 3 udgår" is about another item of the agenda; "Pkt. 1 blev vedtaget" is about a point of the
/// recommendation.
bool begins_with_point(std::span<const Word> words) {
  if (!words.empty() && lexicon::without_bullet(words[0].text).size() < words[0].text.size()) words = words.subspan(1);
  return words.size() >= 2 && text::is_digit(words[1].text.front()) &&
         (text::same_key(words[0].text, "punkt") || text::same_key(words[0].text, "pkt") ||
          text::same_key(words[0].text, "sag"));
}

/// "Dagsordenens punkt 31 blev udsat", "besluttede at udsætte dagsordenens punkter 11 og 12": of other items.
bool names_other_items(std::span<const Word> words) {
  for (std::size_t i = 0; i + 2 < words.size(); ++i) {
    if (text::same_key(words[i].text, "dagsordenens") && text::key_prefix(words[i + 1].text, "punkt") &&
        text::is_digit(words[i + 2].text.front()))
      return true;
  }
  return false;
}

/// "Vedr. sag 92 blev det drøftet, ...": what follows is about another item.
bool begins_with_other_item(std::span<const Word> words) {
  if (words.size() < 3 || !text::is_digit(words[2].text.front())) return false;
  const bool about = text::same_key(words[0].text, "vedr") || text::same_key(words[0].text, "vedrørende");
  return about && (text::same_key(words[1].text, "sag") || text::same_key(words[1].text, "punkt") ||
                   text::same_key(words[1].text, "pkt"));
}

/// "Indstillingen med det vedtagne ændringsforslag": the word at `i` is a part of what was decided.
bool comes_with_it(std::span<const Word> words, std::size_t i) {
  constexpr std::size_t farthest = 3;
  for (std::size_t back = 1; back <= farthest && back <= i; ++back) {
    if (text::same_key(words[i - back].text, "med")) return true;
  }
  return false;
}

/// "Et forslag om udsættelse blev forkastet", "Forslag fra Venstre om at udsætte sagen", "... om afvisning": the word
/// that would take the case away. 0 where the sentence is about no such proposal, which is voted on before the
/// recommendation.
std::size_t proposal_to_take_away(std::span<const Word> words) {
  constexpr std::size_t longest_mover = 6;
  std::size_t i = !words.empty() && text::same_key(words.front().text, "et") ? 1 : 0;
  if (i + 1 < words.size() && i == 1 &&
      text::same_key(words[i].text, "af")) {  // "Et af Ida Holm (F) fremsat forslag om"
    const std::size_t end = std::min(words.size(), i + 2 + longest_mover);
    while (i < end && !text::key_prefix(words[i].text, "forslag")) ++i;
  }
  if (i + 2 >= words.size() || !text::key_prefix(words[i].text, "forslag")) return 0;
  if (text::same_key(words[i + 1].text, "fra")) {
    const std::size_t end = std::min(words.size(), i + longest_mover);
    while (i + 1 < end && !text::same_key(words[i + 1].text, "om")) ++i;
  }
  if (i + 2 >= words.size() || !text::same_key(words[i + 1].text, "om")) return 0;
  static constexpr std::array<std::string_view, 3> before_verb = {"at", "sagens",
                                                                  "punktets"};  // "om sagens udsættelse"
  const std::size_t verb = text::is_one_of(words[i + 2].text, before_verb) ? i + 3 : i + 2;
  if (verb >= words.size()) return 0;
  const auto begins = [&](std::string_view word) { return text::key_prefix(words[verb].text, word).has_value(); };
  return begins("udsætte") || begins("tilbagesend") || begins("tilbagevis") || begins("hjemvis") || begins("afvis")
             ? verb
             : 0;
}

bool says_not(std::span<const Word> words) {
  return std::any_of(words.begin(), words.end(), [](const Word& word) {
    return lexicon::is_rejecting_word(word.text) || text::same_key(word.text, "ikke");
  });
}

/// "ændringsforslaget", "ÆF 3", "udsættelsesforslag": a word of what is voted on before the recommendation.
bool is_amendment(std::string_view word) {
  constexpr std::string_view amendment = "ændringsforslag";
  constexpr std::array<std::string_view, 3> motions = {"tilbagesendelsesforslag", "udsættelsesforslag",
                                                       "henvisningsforslag"};
  if (lexicon::is_numbered_amendment(word)) return true;
  if (word.size() + 1 < amendment.size()) return false;
  return text::key_prefix(word, amendment) || std::any_of(motions.begin(), motions.end(), [&](auto motion) {
           return text::key_prefix(word, motion).has_value();
         });
}

/// A proposal to change the recommendation, which is voted on before it: "Det af Venstre og Konservative stillede
/// ændringsforslag blev forkastet".
bool is_about_amendment(std::span<const Word> words) {
  constexpr std::size_t words_of_beginning = 10;
  // "Fremsendes med ændringsforslaget fra ..." is about the case.
  if (!words.empty() && lexicon::clause_role(words.front().text) == lexicon::ClauseRole::sends_on) return false;
  std::size_t at = 0;
  const std::size_t end = std::min(words.size(), words_of_beginning);
  while (at < end && !is_amendment(words[at].text)) ++at;
  if (at == end || comes_with_it(words, at)) return false;
  for (std::size_t i = 0; i < at; ++i) {
    if (outcome_at(words, i).row != nullptr) return false;
  }
  return true;
}

/// "Ændringsforslaget blev forkastet og indstillingen godkendt": where the recommendation stands; 0 where it does not.
std::size_t recommendation_behind(std::span<const Word> words) {
  for (std::size_t i = 1; i < words.size(); ++i) {
    if (text::key_prefix(words[i].text, "indstilling") && text::same_key(words[i - 1].text, "og")) return i;
  }
  return 0;
}

/// "Mindretallets indstilling", "Mindretalsindstillingen", "Indstillingen fra mindretallet"
bool is_about_minoritys_proposal(std::span<const Word> words) {
  constexpr std::size_t words_of_beginning = 3;
  const auto beginning = words.first(std::min(words.size(), words_of_beginning));
  const auto has = [&](auto test) {
    return std::any_of(beginning.begin(), beginning.end(), [&](const Word& word) { return test(word.text); });
  };
  if (!has([](std::string_view word) { return text::key_prefix(word, "mindretal").has_value(); })) return false;
  return has(lexicon::is_proposal_word);
}

/// "Jane Eg (F) stillede forslag om ... Forslaget faldt.": what somebody moved is not what was recommended.
bool is_moved(std::string_view before) {
  constexpr std::array<std::string_view, 5> verbs = {"stillede forslag", "stillede følgende forslag",
                                                     "fremsatte forslag", "foreslog", "begærede"};
  return text::has_one_of(before, verbs);
}

/// What comes of the case where a proposal is adopted: "Per Juul foreslog at udsætte sagen. Forslaget blev vedtaget."
/// None where it does not say: "foreslog, at sagen ikke udsættes", "foreslog at sænke taksten", "at udsætte anlægget".
std::optional<Outcome> outcome_if_adopted(std::string_view proposal, std::vector<Word>& words) {
  static constexpr std::array<std::string_view, 6> cases = {"sagen",         "punktet",          "sag",
                                                            "indstillingen", "medlemsforslaget", "ansøgningen"};
  read_words(proposal, words);
  std::optional<Outcome> outcome;
  bool of_case = false;
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (is_not(words, i) || text::same_key(words[i].text, "nej")) return std::nullopt;
    of_case = of_case || text::is_one_of(words[i].text, cases);
    if (const OutcomeAt told = outcome_at(words, i); told.row != nullptr && !outcome) outcome = told.row->outcome;
  }
  return of_case ? outcome : std::nullopt;
}

/// "Forslaget blev derefter godkendt": behind the others, and so that of the recommendation.
bool comes_last(std::span<const Word> words) {
  return std::any_of(words.begin(), words.end(),
                     [](const Word& word) { return text::is_one_of(word.text, lexicon::later_words); });
}

/// "Indstillingen blev herefter godkendt", "Økonomiudvalgets indstilling tiltrådt": of all that was recommended.
bool is_about_recommendation(std::span<const Word> words) {
  constexpr std::size_t words_of_beginning = 4;
  static constexpr std::array<std::string_view, 13> parts = {"øvrigt", "øvrige",     "resten",    "punkt",  "pkt",
                                                             "del",    "undtagelse", "herudover", "delvis", "ny",
                                                             "skal",   "ellers",     "tidligere"};
  const auto is_recommendation = [](const Word& word) {
    static constexpr std::array<std::string_view, 4> nouns = {"indstillingen", "indstilling", "anbefalingen",
                                                              "anbefaling"};
    return text::is_one_of(word.text, nouns);
  };
  const auto beginning = words.first(std::min(words.size(), words_of_beginning));
  const auto found = std::find_if(beginning.begin(), beginning.end(), is_recommendation);
  const auto next = words.begin() + (found - beginning.begin()) + 1;
  // "Indstillingen om broen": one of several
  const bool one = found != beginning.end() && next < words.end() && text::same_key(next->text, "om");
  return found != beginning.end() && !one &&
         std::none_of(words.begin(), words.end(), [](const Word& word) { return text::is_one_of(word.text, parts); });
}

/// "Som administrationen indstiller, idet Ø stemte imod.": the clause that the sentence begins with.
bool is_as_recommended(std::span<const Word> words) {
  constexpr std::ptrdiff_t most_words = 8;
  static constexpr std::array<std::string_view, 4> verbs = {"indstiller", "indstillede", "foreslår", "foreslået"};
  if (words.size() < 2 || !text::same_key(words.front().text, "som")) return false;
  const auto end = std::find_if(words.begin() + 1, words.end(), [](const Word& word) { return word.after_comma; });
  return end - words.begin() <= most_words && text::is_one_of(std::prev(end)->text, verbs);
}

/// "Udsættelse af sagen blev forkastet"
bool is_about_postponing(std::span<const Word> words) {
  return text::same_key(words.front().text, "udsættelse") || text::same_key(words.front().text, "udsættelsen");
}

/// "Forslag fra Ø om flere lamper blev forkastet", "Et forslag om ...": one of several, and not "Forslaget blev".
bool is_about_own_proposal(std::span<const Word> words) {
  static constexpr std::array<std::string_view, 3> proposals = {"forslag", "forslaget", "medlemsforslag"};
  const std::size_t i = text::same_key(words.front().text, "et") ? 1 : 0;
  return i + 1 < words.size() && text::is_one_of(words[i].text, proposals) &&
         (text::same_key(words[i + 1].text, "fra") || text::same_key(words[i + 1].text, "om"));
}

/// "Herefter er forslag 2 bortfaldet": since another was adopted.
bool lapses(std::span<const Word> words) {
  return comes_last(words) && std::any_of(words.begin(), words.end(), [](const Word& word) {
           return text::key_prefix(word.text, "bortfald").has_value();
         });
}

/// Whether "ikke at" stands behind a count at `i`: "vedtog med 16 stemmer mod 9 ikke at godkende".
bool refuses_after_count(std::span<const Word> words, std::size_t i) {
  static constexpr std::array<std::string_view, 7> of_count = {"med", "stemmer", "stemme", "for", "og", "imod", "mod"};
  constexpr std::size_t farthest = 10;
  const std::size_t end = std::min(words.size(), i + farthest);
  while (i < end && (text::is_digit(words[i].text.front()) || text::is_one_of(words[i].text, of_count))) ++i;
  return is_not(words, i) && i + 1 < words.size() && text::same_key(words[i + 1].text, "at");
}

/// "anbefales ikke af V og C": some would not.
bool is_of_parties(std::span<const Word> words, std::size_t i) {
  return i + 1 < words.size() && text::same_key(words[i].text, "af") &&
         (lexicon::is_party_letter(words[i + 1].text) || !lexicon::party_letter(words[i + 1].text).empty());
}

/// "anbefales af administrationen": what the body was told, and not what it decided. `i` is the word behind the
/// outcome.
bool is_of_administration(std::span<const Word> words, std::size_t i) {
  return i + 1 < words.size() && text::same_key(words[i].text, "af") &&
         (text::key_prefix(words[i + 1].text, "administration") || text::key_prefix(words[i + 1].text, "forvaltning"));
}

/// "Ikke anbefalet af Idrætsrådet, men udvalget godkendte den": whether "men" at `i` leads in what a body decided
/// whatever was recommended to it.
bool leads_in_own_decision(std::span<const Word> words, std::size_t i) {
  if (i + 2 >= words.size() || !text::same_key(words[i].text, "men") || !lexicon::is_body_noun(words[i + 1].text))
    return false;
  const OutcomeAt told = outcome_at(words, i + 2);
  return told.row != nullptr && (told.row->outcome == Outcome::approved || told.row->outcome == Outcome::rejected ||
                                 told.row->outcome == Outcome::postponed);
}

/// Whether "at" at `i` leads in what was decided: "besluttede at", "enighed om at", "besluttede herefter at",
/// "besluttede med 12 stemmer mod 9 at", "konstaterede, at". Not behind a comma further on: "besluttede at udsætte
/// sagen, idet det er vigtigt at".
bool is_what_was_decided(std::span<const Word> words, std::size_t i) {
  constexpr std::size_t farthest = 12;
  std::size_t passed = 0;
  // "ophæve beslutningen om at afvise": what was decided before
  const bool about = i > 0 && text::same_key(words[i - 1].text, "om");
  // "vedtog, at punkt 7 udgår" is about the agenda, and "vedtog at afvise ændringsforslaget" not about the case.
  const bool of_case = !words[i].after_comma && std::none_of(words.begin(), words.end(),
                                                             [](const Word& word) { return is_amendment(word.text); });
  while (i > 0 && passed < farthest) {
    const Word& word = words[--i];
    if (word.in_bracket) continue;  // "(A, B og F)"
    if ((text::key_prefix(word.text, "beslut") && !(about && text::key_prefix(word.text, "beslutning"))) ||
        text::key_prefix(word.text, "konstater") || text::same_key(word.text, "enighed") ||
        (text::same_key(word.text, "vedtog") && of_case))
      return true;
    const bool counts = text::is_digit(word.text.front());  // "med 14 stemmer for, 9 imod og 2 blanke at"
    if ((word.after_comma && !counts) || text::same_key(word.text, "at")) return false;
    ++passed;
  }
  return false;
}

/// "Et flertal anbefaler indstillingen, mens et mindretal (O) ikke kan anbefale den": whether "mens" at `i` leads in
/// how somebody stood. "Punkt 1 godkendt, mens punkt 2 afvises" goes on with what was decided.
bool leads_in_voter(std::span<const Word> words, std::size_t i) {
  constexpr std::size_t farthest = 40;  // words to the verb
  if (i + 1 >= words.size() || !(text::same_key(words[i].text, "mens") || text::same_key(words[i].text, "medens")))
    return false;
  const char* begin = words[i + 1].text.data();
  const std::string_view last = words[std::min(i + farthest, words.size() - 1)].text;
  return is_about_a_voter({begin, static_cast<std::size_t>(last.data() + last.size() - begin)});
}

/// "Planen skal være vedtaget senest 8. december", "hvilket drøftes på næste møde", "skal drøftes": what has to be, is
/// not yet. A body may decide today that a case "skal udsættes".
bool is_to_be(std::span<const Word> words, std::size_t i) {
  static constexpr std::array<std::string_view, 6> modals = {"skal", "skulle", "kan", "kunne", "vil", "bør"};
  const bool discussed = text::same_key(words[i].text, "drøftes");
  if (discussed && i >= 1 &&
      (text::is_one_of(words[i - 1].text, modals) || text::same_key(words[i - 1].text, "hvilket")))
    return true;
  return i >= 2 && text::same_key(words[i - 1].text, "være") && text::is_one_of(words[i - 2].text, modals);
}

/// "De fremsendte forslag blev drøftet": which proposals, and not what came of them. "Det godkendte udvalget" is what
/// came.
bool is_attribute(std::span<const Word> words, std::size_t i) {
  if (i == 0 || i + 1 == words.size() || !(words[i].text.ends_with("te") || words[i].text.ends_with("ede")))
    return false;
  if (lexicon::is_body_noun(words[i + 1].text)) return false;
  return text::same_key(words[i - 1].text, "de") || text::same_key(words[i - 1].text, "det") ||
         text::same_key(words[i - 1].text, "den");
}

/// "Rådet ønsker mere hjælp til udsatte børn": people, and not "Byrådet udsatte sagen".
bool is_of_people(std::span<const Word> words, std::size_t i) {
  return text::same_key(words[i].text, "udsatte") &&
         (i + 1 == words.size() || !text::is_one_of(words[i + 1].text, lexicon::postponed_objects));
}

/// "henvist til Sundheds- og Omsorgsudvalget": whether a body stands there; not "til bilag 2".
bool names_body(std::span<const Word> words, std::size_t i) {
  constexpr std::size_t longest_name = 5;
  for (const std::size_t end = std::min(words.size(), i + longest_name); i < end; ++i) {
    const std::string_view word = words[i].text;
    if (lexicon::is_body_name(word) || lexicon::is_body_noun(word)) return true;
    if (text::key_prefix(word, "budget")) return true;  // "henvist til budgetforhandlingerne"
    if (!text::starts_upper(word) && word != "og") return false;
  }
  return false;
}

/// "Ida holder Per orienteret": not what was told at the meeting.
bool is_kept_informed(std::span<const Word> words, std::size_t i) {
  constexpr std::size_t farthest = 4;
  if (!text::same_key(words[i].text, "orienteret")) return false;
  for (std::size_t back = 1; back <= std::min(farthest, i); ++back) {
    if (text::key_prefix(words[i - back].text, "hold")) return true;
  }
  return false;
}

/// "Per Holt anbefalede Ida Ravn som formand": for an election. `i` is the word behind the outcome.
bool is_of_candidate(std::span<const Word> words, std::size_t i) {
  constexpr std::size_t longest_name = 12;  // with its party
  const std::size_t end = std::min(words.size(), i + longest_name);
  for (; i + 1 < end; ++i) {
    if (text::same_key(words[i].text, "som")) return lexicon::is_role(words[i + 1].text);
    if (words[i].after_comma) break;
  }
  return false;
}

/// "Økonomiudvalgets anbefaling blev vedtaget": what came of it stands behind the noun at `i`.
bool is_recommendation_decided(std::span<const Word> words, std::size_t i) {
  if (!text::same_key(words[i].text, "anbefaling")) return false;
  for (++i; i < words.size() && !words[i].after_comma && !words[i - 1].before_colon; ++i) {
    if (text::same_key(words[i].text, "at")) return false;
    if (const OutcomeAt told = outcome_at(words, i); told.row != nullptr) return told.row->outcome == Outcome::approved;
  }
  return false;
}

/// "Planen er vedtaget af Byrådet i 2010", "vedtaget i 2019": another year. `i` is the word behind the outcome.
bool is_of_another_day(std::span<const Word> words, std::size_t i) {
  constexpr std::size_t longest_body = 4;  // words, with "af"
  const auto is_year = [&](std::size_t at) {
    const std::string_view word = at < words.size() ? words[at].text : std::string_view();
    return word.size() == 4 && (word.starts_with("19") || word.starts_with("20")) &&
           std::all_of(word.begin(), word.end(), text::is_digit);
  };
  const std::size_t end = i < words.size() && text::same_key(words[i].text, "af") ? i + longest_body : i + 1;
  for (; i < std::min(end, words.size()) && !words[i].after_comma; ++i) {
    if (text::same_key(words[i].text, "i") && is_year(i + 1)) return true;
  }
  return false;
}

/// "Fremsendes til Byrådet med bemærkning, at Økonomiudvalget anbefaler indstillingen": what it is sent on with counts.
/// "Godkendt med bemærkning om, at ..." is decided already.
std::optional<Field<Outcome>> read_sentence(const Context& context, std::string_view original,
                                            std::span<const Word> words) {
  std::optional<Field<Outcome>> best;
  bool negated = false;
  bool recommending = false;
  bool sent_on = false;
  bool clause_open = false;  // inside "med bemærkning, at ..." of something that is sent on
  for (std::size_t i = 0; i < words.size(); ++i) {
    const std::string_view word = words[i].text;
    const lexicon::ClauseRole role = lexicon::clause_role(word);
    // "2 hverken for eller imod", "hverken stemte for eller imod": how some stood
    const bool neither = text::same_key(word, "hverken") && i + 1 < words.size() &&
                         (text::same_key(words[i + 1].text, "for") || text::key_prefix(words[i + 1].text, "stem"));
    if (neither) continue;
    if (role == lexicon::ClauseRole::negates) {
      negated = true;
      continue;
    }
    // "kunne ikke følge forvaltningen og besluttede at meddele dispensation"
    if (negated && text::key_prefix(word, "beslut")) negated = false;
    // "Der var ikke bemærkninger og referatet blev godkendt": what is not, is the remark
    if (negated && text::key_prefix(word, "bemærkning")) negated = false;
    if (leads_in_voter(words, i)) break;
    if ((recommending || !best) && leads_in_own_decision(words, i)) {
      best.reset();
      recommending = false;
      continue;
    }
    sent_on = sent_on || role == lexicon::ClauseRole::sends_on;
    // The decision ends where its reasons, remarks and conditions begin.
    // "Udvalget besluttede at udsætte sagen" and "..., som anbefales" go on with the decision.
    const bool at = text::same_key(word, "at") && !words[i].before_colon;  // "Første at: Vedtaget" names a point
    const bool decided_to = at && is_what_was_decided(words, i);
    const bool as_decided =
        text::same_key(word, "som") && i + 1 < words.size() && outcome_at(words, i + 1).row != nullptr;
    const bool subordinate =
        i > 0 && role == lexicon::ClauseRole::ends && (words[i].after_comma || at) && !decided_to && !as_decided;
    const bool remark =
        text::same_key(word, "med") && i + 1 < words.size() &&
        (text::key_prefix(words[i + 1].text, "bemærkning") || text::same_key(words[i + 1].text, "henblik") ||
         (i + 2 < words.size() && text::key_prefix(words[i + 2].text, "bemærkning")));
    if (subordinate || remark) {
      if (!sent_on || clause_open) break;
      if (subordinate) clause_open = true;
      continue;
    }
    if (is_attribute(words, i) || is_of_people(words, i)) continue;
    const OutcomeAt told = outcome_at(words, i);
    if (told.row == nullptr || is_to_be(words, i) || is_of_another_day(words, told.end)) continue;
    if (is_recommendation_decided(words, i)) continue;
    Outcome outcome = told.row->outcome;
    // "Der var ingen sager til efterretning."
    const bool nothing = text::same_key(word, "efterretning") && i >= 3 && text::same_key(words[i - 3].text, "ingen");
    if (nothing || is_kept_informed(words, i)) continue;
    if (told.row->needs_body && !names_body(words, told.end)) continue;
    if (outcome == Outcome::recommended &&
        (is_of_candidate(words, told.end) || is_of_administration(words, told.end))) {
      negated = false;
      continue;
    }
    if (outcome == Outcome::recommended) recommending = true;
    // "Anbefales godkendt", "Indstilles til godkendelse": what is recommended is not yet decided.
    if (recommending && outcome == Outcome::approved) continue;
    // "ikke godkendt", "godkendte ikke", "tilsluttede sig ikke", "følger ikke indstillingen"
    negated = negated || is_not(words, i + 1) || is_not(words, told.end) || refuses_after_count(words, told.end);
    if (negated && is_of_parties(words, told.end + (is_not(words, told.end) ? 1 : 0))) continue;
    if (negated && (outcome == Outcome::approved || outcome == Outcome::recommended)) outcome = Outcome::rejected;
    negated = false;
    const auto offset = static_cast<std::size_t>(word.data() - words.front().text.data());
    const auto lead = static_cast<std::size_t>(original.data() - context.source.text().data());
    const auto begin = static_cast<std::uint32_t>(lead + offset);
    const Field<Outcome> found{outcome, {begin, begin + static_cast<std::uint32_t>(word.size())}};
    best = weightier(best, found);
    i = told.end - 1;  // "uden anbefaling" is no "anbefaling"
  }
  return best;
}

}  // namespace

std::optional<Field<Outcome>> weightier(std::optional<Field<Outcome>> a, std::optional<Field<Outcome>> b) {
  if (!a) return b;
  if (!b) return a;
  return lexicon::weight(b->value) > lexicon::weight(a->value) ? b : a;
}

std::optional<Field<Outcome>> read_outcome(const Context& context, std::string_view paragraph) {
  OutcomesSoFar so_far;
  return read_outcome(context, paragraph, so_far);
}

std::optional<Field<Outcome>> read_outcome(const Context& context, std::string_view paragraph, OutcomesSoFar& so_far) {
  so_far.concluded = false;
  std::string buffer;
  const std::string_view masked = without_quotations(paragraph, buffer);
  std::optional<Field<Outcome>> best;
  std::optional<Field<Outcome>> of_proposal;  // counts where nothing else is told
  std::string_view proposal;                  // the sentence before this one in which somebody proposed what to do
  std::vector<Word> words;
  words.reserve(32);          // as most sentences have at most
  bool of_proposals = false;  // what was approved is one of several proposals, too
  bool moved = false;         // a sentence before says that somebody moved something
  bool moves = false;
  for (const std::string_view sentence : split_sentences(masked)) {
    moved = moved || moves;
    const bool names_motion =
        sentence.find("forslag") != std::string_view::npos || sentence.find("begær") != std::string_view::npos;
    moves = (names_motion || sentence.find("oreslog") != std::string_view::npos) && is_moved(sentence);
    if (names_motion && moves) so_far.about_amendment = true;
    if (moves) proposal = names_motion ? std::string_view() : sentence;
    if (!lexicon::may_tell(lexicon::tells_of_outcome, sentence)) continue;
    read_words(sentence, words);
    if (words.empty()) continue;
    // "Mindretallets indstilling: 5 for, 14 imod. Forkastet. Flertallets indstilling er vedtaget."
    if (is_about_minoritys_proposal(words)) so_far.about_amendment = true;
    if (begins_with_other_item(words)) {
      so_far.about_amendment = true;  // and so is the proposal that falls then
      continue;
    }
    if (is_about_a_voter(sentence)) continue;
    if (is_as_recommended(words)) {
      const auto at = static_cast<std::size_t>(sentence.data() - masked.data());
      best = weightier(best, Field<Outcome>{Outcome::approved, context.span_of(paragraph.substr(at, sentence.size()))});
      continue;
    }
    std::size_t begin = proposal_to_take_away(words);
    const bool refused = begin > 0 && says_not(std::span(words).subspan(begin + 1));
    const bool about_postponing = is_about_postponing(words);
    const bool postponing = (begin > 0 && !refused) || (about_postponing && !says_not(words));
    if (refused || is_about_amendment(words) || (about_postponing && !postponing)) {
      so_far.about_amendment = true;
      begin = recommendation_behind(words);
      if (begin == 0) continue;
    }
    if (words.size() == 1 && text::is_one_of(words.front().text, lexicon::postponed_alone)) {
      const auto at = static_cast<std::size_t>(sentence.data() - masked.data());
      const Span where = context.span_of(paragraph.substr(at, sentence.size()));
      best = weightier(best, Field<Outcome>{Outcome::postponed, where});
      continue;
    }
    const std::string_view first = words[begin].text;
    const auto offset = static_cast<std::size_t>(first.data() - masked.data());
    if (so_far.about_amendment && lexicon::is_rejecting_word(first))
      continue;  // "Ændringsforslag fra Ø: ... Forkastet."
    auto outcome = read_sentence(context, paragraph.substr(offset), std::span(words).subspan(begin));
    if (text::same_key(first, "forslaget") && !comes_last(words) && (so_far.about_amendment || moved)) {
      if (outcome && outcome->value == Outcome::approved && !so_far.about_amendment && !proposal.empty()) {
        if (const auto adopted = outcome_if_adopted(proposal, words))
          of_proposal = Field<Outcome>{*adopted, outcome->where};
      }
      continue;
    }
    if (outcome && (begins_with_point(words) || names_other_items(words)) &&
        (outcome->value == Outcome::withdrawn || outcome->value == Outcome::postponed))
      continue;
    if (outcome && postponing)
      outcome->value = text::key_prefix(words[begin].text, "afvis") ? Outcome::rejected : Outcome::postponed;
    if (outcome && outcome->value == Outcome::rejected && so_far.approved &&
        (lapses(words) || (is_about_own_proposal(words) && !of_proposals)))
      continue;
    if (outcome) so_far.about_amendment = false;
    const bool approved = outcome && outcome->value == Outcome::approved;
    so_far.approved = so_far.approved || approved;
    of_proposals = of_proposals || (approved && is_about_own_proposal(words));
    // "Et forslag om udsættelse blev afvist. Indstillingen blev godkendt.": what fell before is not the recommendation.
    const bool put_off = best && (best->value == Outcome::postponed || best->value == Outcome::withdrawn);
    // "Punkt 30 blev taget af dagsordenen. Dagsordenen blev herefter godkendt.": what is put off is another item
    const bool of_agenda = approved && text::same_key(words.front().text, "dagsordenen") && comes_last(words);
    if (of_agenda || (approved && !put_off && is_about_recommendation(words))) {
      so_far.concluded = true;
      best = outcome;
      continue;
    }
    if (outcome) so_far.concluded = false;
    best = weightier(best, outcome);
  }
  return best ? best : of_proposal;
}

}  // namespace referat::extract
