#include "index/sqlite_library.hpp"

#include "index/database.hpp"
#include "support/shared_library.hpp"

SQLITE_EXTENSION_INIT1

namespace referat::index {

namespace {

int take_table(sqlite3*, char**, const sqlite3_api_routines* table) {
  sqlite3_api = table;
  return SQLITE_OK;
}

/// The table is handed to every extension, and an automatic one is called for every connection that is opened.
bool load() {
  SharedLibrary library{"libsqlite3.so.0"};
  using Extension = void (*)();
  int (*add)(Extension) = nullptr;
  int (*remove)(Extension) = nullptr;
  int (*open)(const char*, sqlite3**) = nullptr;
  int (*close)(sqlite3*) = nullptr;
  library.find("sqlite3_auto_extension", add);
  library.find("sqlite3_cancel_auto_extension", remove);
  library.find("sqlite3_open", open);
  library.find("sqlite3_close", close);
  if (!library.is_whole()) return false;
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
