// ICU, loaded when the first text comes that needs it (support/shared_library.hpp): UTF-8 whose letters are Latin and
// in one piece needs none of it.
#pragma once

#include <unicode/uchar.h>
#include <unicode/ucnv.h>
#include <unicode/unorm2.h>

#include <memory>

namespace referat {

/// The functions of ICU that are used here, by its names, to which its headers add the version (unicode/urename.h).
struct IcuLibrary {
  decltype(&::u_charType) u_charType = nullptr;
  decltype(&::u_islower) u_islower = nullptr;
  decltype(&::u_isupper) u_isupper = nullptr;
  decltype(&::u_tolower) u_tolower = nullptr;
  decltype(&::ucnv_close) ucnv_close = nullptr;
  decltype(&::ucnv_countAliases) ucnv_countAliases = nullptr;
  decltype(&::ucnv_countAvailable) ucnv_countAvailable = nullptr;
  decltype(&::ucnv_getAlias) ucnv_getAlias = nullptr;
  decltype(&::ucnv_getAvailableName) ucnv_getAvailableName = nullptr;
  decltype(&::ucnv_getMaxCharSize) ucnv_getMaxCharSize = nullptr;
  decltype(&::ucnv_getMinCharSize) ucnv_getMinCharSize = nullptr;
  decltype(&::ucnv_getName) ucnv_getName = nullptr;
  decltype(&::ucnv_getStandardName) ucnv_getStandardName = nullptr;
  decltype(&::ucnv_getType) ucnv_getType = nullptr;
  decltype(&::ucnv_open) ucnv_open = nullptr;
  decltype(&::ucnv_toUChars) ucnv_toUChars = nullptr;
  decltype(&::ucnv_toUnicode) ucnv_toUnicode = nullptr;
  decltype(&::unorm2_getCombiningClass) unorm2_getCombiningClass = nullptr;
  decltype(&::unorm2_getDecomposition) unorm2_getDecomposition = nullptr;
  decltype(&::unorm2_hasBoundaryBefore) unorm2_hasBoundaryBefore = nullptr;
  decltype(&::unorm2_isInert) unorm2_isInert = nullptr;
  decltype(&::unorm2_normalize) unorm2_normalize = nullptr;
  const UNormalizer2* nfc = nullptr;
};

/// Null where ICU is not installed. Ready for several threads; any may ask.
const IcuLibrary* find_icu_library();
/// The same for whoever cannot do without.
/// \throws MissingLibrary  where it is not installed
const IcuLibrary& icu_library();

/// What to install where it is not there, for messages.
inline constexpr const char* icu_package = "ICU, of Debian's package libicu" U_ICU_VERSION_SHORT;

struct CloseConverter {
  void operator()(UConverter* converter) const { icu_library().ucnv_close(converter); }
};
using Converter = std::unique_ptr<UConverter, CloseConverter>;

/// Null where ICU knows no character set of this name.
Converter open_converter(const char* name);

}  // namespace referat
