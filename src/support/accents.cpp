#include "support/accents.hpp"

#include <unicode/utf16.h>

#include <algorithm>
#include <array>
#include <new>

#include "support/bytes16.hpp"
#include "support/icu_library.hpp"
#include "support/text.hpp"

namespace referat::accents {

namespace {

/// The first byte of U+0300, the first accent: what begins with less is a letter or sign that accents may stand on.
constexpr unsigned char first_of_accents = 0xCC;

unsigned char byte_at(std::string_view s, std::size_t i) { return static_cast<unsigned char>(s[i]); }
bool is_before_accents(std::string_view s, std::size_t i) { return byte_at(s, i) < first_of_accents; }

UChar32 character_at(std::string_view s, std::size_t i) {
  return static_cast<UChar32>(text::first_code_point(s.substr(i)).value);
}
std::size_t behind_character(std::string_view s, std::size_t i) {
  return i + text::first_code_point(s.substr(i)).bytes;
}
/// Of the one that the byte at `i` is part of.
std::size_t begin_of_character(std::string_view s, std::size_t i) {
  while (i > 0 && (byte_at(s, i) & 0xC0U) == 0x80) --i;
  return i;
}

bool is_accent(UChar32 c) { return icu_library().unorm2_getCombiningClass(icu_library().nfc, c) != 0; }

/// A character in its parts: a letter and its accents.
struct Decomposition {
  std::array<UChar, 32> units{};  // Unicode has none of more than four parts
  int32_t size = 0;
};

Decomposition decompose(UChar32 c) {
  Decomposition parts;
  UErrorCode status = U_ZERO_ERROR;
  parts.size = icu_library().unorm2_getDecomposition(icu_library().nfc, c, parts.units.data(),
                                                     static_cast<int32_t>(parts.units.size()), &status);
  if (parts.size < 0 || U_FAILURE(status)) {
    parts.size = 0;
    U16_APPEND_UNSAFE(parts.units.data(), parts.size, c);
  }
  return parts;
}

UChar32 first_part(UChar32 c) {
  const Decomposition parts = decompose(c);
  UChar32 first = 0;
  int32_t i = 0;
  U16_NEXT_UNSAFE(parts.units.data(), i, first);
  return first;
}

int accents_at_end(UChar32 c) {
  const Decomposition parts = decompose(c);
  int count = 0;
  for (int32_t i = parts.size; i > 0; ++count) {
    UChar32 part = 0;
    U16_PREV_UNSAFE(parts.units.data(), i, part);
    if (!is_accent(part)) break;
  }
  return count;
}

/// The first place at or after `i` of a character that may be an accent, or be put together otherwise.
std::size_t next_that_may_change(std::string_view s, std::size_t i) {
  const auto from_accents = [](bytes16::Chunk chunk) { return bytes16::at_least(chunk, first_of_accents); };
  const auto is_from_accents = [](char c) { return static_cast<unsigned char>(c) >= first_of_accents; };
  for (;; i += 3) {
    i = bytes16::find(s.data(), i, s.size(), from_accents, is_from_accents);
    if (i == s.size() || !is_plain_sign(s.substr(i))) return i;
  }
}

bool stands_on_none(std::string_view s, std::size_t i) {
  return is_before_accents(s, i) || icu_library().unorm2_hasBoundaryBefore(icu_library().nfc, character_at(s, i)) != 0;
}

std::string compose(std::string_view s) {
  const IcuLibrary& icu = icu_library();
  std::u16string units;
  for (std::size_t i = 0; i < s.size(); i = behind_character(s, i)) {
    std::array<UChar, 2> unit{};
    std::size_t n = 0;
    U16_APPEND_UNSAFE(unit.data(), n, character_at(s, i));
    units.append(unit.data(), n);
  }
  std::u16string composed(units.size() * 3, u'\0');  // the most that NFC makes of a text (UAX 15, "Maximum expansion")
  UErrorCode status = U_ZERO_ERROR;
  const int32_t size = icu.unorm2_normalize(icu.nfc, units.data(), static_cast<int32_t>(units.size()), composed.data(),
                                            static_cast<int32_t>(composed.size()), &status);
  if (U_FAILURE(status)) throw std::bad_alloc();  // memory is all that can fail
  std::string out;
  for (int32_t i = 0; i < size;) {
    UChar32 c = 0;
    U16_NEXT_UNSAFE(composed.data(), i, c);
    text::append_utf8(out, static_cast<char32_t>(c));
  }
  return out;
}

/// How many bytes both begin with, in whole characters.
std::size_t same_characters(std::string_view a, std::string_view b) {
  const auto begin = static_cast<std::size_t>(std::mismatch(a.begin(), a.end(), b.begin(), b.end()).first - a.begin());
  return begin == a.size() ? begin : begin_of_character(a, begin);
}

}  // namespace

bool is_plain_sign(std::string_view s) {
  if (s.size() < 3) return false;
  const unsigned char b0 = byte_at(s, 0);
  const unsigned char b1 = byte_at(s, 1);
  const unsigned char b2 = byte_at(s, 2);
  if (b0 == 0xE2) {
    if (b1 == 0x80) return (b2 >= 0x90 && b2 <= 0xA7) || b2 >= 0xB0;  // U+2010-2027, U+2030-203F
    if (b1 == 0x82) return b2 >= 0xA0;                                // U+20A0-20BF
    return b1 >= 0x94 && b1 <= 0x9E;                                  // U+2500-27BF
  }
  if (b0 == 0xEE) return true;                                            // U+E000-EFFF
  return b0 == 0xEF && (b1 <= 0xA3 || s.starts_with(text::replacement));  // U+F000-F8FF
}

bool Pile::too_high(std::string_view c) {
  if (c.empty()) return false;
  if (c.size() < 2) {
    reset();
    return false;
  }
  const UChar32 value = character_at(c, 0);
  if (is_before_accents(c, 0) || is_plain_sign(c) || !is_accent(first_part(value))) {
    base_ = static_cast<char32_t>(value);
    height_ = 0;
    return false;
  }
  if (base_ != 0) height_ = accents_at_end(static_cast<UChar32>(base_));
  base_ = 0;
  const int more = accents_at_end(value);
  height_ += more;
  if (height_ <= 30) return false;
  height_ = more;
  return true;
}

void Pile::stand_on(std::string_view plain) {
  (void)too_high(plain.substr(begin_of_character(plain, plain.size() - 1)));
}

std::vector<Change> changes_to_compose(std::string_view s) {
  std::vector<Change> changes;
  std::size_t done = 0;
  for (std::size_t i = next_that_may_change(s, 0); i < s.size(); i = next_that_may_change(s, done)) {
    done = behind_character(s, i);
    const IcuLibrary& icu = icu_library();
    if (icu.unorm2_isInert(icu.nfc, character_at(s, i)) != 0) continue;
    // From the character that all others of the stretch may be put together with, to the next such character. The one
    // before `i` is before no accent, or `i` would have been part of the stretch before.
    const std::size_t begin = i > 0 && !stands_on_none(s, i) ? begin_of_character(s, i - 1) : i;
    while (done < s.size() && !stands_on_none(s, done)) done = behind_character(s, done);
    const std::string_view stretch = s.substr(begin, done - begin);
    std::string composed = compose(stretch);
    if (composed == stretch) continue;
    const std::size_t same = same_characters(stretch, composed);  // what the accents could not be put on
    changes.push_back({begin + same, done, composed.substr(same)});
  }
  return changes;
}

}  // namespace referat::accents
