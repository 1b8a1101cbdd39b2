#include "index/open.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <unistd.h>

#include <fstream>
#include <vector>

#include "index/schema.hpp"
#include "support/files.hpp"
#include "support/interrupt.hpp"

namespace referat::index {

namespace {

constexpr int patience = 10'000;  ///< milliseconds for another writer

/// The process that holds SQLite's lock for writers: a record lock on the byte behind the first gigabyte
/// (https://www.sqlite.org/fileformat2.html#the_lock_byte_page, os_unix.c). 0 where nobody does, or nothing tells.
pid_t writer_of(const std::string& path) {
  const files::Descriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC));
  if (!file.is_open()) return 0;
  struct flock lock {};
  lock.l_type = F_RDLCK;
  lock.l_whence = SEEK_SET;
  lock.l_start = 0x40000000 + 1;  // PENDING_BYTE + 1: RESERVED_BYTE
  lock.l_len = 1;
  if (::fcntl(file.value(), F_GETLK, &lock) != 0 || lock.l_type == F_UNLCK) return 0;
  return lock.l_pid;
}

std::string in_words(pid_t process) {
  std::string name;
  std::ifstream(fmt::format("/proc/{}/comm", process)) >> name;
  return fmt::format("process {}{} is writing to it", process, name.empty() ? "" : " (" + name + ")");
}

[[noreturn]] void refuse(const Database& database, std::string_view why) {
  throw Failure({ErrorKind::corrupt, fmt::format("cannot use index '{}': {}", database.path(), why)});
}

/// SQLite's own tables (sqlite_stat1) stay when ours are gone.
bool is_empty(Database& database) {
  return database.number("PRAGMA application_id") == 0 &&
         database.number("SELECT count(*) FROM sqlite_schema WHERE name NOT LIKE 'sqlite_%'") == 0;
}

}  // namespace

void begin_writing(Database& database) {
  constexpr int step = 200;
  for (int waited = 0;; waited += step) {
    sqlite3_busy_timeout(database.handle(), step);
    const int code = sqlite3_exec(database.handle(), "BEGIN IMMEDIATE", nullptr, nullptr, nullptr);
    if (code == SQLITE_OK) break;
    const bool busy = (code & 0xFF) == SQLITE_BUSY;
    if (!busy) database.fail(code);
    if (waited < patience && interrupt::signal() == 0) continue;
    // The process of this very program holds nothing that closing the file once more could take from it.
    const pid_t process = writer_of(database.path());
    throw Failure({ErrorKind::timeout,
                   fmt::format("cannot write index '{}': {}", database.path(),
                               process > 0 ? in_words(process) : std::string("another program is writing to it"))});
  }
  sqlite3_busy_timeout(database.handle(), patience);  // for readers, who hold it only for moments
}

void require_index(Database& database) {
  if (is_empty(database)) refuse(database, "it is empty; run 'referat index' first");
  if (database.number("PRAGMA application_id") != application_id) refuse(database, "it is no index; name another file");
  const std::int64_t version = database.number("PRAGMA user_version");
  if (version > schema_version) refuse(database, "a later referat made it; use that one, or another file");
  if (version < schema_version) refuse(database, "an earlier referat made it; run 'referat index --rebuild'");
}

void prepare_tables(Database& database) {
  if (!is_empty(database)) return require_index(database);
  database.run(schema);
  database.run(
      fmt::format("PRAGMA application_id = {}; PRAGMA user_version = {}", application_id, schema_version).c_str());
}

void remove_tables(Database& database) {
  if (is_empty(database)) return;
  if (database.number("PRAGMA application_id") != application_id) refuse(database, "it is no index; name another file");
  std::vector<std::string> drops;
  {
    // The last made first: those that point at others before those pointed at.
    Statement rows(database,
                   "SELECT type, name FROM sqlite_schema WHERE type IN ('table', 'view') AND name NOT LIKE 'sqlite_%' "
                   "ORDER BY rowid DESC");
    while (rows.step()) {
      if (rows.text(1).starts_with("items_fts_")) continue;  // goes with the table that it belongs to
      std::string quoted;
      for (const char c : rows.text(1)) quoted.append(c == '"' ? 2 : 1, c);
      drops.push_back(fmt::format("DROP {} \"{}\"", rows.text(0), quoted));
    }
  }
  for (const std::string& drop : drops) database.run(drop.c_str());
  database.run("PRAGMA application_id = 0; PRAGMA user_version = 0");
}

}  // namespace referat::index
