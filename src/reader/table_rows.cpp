#include "reader/table_rows.hpp"

#include <algorithm>

#include "support/text.hpp"

namespace referat::reader {

namespace {

/// "1", "2.": what items and attachments are numbered by; no year.
bool is_number(std::string_view s) {
  if (s.ends_with('.')) s.remove_suffix(1);
  return !s.empty() && s.size() <= 3 && std::all_of(s.begin(), s.end(), text::is_digit);
}

std::string_view first_cell_of(const StyledLine& row) {
  return std::string_view(row.text).substr(0, row.text.find('\t'));
}

bool ends_sentence(const StyledLine& line) {
  return !line.text.empty() && std::string_view(".:!?").find(line.text.back()) != std::string_view::npos;
}

bool is_empty_cell(std::string_view row, std::size_t begin) { return begin == row.size() || row[begin] == '\t'; }

/// Calls `see` for each cell of a row, with its column and whether it is empty.
template <class See>
void for_each_cell(std::string_view row, See see) {
  std::size_t column = 0;
  for (std::size_t begin = 0; begin <= row.size(); ++column) {
    see(column, is_empty_cell(row, begin));
    begin = std::min(row.find('\t', begin), row.size()) + 1;
  }
}

/// Whether an empty cell stands where another row has text, so that what follows it seems to stand there. A column that
/// is empty in all rows is only a distance. Where rows are numbered in front, it is a list of items or attachments,
/// which is read by its numbers.
bool needs_bars(std::span<const StyledLine> lines) {
  std::vector<bool> used;  // by column
  for (const StyledLine& line : lines) {
    if (line.cells == 0) continue;
    for_each_cell(line.text, [&](std::size_t column, bool empty) {
      if (column >= used.size()) used.push_back(false);
      used[column] = used[column] || !empty;
    });
  }
  bool slips = false;
  for (const StyledLine& line : lines) {
    if (line.cells < 2) continue;
    if (is_number(first_cell_of(line))) return false;
    for_each_cell(line.text, [&](std::size_t column, bool empty) { slips = slips || (empty && used[column]); });
  }
  return slips;
}

void put_bars(std::string& text) {
  std::string out;
  for (const char c : text) {
    if (c == '\t') {
      out += " | ";
    } else {
      out.push_back(c);
    }
  }
  text = std::move(out);
}

}  // namespace

void add_cell(StyledLine& row, const StyledLine* first_line, bool first_cell) {
  if (!first_cell) row.text.push_back('\t');
  if (first_line == nullptr || first_line->text.empty()) return;
  LineStyle& style = row.style;
  const LineStyle& cell = first_line->style;
  // A head of columns is bold in all its cells, and no heading; the number of a heading is part of it.
  const bool numbered = is_number(first_cell_of(row));
  row.text += first_line->text;
  row.hidden = row.hidden || first_line->hidden;
  if (row.cells++ == 0) {
    style = cell;
    style.bold_start = style.bold_start || style.bold;
    return;
  }
  style.bold = style.bold && cell.bold && numbered;
  style.italic = style.italic && cell.italic;
  style.furniture = style.furniture && cell.furniture;
  style.list_entry = style.list_entry || cell.list_entry;
}

bool is_label_of_text(std::span<const std::vector<StyledLine>> cells, bool below_another) {
  constexpr std::size_t longest_label = 60;
  if (cells.size() != 2 || cells[0].size() != 1 || cells[1].empty()) return false;
  const StyledLine& label = cells[0].front();
  if (!label.style.bold || label.style.heading > 0 || label.text.size() > longest_label) return false;
  if (label.text.ends_with('.') || !text::starts_upper(label.text) || cells[1].front().style.bold) return false;
  return below_another || std::any_of(cells[1].begin(), cells[1].end(), ends_sentence);
}

void finish_table(std::span<StyledLine> lines) {
  const bool columns = std::any_of(lines.begin(), lines.end(), [](const StyledLine& line) { return line.cells >= 2; });
  const bool bars = needs_bars(lines);
  for (StyledLine& line : lines) {
    const bool row = line.cells >= 2 || (line.cells == 1 && columns && !line.style.bold);
    if (row && line.style.heading == 0 && !line.style.furniture) line.style.list_entry = true;
    if (bars && line.cells >= 2) put_bars(line.text);
    line.cells = 0;
  }
}

}  // namespace referat::reader
