// Small operations on UTF-8 text in NFC, all linear and without allocation where possible. Knows no minutes.
#pragma once

#include <algorithm>
#include <bit>
#include <cstdint>
#include <cstring>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

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

/// Without the colons at its end and the white space before them.
inline std::string_view without_colon(std::string_view s) {
  while (s.ends_with(':')) s = trim_right(s.substr(0, s.size() - 1));
  return s;
}

/// Without the full stop at its end.
inline std::string_view without_stop(std::string_view s) { return s.ends_with('.') ? s.substr(0, s.size() - 1) : s; }

/// Of the bullet or the dash that an entry of a list begins with, and the blank behind it; 0 where there is none.
inline std::size_t list_mark(std::string_view s) {
  for (const std::string_view mark : {"- ", "• ", "· ", "* ", "– "}) {
    if (s.starts_with(mark)) return mark.size();
  }
  return 0;
}

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

/// The first `most` code points of valid UTF-8, or all where there are fewer.
std::string_view first_code_points(std::string_view s, std::uint32_t most);

/// White space folded, and cut behind `most` code points, with "…" where something was cut off.
std::string shortened(std::string_view s, std::uint32_t most);

/// "1 letter", "2 letters"
std::string counted(std::uint64_t n, std::string_view what);

/// What stands between any of the separators; empty parts are left out.
std::vector<std::string> split(std::string_view s, std::string_view separators);

/// The place of the next digit at or after `i`, or the length.
inline std::size_t next_digit(std::string_view s, std::size_t i) {
  const auto digits = [](bytes16::Chunk chunk) { return bytes16::between(chunk, '0', '9'); };
  return bytes16::find(s.data(), i, s.size(), digits, is_digit);
}

/// First code point and its length in bytes; {0, 0} for an empty string. The text is valid UTF-8.
struct CodePoint {
  char32_t value = 0;
  std::uint32_t bytes = 0;
};
CodePoint first_code_point(std::string_view s);

inline bool starts_lower(std::string_view s);  ///< begins with a lower-case Latin letter
/// Where the first word ends that another may be run together with: "MødestedRådssalen" at the next capital or sign.
std::size_t end_of_glued_word(std::string_view s);
inline bool starts_upper(std::string_view s);  ///< begins with an upper-case Latin letter

/// Lower case without accents on e, for Latin-1 letters; other characters as they are. Locale plays no part, so that
/// a Turkish one does not turn I into a dotless i.
void append_key(std::string& out, std::string_view s);
std::string key(std::string_view s);
/// The key of the folded text.
std::string folded_key(std::string_view s);

/// The first `count` bytes of the key (four at most) as a number that texts with the same key share. Different texts
/// may share one too: it is for finding the rows of a table that are worth a look.
inline std::uint32_t key_code(std::string_view s, std::uint32_t count);

/// Whether two texts have the same key, without building either.
inline bool same_key(std::string_view a, std::string_view b);
/// Whether the key of `s` begins with that of `prefix`; gives the number of bytes of `s` that the prefix takes.
inline std::optional<std::size_t> key_prefix(std::string_view s, std::string_view prefix);
/// The same, and the next byte is no letter or digit.
inline std::optional<std::size_t> word_prefix(std::string_view s, std::string_view prefix);
/// Whether the last bytes of `s` have the key of `ending`, which takes as many in either case.
inline bool ends_with_key(std::string_view s, std::string_view ending);
/// "| Byrådet |" is "Byrådet": a row of a table, as some ways of copying a site leave it (Aabenraa, Hedensted).
std::string_view without_bars(std::string_view s);

/// Without the word or words that it begins or ends with, and the white space beside them; the same where it does not.
std::string_view without_first(std::string_view s, std::string_view word);
std::string_view without_last(std::string_view s, std::string_view word);
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

/// Calls `take` with the begin and the end of each word of `s`, made of letters, digits and bytes of longer characters.
/// It says whether to go on.
template <class Take>
void for_each_word(std::string_view s, Take take);

/// Unsigned decimal number over the whole of `s`; none when empty, too large, or anything else stands in it.
inline std::optional<std::uint32_t> number(std::string_view s);

/// Length of the valid UTF-8 character at `i`, or 0. Overlong forms, surrogates and what is past U+10FFFF are not
/// valid.
std::size_t valid_character(std::string_view s, std::size_t i);

/// Appends a code point that is no surrogate.
void append_utf8(std::string& out, char32_t c);

/// U+FFFD, which stands for what could not be read.
inline constexpr std::string_view replacement = "\xEF\xBF\xBD";
/// The text with U+FFFD for every byte that is part of no character.
std::string valid_utf8(std::string_view s);

// --- inline ---

bool slow_starts_lower(std::string_view s);  // of a text that begins beyond ASCII
bool slow_starts_upper(std::string_view s);

inline bool starts_lower(std::string_view s) {
  if (s.empty()) return false;
  const char c = s.front();
  return (c & 0x80) == 0 ? c >= 'a' && c <= 'z' : slow_starts_lower(s);
}

inline bool starts_upper(std::string_view s) {
  if (s.empty()) return false;
  const char c = s.front();
  return (c & 0x80) == 0 ? c >= 'A' && c <= 'Z' : slow_starts_upper(s);
}

inline std::optional<std::uint32_t> number(std::string_view s) {
  if (s.empty() || s.size() > 9) return std::nullopt;
  std::uint32_t value = 0;
  for (const char c : s) {
    if (!is_digit(c)) return std::nullopt;
    value = value * 10 + static_cast<std::uint32_t>(c - '0');
  }
  return value;
}

std::uint32_t slow_key_code(std::string_view s, std::uint32_t count);

inline std::uint32_t key_code(std::string_view s, std::uint32_t count) {
  if (s.size() < 5) return slow_key_code(s, count);
  std::uint32_t bytes = 0;
  std::memcpy(&bytes, s.data(), 4);
  // With one bit set, letters are in lower case, those of Latin-1 too. Signs change, but always in the same way. Only
  // an accented e is another letter in the key, and takes a closer look.
  if ((bytes & 0x80808080U) != 0) {
    for (std::uint32_t i = 0; i < count; ++i) {
      if (s[i] == '\xC3' && (s[i + 1] & 0x5C) == 0x08) return slow_key_code(s, count);
    }
  }
  if (count < 4) bytes &= (1U << (8 * count)) - 1;
  return bytes | 0x20202020U;
}

std::size_t slow_key_prefix(std::string_view s, std::string_view prefix);  ///< npos where it is none

/// The same as key_prefix; npos where it is none. Every word of every text goes through here, and a copy of an optional
/// is a store of a byte with a load of sixteen right behind it, which waits.
inline std::size_t prefix_size(std::string_view s, std::string_view prefix) {
  constexpr std::size_t none = std::string_view::npos;
  // Most texts are told apart by their first letters.
  if (s.size() >= 4 && prefix.size() >= 4) {
    std::uint32_t a = 0;
    std::uint32_t b = 0;
    std::memcpy(&a, s.data(), 4);
    std::memcpy(&b, prefix.data(), 4);
    // A letter and its capital differ in one bit; so do some signs, which takes a closer look.
    constexpr std::uint32_t but_case = 0xDFDFDFDFU;
    const std::uint32_t beyond_ascii = (a | b) & 0x80808080U;
    if (beyond_ascii == 0) {
      if (((a ^ b) & but_case) != 0) return none;
    } else if constexpr (std::endian::native == std::endian::little) {
      // Up to the first byte that is no ASCII in either; there, only an e may be the same as what is none in the other.
      const int bits = std::countr_zero(beyond_ascii) - 7;
      if (((a ^ b) & but_case & ((1U << bits) - 1)) != 0) return none;
      const std::uint32_t x = a >> bits & 0xFFU;
      const std::uint32_t y = b >> bits & 0xFFU;
      if (((x ^ y) & 0x80U) != 0 && (std::min(x, y) | 0x20U) != 'e') return none;
    }
  } else if (!prefix.empty()) {
    if (s.empty()) return none;
    const auto first = static_cast<unsigned char>(s.front() ^ prefix.front());
    if ((static_cast<unsigned char>(s.front() | prefix.front()) & 0x80U) == 0 && (first & 0xDFU) != 0) return none;
  }
  return slow_key_prefix(s, prefix);
}

inline std::optional<std::size_t> key_prefix(std::string_view s, std::string_view prefix) {
  const std::size_t taken = prefix_size(s, prefix);
  if (taken == std::string_view::npos) return std::nullopt;
  return taken;
}

inline std::optional<std::size_t> word_prefix(std::string_view s, std::string_view prefix) {
  const std::size_t taken = prefix_size(s, prefix);
  if (taken == std::string_view::npos || (taken < s.size() && is_word_byte(s[taken]))) return std::nullopt;
  return taken;
}

inline bool ends_with_key(std::string_view s, std::string_view ending) {
  return s.size() >= ending.size() && same_key(s.substr(s.size() - ending.size()), ending);
}

inline bool same_key(std::string_view a, std::string_view b) { return prefix_size(a, b) == a.size(); }

/// Flags of the bytes that `is_word_byte` is true of.
inline bytes16::Chunk word_bytes(bytes16::Chunk chunk) {
  const bytes16::Chunk ascii = bytes16::between(bytes16::with_small_letters(chunk), 'a', 'z');
  return bytes16::either(bytes16::either(ascii, bytes16::between(chunk, '0', '9')), bytes16::at_least(chunk, 0x80));
}

template <class Take>
void for_each_word(std::string_view s, Take take) {
  bool inside = false;
  std::size_t begin = 0;
  std::size_t i = 0;
  for (; i + bytes16::size <= s.size(); i += bytes16::size) {
    const std::uint32_t words = bytes16::mask(word_bytes(bytes16::load(s.data() + i)));
    std::uint32_t edges = (words ^ (words << 1 | (inside ? 1U : 0U))) & ((1U << bytes16::size) - 1);
    for (; edges != 0; edges &= edges - 1) {
      const std::size_t at = i + static_cast<std::size_t>(std::countr_zero(edges));
      inside = !inside;
      if (inside) {
        begin = at;
      } else if (!take(begin, at)) {
        return;
      }
    }
  }
  for (; i < s.size(); ++i) {
    if (is_word_byte(s[i]) == inside) continue;
    inside = !inside;
    if (inside) {
      begin = i;
    } else if (!take(begin, i)) {
      return;
    }
  }
  if (inside) take(begin, s.size());
}

template <class Test>
bool any_word(std::string_view s, Test test) {
  const auto any = [&](std::size_t i, std::uint32_t starts) {
    for (; starts != 0; starts &= starts - 1) {
      if (test(i + static_cast<std::size_t>(std::countr_zero(starts)))) return true;
    }
    return false;
  };
  bool inside = false;
  std::size_t i = 0;
  for (; i + bytes16::size <= s.size(); i += bytes16::size) {
    const std::uint32_t words = bytes16::mask(word_bytes(bytes16::load(s.data() + i)));
    if (any(i, words & ~(words << 1 | (inside ? 1U : 0U)))) return true;
    inside = (words >> (bytes16::size - 1) & 1U) != 0;
  }
  if (i > 0 && i < s.size()) {  // the rest, with some of what was seen
    const std::size_t last = s.size() - bytes16::size;
    const std::size_t seen = i - last;
    const std::uint32_t words = bytes16::mask(word_bytes(bytes16::load(s.data() + last)));
    return any(last, (words & ~(words << 1)) >> seen << seen);
  }
  for (; i < s.size(); ++i) {
    const bool word = is_word_byte(s[i]);
    if (word && !inside && test(i)) return true;
    inside = word;
  }
  return false;
}

}  // namespace referat::text
