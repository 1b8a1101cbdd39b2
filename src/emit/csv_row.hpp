// One row of CSV, whatever its columns are.
#pragma once

#include <fmt/format.h>

#include <cstdint>
#include <string>
#include <string_view>

#include <referat/emit.hpp>

namespace referat::emit {

/// How a spreadsheet is told one cell from the next.
struct CsvDialect {
  char separator;
  std::string_view line_end;
  std::string_view mark;  ///< before everything
};

inline constexpr CsvDialect csv_dialect(CsvStyle style) {
  // A Danish Excel opens by double click only what has a BOM and semicolons.
  return style == CsvStyle::excel ? CsvDialect{';', "\r\n", "\xEF\xBB\xBF"} : CsvDialect{',', "\n", ""};
}

/// A cell that a spreadsheet would take as a formula gets an apostrophe in front, as OWASP's "CSV Injection" advises.
inline bool is_formula(std::string_view cell) {
  if (cell.empty()) return false;
  if (std::string_view("=+-@\t\r\n").find(cell.front()) != std::string_view::npos) return true;
  for (const std::string_view wide : {"＝", "＋", "－", "＠"}) {
    if (cell.starts_with(wide)) return true;
  }
  return false;
}

class CsvRow {
 public:
  CsvRow(std::string& out, const CsvDialect& dialect) : out_(out), dialect_(dialect) {}

  void cell(std::string_view text) {
    if (!first_) out_.push_back(dialect_.separator);
    first_ = false;
    const bool formula = is_formula(text);
    if (!formula && text.find_first_of("\",;\n\r") == std::string_view::npos) {
      out_.append(text);
      return;
    }
    out_.push_back('"');
    if (formula) out_.push_back('\'');
    for (const char c : text) {
      if (c == '"') out_.push_back('"');
      out_.push_back(c);
    }
    out_.push_back('"');
  }
  void number(std::uint64_t number) { cell(std::string_view(fmt::format_int(number).c_str())); }
  void end() { out_.append(dialect_.line_end); }

 private:
  std::string& out_;
  const CsvDialect& dialect_;
  bool first_ = true;
};

}  // namespace referat::emit
