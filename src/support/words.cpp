#include "support/words.hpp"

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/utf8.h>

#include <cstdint>

#include "support/text.hpp"

namespace referat::text {

namespace {

/// unicode61: "By default all unicode characters of categories L*, N* and Co are tokens"; combining marks go on with
/// the word they stand in (https://www.sqlite.org/fts5.html#unicode61_tokenizer).
bool begins_word(UChar32 c) {
  constexpr std::uint32_t categories = U_GC_L_MASK | U_GC_N_MASK | U_GC_CO_MASK;
  return (U_GET_GC_MASK(c) & categories) != 0;
}

bool goes_on(UChar32 c) { return begins_word(c) || (U_GET_GC_MASK(c) & U_GC_MN_MASK) != 0; }

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

// Most characters are ASCII, and need no table to be told.
bool is_ascii(char c) { return static_cast<unsigned char>(c) < 0x80; }
char small_ascii(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c | 0x20) : c; }
bool is_ascii_of_word(char c) { return is_digit(c) || (small_ascii(c) >= 'a' && small_ascii(c) <= 'z'); }

/// Whether the character at `i`, behind which `i` is left, is one that `test` takes.
template <class Test>
bool take(std::string_view s, std::size_t& i, Test test) {
  return is_ascii(s[i]) ? is_ascii_of_word(s[i++]) : test(next_character(s, i));
}

}  // namespace

WordSpan next_word(std::string_view s, std::size_t from) {
  std::size_t i = from;
  while (i < s.size()) {
    const std::size_t begin = i;
    if (!take(s, i, begins_word)) continue;
    for (std::size_t end = i; i < s.size(); end = i) {
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
    const UChar32 c = u_tolower(next_character(s, i));
    char bytes[U8_MAX_LENGTH];
    std::int32_t length = 0;
    U8_APPEND_UNSAFE(bytes, length, c);
    out.append(bytes, static_cast<std::size_t>(length));
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
  UErrorCode code = U_ZERO_ERROR;
  const icu::Normalizer2* nfc = icu::Normalizer2::getNFCInstance(code);
  std::string out;
  if (U_FAILURE(code)) return valid_utf8(s);
  icu::StringByteSink<std::string> sink(&out);
  const std::string valid = valid_utf8(s);
  nfc->normalizeUTF8(0, icu::StringPiece(valid.data(), static_cast<std::int32_t>(valid.size())), sink, nullptr, code);
  return U_FAILURE(code) ? valid : out;
}

}  // namespace referat::text
