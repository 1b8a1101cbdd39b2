#include "reader/zip_library.hpp"

#include <optional>

#include "support/shared_library.hpp"

namespace referat::reader {

namespace {

std::optional<ZipLibrary> load_library() {
  SharedLibrary library{"libzip.so.4",
                        "libzip.so.5"};  // the same functions; Debian 12 has the first, later ones the second
  ZipLibrary zip;
  library.find("zip_discard", zip.discard);
  library.find("zip_error_code_zip", zip.error_code_zip);
  library.find("zip_error_fini", zip.error_fini);
  library.find("zip_error_init", zip.error_init);
  library.find("zip_fclose", zip.fclose);
  library.find("zip_fopen_index", zip.fopen_index);
  library.find("zip_fread", zip.fread);
  library.find("zip_get_error", zip.get_error);
  library.find("zip_get_num_entries", zip.get_num_entries);
  library.find("zip_name_locate", zip.name_locate);
  library.find("zip_open_from_source", zip.open_from_source);
  library.find("zip_source_buffer_create", zip.source_buffer_create);
  library.find("zip_source_free", zip.source_free);
  library.find("zip_stat_index", zip.stat_index);
  library.find("zip_stat_init", zip.stat_init);
  if (!library.is_whole()) return std::nullopt;
  return zip;
}

}  // namespace

const ZipLibrary* zip_library() {
  static const std::optional<ZipLibrary> library = load_library();
  return library ? &*library : nullptr;
}

}  // namespace referat::reader
