#include "support/icu_library.hpp"

#include <optional>
#include <string>

#include "support/shared_library.hpp"

// The name with its version as a text: a macro's argument is led to that name before it gets to the second macro.
#define REFERAT_TEXT_OF(name) #name
#define REFERAT_NAME(function) REFERAT_TEXT_OF(function)
#define REFERAT_FIND(function) library.find(REFERAT_NAME(function), icu.function)

namespace referat {

namespace {

std::optional<IcuLibrary> load_library() {
  SharedLibrary library{"libicuuc.so." U_ICU_VERSION_SHORT};
  IcuLibrary icu;
  REFERAT_FIND(u_charType);
  REFERAT_FIND(u_islower);
  REFERAT_FIND(u_isupper);
  REFERAT_FIND(u_tolower);
  REFERAT_FIND(ucnv_close);
  REFERAT_FIND(ucnv_countAliases);
  REFERAT_FIND(ucnv_countAvailable);
  REFERAT_FIND(ucnv_getAlias);
  REFERAT_FIND(ucnv_getAvailableName);
  REFERAT_FIND(ucnv_getMaxCharSize);
  REFERAT_FIND(ucnv_getMinCharSize);
  REFERAT_FIND(ucnv_getName);
  REFERAT_FIND(ucnv_getStandardName);
  REFERAT_FIND(ucnv_getType);
  REFERAT_FIND(ucnv_open);
  REFERAT_FIND(ucnv_toUChars);
  REFERAT_FIND(ucnv_toUnicode);
  REFERAT_FIND(unorm2_getCombiningClass);
  REFERAT_FIND(unorm2_getDecomposition);
  REFERAT_FIND(unorm2_hasBoundaryBefore);
  REFERAT_FIND(unorm2_isInert);
  REFERAT_FIND(unorm2_normalize);
  decltype(&::unorm2_getNFCInstance) nfc = nullptr;
  library.find(REFERAT_NAME(unorm2_getNFCInstance), nfc);
  if (!library.is_whole()) return std::nullopt;
  UErrorCode status = U_ZERO_ERROR;
  icu.nfc = nfc(&status);
  return U_SUCCESS(status) ? std::optional(icu) : std::nullopt;
}

}  // namespace

const IcuLibrary* find_icu_library() {
  static const std::optional<IcuLibrary> library = load_library();
  return library ? &*library : nullptr;
}

const IcuLibrary& icu_library() {
  const IcuLibrary* library = find_icu_library();
  if (library == nullptr) throw MissingLibrary(std::string(icu_package) + ", is not installed");
  return *library;
}

Converter open_converter(const char* name) {
  UErrorCode status = U_ZERO_ERROR;
  Converter converter(icu_library().ucnv_open(name, &status));
  if (U_FAILURE(status)) converter.reset();
  return converter;
}

}  // namespace referat
