#include "cli/document_lines.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <unistd.h>

#include <cerrno>
#include <utility>

#include "support/interrupt.hpp"
#include "support/text.hpp"

namespace referat::cli {

bool begins_document(std::string_view bytes) {
  bytes = text::trim_left(bytes);
  if (!bytes.starts_with('{')) return false;
  return text::trim_left(bytes.substr(1)).starts_with("\"schema_version\"");
}

Result<DocumentLines> DocumentLines::open(const std::string& path) {
  files::Descriptor file(path == "-" ? ::dup(STDIN_FILENO) : ::open(path.c_str(), O_RDONLY | O_CLOEXEC));
  if (!file.is_open()) return files::failure(ErrorKind::unreadable, "open", path, errno);
  return DocumentLines(std::move(file), path == "-" ? "standard input" : path);
}

/// Some more bytes behind those there are.
Result<void> DocumentLines::fill() {
  constexpr std::size_t step = 4U << 20;
  const std::size_t used = buffer_.size();
  buffer_.resize(used + step);
  ssize_t got = 0;
  do {
    got = ::read(file_.value(), buffer_.data() + used, step);
  } while (got < 0 && errno == EINTR && interrupt::signal() == 0);
  buffer_.resize(used + static_cast<std::size_t>(std::max<ssize_t>(got, 0)));
  if (got < 0) return files::failure(ErrorKind::unreadable, "read", name_, errno);
  at_end_ = got == 0;
  return {};
}

Result<std::vector<DocumentLines::Line>> DocumentLines::next() {
  std::vector<Line> lines;
  while (lines.empty()) {
    if (at_end_ && buffer_.empty()) return lines;
    if (!at_end_) {
      if (auto filled = fill(); !filled) return filled.error();
    }
    // Indented, a document takes many lines and the whole of the file.
    const bool indented = number_ == 0 && begins_document(buffer_) &&
                          text::trim_left(std::string_view(buffer_).substr(buffer_.find('{') + 1)).data() >
                              buffer_.data() + std::min(buffer_.find('\n'), buffer_.size());
    if (indented && !at_end_ && buffer_.size() <= longest) continue;
    std::size_t begin = 0;
    while (begin < buffer_.size()) {
      std::size_t end = indented ? buffer_.size() : buffer_.find('\n', begin);
      if (end == std::string::npos) {
        if (!at_end_) break;
        end = buffer_.size();
      }
      ++number_;
      const std::string_view line = text::trim(std::string_view(buffer_).substr(begin, end - begin));
      if (!line.empty()) lines.push_back({number_, std::string(line)});
      begin = std::min(end + 1, buffer_.size());
    }
    buffer_.erase(0, begin);
    if (buffer_.size() > longest)
      return Error{ErrorKind::policy,
                   fmt::format("cannot read '{}': line {} is longer than {} bytes", name_, number_ + 1, longest)};
  }
  return lines;
}

}  // namespace referat::cli
