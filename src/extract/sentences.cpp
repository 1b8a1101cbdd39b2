#include "extract/sentences.hpp"

#include <algorithm>
#include <array>

#include "lexicon/bodies.hpp"
#include "lexicon/parties.hpp"
#include "lexicon/roles.hpp"
#include "lexicon/vote_words.hpp"
#include "support/bytes16.hpp"
#include "support/text.hpp"
#include "support/word_lists.hpp"

namespace referat::extract {

namespace {

constexpr std::array<std::string_view, 17> abbreviations = {"kl",    "nr",    "pkt", "d",    "ca",  "bl.a",
                                                            "f.eks", "stk",   "jf",  "pr",   "ad",  "evt",
                                                            "inkl",  "ekskl", "hhv", "vedr", "incl"};
/// These may end a sentence, and do before a capital: "Udvalget bevilger 15.000 kr. Anna Lund (A) stemte imod."
constexpr std::array<std::string_view, 6> last_abbreviations = {"kr", "mio", "mia", "mv", "m.v", "pct"};

/// Of first names: "Jens Kr. Yde".
constexpr std::array<std::string_view, 8> short_names = {"Kr", "Chr", "Th", "Fr", "Joh", "Vilh", "Alb", "Aa"};

/// "Hansen (C)": how many names with a capital stand before a bracket; 0 where they are more than three, or none.
int names_before_bracket(std::string_view s) {
  constexpr int most = 3;
  for (int words = 0; words <= most; ++words) {
    s = text::trim_left(s);
    if (s.starts_with('(')) return words;
    if (!text::starts_upper(s)) return 0;
    s = s.substr(text::first_word(s).size());
  }
  return 0;
}

/// "Bilag A. Kortet er", "Liste O. Venstre stemte imod": what has a letter behind it that is no initial.
constexpr std::array<std::string_view, 24> lettered_things = {
    "Liste",    "Listen",    "Gruppe",  "Bilag",    "Model", "Plan",   "Alternativ", "Forslag",
    "Scenarie", "Scenarium", "Løsning", "Variant",  "Etape", "Område", "Delområde",  "Bygning",
    "Blok",     "Afsnit",    "Zone",    "Kategori", "Type",  "Rute",   "Punkt",      "Partiet"};

/// Words in small letters that a name may follow.
constexpr std::array<std::string_view, 9> before_names = {"og", "samt", "fra",  "mens",  "idet",
                                                          "at", "men",  "hvor", "stemte"};

/// "Holm stemte imod", "Holm og Per Skov var": a surname, and how a sentence about people goes on behind it. "Venstre
/// stemte imod" and "Udvalget var" begin a sentence.
bool is_surname_of_subject(std::string_view s) {
  static constexpr std::array<std::string_view, 8> beginnings = {"Der",   "Det",     "Den",      "De",
                                                                 "Sagen", "Punktet", "Herefter", "Derefter"};
  static constexpr std::array<std::string_view, 32> behind = {
      "og",     "samt",     "stemte",    "stemmer",  "undlod",   "undlader",   "var",       "er",
      "deltog", "deltager", "erklærede", "tog",      "tager",    "forlod",     "ankom",     "mødte",
      "kom",    "ønskede",  "ønsker",    "foreslog", "foreslår", "stillede",   "fremsatte", "begærede",
      "kan",    "kunne",    "havde",     "har",      "bad",      "fraværende", "der",       "som"};
  static constexpr std::array<std::string_view, 6> others = {"Ingen", "Alle", "Flere", "Resten", "Nogle", "Begge"};
  s = text::trim_left(s);
  const std::string_view name = text::first_word(s);
  // "Formanden", "Projektet", "Lokallisten", but "Hansen", "Lauritzen"
  const bool definite = (name.ends_with("en") && !name.ends_with("sen") && !name.ends_with("zen")) ||
                        name.ends_with("et") || name.ends_with("erne");
  if (definite || text::is_one_of(name, others) || lexicon::count_word(name) || lexicon::is_role(name)) return false;
  const std::string_view rest = text::trim_left(s.substr(name.size()));
  if (text::length(name) < 2 || !text::is_word_byte(name.back()) || text::is_one_of(name, beginnings) ||
      lexicon::is_body_noun(name) || lexicon::is_proposal_word(name) || !lexicon::party_letter(name).empty())
    return false;
  return rest.empty() || text::is_one_of(text::without_stop(text::first_word(rest)), behind);
}

/// "Jens B. Krog", "Jens B. K. Krog", "Ida H. Holm stemte imod": whether the letter from `begin` to `end` stands behind
/// a first name and before another name.
bool is_between_names(std::string_view s, std::size_t begin, std::size_t end) {
  const std::string_view first = text::last_word(text::trim_right(s.substr(0, begin)));
  const std::string_view next = text::first_word(text::trim_left(s.substr(end + 1)));
  if (first.size() == 2 && first.ends_with('.') && text::starts_upper(first) && text::starts_upper(next)) {
    const std::string_view before =
        text::last_word(text::trim_right(s.substr(0, static_cast<std::size_t>(first.data() - s.data()))));
    return text::starts_upper(before) && text::length(before) >= 3 && text::is_word_byte(before.back());
  }
  if (!text::starts_upper(first) || text::length(first) < 3 || !text::is_word_byte(first.back()) ||
      !text::starts_upper(next))
    return false;
  if (next.ends_with('.') || next.ends_with(',')) return true;
  // Before a first name stands nothing, or what joins people: "Per Skov og Ida H. Holm". Not "godkendte Hal B. Juul".
  const std::string_view lead = text::trim_right(s.substr(0, static_cast<std::size_t>(first.data() - s.data())));
  const std::string_view joint = text::last_word(lead);
  const bool joined = lead.empty() || lead.back() == ',' || lead.back() == ':' || lead.back() == '(' ||
                      lead.back() == '.' || text::starts_upper(joint) || text::is_one_of(joint, before_names);
  return joined && !text::is_one_of(first, lettered_things) && is_surname_of_subject(s.substr(end + 1));
}

/// "von Bülow": a name that begins a sentence with a small letter.
bool begins_with_particle(std::string_view s) {
  for (const std::string_view particle : {"von ", "van ", "de ", "af "}) {
    if (s.starts_with(particle) && names_before_bracket(s.substr(particle.size())) > 0) return true;
  }
  return false;
}

/// "For (9): A, B. Imod (4): V": what says how the next ones voted.
bool begins_with_side(std::string_view s) {
  static constexpr std::array<std::string_view, 10> sides = {"For",    "Imod",     "Mod",   "Ja",     "Nej",
                                                             "Undlod", "Undlader", "Blank", "Blankt", "Hverken"};
  return text::begins_with_one_of(text::trim_left(s), sides);
}

/// Whether the full stop at `i` belongs to an abbreviation or a number of a list; `s` is the sentence from its
/// beginning.
bool belongs_to_word(std::string_view s, std::size_t i) {
  std::size_t begin = i;
  while (begin > 0 && (text::is_word_byte(s[begin - 1]) || s[begin - 1] == '.')) --begin;
  const std::string_view word = s.substr(begin, i - begin);
  if (word.empty()) return false;
  // "J.P. Jensen"; "O. Hansen (C)", but not "Imod stemte O. Venstre stemte for."
  if (word.find('.') != std::string_view::npos && text::starts_upper(word)) return true;
  if (text::starts_upper(word) && text::length(word) == 1) {
    if (begins_with_side(s.substr(i + 1))) return false;
    // "Imod stemte A og V. Per Juul (A) forlod lokalet": a party, and the first and last name of somebody
    const std::string_view before = text::last_word(text::trim_right(s.substr(0, begin)));
    const bool party = lexicon::is_party_letter(word) && text::starts_lower(before);
    const int names = names_before_bracket(s.substr(i + 1));
    return names > 0 ? !party || names == 1 : is_between_names(s, begin, i);
  }
  if (std::find(short_names.begin(), short_names.end(), word) != short_names.end())
    return text::starts_upper(text::trim_left(s.substr(i + 1)));
  // "1. Godkendt": the number of a list. Behind other numbers a capital begins a sentence: "mod 9. Imod stemte ...".
  if (word.size() <= 2 && text::number(word)) return text::trim(s.substr(0, begin)).empty();
  const auto is_word = [&](std::string_view a) { return text::same_key(word, a); };
  if (std::any_of(last_abbreviations.begin(), last_abbreviations.end(), is_word))
    return !text::starts_upper(text::trim_left(s.substr(i + 1)));
  return std::any_of(abbreviations.begin(), abbreviations.end(), is_word);
}

}  // namespace

std::vector<std::string_view> split_sentences(std::string_view text) {
  std::vector<std::string_view> sentences;
  sentences.reserve(8);
  std::size_t begin = 0;
  int depth = 0;
  const auto take = [&](std::size_t end) {
    const std::string_view sentence = text::trim(text.substr(begin, end - begin));
    if (!sentence.empty()) sentences.push_back(sentence);
    begin = end;
  };
  const auto sign = [](bytes16::Chunk chunk) {
    return bytes16::either(
        bytes16::either(bytes16::is(chunk, '.'), bytes16::either(bytes16::is(chunk, '?'), bytes16::is(chunk, '!'))),
        bytes16::between(chunk, '(', ')'));
  };
  const auto is_sign = [](char c) { return c == '.' || c == '?' || c == '!' || c == '(' || c == ')'; };
  bytes16::for_each(text.data(), text.size(), sign, is_sign, [&](std::size_t i) {
    const char c = text[i];
    if (c == '(') ++depth;
    if (c == ')' && depth > 0) --depth;
    if (depth > 0 || c == '(' || c == ')') return;
    std::size_t end = i + 1;
    while (end < text.size() && (text[end] == '"' || text[end] == '\'' || text[end] == ')')) ++end;
    if (end < text.size() && !text::is_space(text[end])) return;
    const std::string_view rest = text::trim_left(text.substr(end));
    if (!rest.empty() && text::starts_lower(rest) && !begins_with_particle(rest)) return;
    if (c == '.' && !rest.empty() && belongs_to_word(text.substr(begin), i - begin)) return;
    take(end);
  });
  take(text.size());
  return sentences;
}

std::string_view without_quotations(std::string_view text, std::string& buffer) {
  const auto mark_begin = [](bytes16::Chunk chunk) {
    return bytes16::either(bytes16::is(chunk, '"'),
                           bytes16::either(bytes16::is(chunk, '\xE2'), bytes16::is(chunk, '\xC2')));
  };
  const auto is_mark_begin = [](char c) { return c == '"' || c == '\xE2' || c == '\xC2'; };
  const auto next = [&](std::size_t i) {
    return bytes16::find(text.data(), i, text.size(), mark_begin, is_mark_begin);
  };
  std::size_t nothing_closes_from[3] = {text.size(), text.size(),
                                        text.size()};  // by kind of mark: we looked and found none
  bool masked = false;
  for (std::size_t i = next(0); i < text.size(); i = next(i)) {
    std::size_t kind = 0;
    std::size_t mark = 0;
    std::string_view close;
    const std::string_view rest = text.substr(i);
    if (rest.front() == '"') {
      mark = 1;
      close = "\"";
    } else if (rest.starts_with("”") || rest.starts_with("“") || rest.starts_with("„")) {
      mark = 3;
      close = "”";
      kind = 1;
    } else if (rest.starts_with("»")) {
      mark = 2;
      close = "«";
      kind = 2;
    }
    if (mark == 0) {
      ++i;
      continue;
    }
    const std::size_t end = i >= nothing_closes_from[kind] ? std::string_view::npos : text.find(close, i + mark);
    if (end == std::string_view::npos) {
      nothing_closes_from[kind] = std::min(nothing_closes_from[kind], i);
      i += mark;  // never closed: not a quotation
      continue;
    }
    if (!masked) buffer.assign(text);
    masked = true;
    std::fill(buffer.begin() + static_cast<std::ptrdiff_t>(i + mark), buffer.begin() + static_cast<std::ptrdiff_t>(end),
              ' ');
    i = end + close.size();
  }
  return masked ? std::string_view(buffer) : text;
}

}  // namespace referat::extract
