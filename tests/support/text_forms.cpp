#include "tests/support/text_forms.hpp"

#include <unicode/normalizer2.h>
#include <unicode/ucnv.h>
#include <unicode/unistr.h>

#include <stdexcept>
#include <utility>

namespace referat::tests {

std::string normalized(const std::string& text, bool composed) {
  UErrorCode status = U_ZERO_ERROR;
  const auto* form = composed ? icu::Normalizer2::getNFCInstance(status) : icu::Normalizer2::getNFDInstance(status);
  std::string out;
  form->normalize(icu::UnicodeString::fromUTF8(text), status).toUTF8String(out);
  if (U_FAILURE(status)) throw std::runtime_error(u_errorName(status));
  return out;
}

std::string replaced(std::string text, const std::string& from, const std::string& to) {
  for (std::size_t at = 0; (at = text.find(from, at)) != std::string::npos; at += to.size())
    text.replace(at, from.size(), to);
  return text;
}

std::optional<std::string> as_windows_1252(const std::string& text) {
  std::string out;
  const icu::UnicodeString units = icu::UnicodeString::fromUTF8(text);
  const std::pair<char32_t, char> high[] = {{0x2013, '\x96'}, {0x2014, '\x97'}, {0x201C, '\x93'}, {0x201D, '\x94'},
                                            {0x2019, '\x92'}, {0x2026, '\x85'}, {0x2022, '\x95'}, {0x20AC, '\x80'}};
  for (int32_t i = 0; i < units.length(); ++i) {
    const char32_t c = units[i];
    if (c < 0x80 || (c >= 0xA0 && c <= 0xFF)) {
      out.push_back(static_cast<char>(c));
      continue;
    }
    bool found = false;
    for (const auto& [value, byte] : high) {
      if (value == c) {
        out.push_back(byte);
        found = true;
      }
    }
    if (!found) return std::nullopt;
  }
  return out;
}

std::string in_encoding(const std::string& text, const char* name) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::LocalUConverterPointer converter(ucnv_open(name, &status));
  const icu::UnicodeString units = icu::UnicodeString::fromUTF8(text);
  std::string out(8 * static_cast<std::size_t>(units.length()) + 16, '\0');
  const int32_t size = ucnv_fromUChars(converter.getAlias(), out.data(), static_cast<int32_t>(out.size()),
                                       units.getBuffer(), units.length(), &status);
  if (U_FAILURE(status)) throw std::runtime_error(std::string(name) + ": " + u_errorName(status));
  out.resize(static_cast<std::size_t>(size));
  return out;
}

}  // namespace referat::tests
