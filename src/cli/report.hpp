// What became of each input of a batch, as JSON: `--report FILE`. docs/report.md tells what it holds.
#pragma once

#include <array>
#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include <referat/document.hpp>
#include <referat/result.hpp>

#include "support/files.hpp"

namespace referat::cli {

enum class Status {
  converted,  ///< written, or printed
  unchanged,  ///< converted again, and the output was the same
  skipped,    ///< `--resume`: done before
  failed,
};

struct ReportRow {
  std::string path;                   ///< as given; "-" for standard input
  std::optional<std::string> output;  ///< the file written; none for a stream
  Status status = Status::converted;
  std::optional<Error> error;  ///< where it failed
  std::uint64_t items = 0;
  std::uint64_t diagnostics = 0;
  std::optional<std::string> layout;  ///< the form of its item headings; none where it failed
  Coverage coverage;
  std::chrono::microseconds duration{0};
};

/// How many inputs came to what.
struct Tally {
  std::array<std::uint64_t, 4> by_status{};          ///< in the order of Status
  std::array<std::uint64_t, error_kinds> by_kind{};  ///< of failures, in the order of ErrorKind

  void add(const ReportRow& row);
  std::uint64_t of(Status status) const { return by_status[static_cast<std::size_t>(status)]; }
  std::uint64_t failed() const { return of(Status::failed); }
  std::uint64_t all() const;
};

/// The category that a failure is reported under: "unreadable", "not_minutes", "encrypted" ...
std::string_view category(ErrorKind kind);

/// Written row by row, so that memory does not grow; takes its place when finished.
class Report {
 public:
  static Result<Report> create(const std::string& path);

  Result<void> add(const ReportRow& row);
  /// \param passed_over  how many files of folders were not read
  /// \param complete     whether all inputs were come to
  Result<void> finish(const Tally& tally, std::uint64_t passed_over, bool complete);

 private:
  explicit Report(files::PendingFile file) : file_(std::move(file)) {}

  files::PendingFile file_;
  bool first_ = true;
};

}  // namespace referat::cli
