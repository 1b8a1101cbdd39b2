#include "support/files.hpp"

#include <fcntl.h>
#include <fmt/core.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <filesystem>
#include <utility>

namespace referat::files {

namespace {

Error failure(ErrorKind kind, std::string_view what, std::string_view name, int code) {
  return {kind, fmt::format("cannot {} '{}': {}", what, name, std::strerror(code))};
}

/// Closes on every way out.
class Descriptor {
 public:
  explicit Descriptor(int value) : value_(value) {}
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;
  ~Descriptor() {
    if (value_ >= 0) ::close(value_);
  }
  int value() const { return value_; }
  /// The result of close(2), which is where a full disk or a network file system may first tell.
  int close() { return ::close(std::exchange(value_, -1)); }

 private:
  int value_;
};

Result<std::string> read_all(int descriptor, std::string_view name, std::uint64_t expected, std::uint64_t max_bytes) {
  std::string bytes;
  std::size_t used = 0;
  bytes.resize(static_cast<std::size_t>(expected) + 1);  // one more, so that the end shows without growing
  for (;;) {
    if (used == bytes.size()) bytes.resize(bytes.size() + bytes.size() / 2 + 65536);
    const ssize_t got = ::read(descriptor, bytes.data() + used, bytes.size() - used);
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) return failure(ErrorKind::unreadable, "read", name, errno);
    if (got == 0) break;
    used += static_cast<std::size_t>(got);
    if (used > max_bytes) {
      return Error{ErrorKind::unreadable, fmt::format("'{}' is larger than {} bytes", name, max_bytes)};
    }
  }
  bytes.resize(used);
  return bytes;
}

}  // namespace

Result<std::string> read(const std::string& path, std::uint64_t max_bytes) {
  // Not blocking, so that a FIFO nobody writes to cannot hold us before we have seen what it is.
  const Descriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK));
  if (file.value() < 0) return failure(ErrorKind::unreadable, "open", path, errno);
  struct stat status {};
  if (::fstat(file.value(), &status) != 0) return failure(ErrorKind::unreadable, "read", path, errno);
  if (S_ISDIR(status.st_mode)) return failure(ErrorKind::unreadable, "read", path, EISDIR);
  if (!S_ISREG(status.st_mode)) {
    return Error{ErrorKind::unreadable, fmt::format("cannot read '{}': not a regular file", path)};
  }
  const auto size = static_cast<std::uint64_t>(status.st_size);
  if (size > max_bytes) {
    return Error{ErrorKind::unreadable, fmt::format("'{}' is larger than {} bytes", path, max_bytes)};
  }
  return read_all(file.value(), path, size, max_bytes);
}

Result<std::string> read_standard_input(std::uint64_t max_bytes) {
  return read_all(STDIN_FILENO, "standard input", 65536, max_bytes);
}

Result<void> write_all(int descriptor, std::string_view bytes, std::string_view name) {
  while (!bytes.empty()) {
    const ssize_t written = ::write(descriptor, bytes.data(), bytes.size());
    if (written < 0 && errno == EINTR) continue;
    if (written < 0) return failure(ErrorKind::output, "write", name, errno);
    bytes.remove_prefix(static_cast<std::size_t>(written));
  }
  return {};
}

Result<void> write(const std::string& path, std::string_view bytes) {
  // A symbolic link keeps pointing where it points: what is replaced is the file behind it. What is no regular file
  // (/dev/null, a FIFO) cannot be replaced and is written to as it is.
  std::error_code error;
  const std::filesystem::path place(path);
  const std::filesystem::file_status there = std::filesystem::status(place, error);
  if (std::filesystem::exists(there) && !std::filesystem::is_regular_file(there)) {
    Descriptor file(::open(path.c_str(), O_WRONLY | O_CLOEXEC));
    if (file.value() < 0) return failure(ErrorKind::output, "open", path, errno);
    if (auto written = write_all(file.value(), bytes, path); !written) return written;
    if (file.close() != 0) return failure(ErrorKind::output, "write", path, errno);
    return {};
  }
  std::string target = path;
  if (std::filesystem::is_symlink(place, error)) {
    const auto behind = std::filesystem::canonical(place, error);
    if (error) return failure(ErrorKind::output, "write", path, error.value());  // it points nowhere
    target = behind.string();
  }

  const std::string beside = fmt::format("{}.{}.tmp", target, ::getpid());
  Descriptor file(::open(beside.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666));
  if (file.value() < 0) return failure(ErrorKind::output, "write", path, errno);
  const auto give_up = [&](Error reason) {
    ::unlink(beside.c_str());
    return reason;
  };
  if (std::filesystem::exists(there)) {
    ::fchmod(file.value(), static_cast<mode_t>(there.permissions()) & 07777U);
  }
  if (auto written = write_all(file.value(), bytes, path); !written) return give_up(written.error());
  if (file.close() != 0) return give_up(failure(ErrorKind::output, "write", path, errno));
  if (std::rename(beside.c_str(), target.c_str()) != 0) {
    return give_up(failure(ErrorKind::output, "write", path, errno));
  }
  return {};
}

}  // namespace referat::files
