#include "index/database.hpp"

#include <fmt/format.h>
#include <sys/stat.h>

#include <cerrno>
#include <system_error>

namespace referat::index {

// --- statements ----------------------------------------------------------------------------------------------------

Statement::Statement(Database& database, std::string_view sql) : database_(&database) {
  sqlite3_stmt* statement = nullptr;
  const int code = sqlite3_prepare_v3(database.handle(), sql.data(), static_cast<int>(sql.size()),
                                      SQLITE_PREPARE_PERSISTENT, &statement, nullptr);
  statement_.reset(statement);
  if (code != SQLITE_OK) database.fail(code);
}

void Statement::bind(int i, std::string_view text) {
  const int code = sqlite3_bind_text64(statement_.get(), i, text.data() == nullptr ? "" : text.data(), text.size(),
                                       SQLITE_STATIC, SQLITE_UTF8);
  if (code != SQLITE_OK) database_->fail(code);
}

void Statement::bind_bytes(int i, std::string_view bytes) {
  const int code = sqlite3_bind_blob64(statement_.get(), i, bytes.data(), bytes.size(), SQLITE_STATIC);
  if (code != SQLITE_OK) database_->fail(code);
}

void Statement::bind(int i, std::nullptr_t) { sqlite3_bind_null(statement_.get(), i); }

void Statement::bind_number(int i, std::int64_t number) { sqlite3_bind_int64(statement_.get(), i, number); }

bool Statement::step() {
  const int code = sqlite3_step(statement_.get());
  if (code == SQLITE_ROW) return true;
  if (code != SQLITE_DONE) {
    sqlite3_reset(statement_.get());
    database_->fail(code);
  }
  return false;
}

void Statement::run() {
  while (step()) {
  }
  reset();
}

void Statement::reset() { sqlite3_reset(statement_.get()); }

std::int64_t Statement::number(int column) const { return sqlite3_column_int64(statement_.get(), column); }

bool Statement::is_null(int column) const { return sqlite3_column_type(statement_.get(), column) == SQLITE_NULL; }

bool Statement::is_number(int column) const {
  const int type = sqlite3_column_type(statement_.get(), column);
  return type == SQLITE_INTEGER || type == SQLITE_FLOAT;
}

std::string_view Statement::text(int column) const {
  const auto* text = reinterpret_cast<const char*>(sqlite3_column_text(statement_.get(), column));
  if (text == nullptr) return {};
  return {text, static_cast<std::size_t>(sqlite3_column_bytes(statement_.get(), column))};
}

std::string_view Statement::bytes(int column) const {
  const auto* bytes = static_cast<const char*>(sqlite3_column_blob(statement_.get(), column));
  if (bytes == nullptr) return {};
  return {bytes, static_cast<std::size_t>(sqlite3_column_bytes(statement_.get(), column))};
}

std::optional<std::string> Statement::maybe_text(int column) const {
  if (is_null(column)) return std::nullopt;
  return std::string(text(column));
}

std::optional<std::int64_t> Statement::maybe_number(int column) const {
  if (is_null(column)) return std::nullopt;
  return number(column);
}

// --- the file ------------------------------------------------------------------------------------------------------

namespace {

/// What SQLite would tell in no words that help, or not at all: a file shorter than its header is empty to it, and gone
/// with the first write.
void require_room(const std::string& path, Database::Mode mode) {
  const auto fail = [&](ErrorKind kind, const std::string& why) {
    throw Failure(
        {kind, fmt::format("cannot {} index '{}': {}", mode == Database::Mode::read ? "read" : "write", path, why)});
  };
  struct stat file {};
  if (::stat(path.c_str(), &file) != 0) {
    if (mode == Database::Mode::read) fail(ErrorKind::unreadable, std::generic_category().message(errno));
    return;
  }
  if (!S_ISREG(file.st_mode)) fail(ErrorKind::unreadable, "it is no regular file");
  constexpr off_t smallest_page = 512;
  if (file.st_size > 0 && file.st_size < smallest_page) fail(ErrorKind::corrupt, "it is no index; name another file");
}

}  // namespace

Database::Database(const std::string& path, Mode mode) : path_(path) {
  load_sqlite();
  require_room(path, mode);
  // For reading too it is opened so that what a killed process left can be undone.
  const int flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_EXRESCODE | SQLITE_OPEN_NOMUTEX |  // one thread at a time
                    (mode == Mode::write ? SQLITE_OPEN_CREATE : 0);
  sqlite3* handle = nullptr;
  const std::string plain = path.starts_with('/') ? path : "./" + path;  // ":memory:" is a file's name like others
  const int code = sqlite3_open_v2(plain.c_str(), &handle, flags, nullptr);
  handle_.reset(handle);
  if (code != SQLITE_OK) fail(code);
  sqlite3_db_config(handle, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
  sqlite3_db_config(handle, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, nullptr);
  sqlite3_db_config(handle, SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 0, nullptr);
  if (mode == Mode::read) run("PRAGMA query_only = ON");
  run("PRAGMA cell_size_check = ON");
  run("PRAGMA foreign_keys = ON");
}

void Database::run(const char* sql) {
  const int code = sqlite3_exec(handle_.get(), sql, nullptr, nullptr, nullptr);
  if (code != SQLITE_OK) fail(code);
}

std::int64_t Database::number(std::string_view sql) {
  Statement statement(*this, sql);
  return statement.step() ? statement.number(0) : 0;
}

void Database::fail(int code) const {
  const auto error = [&](ErrorKind kind, std::string_view what) {
    return Failure(
        {kind, fmt::format("cannot {} index '{}': {}", kind == ErrorKind::output ? "write" : "read", path_, what)});
  };
  switch (code & 0xFF) {
    case SQLITE_NOTADB:
      throw error(ErrorKind::corrupt, "it is no index; name another file");
    case SQLITE_CORRUPT:
      throw error(ErrorKind::corrupt, "it is damaged; remove it and run 'referat index' again");
    case SQLITE_FULL:
      throw error(ErrorKind::output, "the disk is full");
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
      throw error(ErrorKind::timeout, "another program is writing to it");
    case SQLITE_READONLY:
      throw error(ErrorKind::output, "it may not be written to");
    case SQLITE_CANTOPEN:
      throw error(ErrorKind::unreadable, "it cannot be opened");
    case SQLITE_INTERRUPT:
      throw error(ErrorKind::timeout, "interrupted");
    case SQLITE_NOMEM:
      throw std::bad_alloc();
    case SQLITE_IOERR:
      throw error(ErrorKind::output, sqlite3_errmsg(handle_.get()));
    default:
      throw error(ErrorKind::internal, sqlite3_errmsg(handle_.get()));
  }
}

}  // namespace referat::index
