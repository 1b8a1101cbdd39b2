// What is told about characters without ICU, or by asking it about a part of a text, against ICU and the whole.
#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <random>
#include <string>
#include <vector>

#include "support/accents.hpp"
#include "support/text.hpp"
#include "support/words.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/text_forms.hpp"

namespace referat::tests {
namespace {

std::string utf8(UChar32 c) {
  std::string out;
  icu::UnicodeString(c).toUTF8String(out);
  return out;
}

/// Calls `look(character, its UTF-8)` for all that there are.
template <class Look>
void every_character(Look look) {
  for (UChar32 c = 0; c <= 0x10FFFF; ++c) {
    if (!U_IS_SURROGATE(c)) look(c, utf8(c));
  }
}

}  // namespace

TEST_CASE("a code point is written as ICU writes it", "[support]") {
  every_character([](UChar32 c, const std::string& bytes) {
    std::string ours;
    text::append_utf8(ours, static_cast<char32_t>(c));
    if (ours != bytes) FAIL_CHECK("U+" << std::hex << c);
  });
}

TEST_CASE("signs that ICU is not asked about are no letters and keep to themselves", "[support]") {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* nfc = icu::Normalizer2::getNFCInstance(status);
  REQUIRE(U_SUCCESS(status));
  int signs = 0;
  every_character([&](UChar32 c, const std::string& bytes) {
    if (!accents::is_plain_sign(bytes)) return;
    ++signs;
    if (u_isalpha(c) != 0 || !nfc->isInert(c)) FAIL_CHECK("U+" << std::hex << c);
  });
  CHECK(signs > 7000);
  CHECK(accents::is_plain_sign("– og videre"));
  CHECK_FALSE(accents::is_plain_sign(""));
  CHECK_FALSE(accents::is_plain_sign("\xEF\xBF"));
}

TEST_CASE("capitals and small letters are those of ICU", "[support]") {
  every_character([](UChar32 c, const std::string& bytes) {
    const bool latin = c != 0xAA && c != 0xB5 && c != 0xBA;  // ª, º and the micro sign begin no Danish word
    if (text::starts_upper(bytes) != (u_isupper(c) != 0) || (latin && text::starts_lower(bytes) != (u_islower(c) != 0)))
      FAIL_CHECK("U+" << std::hex << c);
  });
}

TEST_CASE("words are made of the characters that ICU has for letters and numbers", "[support]") {
  every_character([](UChar32 c, const std::string& bytes) {
    const std::uint32_t mask = U_GET_GC_MASK(c);
    const bool begins = (mask & (U_GC_L_MASK | U_GC_N_MASK | U_GC_CO_MASK)) != 0;
    const bool goes_on = begins || (mask & U_GC_MN_MASK) != 0;
    const text::WordSpan alone = text::next_word(bytes, 0);
    const text::WordSpan behind = text::next_word("a" + bytes, 0);
    if ((alone.end == bytes.size() && alone.begin == 0) != begins || (behind.end > 1) != goes_on ||
        text::lower(bytes) != utf8(u_tolower(c)))
      FAIL_CHECK("U+" << std::hex << c);
  });
}

TEST_CASE("composing by stretches is composing the whole", "[support]") {
  const auto check = [](const std::string& s) {
    const std::string whole = normalized(s, true);
    if (text::composed(s) != whole) FAIL_CHECK("of '" << s << "'");
    if (accents::changes_to_compose(s).empty() != (s == whole)) FAIL_CHECK("changes of '" << s << "'");
  };
  every_character([&](UChar32, const std::string& bytes) {
    check(bytes);
    check("e" + bytes + "x");
    check(bytes + "\u0301");
    check("–" + bytes + "\u0323\u0302");
  });
  // Letters, accents, what Hangul and other scripts put together, singletons, and what nothing is done to.
  const std::vector<std::string> pieces = {
      "e",      "A",      "å",      "ø",      " ",      "\n",     "\u0301", "\u030A", "\u0323", "\u0302",
      "\u0344", "\u034F", "\u1100", "\u1161", "\u11A8", "\uAC00", "\u09C7", "\u09BE", "\u212B", "\u1F71",
      "\u4E00", "\uFB01", "–",      "\uF0B7", "\uFFFD", "\u0438", "\u0306", "\u2190", "\u0338", "\U0001D15E"};
  std::mt19937 random(1);
  for (int round = 0; round < 20000; ++round) {
    std::string s;
    for (std::size_t n = random() % 12; n > 0; --n) s += pieces[random() % pieces.size()];
    check(s);
  }
}

}  // namespace referat::tests
