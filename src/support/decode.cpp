#include "support/decode.hpp"

#include <unicode/utf16.h>

#include <algorithm>
#include <array>

#include "support/accents.hpp"
#include "support/bytes16.hpp"
#include "support/character_sets.hpp"
#include "support/icu_library.hpp"
#include "support/text.hpp"

namespace referat::decode {

namespace {

using text::replacement;

unsigned char byte_at(std::string_view s, std::size_t i) { return static_cast<unsigned char>(s[i]); }

/// What a character becomes in clean text. `keep` says that it stays as it is.
struct Cleaned {
  bool keep = true;
  std::string_view text;
  bool control = false;
};

Cleaned clean_two_bytes(unsigned char second, bool before_line_end) {
  if (second <= 0x9F) return {false, second == 0x85 ? "\n" : replacement, second != 0x85};  // C1; U+0085 ends a line
  if (second == 0xA0) return {false, " "};                                                  // no-break space
  if (second == 0xAD && !before_line_end) return {false, ""};  // soft hyphen; at a line's end it joins the lines
  return {};
}

Cleaned clean_three_bytes(std::string_view c) {
  const unsigned char b0 = byte_at(c, 0);
  const unsigned char b1 = byte_at(c, 1);
  const unsigned char b2 = byte_at(c, 2);
  if (b0 == 0xE2 && b1 == 0x80) {
    if (b2 <= 0x8A || b2 == 0xAF) return {false, " "};   // U+2000-200A, U+202F
    if (b2 >= 0x8B && b2 <= 0x8F) return {false, ""};    // zero width, direction marks
    if (b2 == 0xA8 || b2 == 0xA9) return {false, "\n"};  // U+2028, U+2029
    if (b2 >= 0xAA && b2 <= 0xAE) return {false, ""};    // direction embeddings
    return {};
  }
  if (b0 == 0xE2 && b1 == 0x81) {
    if (b2 == 0x9F) return {false, " "};                               // U+205F
    if (b2 == 0xA0 || (b2 >= 0xA6 && b2 <= 0xA9)) return {false, ""};  // word joiner, direction isolates
    return {};
  }
  if (b0 == 0xE1 && b1 == 0x9A && b2 == 0x80) return {false, " "};  // U+1680
  if (b0 == 0xE3 && b1 == 0x80 && b2 == 0x80) return {false, " "};  // U+3000
  if (b0 == 0xEF && b1 == 0xBB && b2 == 0xBF) return {false, ""};   // U+FEFF
  if (b0 == 0xEF && b1 == 0xAC && b2 >= 0x80 && b2 <= 0x86) {       // ligatures of printed PDFs
    static constexpr std::array<std::string_view, 7> letters = {"ff", "fi", "fl", "ffi", "ffl", "st", "st"};
    return {false, letters[b2 - 0x80U]};
  }
  return {};
}

Cleaned clean(std::string_view c, bool before_line_end) {
  switch (c.size()) {
    case 1: {
      const unsigned char b = byte_at(c, 0);
      if (b == '\v') return {false, " "};
      if ((b < 0x20 && b != '\n' && b != '\t' && b != '\f') || b == 0x7F) return {false, replacement, true};
      return {};
    }
    case 2:
      return byte_at(c, 0) == 0xC2 ? clean_two_bytes(byte_at(c, 1), before_line_end) : Cleaned{};
    case 3:
      return clean_three_bytes(c);
    default:
      return {};
  }
}

/// Looks ahead as far as blanks go: to be asked behind soft hyphens only, lest a million blanks take a million squared.
bool at_line_end(std::string_view s, std::size_t i) {
  while (i < s.size() && (s[i] == ' ' || s[i] == '\t')) ++i;
  return i == s.size() || s[i] == '\n' || s[i] == '\r';
}

/// Length of the valid character at `i`, which is no ASCII, where neither clean-up nor normalization has to look at it:
/// most Danish letters and signs. 0 for all others.
std::size_t plain_character(std::string_view s, std::size_t i) {
  const std::size_t n = text::valid_character(s, i);
  if (n < 2) return 0;
  const unsigned char b0 = byte_at(s, i);
  const unsigned char b1 = byte_at(s, i + 1);
  if (b0 == 0xC2) return b1 > 0xA0 && b1 != 0xAD ? 2 : 0;  // § and « pass, a no-break space does not
  if (b0 < 0xCC) return 2;                                 // Latin letters in one piece
  return n == 3 && accents::is_plain_sign(s.substr(i)) ? 3 : 0;
}

/// The first place at or after `i` that is not plain: which has to be cleaned, put together, or is no UTF-8.
/// \param multibyte  grows by the number of characters of more than one byte on the way
std::size_t plain_until(std::string_view s, std::size_t i, std::size_t& multibyte) {
  const auto odd = [](bytes16::Chunk chunk) {
    return bytes16::neither(bytes16::between(chunk, ' ', '~'), bytes16::is(chunk, '\n'));
  };
  const auto is_odd = [](char c) {
    const auto b = static_cast<unsigned char>(c);
    return (b < 0x20 && c != '\n') || b >= 0x7F;
  };
  // How many bytes at `at`, which is odd, are plain all the same.
  const auto plain_at = [&](std::size_t at) -> std::size_t {
    if (s[at] == '\t' || s[at] == '\f') return 1;
    const bool latin = s[at] == '\xC3' && at + 1 < s.size() && (byte_at(s, at + 1) & 0xC0U) == 0x80;  // æ, ø, å
    const std::size_t n = latin ? 2 : plain_character(s, at);
    multibyte += n > 0 ? 1 : 0;
    return n;
  };
  while (i + bytes16::size <= s.size()) {
    std::uint32_t bits = bytes16::mask(odd(bytes16::load(s.data() + i)));
    std::size_t passed = 0;  // of the chunk; a character may go on behind it
    while (bits != 0) {
      const auto at = static_cast<std::size_t>(std::countr_zero(bits));
      const std::size_t n = plain_at(i + at);
      if (n == 0) return i + at;
      passed = at + n;
      bits = passed < bytes16::size ? bits >> passed << passed : 0;
    }
    i += std::max(passed, bytes16::size);
  }
  while (i < s.size()) {
    const std::size_t n = is_odd(s[i]) ? plain_at(i) : 1;
    if (n == 0) break;
    i += n;
  }
  return i;
}

struct Utf8Census {
  std::size_t invalid = 0;    ///< bytes that are part of no character
  std::size_t multibyte = 0;  ///< characters of more than one byte
  bool plain = true;          ///< nothing has to be done
};

Utf8Census take_census(std::string_view bytes) {
  Utf8Census census;
  for (std::size_t i = plain_until(bytes, 0, census.multibyte); i < bytes.size();
       i = plain_until(bytes, i, census.multibyte)) {
    census.plain = false;
    const std::size_t n = text::valid_character(bytes, i);
    census.invalid += n == 0 ? 1 : 0;
    census.multibyte += n > 1 ? 1 : 0;
    i += n == 0 ? 1 : n;
  }
  return census;
}

/// Text that grows together with its way back to the bytes.
class Builder {
 public:
  explicit Builder(std::size_t expected) { text_.reserve(expected); }

  void copy(std::string_view characters, std::size_t original) {
    mark(original, characters.size());
    text_.append(characters);
  }
  void replace(std::string_view with, std::size_t original) {
    mark(original, with.size());
    text_.append(with);
  }
  std::uint32_t size() const { return static_cast<std::uint32_t>(text_.size()); }
  char last() const { return text_.empty() ? '\n' : text_.back(); }

  std::string text_;
  std::vector<OffsetShift> shifts_;

 private:
  // A shift is written only where text and bytes stop running in step.
  void mark(std::size_t original, std::size_t length) {
    const auto here = static_cast<std::uint32_t>(original);
    if (length > 0 && (shifts_.empty() || here - size() != delta_)) {
      delta_ = here - size();
      shifts_.push_back({size(), here});
    }
  }
  std::uint32_t delta_ = 0;
};

/// A soft hyphen behind a word: at a line's end it says that the word goes on. Anywhere else it says nothing.
bool breaks_word(std::string_view c, const Builder& out) { return c == "\xC2\xAD" && !text::is_space(out.last()); }

constexpr std::string_view grapheme_joiner = "\xCD\x8F";

void clean_utf8(std::string_view bytes, std::size_t from, Builder& out, Decoded& result) {
  accents::Pile pile;
  for (std::size_t i = from; i < bytes.size();) {
    std::size_t passed = 0;
    if (const std::size_t end = plain_until(bytes, i, passed); end > i) {
      out.copy(bytes.substr(i, end - i), i);
      pile.stand_on(bytes.substr(i, end - i));
      i = end;
      continue;
    }
    if (bytes[i] == '\r') {
      const bool crlf = i + 1 < bytes.size() && bytes[i + 1] == '\n';
      pile.reset();
      out.replace("\n", i);
      i += crlf ? 2 : 1;
      continue;
    }
    const std::size_t n = text::valid_character(bytes, i);
    if (n == 0) {
      result.undecodable.push_back(out.size());
      pile.reset();
      out.replace(replacement, i);
      // The rest of a cut character belongs to the same damage.
      for (++i; i < bytes.size() && (byte_at(bytes, i) & 0xC0U) == 0x80 && text::valid_character(bytes, i) == 0; ++i) {
      }
      continue;
    }
    const std::string_view c = bytes.substr(i, n);
    const Cleaned cleaned = clean(c, breaks_word(c, out) && at_line_end(bytes, i + n));
    if (cleaned.control) result.controls.push_back(out.size());
    if (pile.too_high(cleaned.keep ? c : cleaned.text)) out.replace(grapheme_joiner, i);
    if (cleaned.keep) {
      out.copy(c, i);
    } else {
      out.replace(cleaned.text, i);
    }
    i += n;
  }
}

void clean_single_bytes(std::string_view bytes, const SingleByteSet& set, Builder& out, Decoded& result) {
  const auto beyond_ascii = [](bytes16::Chunk chunk) {
    return bytes16::either(bytes16::at_most(chunk, 0x1F), bytes16::at_least(chunk, 0x7F));
  };
  const auto is_beyond_ascii = [](char c) {
    return static_cast<unsigned char>(c) < 0x20 || (c & 0x80) != 0 || c == 0x7F;
  };
  accents::Pile pile;  // windows-1258 has accents of their own
  for (std::size_t i = 0; i < bytes.size(); ++i) {
    if (set.has_ascii) {
      const std::size_t end = bytes16::find(bytes.data(), i, bytes.size(), beyond_ascii, is_beyond_ascii);
      if (end > i) {
        out.copy(bytes.substr(i, end - i), i);
        pile.reset();
      }
      i = end;
      if (i == bytes.size()) break;
    }
    if (bytes[i] == '\r') {
      pile.reset();
      out.replace("\n", i);
      if (i + 1 < bytes.size() && bytes[i + 1] == '\n') ++i;
      continue;
    }
    const std::string& c = set.characters[byte_at(bytes, i)];
    const Cleaned cleaned = clean(c, breaks_word(c, out) && at_line_end(bytes, i + 1));
    if (cleaned.control || c == replacement)
      (cleaned.control ? result.controls : result.undecodable).push_back(out.size());
    const std::string_view written = cleaned.keep ? std::string_view(c) : cleaned.text;
    if (pile.too_high(written)) out.replace(grapheme_joiner, i);
    out.replace(written, i);
  }
}

/// Any other character set, through ICU's converter: UTF-16 and what `encoding` names. ICU says for each unit it writes
/// at which byte it read it.
void clean_units(std::string_view bytes, std::size_t from, const char* name, Builder& out, Decoded& result) {
  const IcuLibrary& icu = icu_library();
  const Converter converter = open_converter(name);
  if (converter == nullptr) return;  // names are checked before they get here: `canonical_encoding`
  const auto narrowest = static_cast<std::size_t>(icu.ucnv_getMinCharSize(converter.get()));
  std::vector<UChar> units((bytes.size() - from) / narrowest + 16);
  std::vector<int32_t> offsets(units.size());
  std::size_t count = 0;
  const char* read = bytes.data() + from;
  UErrorCode status = U_ZERO_ERROR;
  do {  // more than one unit for a byte is rare: then there is another round
    if (count == units.size()) {
      units.resize(units.size() * 2);
      offsets.resize(units.size());
    }
    const std::size_t at = static_cast<std::size_t>(read - bytes.data());
    UChar* write = units.data() + count;
    status = U_ZERO_ERROR;
    icu.ucnv_toUnicode(converter.get(), &write, units.data() + units.size(), &read, bytes.data() + bytes.size(),
                       offsets.data() + count, 1, &status);
    const auto end = static_cast<std::size_t>(write - units.data());
    int32_t last = 0;  // -1 stands where ICU does not know: what it flushes at the end
    for (; count < end; ++count) {
      last = offsets[count] >= 0 ? offsets[count] : last;
      offsets[count] = static_cast<int32_t>(at) + last;
    }
  } while (status == U_BUFFER_OVERFLOW_ERROR);

  const auto line_ends_at = [&](std::size_t i) {
    while (i < count && (units[i] == ' ' || units[i] == '\t')) ++i;
    return i >= count || units[i] == '\n' || units[i] == '\r';
  };
  accents::Pile pile;
  std::string c;
  for (std::size_t i = 0; i < count;) {
    const auto start = static_cast<std::size_t>(offsets[i]);
    UChar32 value = 0;
    U16_NEXT(units.data(), i, count, value);
    if (value == '\r') {
      if (i < count && units[i] == '\n') ++i;
      value = '\n';
    }
    if (value == '\n' || (value >= ' ' && value <= '~')) {  // nearly all
      const char letter = static_cast<char>(value);
      pile.reset();
      out.replace({&letter, 1}, start);
      continue;
    }
    if (value == 0xFFFD || U_IS_SURROGATE(value)) {
      result.undecodable.push_back(out.size());
      value = 0xFFFD;
    }
    c.clear();
    text::append_utf8(c, static_cast<char32_t>(value));
    const Cleaned cleaned = clean(c, breaks_word(c, out) && line_ends_at(i));
    if (cleaned.control) result.controls.push_back(out.size());
    const std::string_view written = cleaned.keep ? std::string_view(c) : cleaned.text;
    if (pile.too_high(written)) out.replace(grapheme_joiner, start);
    out.replace(written, start);
  }
}

/// What the bytes say of themselves.
struct Guess {
  std::string encoding;
  std::size_t mark = 0;  ///< bytes of the BOM
};

Guess guess_encoding(std::string_view bytes, const Utf8Census& census) {
  if (bytes.starts_with("\xEF\xBB\xBF")) return {"UTF-8", 3};
  if (bytes.starts_with("\xFF\xFE")) return {"UTF-16LE", 2};
  if (bytes.starts_with("\xFE\xFF")) return {"UTF-16BE", 2};
  if (const auto utf16 = unmarked_utf16(bytes); !utf16.empty()) return {std::string(utf16), 0};
  // A few bad bytes among good characters are damage; bad bytes alone are another character set.
  return {census.invalid <= census.multibyte ? "UTF-8" : "windows-1252", 0};
}

/// A mark at the beginning is none of the text, also where the encoding is given.
std::size_t mark_of(std::string_view bytes, std::string_view encoding) {
  if (encoding == "UTF-8" && bytes.starts_with("\xEF\xBB\xBF")) return 3;
  if (encoding == "UTF-16LE" && bytes.starts_with("\xFF\xFE")) return 2;
  if (encoding == "UTF-16BE" && bytes.starts_with("\xFE\xFF")) return 2;
  return 0;
}

/// Offset in the bytes of an offset in the text so far.
std::uint32_t through(const std::vector<OffsetShift>& shifts, std::uint32_t offset) {
  const auto after = std::upper_bound(shifts.begin(), shifts.end(), offset,
                                      [](std::uint32_t o, const OffsetShift& s) { return o < s.text; });
  if (after == shifts.begin()) return offset;
  const OffsetShift& shift = *std::prev(after);
  return shift.original + (offset - shift.text);
}

/// Puts letters and their accents together (NFC) and leads the shifts through the change.
void compose(Builder& out, Decoded& result) {
  const std::vector<accents::Change> changes = accents::changes_to_compose(out.text_);
  if (changes.empty()) return;
  const std::vector<OffsetShift> old = std::move(out.shifts_);
  std::vector<OffsetShift> shifts;
  std::string composed;
  composed.reserve(out.text_.size());
  const std::array<std::vector<std::uint32_t>*, 2> all_places = {&result.undecodable, &result.controls};
  std::array<std::size_t, 2> next_place{};  // of each, in the order of the text
  std::uint32_t from = 0;                   // in the text before composing
  const auto step = [&](std::size_t until, std::string_view with, bool changed) {
    const auto end = static_cast<std::uint32_t>(until);
    const auto to = static_cast<std::uint32_t>(composed.size());
    if (!with.empty()) shifts.push_back({to, through(old, from)});
    if (!changed) {  // the old shifts inside it stay valid
      auto it = std::upper_bound(old.begin(), old.end(), from,
                                 [](std::uint32_t o, const OffsetShift& s) { return o < s.text; });
      for (; it != old.end() && it->text < end; ++it) shifts.push_back({to + (it->text - from), it->original});
    }
    for (std::size_t k = 0; k < all_places.size(); ++k) {
      std::vector<std::uint32_t>& places = *all_places[k];
      for (std::size_t& i = next_place[k]; i < places.size() && places[i] < end; ++i)
        places[i] = changed ? to : to + (places[i] - from);
    }
    composed.append(with);
    from = end;
  };
  const std::string_view before = out.text_;
  for (const accents::Change& change : changes) {
    if (change.begin > from) step(change.begin, before.substr(from, change.begin - from), false);
    step(change.end, change.composed, true);
  }
  if (before.size() > from) step(before.size(), before.substr(from), false);
  out.text_ = std::move(composed);
  out.shifts_ = std::move(shifts);
}

}  // namespace

Decoded decode(std::string_view bytes, const std::optional<std::string>& encoding) {
  Decoded result;
  const Utf8Census census = take_census(bytes);
  const Guess guess = encoding ? Guess{*encoding, mark_of(bytes, *encoding)} : guess_encoding(bytes, census);
  result.encoding = guess.encoding;
  if (guess.encoding == "UTF-8" && guess.mark == 0 && census.plain) return result;
  Builder out(bytes.size());
  if (guess.encoding == "UTF-8") {
    clean_utf8(bytes, guess.mark, out, result);
  } else if (const SingleByteSet* set = single_byte_set(guess.encoding)) {
    clean_single_bytes(bytes, *set, out, result);
  } else {
    clean_units(bytes, guess.mark, guess.encoding.c_str(), out, result);
  }
  compose(out, result);
  result.text = std::move(out.text_);
  result.shifts = std::move(out.shifts_);
  if (result.shifts.empty() || result.shifts.front().text != 0)
    result.shifts.insert(result.shifts.begin(), OffsetShift{});
  return result;
}

}  // namespace referat::decode
