#include "index/vocabulary.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <cstring>
#include <tuple>
#include <utility>

#include "support/bytes16.hpp"
#include "support/text.hpp"

namespace referat::index {

namespace {

/// Small words that stand in front of others and make another word of them, not a compound: "udgift" is no "gift".
/// Those that mostly make compounds ("underudvalg", "efterløn", "overlæge") are none.
constexpr std::array<std::string_view, 22> prefixes = {"af",  "an",  "be",  "er",  "for", "fra", "ge", "gen",
                                                       "hen", "ind", "med", "mis", "mod", "ned", "om", "op",
                                                       "på",  "sam", "til", "u",   "ud",  "und"};

/// Words whose vowel changes, which no stemmer knows: the nouns of that kind that minutes use.
constexpr std::array<std::pair<std::string_view, std::string_view>, 12> changed_vowels = {{
    {"barn", "børn"},
    {"bog", "bøger"},
    {"bonde", "bønder"},
    {"datter", "døtre"},
    {"fod", "fødder"},
    {"hånd", "hænder"},
    {"kraft", "kræfter"},
    {"mand", "mænd"},
    {"nat", "nætter"},
    {"rod", "rødder"},
    {"stang", "stænger"},
    {"tand", "tænder"},
}};

/// What a noun or adjective in its plain form gets behind it. The stemmer leaves short words alone: "træer".
constexpr std::array<std::string_view, 11> endings = {"s",  "e",   "en", "ens",  "ene",  "enes",
                                                      "et", "ets", "er", "erne", "ernes"};

bool is_inflected(std::string_view word, std::string_view plain) {
  return word.starts_with(plain) &&
         std::find(endings.begin(), endings.end(), word.substr(plain.size())) != endings.end();
}

/// Two consonants that a Danish word may begin with.
constexpr std::array<std::string_view, 29> onsets = {"bj", "bl", "br", "dj", "dr", "dv", "fj", "fl", "fn", "fr",
                                                     "gl", "gr", "hj", "hv", "kl", "kn", "kr", "kv", "pl", "pr",
                                                     "sk", "sl", "sm", "sn", "sp", "st", "sv", "tr", "tv"};

bool is_prefix(std::string_view front) { return std::find(prefixes.begin(), prefixes.end(), front) != prefixes.end(); }

bool has_vowel(std::string_view word) {
  for (std::size_t i = 0; i < word.size(); ++i) {
    if (std::strchr("aeiouy", word[i]) != nullptr) return true;
    // æ, ø, å, é
    if (word[i] == '\xC3' && i + 1 < word.size() && std::strchr("\xA6\xB8\xA5\xA9", word[i + 1]) != nullptr)
      return true;
  }
  return false;
}

bool begins_with_vowel(std::string_view word) { return has_vowel(word.substr(0, text::first_code_point(word).bytes)); }

/// Whether a word may begin so: "betjening" may, "lling" may not.
bool may_begin_word(std::string_view word) {
  if (word.empty()) return false;
  if (begins_with_vowel(word) || begins_with_vowel(word.substr(1))) return true;
  return std::find(onsets.begin(), onsets.end(), word.substr(0, 2)) != onsets.end();
}

void replace_all(std::string& text, std::string_view from, std::string_view to) {
  for (std::size_t i = text.find(from); i != std::string::npos; i = text.find(from, i + to.size()))
    text.replace(i, from.size(), to);
}

/// The word as it stands, with "å" for "aa" and the other way round, with and without an accent on an "e", and with
/// its other vowel.
std::vector<std::string> spellings(std::string_view word, const Stemmer& stemmer) {
  std::vector<std::string> all = {std::string(word)};
  const auto add = [&](std::string spelling) {
    if (std::find(all.begin(), all.end(), spelling) == all.end()) all.push_back(std::move(spelling));
  };
  const auto replaced = [&](std::string_view from, std::string_view to) {
    std::string other(word);
    replace_all(other, from, to);
    add(std::move(other));
  };
  replaced("aa", "å");
  replaced("å", "aa");
  replaced("é", "e");
  constexpr std::size_t most_accents = 8;  // "eeeee" has more, and is no word
  if (std::count(word.begin(), word.end(), 'e') > static_cast<std::ptrdiff_t>(most_accents)) return all;
  for (std::size_t i = 0; i < word.size(); ++i) {
    if (word[i] == 'e') add(std::string(word.substr(0, i)) + "é" + std::string(word.substr(i + 1)));
  }
  const std::string stem = stemmer.stem(word);
  for (const auto& [one, several] : changed_vowels) {
    if (stem == stemmer.stem(one)) add(std::string(several));
    if (stem == stemmer.stem(several)) add(std::string(one));
  }
  return all;
}

/// Where these letters stand next, at or behind `from`. Their first byte and their last are looked for, at sixteen
/// places at a time: there are megabytes of words.
std::size_t find_letters(std::string_view words, std::string_view letters, std::size_t from) {
  const std::size_t last = letters.size() - 1;
  std::size_t i = from;
  for (; i + last + bytes16::size <= words.size(); i += bytes16::size) {
    const auto begin = bytes16::is(bytes16::load(words.data() + i), letters.front());
    const auto end = bytes16::is(bytes16::load(words.data() + i + last), letters.back());
    for (std::uint32_t bits = bytes16::mask(bytes16::both(begin, end)); bits != 0; bits &= bits - 1) {
      const std::size_t at = i + static_cast<std::size_t>(std::countr_zero(bits));
      if (words.substr(at, letters.size()) == letters) return at;
    }
  }
  return words.find(letters, i);
}

/// Calls `take(word)` for each of these words that has the letters.
template <class Take>
void each_with(std::string_view letters, std::string_view words, Take take) {
  for (std::size_t at = 0; (at = find_letters(words, letters, at)) != std::string_view::npos;) {
    const std::size_t begin = words.rfind('\n', at) + 1;
    const std::size_t end = words.find('\n', at);
    take(words.substr(begin, end - begin));
    at = end;
  }
}

/// The letters that all these words begin with, or those that all end with, whichever are more: "budg" of "budget" and
/// "budgét". They are looked for once, and not each spelling by itself.
std::string_view common_letters(const std::vector<std::string>& words) {
  std::string_view front = words.front();
  std::string_view back = words.front();
  for (const std::string& word : words) {
    const auto front_end = std::mismatch(front.begin(), front.end(), word.begin(), word.end()).first;
    front = front.substr(0, static_cast<std::size_t>(front_end - front.begin()));
    const auto back_end = std::mismatch(back.rbegin(), back.rend(), word.rbegin(), word.rend()).first;
    back = back.substr(back.size() - static_cast<std::size_t>(back_end - back.rbegin()));
  }
  return front.size() >= back.size() ? front : back;
}

}  // namespace

std::uint32_t letters_of(std::string_view word) {
  static constexpr auto bit_of = [] {
    std::array<std::uint32_t, 256> bits{};
    for (std::size_t i = 0; i < telling_letters.size(); ++i)
      bits[static_cast<unsigned char>(telling_letters[i])] = 1U << i;
    return bits;
  }();
  std::uint32_t letters = 0;
  for (const char c : word) letters |= bit_of[static_cast<unsigned char>(c)];
  return letters;
}

bool is_vocabulary(std::string_view word) {
  return std::none_of(word.begin(), word.end(), [](char c) { return text::is_digit(c); });
}

std::vector<Relative> Vocabulary::relatives(std::string_view word) const {
  constexpr std::size_t longest = 100;  // bytes; no word of Danish is so long
  if (!is_vocabulary(word) || word.size() > longest) return {};
  std::vector<Spelling> all;
  std::vector<std::string> stems;
  std::uint32_t letters = ~0U;
  for (std::string& spelling : spellings(word, stemmer_)) {
    stems.push_back(stemmer_.stem(spelling));
    letters &= letters_of(stems.back());
    const bool in_compounds = text::length(spelling) >= 3 && text::length(stems.back()) >= 3 && !is_prefix(spelling);
    all.push_back({std::move(spelling), stems.back(), in_compounds});
  }
  const std::string_view common = common_letters(stems);
  std::vector<Relative> found;
  source_.at_least(letters, [&](std::string_view words) {
    if (constexpr std::size_t few = 3; common.size() >= few)
      return each_with(common, words, [&](std::string_view whole) {
        for (const Spelling& spelling : all) add_relative(spelling, whole, found);
      });
    for (const Spelling& spelling : all)
      each_with(spelling.stem, words, [&](std::string_view whole) { add_relative(spelling, whole, found); });
  });
  std::sort(found.begin(), found.end(),
            [](const Relative& a, const Relative& b) { return std::tie(a.word, a.kin) < std::tie(b.word, b.kin); });
  const auto same = [](const Relative& a, const Relative& b) { return a.word == b.word; };
  found.erase(std::unique(found.begin(), found.end(), same), found.end());
  return found;
}

void Vocabulary::add_relative(const Spelling& spelling, std::string_view whole, std::vector<Relative>& found) const {
  const auto& [word, stem, in_compounds] = spelling;
  const std::size_t at = whole.find(stem);
  if (at == std::string_view::npos) return;
  if (whole == word) {
    found.push_back({std::string(whole), Kin::itself});
    return;
  }
  if (at == 0 && (stemmer_.stem(whole) == stem || is_inflected(whole, word))) {
    found.push_back({std::string(whole), Kin::inflected});
    return;
  }
  if (!in_compounds) return;
  for (std::size_t i = at; i != std::string_view::npos; i = whole.find(stem, i + 1)) {
    if (!is_part(word, stem, whole, i)) continue;
    found.push_back({std::string(whole), Kin::part});
    return;
  }
}

/// Whether the word, whose stem stands at `at`, is a part of the compound `whole`.
bool Vocabulary::is_part(std::string_view word, std::string_view stem, std::string_view whole, std::size_t at) const {
  const std::uint32_t letters = text::length(word);
  const std::string_view front = whole.substr(0, at);
  if (at > 0 && !may_stand_before(front, letters)) return false;
  const std::string_view from_here = whole.substr(at);
  // The last part, in whatever form.
  if (at > 0 && (stemmer_.stem(from_here) == stem || is_inflected(from_here, word))) return true;
  // What comes behind begins a part of its own: right behind the word, or behind the letter that joins the two.
  for (const std::string_view begin : {word, stem}) {
    if (!from_here.starts_with(begin)) continue;
    const std::string_view rest = from_here.substr(begin.size());
    if (begin == word && may_stand_behind(rest, letters)) return true;
    if ((rest.starts_with('s') || rest.starts_with('e')) && may_stand_behind(rest.substr(1), letters)) return true;
  }
  return false;
}

bool Vocabulary::may_stand_behind(std::string_view rest, std::size_t letters) const {
  if (!may_begin_word(rest) || !has_vowel(rest)) return false;
  const std::uint32_t length = text::length(rest);
  if (letters >= 4) return length >= 3;
  return length >= 5 || (length == 4 && is_known_part(rest));  // much that is short stands in other words by chance
}

/// Whether these letters may be the part before another: what short ones may be, only the other words tell.
bool Vocabulary::may_stand_before(std::string_view front, std::size_t letters) const {
  if (is_prefix(front) || !has_vowel(front)) return false;
  const std::size_t length = text::length(front);
  if (length < (letters < 4 ? 4U : 3U)) return source_.has(front);
  // "driftsudgift": a part, and then a word that is made with a prefix.
  return std::none_of(prefixes.begin(), prefixes.end(), [&](std::string_view prefix) {
    return front.ends_with(prefix) && is_known_part(front.substr(0, front.size() - prefix.size()));
  });
}

/// Whether the other words have these letters as one of them, as they are or without the letter that joins parts.
bool Vocabulary::is_known_part(std::string_view part) const {
  if (text::length(part) < 3) return false;
  if (source_.has(part)) return true;
  return (part.back() == 's' || part.back() == 'e') && source_.has(part.substr(0, part.size() - 1));
}

}  // namespace referat::index
