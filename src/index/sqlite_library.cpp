#include "index/sqlite_library.hpp"

#include <dlfcn.h>

#include "index/database.hpp"

SQLITE_EXTENSION_INIT1

namespace referat::index {

namespace {

int take_table(sqlite3*, char**, const sqlite3_api_routines* table) {
  sqlite3_api = table;
  return SQLITE_OK;
}

/// The table is handed to every extension, and an automatic one is called for every connection that is opened.
bool load() {
  void* library = ::dlopen("libsqlite3.so.0", RTLD_NOW | RTLD_LOCAL);
  if (library == nullptr) return false;
  using Extension = void (*)();
  const auto add = reinterpret_cast<int (*)(Extension)>(::dlsym(library, "sqlite3_auto_extension"));
  const auto remove = reinterpret_cast<int (*)(Extension)>(::dlsym(library, "sqlite3_cancel_auto_extension"));
  const auto open = reinterpret_cast<int (*)(const char*, sqlite3**)>(::dlsym(library, "sqlite3_open"));
  const auto close = reinterpret_cast<int (*)(sqlite3*)>(::dlsym(library, "sqlite3_close"));
  if (add == nullptr || remove == nullptr || open == nullptr || close == nullptr) return false;
  const auto extension = reinterpret_cast<Extension>(take_table);
  if (add(extension) != SQLITE_OK) return false;
  sqlite3* connection = nullptr;
  open(":memory:", &connection);
  close(connection);
  remove(extension);
  return sqlite3_api != nullptr;
}

}  // namespace

void load_sqlite() {
  static const bool loaded = load();
  if (!loaded) throw Failure({ErrorKind::internal, "SQLite is missing: install libsqlite3-0"});
  constexpr int oldest = 3037000;  // the first with sqlite3_changes64
  if (sqlite3_libversion_number() < oldest) throw Failure({ErrorKind::internal, "SQLite is too old: 3.37 is needed"});
}

}  // namespace referat::index
