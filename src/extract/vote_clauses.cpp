#include "extract/vote_clauses.hpp"

#include <algorithm>
#include <array>

#include "extract/people.hpp"
#include "extract/point_mark.hpp"
#include "extract/vote_counts.hpp"
#include "lexicon/outcomes.hpp"
#include "lexicon/people_list.hpp"
#include "lexicon/signals.hpp"
#include "lexicon/vote_words.hpp"
#include "support/text.hpp"
#include "support/word_lists.hpp"

namespace referat::extract {

namespace {

/// Behind the bracket that is still open at the end of `s`, or 0: "Godkendt (V imod)".
std::size_t behind_open_bracket(std::string_view s) {
  int closed = 0;
  for (std::size_t i = s.size(); i > 0; --i) {
    closed += s[i - 1] == ')' ? 1 : 0;
    if (s[i - 1] == '(' && closed-- == 0) return i;
  }
  return 0;
}

/// Whether somebody named before is meant: "V og C, der" before "stemte imod".
bool is_relative(std::string_view subject) {
  const std::string_view word = text::last_word(text::trim_right(subject));
  return text::same_key(word, "der") || text::same_key(word, "som");
}

bool is_adverb_of_order(std::string_view word) {
  static constexpr std::array<std::string_view, 9> words = {
      "herefter", "derefter", "dernæst", "først", "efterfølgende", "dermed", "hermed", "således", "endelig"};
  return text::is_one_of(word, words);
}

bool names_proposal(std::string_view s) {
  bool found = false;
  text::for_each_word(s, [&](std::size_t begin, std::size_t end) {
    found = lexicon::is_proposal_word(s.substr(begin, end - begin));
    return !found;
  });
  return found;
}

}  // namespace

bool is_in_bracket(std::string_view s) {
  constexpr std::size_t longest = 1000;
  int depth = 0;
  for (const char c : s.substr(s.size() - std::min(s.size(), longest))) {
    depth += c == '(' ? 1 : c == ')' && depth > 0 ? -1 : 0;
  }
  return depth > 0;
}

std::size_t end_of_open_bracket(std::string_view s) {
  int depth = 0;
  for (std::size_t i = 0; i < s.size(); ++i) {
    depth += s[i] == '(' ? 1 : 0;
    if (s[i] == ')' && depth-- == 0) return i;
  }
  return s.size();
}

bool tells_outcome(std::string_view s) { return lexicon::tells(lexicon::tells_of_outcome, s); }

/// Commas inside a list are no clause ends, so it is the words that tell: "idet", "mens", "derefter".
bool names_minority(std::string_view list) {
  constexpr std::array<std::string_view, 2> words = {"mindretal", "mindretallet"};
  return text::has_one_of(list, words);
}

bool names_a_part(std::string_view list) {
  constexpr std::array<std::string_view, 2> majority = {"flertal", "flertallet"};
  return names_minority(list) || text::has_one_of(list, majority);
}

std::size_t subject_begin(std::string_view s, std::size_t from, std::size_t to, bool parted) {
  std::size_t begin = from;
  for (const std::string_view word : {"idet", "mens", "hvor", "dog", "men", "da", "at", "fandt", "finder", "erklærede",
                                      "erklærer", "vurderede", "vurderer", "anså", "anser"}) {
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
  for (const std::string_view verb : {"stemte", "stemmer", "undlod", "undlader"}) {
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
  // "Godkendt med V og C imod"
  constexpr std::string_view with = " med ";
  const std::size_t with_some = parted ? subject.find(with) : std::string_view::npos;
  if (with_some != std::string_view::npos && tells_outcome(subject.substr(0, with_some)) &&
      text::starts_upper(subject.substr(with_some + with.size())))
    return begin + with_some + with.size();
  // "stemte for forslaget, V og C stemte imod": what was voted on belongs to the phrase before.
  const std::size_t comma = find_outside_brackets(subject, ',');
  const std::string_view behind = comma == std::string_view::npos ? std::string_view() : subject.substr(comma + 1);
  // "..., mindretallet (V) imod"
  const bool object = comma != std::string_view::npos && text::starts_lower(text::trim_left(subject)) &&
                      (text::starts_upper(behind_word(behind, "og")) || (parted && names_a_part(behind)));
  return object ? begin + comma + 1 : begin;
}

std::string_view meant_by(std::string_view s, std::string_view subject, std::size_t from, std::size_t begin) {
  static constexpr std::array<std::string_view, 7> pronouns = {"de",        "han",     "hun",      "partiet",
                                                               "partierne", "gruppen", "grupperne"};
  if (!text::is_one_of(text::trim(subject), pronouns)) return {};
  for (const std::string_view verb : {"ønsker", "ønskede", "tilkendegav", "meddelte", "oplyste", "bemærkede", "forlod",
                                      "forlader", "gik", "deltog", "deltager"}) {
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

std::size_t without_reasons(std::string_view list) {
  std::size_t length = list.size();
  for (const std::string_view word :
       {"da", "fordi", "idet", "som", "der", "hvorefter", "mens", "med", "under", "dermed", "herefter", "ikke"}) {
    length = std::min(length, text::find_word(list.substr(0, length), word));
  }
  return length;
}

std::string_view without_article(std::string_view s) {
  const std::string_view rest = behind_word(behind_word(s, "et"), "en");
  return text::word_prefix(rest, "af") ? s : rest;  // "Et af Ida Vang (F) fremsat forslag"
}

std::string_view voted_on(std::string_view sentence) {
  constexpr std::size_t longest = 200;
  const std::string_view s = sentence.substr(0, longest);
  std::string_view object;
  if (const auto behind_for = text::word_prefix(s, "for")) {
    const std::size_t verb = std::min(text::find_word(s, "stemte"), text::find_word(s, "stemmer"));
    if (verb != std::string_view::npos) object = text::trim(s.substr(*behind_for, verb - *behind_for));
  } else if (const std::size_t colon = s.find(": For "); colon != std::string_view::npos) {
    // "Ændringsforslag nr. 1 fra Ø: For stemte ...", "...: For 3 (Ø)", "ÆF2 fra V blev forkastet: For stemte V."
    object = s.substr(0, colon);
    object = text::trim(object.substr(0, text::find_word(object, "blev")));
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

bool names_amendment(std::string_view words) {
  constexpr std::array<std::string_view, 8> amendments = {"ændringsforslag",    "ændringsforslaget", "udsættelse",
                                                          "udsættelsesforslag", "tilbagesendelse",   "tilbagevisning",
                                                          "hjemvisning",        "afvisning"};
  return text::has_one_of(words, amendments);
}

std::string_view proposal_label(std::string_view words) {
  constexpr std::size_t longest = 150;
  if (!words.ends_with(':') || words.size() > longest) return {};
  if (text::same_key(text::without_colon(words), "Indstillingen")) return text::without_colon(words);
  static constexpr std::array<std::string_view, 6> proposals = {
      "Forslag fra", "Forslaget fra", "Anbefaling fra", "Anbefalingen fra", "Indstilling fra", "Indstillingen fra"};
  if (text::begins_with_one_of(words, proposals)) return text::without_colon(words);  // Dragør
  std::string_view label;
  text::for_each_word(words, [&](std::size_t begin, std::size_t end) {
    const bool named = text::key_prefix(words.substr(begin, end - begin), "ændringsforslag").has_value();
    if (named) label = text::trim(words.substr(begin, words.size() - 1 - begin));
    return !named;
  });
  return label;
}

std::string_view point_behind(std::string_view rest) {
  constexpr std::size_t longest = 80;
  rest = rest.substr(0, longest);
  for (const std::string_view word : {"om", "vedrørende", "vedr."}) rest = behind_word(rest, word);
  rest = text::trim_left(rest);
  // A comma that goes on with numbers belongs to the point: "punkt 1, 2 og 4".
  std::size_t end = std::min(rest.find_first_of(",;"), rest.size());
  while (end + 2 < rest.size() && rest[end] == ',' && text::is_digit(rest[end + 2]))
    end = std::min(rest.find_first_of(",;", end + 1), rest.size());
  rest = rest.substr(0, end);
  const std::string_view bare = behind_word(rest, "indstillingens");
  const PointMark mark = point_mark_inside(bare);
  if (mark.size == 0) return {};
  std::string_view point = rest.substr(0, rest.size() - bare.size() + mark.size);
  while (point.ends_with('.') || point.ends_with(':')) point.remove_suffix(1);
  return point;
}

}  // namespace referat::extract
