// Small operations on UTF-8 text in NFC, all linear and without allocation where possible. Knows no minutes.
#pragma once

#include <algorithm>
#include <bit>
#include <cstdint>
#include <cstring>
#include <optional>
#include <string>
#include <string_view>

#include "support/bytes16.hpp"

namespace referat::text {

inline bool is_space(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\f' || c == '\v' || c == '\r'; }
inline bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// ASCII letter, or any byte of a longer character: good enough to tell words from signs in Danish.
inline bool is_word_byte(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || is_digit(c) ||
         (static_cast<unsigned char>(c) & 0x80U) != 0;
}

inline std::string_view trim_left(std::string_view s) {
  while (!s.empty() && is_space(s.front())) s.remove_prefix(1);
  return s;
}
inline std::string_view trim_right(std::string_view s) {
  while (!s.empty() && is_space(s.back())) s.remove_suffix(1);
  return s;
}
inline std::string_view trim(std::string_view s) { return trim_left(trim_right(s)); }

/// The first word (up to white space); empty for an empty string.
inline std::string_view first_word(std::string_view s) {
  s = trim_left(s);
  std::size_t n = 0;
  while (n < s.size() && !is_space(s[n])) ++n;
  return s.substr(0, n);
}
std::string_view last_word(std::string_view s);
std::uint32_t count_words(std::string_view s);

/// Number of code points.
std::uint32_t length(std::string_view s);

/// First code point and its length in bytes; {0, 0} for an empty string. The text is valid UTF-8.
struct CodePoint {
  char32_t value = 0;
  std::uint32_t bytes = 0;
};
CodePoint first_code_point(std::string_view s);

bool starts_lower(std::string_view s);  ///< begins with a lower-case Latin letter
bool starts_upper(std::string_view s);  ///< begins with an upper-case Latin letter

/// Lower case without accents on e, for Latin-1 letters; other characters as they are. Locale plays no part, so that
/// a Turkish one does not turn I into a dotless i.
void append_key(std::string& out, std::string_view s);
std::string key(std::string_view s);

/// The first `count` bytes of the key (four at most) as a number that texts with the same key share. Different texts
/// may share one too: it is for finding the rows of a table that are worth a look.
inline std::uint32_t key_code(std::string_view s, std::uint32_t count);

/// Whether two texts have the same key, without building either.
inline bool same_key(std::string_view a, std::string_view b);
/// Whether the key of `s` begins with that of `prefix`; gives the number of bytes of `s` that the prefix takes.
std::optional<std::size_t> key_prefix(std::string_view s, std::string_view prefix);
/// The same, and the next byte is no letter or digit.
std::optional<std::size_t> word_prefix(std::string_view s, std::string_view prefix);
/// Where the key of `word`, which begins with a letter, stands in `s` as a whole word.
std::size_t find_word(std::string_view s, std::string_view word, std::size_t from = 0);

/// Appends `s` with white space folded to single spaces and none at the ends. A line end after a hyphen that belongs to
/// its word ("2030-" / "fremskrivning") is joined with nothing; "Erhvervs-" / "og Uddannelsesudvalget" keeps a space.
void append_folded(std::string& out, std::string_view s);
std::string folded(std::string_view s);

/// Whether a line that ends in a hyphen goes on in the next without a space.
bool hyphen_joins(std::string_view line, std::string_view next);

/// Whether `test` is true of the place of any word of `s`: of the first of letters, digits and bytes of longer
/// characters.
template <class Test>
bool any_word(std::string_view s, Test test);

/// Unsigned decimal number over the whole of `s`; none when empty, too large, or anything else stands in it.
std::optional<std::uint32_t> number(std::string_view s);

/// Length of the valid UTF-8 character at `i`, or 0. Overlong forms, surrogates and what is past U+10FFFF are not
/// valid.
std::size_t valid_character(std::string_view s, std::size_t i);

/// The text with U+FFFD for every byte that is part of no character.
std::string valid_utf8(std::string_view s);

// --- inline
// -----------------------------------------------------------------------------------------------------------

std::uint32_t slow_key_code(std::string_view s, std::uint32_t count);

inline std::uint32_t key_code(std::string_view s, std::uint32_t count) {
  if (s.size() < 4) return slow_key_code(s, count);
  std::uint32_t bytes = 0;
  std::memcpy(&bytes, s.data(), 4);
  if (count < 4) bytes &= (1U << (8 * count)) - 1;
  // Accents and letters outside ASCII take a closer look. The rest is in lower case with one bit set; signs change too,
  // but always in the same way.
  if ((bytes & 0x80808080U) != 0) return slow_key_code(s, count);
  return bytes | 0x20202020U;
}

inline bool same_key(std::string_view a, std::string_view b) {
  const auto taken = key_prefix(a, b);
  return taken && *taken == a.size();
}

template <class Test>
bool any_word(std::string_view s, Test test) {
  bool inside = false;
  std::size_t i = 0;
  for (; i + bytes16::size <= s.size(); i += bytes16::size) {
    const bytes16::Chunk chunk = bytes16::load(s.data() + i);
    const bytes16::Chunk letters = bytes16::between(bytes16::with_small_letters(chunk), 'a', 'z');
    const bytes16::Chunk digits = bytes16::between(chunk, '0', '9');
    const std::uint32_t words =
        bytes16::mask(bytes16::either(bytes16::either(letters, digits), bytes16::at_least(chunk, 0x80)));
    std::uint32_t starts = words & ~(words << 1 | (inside ? 1U : 0U));
    inside = (words >> (bytes16::size - 1) & 1U) != 0;
    for (; starts != 0; starts &= starts - 1) {
      if (test(i + static_cast<std::size_t>(std::countr_zero(starts)))) return true;
    }
  }
  for (; i < s.size(); ++i) {
    const bool word = is_word_byte(s[i]);
    if (word && !inside && test(i)) return true;
    inside = word;
  }
  return false;
}

}  // namespace referat::text
