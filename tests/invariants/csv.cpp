#include <fmt/format.h>

#include <algorithm>
#include <vector>

#include "tests/invariants/invariants.hpp"

namespace referat::tests {

namespace {

using Rows = std::vector<std::vector<std::string>>;

/// A reader as RFC 4180 describes it, quotation marks doubled inside quoted cells.
Rows read_csv(std::string_view csv, char separator) {
  Rows rows;
  bool quoted = false;
  bool row_begins = true;
  for (std::size_t i = 0; i < csv.size(); ++i) {
    if (row_begins) rows.push_back({""});
    row_begins = false;
    std::string& cell = rows.back().back();
    if (csv[i] == '"') {
      if (quoted && i + 1 < csv.size() && csv[i + 1] == '"') {
        cell.push_back(csv[++i]);
      } else {
        quoted = !quoted;
      }
    } else if (quoted) {
      cell.push_back(csv[i]);
    } else if (csv[i] == separator) {
      rows.back().emplace_back();
    } else if (csv[i] == '\n') {
      row_begins = true;
    } else if (csv[i] != '\r') {
      cell.push_back(csv[i]);
    }
  }
  return rows;
}

Wrong wrong_with_rows(const Rows& rows, const Document& document) {
  const std::size_t wanted = 1 + std::max<std::size_t>(1, document.items.size());
  if (rows.size() != wanted) return fmt::format("CSV with {} rows instead of {}", rows.size(), wanted);
  for (const auto& row : rows) {
    if (row.size() != rows.front().size()) return fmt::format("a CSV row of {} cells", row.size());
    for (const std::string& cell : row) {
      if (!cell.empty() && std::string_view("=+-@\t").find(cell.front()) != std::string_view::npos)
        return "a CSV cell that is a formula: " + cell;
    }
  }
  return std::nullopt;
}

}  // namespace

Wrong wrong_with_csv(const Document& document) {
  std::string plain;
  write_csv_header(plain, CsvStyle::plain);
  write_csv(document, plain, CsvStyle::plain);
  const Rows rows = read_csv(plain, ',');
  if (Wrong wrong = wrong_with_rows(rows, document)) return wrong;
  std::string excel;
  write_csv_header(excel, CsvStyle::excel);
  write_csv(document, excel, CsvStyle::excel);
  if (!excel.starts_with("\xEF\xBB\xBF")) return "CSV for Excel without its BOM";
  if (read_csv(std::string_view(excel).substr(3), ';') != rows) return "CSV for Excel says something else";
  return std::nullopt;
}

}  // namespace referat::tests
