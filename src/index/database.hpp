// SQLite, as little of it as the index needs. Inside this folder a failure is an exception; what the library's users
// call turns it into an Error (`guarded`).
#pragma once

#include <cstdint>
#include <exception>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>

#include <referat/result.hpp>

#include "index/sqlite_library.hpp"

namespace referat::index {

class Failure : public std::exception {
 public:
  explicit Failure(Error error) : error_(std::move(error)) {}
  const char* what() const noexcept override { return error_.message.c_str(); }
  const Error& error() const { return error_; }

 private:
  Error error_;
};

/// Runs `work`, and turns what it throws into an Error.
template <class Work>
auto guarded(Work work) -> Result<decltype(work())> {
  try {
    if constexpr (std::is_void_v<decltype(work())>) {
      work();
      return {};
    } else {
      return work();
    }
  } catch (const Failure& failure) {
    return failure.error();
  } catch (const std::bad_alloc&) {
    return Error{ErrorKind::internal, "the index: out of memory"};
  }
}

class Database;

/// A prepared statement. It is run, or stepped through, and can be used again. It must not outlive its Database.
class Statement {
 public:
  Statement() = default;
  Statement(Database& database, std::string_view sql);

  /// The values of its parameters, in their order. Texts have to stay until it has run.
  template <class... Values>
  Statement& with(const Values&... values) {
    reset();
    int i = 0;
    (bind(++i, values), ...);
    return *this;
  }
  void bind(int i, std::string_view text);
  void bind(int i, const std::string& text) { bind(i, std::string_view(text)); }
  void bind(int i, const char* text) { bind(i, std::string_view(text)); }
  void bind(int i, std::nullptr_t);
  template <class Number>
  requires std::is_integral_v<Number>
  void bind(int i, Number number) { bind_number(i, static_cast<std::int64_t>(number)); }
  template <class T>
  void bind(int i, const std::optional<T>& value) {
    if (value) {
      bind(i, *value);
    } else {
      bind(i, nullptr);
    }
  }

  /// As a BLOB.
  void bind_bytes(int i, std::string_view bytes);

  /// A pointer for one of SQLite's own functions, which asks for it under that name.
  void bind_pointer(int i, void* pointer, const char* name) {
    sqlite3_bind_pointer(statement_.get(), i, pointer, name, nullptr);
  }

  /// To the next row; false behind the last.
  bool step();
  /// To its end.
  void run();
  void reset();

  std::int64_t number(int column) const;
  bool is_null(int column) const;
  bool is_number(int column) const;
  int columns() const { return sqlite3_column_count(statement_.get()); }
  const char* column_name(int column) const { return sqlite3_column_name(statement_.get(), column); }
  std::string_view text(int column) const;   ///< until the next step
  std::string_view bytes(int column) const;  ///< of a BLOB; the same
  std::optional<std::string> maybe_text(int column) const;
  std::optional<std::int64_t> maybe_number(int column) const;

 private:
  struct Finalize {
    void operator()(sqlite3_stmt* statement) const { sqlite3_finalize(statement); }
  };

  void bind_number(int i, std::int64_t number);

  std::unique_ptr<sqlite3_stmt, Finalize> statement_;
  Database* database_ = nullptr;
};

class Database {
 public:
  enum class Mode { read, write };

  /// Opens the file, which `write` makes where it is missing. What a process that was killed left half done is undone
  /// here. Nothing in the file is trusted: its schema may call no functions that reach out, nor damage itself.
  Database(const std::string& path, Mode mode);
  Database(const Database&) = delete;
  Database& operator=(const Database&) = delete;

  /// One or several statements of ours, without parameters.
  void run(const char* sql);
  std::int64_t number(std::string_view sql);  ///< the first column of the first row; 0 without rows
  std::int64_t last_row() const { return sqlite3_last_insert_rowid(handle_.get()); }
  std::int64_t changes() const { return sqlite3_changes64(handle_.get()); }

  sqlite3* handle() const { return handle_.get(); }
  const std::string& path() const { return path_; }
  [[noreturn]] void fail(int code) const;

 private:
  struct Close {
    void operator()(sqlite3* handle) const { sqlite3_close_v2(handle); }
  };

  std::string path_;
  std::unique_ptr<sqlite3, Close> handle_;
};

/// While it lives, all that is read is of one moment, whoever writes meanwhile.
class Snapshot {
 public:
  explicit Snapshot(Database& database) : database_(database) { database_.run("BEGIN"); }
  Snapshot(const Snapshot&) = delete;
  Snapshot& operator=(const Snapshot&) = delete;
  ~Snapshot() { sqlite3_exec(database_.handle(), "COMMIT", nullptr, nullptr, nullptr); }

 private:
  Database& database_;
};

}  // namespace referat::index
