#include "reader/zip_library.hpp"

#include <dlfcn.h>

#include <optional>

namespace referat::reader {

namespace {

/// The same functions in both; Debian 12 has the first, later ones the second.
constexpr const char* names[] = {"libzip.so.4", "libzip.so.5"};

template <class Function>
bool load(void* library, const char* name, Function& function) {
  function = reinterpret_cast<Function>(::dlsym(library, name));
  return function != nullptr;
}

/// Stays loaded until the process ends: other threads may be using it.
std::optional<ZipLibrary> load_library() {
  void* library = nullptr;
  for (const char* name : names) {
    if (library == nullptr) library = ::dlopen(name, RTLD_NOW | RTLD_LOCAL);
  }
  if (library == nullptr) return std::nullopt;
  ZipLibrary zip;
  const bool whole =
      load(library, "zip_discard", zip.discard) && load(library, "zip_error_code_zip", zip.error_code_zip) &&
      load(library, "zip_error_fini", zip.error_fini) && load(library, "zip_error_init", zip.error_init) &&
      load(library, "zip_fclose", zip.fclose) && load(library, "zip_fopen_index", zip.fopen_index) &&
      load(library, "zip_fread", zip.fread) && load(library, "zip_get_error", zip.get_error) &&
      load(library, "zip_get_num_entries", zip.get_num_entries) && load(library, "zip_name_locate", zip.name_locate) &&
      load(library, "zip_open_from_source", zip.open_from_source) &&
      load(library, "zip_source_buffer_create", zip.source_buffer_create) &&
      load(library, "zip_source_free", zip.source_free) && load(library, "zip_stat_index", zip.stat_index) &&
      load(library, "zip_stat_init", zip.stat_init);
  if (!whole) return std::nullopt;
  return zip;
}

}  // namespace

const ZipLibrary* zip_library() {
  static const std::optional<ZipLibrary> library = load_library();
  return library ? &*library : nullptr;
}

}  // namespace referat::reader
