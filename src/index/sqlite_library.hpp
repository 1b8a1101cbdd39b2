// SQLite, loaded when the first index is opened: linked, it takes half a millisecond of every start, and scripts start
// this program for every file. Its functions are called as in any extension of SQLite, through a table that it hands
// out (https://www.sqlite.org/loadext.html).
#pragma once

#include <sqlite3ext.h>

SQLITE_EXTENSION_INIT3

namespace referat::index {

/// Loads it, once. Throws a Failure where it is not there or too old.
void load_sqlite();

}  // namespace referat::index
