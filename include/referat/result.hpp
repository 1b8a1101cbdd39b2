// What the machine failed at. Odd minutes are no error: they are diagnostics (diagnostic.hpp).
#pragma once

#include <cassert>
#include <cstddef>
#include <string>
#include <utility>
#include <variant>

namespace referat {

enum class ErrorKind {
  unreadable,   ///< the file cannot be opened, or holds no text that we can decode
  not_minutes,  ///< readable text, but neither minutes nor an agenda
  encrypted,    ///< asks for a password
  corrupt,      ///< a PDF, Word file or JSON that is damaged
  policy,       ///< larger than a limit allows, or a kind of file that is not read: a device, a FIFO
  timeout,      ///< took longer than allowed
  output,       ///< the result could not be written
  internal,     ///< a bug of ours or a failure of a library
};
inline constexpr std::size_t error_kinds = static_cast<std::size_t>(ErrorKind::internal) + 1;

/// Message: names the object and the cause, in lower case without a full stop: "cannot open 'x.txt': No such file".
struct Error {
  ErrorKind kind = ErrorKind::internal;
  std::string message;

  bool operator==(const Error&) const = default;
};

/// A value or an Error, with the member names of std::expected.
template <class T>
class [[nodiscard]] Result {
 public:
  Result(T value) : state_(std::in_place_index<0>, std::move(value)) {}
  Result(Error error) : state_(std::in_place_index<1>, std::move(error)) {}

  bool has_value() const { return state_.index() == 0; }
  explicit operator bool() const { return has_value(); }

  T& value() & {
    assert(has_value());
    return *std::get_if<0>(&state_);
  }
  const T& value() const& {
    assert(has_value());
    return *std::get_if<0>(&state_);
  }
  T&& value() && {
    assert(has_value());
    return std::move(*std::get_if<0>(&state_));
  }
  T& operator*() & { return value(); }
  const T& operator*() const& { return value(); }
  T&& operator*() && { return std::move(*this).value(); }
  T* operator->() { return &value(); }
  const T* operator->() const { return &value(); }

  const Error& error() const {
    assert(!has_value());
    return *std::get_if<1>(&state_);
  }

 private:
  std::variant<T, Error> state_;
};

template <>
class [[nodiscard]] Result<void> {
 public:
  Result() = default;
  Result(Error error) : error_(std::move(error)), failed_(true) {}

  bool has_value() const { return !failed_; }
  explicit operator bool() const { return has_value(); }
  const Error& error() const {
    assert(failed_);
    return error_;
  }

 private:
  Error error_;
  bool failed_ = false;
};

}  // namespace referat
