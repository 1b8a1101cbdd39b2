#include "support/character_sets.hpp"

#include <unicode/utf16.h>

#include <map>
#include <mutex>

#include "support/icu_library.hpp"
#include "support/text.hpp"

namespace referat::decode {

namespace {

/// Made by ICU.
SingleByteSet read_set(UConverter* converter) {
  const IcuLibrary& icu = icu_library();
  SingleByteSet set;
  for (unsigned b = 0; b < 256; ++b) {
    const char byte = static_cast<char>(b);
    std::array<UChar, 4> units{};
    UErrorCode status = U_ZERO_ERROR;
    const int32_t n = icu.ucnv_toUChars(converter, units.data(), 4, &byte, 1, &status);
    if (U_FAILURE(status) || n == 0) {
      set.characters[b] = std::string(text::replacement);
    } else {
      for (int32_t i = 0; i < n;) {
        UChar32 c = 0;
        U16_NEXT_OR_FFFD(units.data(), i, n, c);
        text::append_utf8(set.characters[b], static_cast<char32_t>(c));
      }
    }
    if (b < 0x80) set.has_ascii = set.has_ascii && set.characters[b] == std::string_view(&byte, 1);
  }
  return set;
}

}  // namespace

const SingleByteSet* single_byte_set(const std::string& name) {
  static std::mutex mutex;
  static std::map<std::string, std::optional<SingleByteSet>> sets;
  const std::lock_guard lock(mutex);
  const auto [it, is_new] = sets.try_emplace(name);
  if (is_new) {
    const IcuLibrary& icu = icu_library();
    const Converter converter = open_converter(name.c_str());
    const bool single = converter != nullptr && icu.ucnv_getMaxCharSize(converter.get()) == 1 &&
                        icu.ucnv_getType(converter.get()) != UCNV_UTF7;
    if (single) it->second = read_set(converter.get());
  }
  return it->second ? &*it->second : nullptr;
}

std::optional<std::string> canonical_encoding(const std::string& name) {
  if (name.empty()) return std::nullopt;
  if (text::same_key(name, "utf-8")) return "UTF-8";  // what most pages say
  const IcuLibrary& icu = icu_library();
  const Converter converter = open_converter(name.c_str());
  if (converter == nullptr) return std::nullopt;
  for (const char* standard : {"MIME", "IANA"}) {
    UErrorCode ignored = U_ZERO_ERROR;
    const char* known = icu.ucnv_getStandardName(name.c_str(), standard, &ignored);
    if (U_SUCCESS(ignored) && known != nullptr) return std::string(known);
  }
  UErrorCode status = U_ZERO_ERROR;
  const char* own = icu.ucnv_getName(converter.get(), &status);
  return U_SUCCESS(status) ? std::optional<std::string>(own) : std::nullopt;
}

std::vector<std::string> encodings() {
  const IcuLibrary& icu = icu_library();
  std::vector<std::string> names;
  for (int32_t i = 0; i < icu.ucnv_countAvailable(); ++i) {
    const char* converter = icu.ucnv_getAvailableName(i);
    UErrorCode status = U_ZERO_ERROR;
    const std::uint16_t count = icu.ucnv_countAliases(converter, &status);
    for (std::uint16_t k = 0; k < count; ++k) names.emplace_back(icu.ucnv_getAlias(converter, k, &status));
  }
  return names;
}

std::string_view unmarked_utf16(std::string_view bytes) {
  const std::string_view head = bytes.substr(0, 4096);
  if (head.find('\0') == std::string_view::npos) return {};
  std::array<std::size_t, 2> zeros{};
  for (std::size_t i = 0; i < head.size(); ++i) zeros[i % 2] += head[i] == '\0' ? 1 : 0;
  const std::size_t pairs = head.size() / 2;
  if (pairs < 2) return {};
  const auto most = [&](std::size_t n) { return n * 10 > pairs * 7; };
  const auto few = [&](std::size_t n) { return n * 50 <= pairs; };
  if (most(zeros[1]) && few(zeros[0])) return "UTF-16LE";
  if (most(zeros[0]) && few(zeros[1])) return "UTF-16BE";
  return {};
}

}  // namespace referat::decode
