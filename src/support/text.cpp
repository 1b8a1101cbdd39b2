#include "support/text.hpp"

#include <array>
#include <concepts>

#include "support/accents.hpp"
#include "support/icu_library.hpp"

namespace referat::text {

namespace {

constexpr std::string_view soft_hyphen = "\xC2\xAD";

unsigned char lower_ascii(unsigned char c) { return c >= 'A' && c <= 'Z' ? static_cast<unsigned char>(c + 0x20) : c; }

/// The same for as many ASCII characters as a Word has bytes.
template <std::unsigned_integral Word>
Word lower_ascii(Word many) {
  constexpr auto ones = static_cast<Word>(0x0101010101010101U);
  const Word from_a = many + ones * (0x80 - 'A');      // the highest bit of each says: 'A' or later
  const Word past_z = many + ones * (0x80 - 'Z' - 1);  // later than 'Z'
  return many | (((from_a ^ past_z) & (ones * 0x80)) >> 2);
}

struct KeyStep {
  std::uint32_t key = 0;    ///< one or two bytes, the first as the lowest; a second one is never 0
  std::uint32_t bytes = 0;  ///< of the text
};

/// One step of a key: the character of `s` at `i`.
KeyStep key_step(std::string_view s, std::size_t i) {
  const auto c = static_cast<unsigned char>(s[i]);
  if (c < 0x80) return {lower_ascii(c), 1};
  if (c == 0xC3 && i + 1 < s.size()) {
    auto d = static_cast<unsigned char>(s[i + 1]);
    if (d >= 0x80 && d <= 0x9E && d != 0x97) d = static_cast<unsigned char>(d + 0x20);  // À-Þ to à-þ
    if (d >= 0xA8 && d <= 0xAB) return {'e', 2};                                        // Resumé is Resume
    return {0xC3U | static_cast<std::uint32_t>(d) << 8, 2};
  }
  return {c, 1};
}

}  // namespace

std::string_view last_word(std::string_view s) {
  s = trim_right(s);
  std::size_t n = s.size();
  while (n > 0 && !is_space(s[n - 1])) --n;
  return s.substr(n);
}

std::uint32_t count_words(std::string_view s) {
  std::uint32_t words = 0;
  std::uint32_t inside = 0;  // 1 behind a byte of a word
  std::size_t i = 0;
  for (; i + bytes16::size <= s.size(); i += bytes16::size) {
    const bytes16::Chunk chunk = bytes16::load(s.data() + i);
    const bytes16::Chunk spaces = bytes16::either(bytes16::is(chunk, ' '), bytes16::between(chunk, '\t', '\r'));
    const std::uint32_t letters = bytes16::mask(spaces) ^ 0xFFFFU;
    words += static_cast<std::uint32_t>(std::popcount(letters & ~(letters << 1 | inside)));
    inside = letters >> (bytes16::size - 1);
  }
  for (; i < s.size(); ++i) {
    const std::uint32_t letter = is_space(s[i]) ? 0 : 1;
    words += letter & ~inside;
    inside = letter;
  }
  return words;
}

std::uint32_t length(std::string_view s) {
  static constexpr auto window = [] {
    std::array<char, 2 * bytes16::size> bytes{};
    std::fill(bytes.begin() + bytes16::size, bytes.end(), '\xFF');
    return bytes;
  }();
  std::uint32_t continuations = 0;
  std::size_t i = 0;
  while (s.size() - i >= bytes16::size) {
    bytes16::Counter counter;
    const std::size_t chunks = std::min<std::size_t>((s.size() - i) / bytes16::size, 254);  // and one for the rest
    for (const std::size_t end = i + chunks * bytes16::size; i < end; i += bytes16::size)
      counter.add(bytes16::continuations(bytes16::load(s.data() + i)));
    if (s.size() - i < bytes16::size) {  // the rest, with some of what was seen, which does not count
      const bytes16::Chunk rest = bytes16::load(s.data() + s.size() - bytes16::size);
      counter.add(bytes16::both(bytes16::continuations(rest), bytes16::load(window.data() + s.size() - i)));
      i = s.size();
    }
    continuations += counter.sum();
  }
  for (; i < s.size(); ++i) continuations += (static_cast<unsigned char>(s[i]) & 0xC0U) == 0x80 ? 1U : 0U;
  return static_cast<std::uint32_t>(s.size()) - continuations;
}

std::string_view first_code_points(std::string_view s, std::uint32_t most) {
  std::size_t i = 0;
  while (most >= bytes16::size && s.size() - i >= bytes16::size) {
    const std::uint32_t continuations = bytes16::mask(bytes16::continuations(bytes16::load(s.data() + i)));
    most -= static_cast<std::uint32_t>(std::popcount(continuations ^ 0xFFFFU));
    i += bytes16::size;
  }
  for (; i < s.size(); ++i) {
    if ((static_cast<unsigned char>(s[i]) & 0xC0U) == 0x80) continue;
    if (most-- == 0) break;
  }
  return s.substr(0, i);
}

CodePoint first_code_point(std::string_view s) {
  if (s.empty()) return {};
  const auto byte = [&](std::size_t i) { return static_cast<char32_t>(static_cast<unsigned char>(s[i])); };
  const char32_t c = byte(0);
  if (c < 0x80) return {c, 1};
  if (c < 0xE0 && s.size() >= 2) return {((c & 0x1FU) << 6) | (byte(1) & 0x3FU), 2};
  if (c < 0xF0 && s.size() >= 3) return {((c & 0x0FU) << 12) | ((byte(1) & 0x3FU) << 6) | (byte(2) & 0x3FU), 3};
  if (s.size() >= 4) {
    return {((c & 0x07U) << 18) | ((byte(1) & 0x3FU) << 12) | ((byte(2) & 0x3FU) << 6) | (byte(3) & 0x3FU), 4};
  }
  return {c, 1};
}

bool slow_starts_lower(std::string_view s) {
  const char32_t c = first_code_point(s).value;
  if (c > 0xFF) return !accents::is_plain_sign(s) && icu_library().u_islower(static_cast<UChar32>(c)) != 0;
  return c >= 0xDF && c != 0xF7;
}

std::size_t end_of_glued_word(std::string_view s) {
  std::size_t end = first_code_point(s).bytes;
  while (end < s.size() && is_word_byte(s[end]) && !starts_upper(s.substr(end)))
    end += first_code_point(s.substr(end)).bytes;
  return end;
}

bool slow_starts_upper(std::string_view s) {
  const char32_t c = first_code_point(s).value;
  if (c > 0xFF) return !accents::is_plain_sign(s) && icu_library().u_isupper(static_cast<UChar32>(c)) != 0;
  return c >= 0xC0 && c <= 0xDE && c != 0xD7;
}

namespace {

/// Writes the key of `s`, which is never longer, to `to`, which may be where `s` begins. Gives its length.
std::size_t write_key(char* to, std::string_view s) {
  std::size_t used = 0;
  for (std::size_t i = 0; i < s.size();) {
    if (i + bytes16::size <= s.size()) {
      const bytes16::Chunk chunk = bytes16::load(s.data() + i);
      if (bytes16::beyond_ascii(chunk) == 0) {
        bytes16::store(to + used, bytes16::lower(chunk));
        used += bytes16::size;
        i += bytes16::size;
        continue;
      }
    }
    if (const auto c = static_cast<unsigned char>(s[i]); c < 0x80) {
      to[used++] = static_cast<char>(lower_ascii(c));
      ++i;
      continue;
    }
    const KeyStep step = key_step(s, i);
    i += step.bytes;
    to[used++] = static_cast<char>(step.key);
    if (step.key > 0xFF) to[used++] = static_cast<char>(step.key >> 8);
  }
  return used;
}

}  // namespace

void append_key(std::string& out, std::string_view s) {
  const std::size_t before = out.size();
  out.resize(before + s.size());
  out.resize(before + write_key(out.data() + before, s));
}

std::string key(std::string_view s) {
  std::string out;
  out.reserve(s.size());
  append_key(out, s);
  return out;
}

std::string folded_key(std::string_view s) {
  std::string out = folded(s);
  out.resize(write_key(out.data(), out));
  return out;
}

std::uint32_t slow_key_code(std::string_view s, std::uint32_t count) {
  std::uint32_t bytes = 0x20202020;
  if (s.size() <= 4) {  // a short word, mostly of ASCII
    std::array<char, 4> letters{' ', ' ', ' ', ' '};
    for (std::size_t i = 0; i < std::min<std::size_t>(s.size(), count); ++i) letters[i] = s[i];
    std::memcpy(&bytes, letters.data(), letters.size());
    if ((bytes & 0x80808080U) == 0) return bytes | 0x20202020U;
  }
  std::array<char, 4> key{' ', ' ', ' ', ' '};
  std::size_t size = 0;
  for (std::size_t i = 0; i < s.size() && size < count;) {
    const KeyStep step = key_step(s, i);
    i += step.bytes;
    key[size++] = static_cast<char>(step.key);
    if (step.key > 0xFF && size < count) key[size++] = static_cast<char>(step.key >> 8);
  }
  std::memcpy(&bytes, key.data(), key.size());
  return bytes | 0x20202020U;
}

std::size_t slow_key_prefix(std::string_view s, std::string_view prefix) {
  std::size_t i = 0;
  std::size_t j = 0;
  enum class Step { taken, differs, closer };
  // As many characters as a Word has bytes: most of them, most of the time.
  const auto step = [&]<class Word>(Word a) {
    Word b = 0;
    std::memcpy(&a, s.data() + i, sizeof a);
    std::memcpy(&b, prefix.data() + j, sizeof b);
    if (a != b || prefix[j + sizeof b - 1] == '\xC3') {
      if (((a | b) & static_cast<Word>(0x8080808080808080U)) != 0) return Step::closer;
      if (lower_ascii(a) != lower_ascii(b)) return Step::differs;
    }
    i += sizeof a;
    j += sizeof b;
    return Step::taken;
  };
  while (j < prefix.size()) {
    const std::size_t left = std::min(s.size() - i, prefix.size() - j);
    const Step taken = left >= 8 ? step(std::uint64_t{}) : left >= 4 ? step(std::uint32_t{}) : Step::closer;
    if (taken == Step::differs) return std::string_view::npos;
    if (taken == Step::taken) continue;
    if (i >= s.size()) return std::string_view::npos;
    const auto a = static_cast<unsigned char>(s[i]);
    const auto b = static_cast<unsigned char>(prefix[j]);
    if ((a | b) < 0x80) {
      if (lower_ascii(a) != lower_ascii(b)) return std::string_view::npos;
      ++i;
      ++j;
      continue;
    }
    // The same letter of Latin-1, as "ø" in both.
    if (a == 0xC3 && b == 0xC3 && i + 1 < s.size() && j + 1 < prefix.size() && s[i + 1] == prefix[j + 1]) {
      i += 2;
      j += 2;
      continue;
    }
    const KeyStep taken_of_s = key_step(s, i);
    const KeyStep taken_of_prefix = key_step(prefix, j);
    if (taken_of_s.key != taken_of_prefix.key) return std::string_view::npos;
    i += taken_of_s.bytes;
    j += taken_of_prefix.bytes;
  }
  return i;
}

std::string_view without_bars(std::string_view s) {
  s = trim(s);
  while (s.starts_with('|')) s = trim_left(s.substr(1));
  while (s.ends_with('|')) s = trim_right(s.substr(0, s.size() - 1));
  return s;
}

std::string_view without_first(std::string_view s, std::string_view word) {
  const auto size = word_prefix(s, word);
  return size ? trim_left(s.substr(*size)) : s;
}

std::string_view without_last(std::string_view s, std::string_view word) {
  s = trim_right(s);
  if (!ends_with_key(s, word)) return s;
  const std::string_view rest = s.substr(0, s.size() - word.size());
  if (!rest.empty() && is_word_byte(rest.back()) && is_word_byte(word.front())) return s;
  return trim_right(rest);
}

std::size_t find_word(std::string_view s, std::string_view word, std::size_t from) {
  if (word.empty()) return std::string_view::npos;
  // A letter or its capital, and one of the same behind it. An "e" may be written with an accent, which begins like
  // every other letter that we know outside ASCII.
  const auto plain = [](char c) { return static_cast<unsigned char>(c) < 0x80 && (c | 0x20) != 'e'; };
  constexpr char accented = '\xE3';  // 0xC3 with the bit of small letters
  const bool know_first = plain(word[0]);
  const bool know_second = word.size() > 1 && know_first && plain(word[1]);
  const char first = static_cast<unsigned char>(word[0]) < 0x80 ? static_cast<char>(word[0] | 0x20) : 'e';
  const char other = know_first ? first : accented;
  const char second = know_second ? static_cast<char>(word[1] | 0x20) : ' ';
  const auto stands_at = [&](std::size_t i) {
    return (i == 0 || !is_word_byte(s[i - 1])) && word_prefix(s.substr(i), word).has_value();
  };
  // A bit for each of the sixteen bytes at `i` that the word may begin at; the byte behind them is looked at too.
  const auto starts_from = [&](std::size_t i) {
    const auto small = bytes16::with_small_letters(bytes16::load(s.data() + i));
    auto here = bytes16::either(bytes16::is(small, first), bytes16::is(small, other));
    if (know_second) {
      const auto next = bytes16::with_small_letters(bytes16::load(s.data() + i + 1));
      here = bytes16::both(here, bytes16::is(next, second));
    }
    return bytes16::mask(here);
  };
  std::size_t i = from;
  const auto found_among = [&](std::uint32_t bits) {
    for (; bits != 0; bits &= bits - 1) {
      const std::size_t at = i + static_cast<std::size_t>(std::countr_zero(bits));
      if (stands_at(at)) return at;
    }
    return std::string_view::npos;
  };
  for (; i + bytes16::size < s.size(); i += bytes16::size) {
    if (const std::size_t at = found_among(starts_from(i)); at != std::string_view::npos) return at;
  }
  if (s.size() > bytes16::size && i < s.size()) {  // the rest, seen with some of what was
    const std::size_t seen = i + bytes16::size + 1 - s.size();
    i = s.size() - bytes16::size - 1;
    if (const std::size_t at = found_among(starts_from(i) >> seen << seen); at != std::string_view::npos) return at;
    i = s.size() - 1;
  }
  for (; i < s.size(); ++i) {
    const char c = static_cast<char>(s[i] | 0x20);
    if ((c == first || c == other) && stands_at(i)) return i;
  }
  return std::string_view::npos;
}

bool hyphen_joins(std::string_view line, std::string_view next) {
  if (line.size() < 2 || line.back() != '-' || !is_word_byte(line[line.size() - 2])) return false;
  const std::string_view word = first_word(next);
  if (word.empty() || !is_word_byte(word.front())) return false;
  // "Erhvervs-, Beskæftigelses-" / "og Uddannelsesudvalget": the hyphen stands for a word that comes later.
  for (const std::string_view linking : {"og", "eller", "samt", "til", "men", "som"}) {
    if (word == linking) return false;
  }
  return true;
}

void append_folded(std::string& out, std::string_view s) {
  s = trim(s);
  while (s.ends_with(soft_hyphen)) s = trim_right(s.substr(0, s.size() - soft_hyphen.size()));  // nothing to join
  if (s.empty()) return;
  // White space that is not a single blank, and other control characters.
  const auto folds = [&](bytes16::Chunk chunk, bytes16::Chunk next) {
    const bytes16::Chunk blanks = bytes16::both(bytes16::at_most(chunk, ' '), bytes16::at_most(next, ' '));
    return bytes16::mask(bytes16::either(blanks, bytes16::at_most(chunk, ' ' - 1)));
  };
  if (s.size() < bytes16::size) {  // a name, a heading: mostly as it is
    std::array<char, bytes16::size + 1> letters;
    letters.fill('x');
    std::memcpy(letters.data(), s.data(), s.size());
    if (folds(bytes16::load(letters.data()), bytes16::load(letters.data() + 1)) == 0) {
      out.append(s);
      return;
    }
  }
  // Straight to its place: folded text is never longer, and cut to its length at the end.
  const std::size_t start = out.size();
  out.resize(start + s.size());
  char* const begin = out.data() + start;
  char* to = begin;
  std::size_t i = 0;
  // Copies up to the next of these. Trimmed, the last byte is none.
  const auto copy_to_fold = [&] {
    for (; i + bytes16::size < s.size(); i += bytes16::size, to += bytes16::size) {
      const bytes16::Chunk chunk = bytes16::load(s.data() + i);
      const std::uint32_t bits = folds(chunk, bytes16::load(s.data() + i + 1));
      bytes16::store(to, chunk);
      if (bits == 0) continue;
      const auto plain = static_cast<std::size_t>(std::countr_zero(bits));
      i += plain;
      to += plain;
      return;
    }
    if (s.size() > bytes16::size) {  // the rest, seen with some of what was copied
      const char* last = s.data() + s.size() - bytes16::size - 1;
      const std::uint32_t bits =
          folds(bytes16::load(last), bytes16::load(last + 1)) >> (i + bytes16::size + 1 - s.size());
      const std::size_t plain = bits != 0 ? static_cast<std::size_t>(std::countr_zero(bits)) : s.size() - i;
      std::memcpy(to, s.data() + i, plain);
      i += plain;
      to += plain;
      return;
    }
    while (i < s.size() && !(is_space(s[i]) && (s[i] != ' ' || is_space(s[i + 1])))) *to++ = s[i++];
  };
  for (copy_to_fold(); i < s.size(); copy_to_fold()) {
    if (!is_space(s[i]) || (s[i] == ' ' && !is_space(s[i + 1]))) {
      *to++ = s[i++];
      continue;
    }
    bool line_end = false;
    for (; i < s.size() && is_space(s[i]); ++i) line_end = line_end || s[i] == '\n';
    const std::string_view before(begin, static_cast<std::size_t>(to - begin));
    if (line_end && before.ends_with(soft_hyphen)) {
      to -= soft_hyphen.size();
    } else if (!(line_end && hyphen_joins(before, s.substr(i)))) {
      *to++ = ' ';
    }
  }
  out.resize(start + static_cast<std::size_t>(to - begin));
}

std::string folded(std::string_view s) {
  std::string out;
  out.reserve(s.size());
  append_folded(out, s);
  return out;
}

std::size_t valid_character(std::string_view s, std::size_t i) {
  const unsigned char c = static_cast<unsigned char>(s[i]);
  const auto follows = [&](std::size_t k, unsigned char low, unsigned char high) {
    return i + k < s.size() && static_cast<unsigned char>(s[i + k]) >= low &&
           static_cast<unsigned char>(s[i + k]) <= high;
  };
  if (c < 0x80) return 1;
  if (c >= 0xC2 && c <= 0xDF) return follows(1, 0x80, 0xBF) ? 2 : 0;
  if (c >= 0xE0 && c <= 0xEF) {
    const unsigned char low = c == 0xE0 ? 0xA0 : 0x80;
    const unsigned char high = c == 0xED ? 0x9F : 0xBF;
    return follows(1, low, high) && follows(2, 0x80, 0xBF) ? 3 : 0;
  }
  if (c >= 0xF0 && c <= 0xF4) {
    const unsigned char low = c == 0xF0 ? 0x90 : 0x80;
    const unsigned char high = c == 0xF4 ? 0x8F : 0xBF;
    return follows(1, low, high) && follows(2, 0x80, 0xBF) && follows(3, 0x80, 0xBF) ? 4 : 0;
  }
  return 0;
}

std::string shortened(std::string_view s, std::uint32_t most) {
  std::string line = folded(s);
  if (length(line) <= most) return line;
  line.resize(first_code_points(line, most).size());
  return line + "…";
}

std::string counted(std::uint64_t n, std::string_view what) {
  return std::to_string(n).append(" ").append(what).append(n == 1 ? "" : "s");
}

std::vector<std::string> split(std::string_view s, std::string_view separators) {
  std::vector<std::string> parts;
  while (!s.empty()) {
    const std::size_t end = std::min(s.find_first_of(separators), s.size());
    if (end > 0) parts.emplace_back(s.substr(0, end));
    s.remove_prefix(std::min(end + 1, s.size()));
  }
  return parts;
}

void append_utf8(std::string& out, char32_t c) {
  const auto continuation = [&](int shift) { out.push_back(static_cast<char>(0x80U | ((c >> shift) & 0x3FU))); };
  if (c < 0x80) {
    out.push_back(static_cast<char>(c));
  } else if (c < 0x800) {
    out.push_back(static_cast<char>(0xC0U | (c >> 6)));
    continuation(0);
  } else if (c < 0x10000) {
    out.push_back(static_cast<char>(0xE0U | (c >> 12)));
    continuation(6);
    continuation(0);
  } else {
    out.push_back(static_cast<char>(0xF0U | (c >> 18)));
    continuation(12);
    continuation(6);
    continuation(0);
  }
}

std::string valid_utf8(std::string_view s) {
  std::string out;
  out.reserve(s.size());
  std::size_t copied = 0;  // what is valid is taken in one piece
  for (std::size_t i = 0; i < s.size();) {
    if (static_cast<unsigned char>(s[i]) < 0x80) {  // most bytes are such
      ++i;
      continue;
    }
    const std::size_t n = valid_character(s, i);
    if (n == 0) {
      out.append(s.substr(copied, i - copied)).append(replacement);
      copied = i + 1;
    }
    i += n == 0 ? 1 : n;
  }
  return out.append(s.substr(copied));
}

}  // namespace referat::text
