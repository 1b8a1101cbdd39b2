// Reading and writing whole files. Every failure names the file and the system's reason.
#pragma once

#include <chrono>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>

#include <referat/result.hpp>

namespace referat::files {

/// "cannot open 'x.txt': No such file or directory": the reason is an errno.
Error failure(ErrorKind kind, std::string_view what, std::string_view name, int code);
Error too_large(std::string_view name, std::uint64_t max_bytes);

/// A file descriptor, closed on every way out. Negative: none.
class Descriptor {
 public:
  Descriptor() = default;
  explicit Descriptor(int value) : value_(value) {}
  Descriptor(Descriptor&& other) noexcept : value_(std::exchange(other.value_, -1)) {}
  Descriptor& operator=(Descriptor&& other) noexcept {
    std::swap(value_, other.value_);
    return *this;
  }
  ~Descriptor();
  bool is_open() const { return value_ >= 0; }
  int value() const { return value_; }
  /// Zero, or the errno of close(2), which is where a full disk or a network file system may first tell.
  int close();

 private:
  int value_ = -1;
};

/// The bytes of a regular file. Refused with `policy`: folders, devices, FIFOs, and inputs of more than `max_bytes`,
/// which is noticed before they are read whole.
Result<std::string> read(const std::string& path, std::uint64_t max_bytes);
/// The bytes of whatever it is, a pipe too, to its end.
Result<std::string> read_stream(const std::string& path, std::uint64_t max_bytes);
/// Standard input to its end. Fails with `timeout` when that takes longer; zero is for ever.
Result<std::string> read_standard_input(std::uint64_t max_bytes,
                                        std::chrono::milliseconds timeout = std::chrono::milliseconds(0));
/// From a descriptor to its end, in a buffer of `expected` bytes at first.
Result<std::string> read_all(int descriptor, std::string_view name, std::uint64_t expected, std::uint64_t max_bytes);

/// Writes all of it to a file descriptor.
Result<void> write_all(int descriptor, std::string_view bytes, std::string_view name);

/// A file that takes its place whole or not at all: written beside it, renamed by `commit`, removed without; the next
/// that is created for the same place removes what a killed process left. A symbolic
/// link keeps pointing where it points; what is no regular file (/dev/null, a FIFO) cannot be replaced and is written
/// to as it is.
class PendingFile {
 public:
  static Result<PendingFile> create(const std::string& path);
  PendingFile(PendingFile&& other) noexcept;
  PendingFile& operator=(PendingFile&& other) = delete;
  ~PendingFile();

  Result<void> append(std::string_view bytes);
  Result<void> commit();

 private:
  PendingFile() = default;

  std::string path_;    ///< as the user said it
  std::string target_;  ///< what is replaced
  std::string beside_;  ///< where it is written; empty where it is written to as it is, and after a commit
  Descriptor file_;
  Descriptor lock_;  ///< the same file, until it is in its place: so long nobody takes it for a leftover
};

/// The same in one step.
Result<void> write(const std::string& path, std::string_view bytes);

}  // namespace referat::files
