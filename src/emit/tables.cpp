// Tables as text, JSON and CSV.
#include <fmt/format.h>

#include <algorithm>

#include <referat/table.hpp>

#include "emit/csv_row.hpp"
#include "emit/json_sink.hpp"
#include "support/text.hpp"

namespace referat {

namespace {

void write_row(const Table& table, const std::vector<Table::Cell>& row, emit::JsonSink& sink, bool name) {
  sink.begin_object();
  if (name) {
    sink.key("table");
    sink.string(table.name);
  }
  for (std::size_t i = 0; i < row.size(); ++i) {
    sink.key(table.columns[i]);
    if (!row[i].text) {
      sink.null();
    } else if (row[i].number) {
      sink.number(std::stoull(*row[i].text));
    } else {
      sink.string(*row[i].text);
    }
  }
  sink.end_object();
}

void write_list(const Table& table, emit::JsonSink& sink) {
  sink.begin_array();
  for (const auto& row : table.rows) write_row(table, row, sink, false);
  sink.end_array();
}

void write_json(std::span<const Table> tables, std::string& out) {
  emit::JsonSink sink(out, true);
  if (tables.size() == 1) {
    write_list(tables.front(), sink);
  } else {
    sink.begin_object();
    for (const Table& table : tables) {
      sink.key(table.name);
      write_list(table, sink);
    }
    sink.end_object();
  }
  sink.line_break();
}

void write_ndjson(std::span<const Table> tables, std::string& out) {
  for (const Table& table : tables) {
    for (const auto& row : table.rows) {
      emit::JsonSink sink(out, false);
      write_row(table, row, sink, tables.size() > 1);
      sink.line_break();
    }
  }
}

void write_csv(const Table& table, std::string& out) {
  const emit::CsvDialect dialect = emit::csv_dialect(CsvStyle::plain);
  emit::CsvRow header(out, dialect);
  for (const std::string& column : table.columns) header.cell(column);
  header.end();
  for (const auto& cells : table.rows) {
    emit::CsvRow row(out, dialect);
    for (const Table::Cell& cell : cells) row.cell(cell.text.value_or(""));
    row.end();
  }
}

/// Cut, so that one long title does not push all other columns off the terminal; the other formats have it whole.
std::string shown(const Table::Cell& cell) {
  constexpr std::uint32_t widest = 48;
  return cell.text ? text::shortened(*cell.text, widest) : std::string("-");
}

void write_text(const Table& table, std::string& out) {
  fmt::format_to(std::back_inserter(out), "{}\n", table.title);
  if (table.rows.empty()) {
    out += "  none\n";
    return;
  }
  std::vector<std::uint32_t> widths;
  for (const std::string& column : table.columns) widths.push_back(text::length(column));
  for (const auto& row : table.rows) {
    for (std::size_t i = 0; i < row.size(); ++i) widths[i] = std::max(widths[i], text::length(shown(row[i])));
  }
  const auto line = [&](auto text_of, auto is_number) {
    std::string row;
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
      const std::string cell = text_of(i);
      const std::string space(widths[i] - text::length(cell), ' ');
      row += "  " + (is_number(i) ? space + cell : cell + space);
    }
    out += std::string(text::trim_right(row)) + "\n";
  };
  const auto numeric = [&](std::size_t i) { return table.rows.front()[i].number; };
  line([&](std::size_t i) { return table.columns[i]; }, numeric);
  for (const auto& row : table.rows) {
    line([&](std::size_t i) { return shown(row[i]); }, [&](std::size_t i) { return row[i].number; });
  }
}

}  // namespace

void write_tables(std::span<const Table> tables, TableFormat format, std::string& out) {
  if (format == TableFormat::json) return write_json(tables, out);
  if (format == TableFormat::ndjson) return write_ndjson(tables, out);
  bool first = true;
  for (const Table& table : tables) {
    if (!std::exchange(first, false)) out += "\n";
    if (format == TableFormat::csv) {
      write_csv(table, out);
    } else {
      write_text(table, out);
    }
  }
}

}  // namespace referat
