// Small operations on UTF-8 text in NFC, all linear and without allocation where possible. Knows no minutes.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace referat::text {

inline bool is_space(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\f' || c == '\v' || c == '\r'; }
inline bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// ASCII letter, or any byte of a longer character: good enough to tell words from signs in Danish.
inline bool is_word_byte(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || is_digit(c) ||
         (static_cast<unsigned char>(c) & 0x80U) != 0;
}

std::string_view trim(std::string_view s);
std::string_view trim_left(std::string_view s);
std::string_view trim_right(std::string_view s);

/// The first word (up to white space); empty for an empty string.
std::string_view first_word(std::string_view s);
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

/// A number that texts with the same key share, for tables of words.
std::size_t key_hash(std::string_view s);

/// Whether two texts have the same key, without building either.
bool same_key(std::string_view a, std::string_view b);
/// Whether the key of `s` begins with that of `prefix`; gives the number of bytes of `s` that the prefix takes.
std::optional<std::size_t> key_prefix(std::string_view s, std::string_view prefix);
/// The same, and the next byte is no letter or digit.
std::optional<std::size_t> word_prefix(std::string_view s, std::string_view prefix);
/// Where the key of `word` stands in `s` as a whole word.
std::size_t find_word(std::string_view s, std::string_view word, std::size_t from = 0);

/// Appends `s` with white space folded to single spaces and none at the ends. A line end after a hyphen that belongs to
/// its word ("2030-" / "fremskrivning") is joined with nothing; "Erhvervs-" / "og Uddannelsesudvalget" keeps a space.
void append_folded(std::string& out, std::string_view s);
std::string folded(std::string_view s);

/// Whether a line that ends in a hyphen goes on in the next without a space.
bool hyphen_joins(std::string_view line, std::string_view next);

/// Unsigned decimal number over the whole of `s`; none when empty, too large, or anything else stands in it.
std::optional<std::uint32_t> number(std::string_view s);

/// Length of the valid UTF-8 character at `i`, or 0. Overlong forms, surrogates and what is past U+10FFFF are not
/// valid.
std::size_t valid_character(std::string_view s, std::size_t i);

/// The text with U+FFFD for every byte that is part of no character.
std::string valid_utf8(std::string_view s);

}  // namespace referat::text
