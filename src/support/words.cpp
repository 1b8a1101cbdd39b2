#include "support/words.hpp"

#include <unicode/utf8.h>

#include <array>
#include <cstdint>

#include "support/accents.hpp"
#include "support/icu_library.hpp"
#include "support/text.hpp"

namespace referat::text {

namespace {

/// unicode61: "By default all unicode characters of categories L*, N* and Co are tokens"; combining marks go on with
/// the word they stand in (https://www.sqlite.org/fts5.html#unicode61_tokenizer).
constexpr std::uint32_t letters_and_numbers = U_GC_L_MASK | U_GC_N_MASK | U_GC_CO_MASK;

bool is_in(UChar32 c, std::uint32_t categories) { return (U_MASK(icu_library().u_charType(c)) & categories) != 0; }
bool begins_word(UChar32 c) { return is_in(c, letters_and_numbers); }
bool goes_on(UChar32 c) { return is_in(c, letters_and_numbers | U_GC_MN_MASK); }

/// The character at `i`, behind which `i` is left; U+FFFD for bytes that are none.
UChar32 next_character(std::string_view s, std::size_t& i) {
  const auto* bytes = reinterpret_cast<const std::uint8_t*>(s.data());
  auto at = static_cast<std::int64_t>(i);
  const auto size = static_cast<std::int64_t>(s.size());
  UChar32 c = 0;
  U8_NEXT_OR_FFFD(bytes, at, size, c);
  i = static_cast<std::size_t>(at);
  return c;
}

// Most characters are ASCII, letters of Latin-1 or dashes, and need no table to be told.
bool is_ascii(char c) { return static_cast<unsigned char>(c) < 0x80; }
char small_ascii(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c | 0x20) : c; }

/// Of each byte, whether it is a letter or digit of ASCII.
constexpr auto ascii_of_words = [] {
  std::array<bool, 256> table{};
  for (unsigned c = '0'; c <= '9'; ++c) table[c] = true;
  for (unsigned c = 'a'; c <= 'z'; ++c) table[c] = table[c - 'a' + 'A'] = true;
  return table;
}();
bool is_ascii_of_word(char c) { return ascii_of_words[static_cast<unsigned char>(c)]; }

/// The second byte of a letter from À to ÿ at `i`, or 0.
unsigned char latin_letter(std::string_view s, std::size_t i) {
  if (s[i] != '\xC3' || i + 1 == s.size()) return 0;
  const auto second = static_cast<unsigned char>(s[i + 1]);
  return second >= 0x80 && second <= 0xBF && second != 0x97 && second != 0xB7 ? second : 0;  // × and ÷
}

/// The length of a sign at `i` that is no letter and no number: one of Latin-1 (§, «) or of U+2000-203F (dashes,
/// quotes, bullets). 0 where none stands there.
std::size_t sign_at(std::string_view s, std::size_t i) {
  const auto goes_on_at = [&](std::size_t k) {
    return k < s.size() && (static_cast<unsigned char>(s[k]) & 0xC0U) == 0x80;
  };
  if (s[i] == '\xC2' && goes_on_at(i + 1)) {
    constexpr std::string_view letters_and_numbers_too = "\xAA\xB2\xB3\xB5\xB9\xBA\xBC\xBD\xBE";  // ª²³µ¹º¼½¾
    return letters_and_numbers_too.find(s[i + 1]) == std::string_view::npos ? 2 : 0;
  }
  return s[i] == '\xE2' && i + 1 < s.size() && s[i + 1] == '\x80' && goes_on_at(i + 2) ? 3 : 0;
}

/// Whether the character at `i`, behind which `i` is left, is one that `test` takes.
template <class Test>
bool take(std::string_view s, std::size_t& i, Test test) {
  if (is_ascii(s[i])) return is_ascii_of_word(s[i++]);
  if (latin_letter(s, i) != 0) {
    i += 2;
    return true;
  }
  if (const std::size_t sign = sign_at(s, i); sign > 0) {
    i += sign;
    return false;
  }
  return test(next_character(s, i));
}

}  // namespace

WordSpan next_word(std::string_view s, std::size_t from) {
  std::size_t i = from;
  while (i < s.size()) {
    const std::size_t begin = i;
    if (!take(s, i, begins_word)) continue;
    while (i < s.size()) {
      if (is_ascii_of_word(s[i])) {
        ++i;
        continue;
      }
      const std::size_t end = i;
      if (!take(s, i, goes_on)) return {begin, end};
    }
    return {begin, s.size()};
  }
  return {s.size(), s.size()};
}

std::string lower(std::string_view s) {
  std::string out;
  out.reserve(s.size());
  for (std::size_t i = 0; i < s.size();) {
    if (is_ascii(s[i])) {
      out.push_back(small_ascii(s[i++]));
      continue;
    }
    if (const unsigned char letter = latin_letter(s, i)) {
      out.push_back('\xC3');
      out.push_back(static_cast<char>(letter <= 0x9E ? letter | 0x20 : letter));  // ß and ÿ are small
      i += 2;
      continue;
    }
    append_utf8(out, static_cast<char32_t>(icu_library().u_tolower(next_character(s, i))));
  }
  return out;
}

std::vector<std::string> words(std::string_view s) {
  std::vector<std::string> found;
  for (WordSpan word = next_word(s, 0); word.begin < word.end; word = next_word(s, word.end))
    found.push_back(lower(s.substr(word.begin, word.end - word.begin)));
  return found;
}

std::string composed(std::string_view s) {
  const std::string valid = valid_utf8(s);
  std::string out;
  std::size_t done = 0;
  for (const accents::Change& change : accents::changes_to_compose(valid)) {
    out.append(valid, done, change.begin - done).append(change.composed);
    done = change.end;
  }
  return out.append(valid, done);
}

}  // namespace referat::text
