// libzip, loaded when the first Word file comes. It brings a library of ciphers, and with that a third of the time that
// a process for a small text takes (docs/decisions/0006).
#pragma once

#include <zip.h>

namespace referat::reader {

/// The functions of libzip that are used here, by their names without "zip_".
struct ZipLibrary {
  decltype(&::zip_discard) discard = nullptr;
  decltype(&::zip_error_code_zip) error_code_zip = nullptr;
  decltype(&::zip_error_fini) error_fini = nullptr;
  decltype(&::zip_error_init) error_init = nullptr;
  decltype(&::zip_fclose) fclose = nullptr;
  decltype(&::zip_fopen_index) fopen_index = nullptr;
  decltype(&::zip_fread) fread = nullptr;
  decltype(&::zip_get_error) get_error = nullptr;
  decltype(&::zip_get_num_entries) get_num_entries = nullptr;
  decltype(&::zip_name_locate) name_locate = nullptr;
  decltype(&::zip_open_from_source) open_from_source = nullptr;
  decltype(&::zip_source_buffer_create) source_buffer_create = nullptr;
  decltype(&::zip_source_free) source_free = nullptr;
  decltype(&::zip_stat_index) stat_index = nullptr;
  decltype(&::zip_stat_init) stat_init = nullptr;
};

/// Null where libzip is not installed. Any thread may ask.
const ZipLibrary* zip_library();

}  // namespace referat::reader
