#include "support/files.hpp"

#include <fcntl.h>
#include <fmt/core.h>
#include <poll.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <filesystem>
#include <optional>

#include "support/digest.hpp"
#include "support/interrupt.hpp"

namespace referat::files {

namespace {

using Clock = std::chrono::steady_clock;

/// Whether the descriptor has something to read before the deadline.
Result<void> wait_for_input(int descriptor, std::string_view name, Clock::time_point deadline) {
  while (!interrupt::signal()) {
    const auto left = std::chrono::duration_cast<std::chrono::milliseconds>(deadline - Clock::now()).count();
    struct pollfd waiting {
      descriptor, POLLIN, 0
    };
    const int ready = left > 0 ? ::poll(&waiting, 1, static_cast<int>(std::min<std::int64_t>(left, 60'000))) : 0;
    if (ready > 0 || (ready < 0 && errno != EINTR)) return {};  // read(2) will tell what is wrong
    if (ready == 0 && Clock::now() >= deadline) {
      return Error{ErrorKind::timeout, fmt::format("cannot read '{}': its end did not come in time", name)};
    }
  }
  return {};
}

Result<std::string> read_until(int descriptor, std::string_view name, std::uint64_t expected, std::uint64_t max_bytes,
                               std::optional<Clock::time_point> deadline) {
  std::string bytes;
  std::size_t used = 0;
  bytes.resize(static_cast<std::size_t>(expected) + 1);  // one more, so that the end shows without growing
  for (;;) {
    if (used == bytes.size()) bytes.resize(bytes.size() + bytes.size() / 2 + 65536);
    if (deadline) {
      if (auto ready = wait_for_input(descriptor, name, *deadline); !ready) return ready.error();
    }
    const ssize_t got = ::read(descriptor, bytes.data() + used, bytes.size() - used);
    if (got < 0 && errno == EINTR && !interrupt::signal()) continue;
    if (got < 0) return failure(ErrorKind::unreadable, "read", name, errno);
    if (got == 0) break;
    used += static_cast<std::size_t>(got);
    if (used > max_bytes) return too_large(name, max_bytes);
  }
  bytes.resize(used);
  return bytes;
}

}  // namespace

Error failure(ErrorKind kind, std::string_view what, std::string_view name, int code) {
  return {kind, fmt::format("cannot {} '{}': {}", what, name, std::strerror(code))};
}

Error too_large(std::string_view name, std::uint64_t max_bytes) {
  return {ErrorKind::policy, fmt::format("cannot read '{}': it is larger than the limit of {} bytes", name, max_bytes)};
}

Descriptor::~Descriptor() {
  if (value_ >= 0) ::close(value_);
}

int Descriptor::close() { return ::close(std::exchange(value_, -1)) == 0 ? 0 : errno; }

Result<std::string> read_all(int descriptor, std::string_view name, std::uint64_t expected, std::uint64_t max_bytes) {
  return read_until(descriptor, name, expected, max_bytes, std::nullopt);
}

Result<std::string> read(const std::string& path, std::uint64_t max_bytes) {
  // Not blocking, so that a FIFO nobody writes to cannot hold us before we have seen what it is.
  const Descriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY));
  if (!file.is_open()) return failure(ErrorKind::unreadable, "open", path, errno);
  struct stat status {};
  if (::fstat(file.value(), &status) != 0) return failure(ErrorKind::unreadable, "read", path, errno);
  if (S_ISDIR(status.st_mode)) return failure(ErrorKind::policy, "read", path, EISDIR);
  if (!S_ISREG(status.st_mode)) {
    return Error{ErrorKind::policy, fmt::format("cannot read '{}': it is no regular file", path)};
  }
  const auto size = static_cast<std::uint64_t>(status.st_size);
  if (size > max_bytes) return too_large(path, max_bytes);
  return read_all(file.value(), path, size, max_bytes);
}

Result<std::string> read_stream(const std::string& path, std::uint64_t max_bytes) {
  const Descriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NOCTTY));
  if (!file.is_open()) return failure(ErrorKind::unreadable, "open", path, errno);
  return read_all(file.value(), path, 65536, max_bytes);
}

Result<std::string> read_standard_input(std::uint64_t max_bytes, std::chrono::milliseconds timeout) {
  std::optional<Clock::time_point> deadline;
  if (timeout.count() > 0) deadline = Clock::now() + timeout;
  return read_until(STDIN_FILENO, "standard input", 65536, max_bytes, deadline);
}

Result<void> write_all(int descriptor, std::string_view bytes, std::string_view name) {
  while (!bytes.empty()) {
    const ssize_t written = ::write(descriptor, bytes.data(), bytes.size());
    if (written < 0 && errno == EINTR && !interrupt::signal()) continue;
    if (written < 0) return failure(ErrorKind::output, "write", name, errno);
    bytes.remove_prefix(static_cast<std::size_t>(written));
  }
  return {};
}

namespace {

bool is_at(const Descriptor& file, const std::string& path) {
  struct stat ours {};
  struct stat there {};
  return ::fstat(file.value(), &ours) == 0 && ::lstat(path.c_str(), &there) == 0 && ours.st_dev == there.st_dev &&
         ours.st_ino == there.st_ino;
}

/// Who writes it holds a lock; who was killed holds none.
void remove_leftover(const std::string& path) {
  const Descriptor file(::open(path.c_str(), O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC));
  if (!file.is_open() || ::flock(file.value(), LOCK_EX | LOCK_NB) != 0) return;
  if (is_at(file, path)) ::unlink(path.c_str());
}

/// A new file, locked. None, and an errno, where that fails; EEXIST where the name is in use.
Descriptor open_locked(const std::string& path) {
  Descriptor file(::open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666));
  if (!file.is_open()) return file;
  // Another run may take it for a leftover before it is locked. Where a file system has no locks, none is removed.
  const bool locked = ::flock(file.value(), LOCK_EX | LOCK_NB) == 0 || errno != EWOULDBLOCK;
  if (locked && is_at(file, path)) return file;
  errno = EEXIST;
  return {};
}

}  // namespace

Result<PendingFile> PendingFile::create(const std::string& path) {
  namespace fs = std::filesystem;
  PendingFile pending;
  pending.path_ = path;
  pending.target_ = path;
  std::error_code error;
  const fs::file_status there = fs::status(path, error);
  if (fs::exists(there) && !fs::is_regular_file(there)) {
    pending.file_ = Descriptor(::open(path.c_str(), O_WRONLY | O_CLOEXEC));
    if (!pending.file_.is_open()) return failure(ErrorKind::output, "open", path, errno);
    return pending;
  }
  if (fs::is_symlink(path, error)) {
    pending.target_ = fs::canonical(path, error).string();
    if (error) return failure(ErrorKind::output, "write", path, error.value());  // it points nowhere
  }
  // Always the same name for a target, so that the next run finds what a killed one left, and the next name where
  // another run is writing to it too. Short ones, as the target's own with something added may be too long.
  const fs::path place(pending.target_);
  const std::uint64_t target = digest_of(place.filename().string()).low;
  for (unsigned number = 0; number < 100 && !pending.file_.is_open(); ++number) {
    const std::string beside = (place.parent_path() / fmt::format(".referat-{:016x}-{}.tmp", target, number)).string();
    remove_leftover(beside);
    pending.file_ = open_locked(beside);
    if (pending.file_.is_open()) {
      pending.beside_ = beside;
    } else if (errno != EEXIST) {
      break;
    }
  }
  if (!pending.file_.is_open()) return failure(ErrorKind::output, "write", path, errno);
  pending.lock_ = Descriptor(::fcntl(pending.file_.value(), F_DUPFD_CLOEXEC, 0));
  if (!pending.lock_.is_open()) return failure(ErrorKind::output, "write", path, errno);
  if (fs::exists(there)) ::fchmod(pending.file_.value(), static_cast<mode_t>(there.permissions()) & 07777U);
  return pending;
}

PendingFile::PendingFile(PendingFile&& other) noexcept
    : path_(std::move(other.path_)),
      target_(std::move(other.target_)),
      beside_(std::exchange(other.beside_, {})),
      file_(std::move(other.file_)),
      lock_(std::move(other.lock_)) {}

PendingFile::~PendingFile() {
  if (!beside_.empty()) ::unlink(beside_.c_str());
}

Result<void> PendingFile::append(std::string_view bytes) { return write_all(file_.value(), bytes, path_); }

Result<void> PendingFile::commit() {
  if (const int code = file_.close(); code != 0) return failure(ErrorKind::output, "write", path_, code);
  if (beside_.empty()) return {};
  if (std::rename(beside_.c_str(), target_.c_str()) != 0) return failure(ErrorKind::output, "write", path_, errno);
  beside_.clear();
  return {};
}

Result<void> write(const std::string& path, std::string_view bytes) {
  auto file = PendingFile::create(path);
  if (!file) return file.error();
  if (auto written = file->append(bytes); !written) return written;
  return file->commit();
}

}  // namespace referat::files
