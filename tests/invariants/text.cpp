#include <fmt/format.h>
#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/utf8.h>

#include "tests/invariants/invariants.hpp"

namespace referat::tests {

namespace {

// A macro of ICU's that g++ finds careless.
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wconversion"
/// Negative for what is no UTF-8, in ICU's eyes, not in ours.
UChar32 next_character(const char* text, int32_t& i, int32_t size) {
  UChar32 c = 0;
  U8_NEXT(text, i, size, c);
  return c;
}
#pragma GCC diagnostic pop

bool is_direction_or_zero_width(UChar32 c) {
  return (c >= 0x200B && c <= 0x200F) || (c >= 0x202A && c <= 0x202E) || c == 0x2060 || (c >= 0x2066 && c <= 0x2069) ||
         c == 0xFEFF;
}

bool line_ends_at(std::string_view text, std::size_t at) {
  at = text.find_first_not_of(" \t", at);
  return at == std::string_view::npos || text[at] == '\n';
}

}  // namespace

bool lies_in(std::string_view text, Span span) {
  const auto between = [&](std::size_t at) {
    return at == text.size() || (static_cast<unsigned char>(text[at]) & 0xC0U) != 0x80;
  };
  return span.begin <= span.end && span.end <= text.size() && between(span.begin) && between(span.end);
}

Wrong wrong_with_text(std::string_view text) {
  const auto size = static_cast<int32_t>(text.size());
  for (int32_t i = 0; i < size;) {
    const int32_t at = i;
    const UChar32 c = next_character(text.data(), i, size);
    if (c < 0) return fmt::format("offset {} is no UTF-8", at);
    const bool plain = c == '\n' || c == '\t' || c == '\f' || c == ' ';
    if (u_charType(c) == U_CONTROL_CHAR && !plain) return fmt::format("control character U+{:04X} at {}", c, at);
    if (u_isUWhiteSpace(c) != 0 && !plain) return fmt::format("odd space U+{:04X} at {}", c, at);
    if (is_direction_or_zero_width(c)) return fmt::format("invisible U+{:04X} at {}", c, at);
    if (c >= 0xFB00 && c <= 0xFB06) return fmt::format("ligature U+{:04X} at {}", c, at);
    if (c == 0xAD && !line_ends_at(text, static_cast<std::size_t>(i)))
      return fmt::format("soft hyphen inside a line at {}", at);
  }
  UErrorCode status = U_ZERO_ERROR;
  const auto* nfc = icu::Normalizer2::getNFCInstance(status);
  if (nfc->isNormalizedUTF8(icu::StringPiece(text.data(), size), status) == 0 || U_FAILURE(status))
    return "the text is not in NFC";
  return std::nullopt;
}

}  // namespace referat::tests
