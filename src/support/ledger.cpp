#include "support/ledger.hpp"

#include <fcntl.h>
#include <fmt/core.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <charconv>
#include <iterator>

namespace referat::files {

namespace {

constexpr std::size_t line_size = 50;  // 16 digits, a space, 32 digits, a line break

std::optional<std::uint64_t> hexadecimal(std::string_view digits) {
  std::uint64_t value = 0;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value, 16);
  if (error != std::errc() || end != digits.data() + digits.size()) return std::nullopt;
  return value;
}

std::uint64_t name_of(std::string_view name) { return digest_of(name).low; }

}  // namespace

std::string Ledger::shown() const { return fmt::format("{}/{}", tree_->path(), file_name); }

Result<Ledger> Ledger::open(const OutputTree& tree, bool read) {
  Ledger ledger(tree);
  ledger.file_ = Descriptor(::openat(tree.descriptor(), std::string(file_name).c_str(),
                                     O_RDWR | O_CREAT | O_APPEND | O_NOFOLLOW | O_CLOEXEC, 0666));
  if (!ledger.file_.is_open()) return failure(ErrorKind::output, "open", ledger.shown(), errno);
  if (const off_t size = ::lseek(ledger.file_.value(), 0, SEEK_END); size % static_cast<off_t>(line_size) != 0) {
    // The line that a killed process was writing: what follows begins on a line of its own.
    if (auto ended = write_all(ledger.file_.value(), "\n", ledger.shown()); !ended) return ended.error();
  }
  if (!read) return ledger;
  auto rows = ledger.rows();
  if (!rows) return rows.error();
  ledger.known_ = *std::move(rows);
  return ledger;
}

Result<std::vector<Ledger::Row>> Ledger::rows() const {
  if (::lseek(file_.value(), 0, SEEK_SET) < 0) return failure(ErrorKind::output, "read", shown(), errno);
  std::vector<Row> rows;
  std::string rest;  // of a line whose end is not read yet
  std::array<char, 65536> chunk;
  for (;;) {
    const ssize_t got = ::read(file_.value(), chunk.data(), chunk.size());
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) return failure(ErrorKind::output, "read", shown(), errno);
    if (got == 0) break;
    rest.append(chunk.data(), static_cast<std::size_t>(got));
    std::size_t at = 0;
    for (std::size_t end = 0; (end = rest.find('\n', at)) != std::string::npos; at = end + 1) {
      const std::string_view line = std::string_view(rest).substr(at, end - at);
      if (line.size() != line_size - 1) continue;  // damaged: that file is made again
      const auto name = hexadecimal(line.substr(0, 16));
      const auto high = hexadecimal(line.substr(17, 16));
      const auto low = hexadecimal(line.substr(33, 16));
      if (name && high && low) rows.push_back({*name, {*high, *low}});
    }
    rest.erase(0, at);
  }
  // The last line of a file counts.
  std::stable_sort(rows.begin(), rows.end(), [](const Row& a, const Row& b) { return a.name < b.name; });
  std::vector<Row> last;
  for (const Row& row : rows) {
    if (!last.empty() && last.back().name == row.name) last.pop_back();
    last.push_back(row);
  }
  return last;
}

bool Ledger::holds(std::string_view name, const Digest& seal) const {
  return std::binary_search(known_.begin(), known_.end(), Row{name_of(name), seal});
}

Result<void> Ledger::record(std::string_view name, const Digest& seal) const {
  return write_all(file_.value(), fmt::format("{:016x} {}\n", name_of(name), seal.hex()), shown());
}

Result<void> Ledger::tidy() const {
  const auto rows = this->rows();
  if (!rows) return rows.error();
  std::string text;
  text.reserve(rows->size() * line_size);
  for (const Row& row : *rows) fmt::format_to(std::back_inserter(text), "{:016x} {}\n", row.name, row.seal.hex());
  TreeWriter writer(*tree_, 0);
  const auto written = writer.write(file_name, text, false);
  if (!written) return written.error();
  return {};
}

}  // namespace referat::files
