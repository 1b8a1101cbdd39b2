// Whether a file is an index of ours, and who else is writing to it.
#pragma once

#include "index/database.hpp"

namespace referat::index {

/// Begins the transaction of a writer. Waits a while for another; then fails with `timeout` and says which process it
/// is.
void begin_writing(Database& database);

/// Fails where the file holds anything but an index that this program can read.
void require_index(Database& database);

/// Makes the tables in a file that is empty; else the same as require_index.
void prepare_tables(Database& database);

/// Takes everything out of an index. Fails where the file is none.
void remove_tables(Database& database);

}  // namespace referat::index
