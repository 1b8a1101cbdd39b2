// Tables for the pure functions of support.
#include <algorithm>
#include <array>
#include <random>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "support/bytes16.hpp"
#include "support/calendar.hpp"
#include "support/binary_kind.hpp"
#include "support/decode.hpp"
#include "support/text.hpp"
#include "tests/support/catch.hpp"

namespace referat::tests {

TEST_CASE("white space is folded and line ends joined", "[support]") {
  struct Row {
    const char* raw;
    const char* folded;
  };
  const Row rows[] = {
      {"", ""},
      {"  a \t b\n c  ", "a b c"},
      {"p-\nhuse", "p-huse"},  // the hyphen is the word's own
      {"2030-\nfremskrivning", "2030-fremskrivning"},
      {"Erhvervs-\nog Uddannelsesudvalget", "Erhvervs- og Uddannelsesudvalget"},
      {"Erhvervs-,\nBeskæftigelses-", "Erhvervs-, Beskæftigelses-"},
      {"model A -\nmodel B", "model A - model B"},
      {"kvali\xC2\xAD\ntet", "kvalitet"},  // a soft hyphen at the line's end
      {"Erhvervs- og", "Erhvervs- og"},    // no line end, nothing joined
  };
  for (const Row& row : rows) {
    INFO(row.raw);
    CHECK(text::folded(row.raw) == row.folded);
  }
}

TEST_CASE("keys are the same whatever the case and the accents on e", "[support]") {
  CHECK(text::same_key("RESUMÉ", "resume"));
  CHECK(text::same_key("ØKONOMI", "Økonomi"));
  CHECK(text::same_key("Ålborg", "ålborg"));
  CHECK_FALSE(text::same_key("Økonomi", "Okonomi"));
  CHECK_FALSE(text::same_key("må", "ma"));
  CHECK(text::word_prefix("Afbud Anna", "afbud") == 5);
  CHECK_FALSE(text::word_prefix("Afbuddet", "afbud"));
  CHECK(text::find_word("Byrådets møde i Byrådet", "byrådet") == 18);
}

namespace {

/// Texts of Danish letters, signs and white space, of every length up to `longest` letters: the same on every run.
std::vector<std::string> mixed_texts(std::size_t longest) {
  constexpr std::array<std::string_view, 16> letters = {"a",  "E",  "z", "Z", "7", "-", " ", " ",
                                                        "\t", "\n", "æ", "Ø", "å", "É", "é", "…"};
  std::mt19937 random(16);  // NOLINT: a fixed seed
  std::vector<std::string> texts;
  for (std::size_t length = 0; length <= longest; ++length) {
    for (int n = 0; n < 20; ++n) {
      std::string& text = texts.emplace_back();
      for (std::size_t i = 0; i < length; ++i) text += letters[random() % letters.size()];
    }
  }
  return texts;
}

std::uint32_t words_of(std::string_view text) {
  std::uint32_t words = 0;
  for (std::size_t i = 0; i < text.size(); ++i)
    words += !text::is_space(text[i]) && (i == 0 || text::is_space(text[i - 1])) ? 1 : 0;
  return words;
}

std::size_t place_of_word(std::string_view text, std::string_view word) {
  for (std::size_t i = 0; i < text.size(); ++i) {
    if ((i == 0 || !text::is_word_byte(text[i - 1])) && text::word_prefix(text.substr(i), word)) return i;
  }
  return std::string_view::npos;
}

}  // namespace

TEST_CASE("a range of sixteen bytes is the range of one", "[support]") {
  for (const auto& [low, high] :
       {std::pair(0, 0), {0, 31}, {9, 13}, {32, 126}, {48, 57}, {97, 122}, {128, 255}, {255, 255}}) {
    for (int c = 0; c < 256; ++c) {
      INFO(low << ' ' << high << ' ' << c);
      const std::string bytes(bytes16::size, static_cast<char>(c));
      const auto range = bytes16::between(bytes16::load(bytes.data()), static_cast<unsigned char>(low),
                                          static_cast<unsigned char>(high));
      CHECK(bytes16::mask(range) == (low <= c && c <= high ? 0xFFFFU : 0U));
    }
  }
}

TEST_CASE("what goes by sixteen bytes says what goes by one", "[support]") {
  const auto is_begin = [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80; };
  for (const std::string& text : mixed_texts(70)) {
    INFO(text);
    CHECK(text::count_words(text) == words_of(text));
    CHECK(text::length(text) == static_cast<std::uint32_t>(std::count_if(text.begin(), text.end(), is_begin)));
    for (std::uint32_t most = 0; most <= text::length(text) + 1; most += 1 + most / 8) {
      const std::string_view first = text::first_code_points(text, most);
      CHECK(text.starts_with(first));
      CHECK(text::length(first) == std::min(most, text::length(text)));
      CHECK((first.size() == text.size() || is_begin(text[first.size()])));
    }
    CHECK(text::folded_key(text) == text::key(text::folded(text)));
    for (const std::string_view word : {"a", "az", "zå", "Øa", "ez", "æ7"})
      CHECK(text::find_word(text, word) == place_of_word(text, word));
    // Of a short text, and of the same as a part of a long one.
    const std::string more = "." + std::string(40, 'x') + ".";
    if (!text.empty() && !text::is_space(text.front()) && !text::is_space(text.back()))
      CHECK(text::folded(more + text + more) == more + text::folded(text) + more);
  }
  CHECK(text::length(std::string(10007, 'a') + "å") == 10008);  // more chunks than a byte counts
  std::string many;
  for (int i = 0; i < 5003; ++i) many += "å";
  CHECK(text::length(many) == 5003);
}

TEST_CASE("a prefix by its key is one of the keys", "[support]") {
  const std::vector<std::string> texts = mixed_texts(6);
  for (const std::string& text : texts) {
    for (const std::string& prefix : texts) {
      const bool begins = text::key(text).starts_with(text::key(prefix));
      if (text::key_prefix(text, prefix).has_value() != begins) {
        INFO(text << " | " << prefix);
        CHECK(text::key_prefix(text, prefix).has_value() == begins);
      }
    }
  }
}

TEST_CASE("the calendar knows its days", "[support]") {
  CHECK(calendar::exists(calendar::Date{2024, 2, 29}));
  CHECK_FALSE(calendar::exists(calendar::Date{2023, 2, 29}));
  CHECK_FALSE(calendar::exists(calendar::Date{2024, 2, 31}));
  CHECK_FALSE(calendar::exists(calendar::Date{2024, 13, 1}));
  CHECK_FALSE(calendar::exists(calendar::Date{2024, 0, 0}));
  CHECK(calendar::iso(calendar::Date{2025, 5, 3}) == "2025-05-03");
  CHECK_FALSE(calendar::exists(calendar::TimeOfDay{24, 0}));
  CHECK(calendar::iso(calendar::TimeOfDay{8, 5}) == "08:05");
}

TEST_CASE("bytes become clean text", "[support]") {
  struct Row {
    std::string bytes;
    std::string text;
    std::string encoding;
    std::size_t damaged = 0;
  };
  const Row rows[] = {
      {"Møde", "Møde", "UTF-8"},
      {"\xEF\xBB\xBFMøde", "Møde", "UTF-8"},
      {"M\xF8"
       "de p\xE5 \x93r\xE5"
       "dhuset\x94 \x96 nu",
       "Møde på “rådhuset” – nu", "windows-1252"},
      {std::string("\xFF\xFEM\0\xF8\0\r\0\n\0", 10), "Mø\n", "UTF-16LE"},
      {std::string("\xFE\xFF\0M\0\xF8", 6), "Mø", "UTF-16BE"},
      {"a\r\nb\rc\n", "a\nb\nc\n", "UTF-8"},
      {"A\xCC\x8A"
       "rhus, re\xCC\x81sume\xCC\x81",
       "Århus, résumé", "UTF-8"},  // NFD
      {"budget\xC2\xADter og kvali\xC2\xAD\ntet", "budgetter og kvali\xC2\xAD\ntet", "UTF-8"},
      {"30\xC2\xA0km\xE2\x80\xAFt", "30 km t", "UTF-8"},  // no-break spaces
      {"e\xEF\xAC\x83"
       "cient, \xEF\xAC\x81nde",
       "efficient, finde", "UTF-8"},  // ligatures
      {"a\xE2\x80\xA8"
       "b\xC2\x85"
       "c",
       "a\nb\nc", "UTF-8"},  // U+2028, U+0085
      {"\xE2\x80\xAE"
       "a\xE2\x80\x8B"
       "b",
       "ab", "UTF-8"},  // direction, zero width
      {"gr\xC3\xB8nne \xC3 tr\xC3\xA6"
       "er",
       "grønne \xEF\xBF\xBD træer", "UTF-8", 1},  // one cut character
      {"æ \xC0\xAF ø \xED\xA0\x80 å æ ø å", "æ \xEF\xBF\xBD ø \xEF\xBF\xBD å æ ø å", "UTF-8",
       2},  // overlong, surrogate
      {"a\x1B[31mb", "a\xEF\xBF\xBD[31mb", "UTF-8", 1},
      {"§ 15, stk. 2 – “citat” … • 5 €", "§ 15, stk. 2 – “citat” … • 5 €", "UTF-8"},
  };
  for (const Row& row : rows) {
    const decode::Decoded decoded = decode::decode(row.bytes);
    INFO(row.text);
    CHECK(decoded.text.value_or(row.bytes) == row.text);
    CHECK(decoded.encoding == row.encoding);
    CHECK(decoded.undecodable.size() + decoded.controls.size() == row.damaged);
  }
}

TEST_CASE("binary files are told from text", "[support]") {
  CHECK_FALSE(decode::binary_kind("%PDF-1.7\n").empty());
  CHECK_FALSE(decode::binary_kind(std::string("PK\x03\x04", 4)).empty());
  CHECK_FALSE(decode::binary_kind(std::string(100, '\0')).empty());
  CHECK(decode::binary_kind("Referat\n").empty());
  CHECK(decode::binary_kind("").empty());
  CHECK(decode::binary_kind(std::string("\xFF\xFEM\0", 4)).empty());
}

}  // namespace referat::tests
