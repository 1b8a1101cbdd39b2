#include "reader/docx_symbols.hpp"

#include <array>

#include "support/text.hpp"

namespace referat::reader {

namespace {

/// Word keeps the 256 signs of such a font here.
constexpr char32_t private_first = 0xF000;
constexpr char32_t private_last = 0xF0FF;

struct Sign {
  unsigned char code;
  std::string_view text;
};

/// Of Wingdings: what tells a box that is ticked from one that is not, and arrows.
constexpr std::array<Sign, 9> wingdings = {{{0x6F, "☐"},
                                            {0x71, "☐"},
                                            {0xA8, "☐"},
                                            {0xE0, "→"},
                                            {0xE8, "→"},
                                            {0xFB, "✗"},
                                            {0xFC, "✓"},
                                            {0xFD, "☒"},
                                            {0xFE, "☑"}}};

}  // namespace

std::string utf8(char32_t code) {
  if (code == 0 || code > 0x10FFFF || (code >= 0xD800 && code <= 0xDFFF)) return {};
  const auto byte = [](char32_t bits) { return static_cast<char>(static_cast<unsigned char>(bits)); };
  const auto rest = [&](int shift) { return byte(0x80 | ((code >> shift) & 0x3F)); };
  if (code < 0x80) return {byte(code)};
  if (code < 0x800) return {byte(0xC0 | (code >> 6)), rest(0)};
  if (code < 0x10000) return {byte(0xE0 | (code >> 12)), rest(6), rest(0)};
  return {byte(0xF0 | (code >> 18)), rest(12), rest(6), rest(0)};
}

std::string symbol_text(char32_t code, std::string_view font, bool begins) {
  const bool own = code < 0x100 || (code >= private_first && code <= private_last);
  if (!own) return utf8(code);
  if (font == "Wingdings") {
    for (const Sign& sign : wingdings) {
      if (sign.code == (code & 0xFF)) return std::string(sign.text);
    }
  }
  if (code < 0x100 && font != "Symbol" && !font.starts_with("Wingdings") && font != "Webdings") return utf8(code);
  return begins ? "•" : std::string();
}

std::string without_private(std::string_view text, bool begins) {
  constexpr std::string_view lead = "\xEF";  // of U+F000 to U+FFFF
  std::string out;
  out.reserve(text.size());
  for (std::size_t i = 0; i < text.size();) {
    const std::size_t length = text[i] == lead[0] ? text::valid_character(text, i) : 1;
    const char32_t code = length == 3 ? text::first_code_point(text.substr(i, 3)).value : 0;
    if (code >= private_first && code <= private_last) {
      out += symbol_text(code, "Symbol", begins && text::trim(out).empty());
    } else {
      out.append(text.substr(i, length > 0 ? length : 1));
    }
    i += length > 0 ? length : 1;
  }
  return out;
}

}  // namespace referat::reader
