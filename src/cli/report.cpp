#include "cli/report.hpp"

#include <numeric>

#include <nlohmann/json.hpp>
#include <referat/emit.hpp>

#include "support/text.hpp"

namespace referat::cli {

namespace {

using Json = nlohmann::ordered_json;

constexpr std::array<std::string_view, 4> status_names = {"converted", "unchanged", "skipped", "failed"};
constexpr std::array<std::string_view, error_kinds> category_names = {
    "unreadable", "not_minutes", "encrypted", "corrupt", "policy", "timeout", "output", "internal"};

template <class T>
Json or_null(const std::optional<T>& value) {
  return value ? Json(*value) : Json(nullptr);
}

}  // namespace

void Tally::add(const ReportRow& row) {
  ++by_status[static_cast<std::size_t>(row.status)];
  if (row.error) ++by_kind[static_cast<std::size_t>(row.error->kind)];
}

std::uint64_t Tally::all() const { return std::accumulate(by_status.begin(), by_status.end(), std::uint64_t{0}); }

std::string_view category(ErrorKind kind) { return category_names[static_cast<std::size_t>(kind)]; }

Result<Report> Report::create(const std::string& path) {
  auto file = files::PendingFile::create(path);
  if (!file) return file.error();
  Report report(*std::move(file));
  const std::string begin =
      "{\n\"generator\": " + Json("referat " + std::string(version())).dump() + ",\n\"inputs\": [";
  if (auto written = report.file_.append(begin); !written) return written.error();
  return report;
}

Result<void> Report::add(const ReportRow& row) {
  std::optional<std::string> kind;
  std::optional<std::string> message;
  if (row.error) {
    kind = category(row.error->kind);
    message = text::valid_utf8(row.error->message);
  }
  std::optional<std::string> output;
  if (row.output) output = text::valid_utf8(*row.output);
  const Json json = {{"path", text::valid_utf8(row.path)},
                     {"output", or_null(output)},
                     {"status", status_names[static_cast<std::size_t>(row.status)]},
                     {"category", or_null(kind)},
                     {"message", or_null(message)},
                     {"items", row.items},
                     {"diagnostics", row.diagnostics},
                     {"layout", or_null(row.layout)},
                     {"lines", row.coverage.lines},
                     {"placed", row.coverage.placed},
                     {"duration_ms", static_cast<double>(row.duration.count()) / 1000.0}};
  const std::string line = (first_ ? "\n" : ",\n") + json.dump();
  first_ = false;
  return file_.append(line);
}

Result<void> Report::finish(const Tally& tally, std::uint64_t passed_over, bool complete) {
  Json counts = {{"inputs", tally.all()}};
  for (std::size_t i = 0; i < status_names.size(); ++i) counts[std::string(status_names[i])] = tally.by_status[i];
  counts["passed_over"] = passed_over;
  Json categories = Json::object();
  for (std::size_t i = 0; i < category_names.size(); ++i) categories[std::string(category_names[i])] = tally.by_kind[i];
  const std::string end = "\n],\n\"counts\": " + counts.dump() + ",\n\"failures\": " + categories.dump() +
                          ",\n\"complete\": " + (complete ? "true" : "false") + "\n}\n";
  if (auto written = file_.append(end); !written) return written;
  return file_.commit();
}

}  // namespace referat::cli
