#include "support/output_tree.hpp"

#include <dirent.h>
#include <fcntl.h>
#include <fmt/core.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <filesystem>
#include <memory>
#include <utility>

namespace referat::files {

namespace {

constexpr std::string_view own_prefix = ".referat-tree-";  // a PendingFile's, here too, are not ours to remove
constexpr std::string_view own_suffix = ".tmp";

bool is_link(int folder, const char* name) {
  struct stat status {};
  return ::fstatat(folder, name, &status, AT_SYMLINK_NOFOLLOW) == 0 && S_ISLNK(status.st_mode);
}

Error leads_outside(std::string_view shown) {
  return {ErrorKind::policy, fmt::format("cannot write '{}': it leads through a symbolic link", shown)};
}

/// Only with the lock: nobody else can be writing these.
void remove_leftovers(int folder) {
  const int copy = ::openat(folder, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (copy < 0) return;
  const std::unique_ptr<DIR, int (*)(DIR*)> listing(::fdopendir(copy), ::closedir);
  if (!listing) {
    ::close(copy);
    return;
  }
  while (const struct dirent* entry = ::readdir(listing.get())) {
    const std::string_view name = entry->d_name;
    if (name.starts_with(own_prefix) && name.ends_with(own_suffix)) ::unlinkat(folder, entry->d_name, 0);
  }
}

/// "2025/a.json" into "2025" and "a.json".
std::pair<std::string_view, std::string> split(std::string_view name) {
  const std::size_t slash = name.rfind('/');
  if (slash == std::string_view::npos) return {{}, std::string(name)};
  return {name.substr(0, slash), std::string(name.substr(slash + 1))};
}

}  // namespace

Result<OutputTree> OutputTree::open(const std::string& path) {
  OutputTree tree;
  tree.path_ = path;
  std::error_code error;
  std::filesystem::create_directories(path, error);
  if (error) return failure(ErrorKind::output, "make the folder", path, error.value());
  tree.folder_ = Descriptor(::open(path.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
  if (!tree.folder_.is_open()) return failure(ErrorKind::output, "open the folder", path, errno);
  if (::flock(tree.folder_.value(), LOCK_EX | LOCK_NB) == 0) {
    remove_leftovers(tree.folder_.value());
  } else if (errno == EWOULDBLOCK) {
    return Error{ErrorKind::output, fmt::format("another run is writing into '{}'; wait for it, or stop it", path)};
  }  // else the file system has no locks
  return tree;
}

TreeWriter::TreeWriter(const OutputTree& tree, unsigned number)
    : tree_(tree), beside_(fmt::format("{}{}-{}{}", own_prefix, ::getpid(), number, own_suffix)) {}

std::string TreeWriter::shown(std::string_view name) const { return fmt::format("{}/{}", tree_.path(), name); }

Result<void> TreeWriter::enter(std::string_view folder) {
  if (descriptor_.is_open() && folder == folder_) return {};
  descriptor_ = Descriptor();
  Descriptor here(::openat(tree_.descriptor(), ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC));
  for (std::size_t at = 0; here.is_open() && at < folder.size();) {
    const std::size_t end = std::min(folder.find('/', at), folder.size());
    const std::string name(folder.substr(at, end - at));
    constexpr int flags = O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC;
    Descriptor next(::openat(here.value(), name.c_str(), flags));
    if (!next.is_open() && errno == ENOENT) {
      if (::mkdirat(here.value(), name.c_str(), 0777) != 0 && errno != EEXIST) {
        return failure(ErrorKind::output, "make the folder", shown(folder.substr(0, end)), errno);
      }
      next = Descriptor(::openat(here.value(), name.c_str(), flags));
    }
    const int code = errno;
    if (!next.is_open() && is_link(here.value(), name.c_str())) return leads_outside(shown(folder.substr(0, end)));
    if (!next.is_open()) return failure(ErrorKind::output, "open the folder", shown(folder.substr(0, end)), code);
    here = std::move(next);
    at = end + 1;
  }
  if (!here.is_open()) return failure(ErrorKind::output, "open the folder", tree_.path(), errno);
  descriptor_ = std::move(here);
  folder_ = folder;
  return {};
}

Result<Descriptor> TreeWriter::open_existing(const std::string& name, std::string_view full) {
  Descriptor file(::openat(descriptor_.value(), name.c_str(), O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC));
  if (file.is_open()) {
    struct stat status {};
    if (::fstat(file.value(), &status) == 0 && S_ISREG(status.st_mode)) return file;
    return Error{ErrorKind::policy, fmt::format("cannot write '{}': there is something that is no file", shown(full))};
  }
  const int code = errno;
  if (code == ENOENT) return file;
  if (code == ENAMETOOLONG) {
    return Error{ErrorKind::policy, fmt::format("cannot write '{}': the name is too long", shown(full))};
  }
  if (is_link(descriptor_.value(), name.c_str())) return leads_outside(shown(full));
  return failure(ErrorKind::output, "read", shown(full), code);
}

Result<std::optional<std::string_view>> TreeWriter::existing(std::string_view full, std::uint64_t max_bytes) {
  const auto [folder, name] = split(full);
  if (auto entered = enter(folder); !entered) return entered.error();
  auto file = open_existing(name, full);
  if (!file) return file.error();
  if (!file->is_open()) return std::optional<std::string_view>();
  struct stat status {};
  const auto size = ::fstat(file->value(), &status) == 0 ? static_cast<std::uint64_t>(status.st_size) : 0;
  auto bytes = read_all(file->value(), shown(full), size, max_bytes);
  if (!bytes) return Error{ErrorKind::output, bytes.error().message};
  old_ = *std::move(bytes);
  return std::optional<std::string_view>(old_);
}

Result<bool> TreeWriter::is_equal(int file, std::string_view bytes, std::string_view full) {
  struct stat status {};
  if (::fstat(file, &status) != 0) return failure(ErrorKind::output, "read", shown(full), errno);
  if (static_cast<std::size_t>(status.st_size) != bytes.size()) return false;
  std::array<char, 65536> chunk;
  for (std::size_t at = 0;;) {
    const ssize_t got = ::read(file, chunk.data(), chunk.size());
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) return failure(ErrorKind::output, "read", shown(full), errno);
    if (got == 0) return at == bytes.size();
    const std::string_view read(chunk.data(), static_cast<std::size_t>(got));
    if (bytes.substr(at, read.size()) != read) return false;
    at += read.size();
  }
}

Result<void> TreeWriter::replace(const std::string& name, std::string_view bytes, std::string_view full, int old) {
  Descriptor file(
      ::openat(tree_.descriptor(), beside_.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0666));
  if (!file.is_open()) return failure(ErrorKind::output, "write", shown(full), errno);
  const auto give_up = [&](Error reason) {
    ::unlinkat(tree_.descriptor(), beside_.c_str(), 0);
    return reason;
  };
  struct stat status {};
  if (old >= 0 && ::fstat(old, &status) == 0) ::fchmod(file.value(), status.st_mode & 07777U);
  if (auto written = write_all(file.value(), bytes, shown(full)); !written) return give_up(written.error());
  if (const int code = file.close(); code != 0) return give_up(failure(ErrorKind::output, "write", shown(full), code));
  if (::renameat(tree_.descriptor(), beside_.c_str(), descriptor_.value(), name.c_str()) != 0) {
    const int code = errno;
    return give_up(failure(code == ENAMETOOLONG ? ErrorKind::policy : ErrorKind::output, "write", shown(full), code));
  }
  return {};
}

Result<Written> TreeWriter::write(std::string_view full, std::string_view bytes, bool always) {
  const auto [folder, name] = split(full);
  if (auto entered = enter(folder); !entered) return entered.error();
  const auto old = open_existing(name, full);
  if (!old) return old.error();
  if (old->is_open() && !always) {
    const auto equal = is_equal(old->value(), bytes, full);
    if (!equal) return equal.error();
    if (*equal) return Written::unchanged;
  }
  if (auto replaced = replace(name, bytes, full, old->value()); !replaced) return replaced.error();
  return Written::fresh;
}

}  // namespace referat::files
