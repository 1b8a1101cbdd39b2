#include "reader/html_rows.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

#include "support/text.hpp"

namespace referat::reader {

namespace {

/// A menu, or a menu beside a badge with a number.
bool is_furniture(const HtmlCell& cell) {
  const auto marked = [](const HtmlLine& line) { return line.style.furniture; };
  const auto number = [](const HtmlLine& line) {
    return std::all_of(line.text.begin(), line.text.end(), text::is_digit);
  };
  return std::any_of(cell.begin(), cell.end(), marked) &&
         std::all_of(cell.begin(), cell.end(), [&](const HtmlLine& line) { return marked(line) || number(line); });
}

/// Takes the cells of furniture out, unless there is nothing else.
std::vector<HtmlLine> take_furniture(std::vector<HtmlCell>& cells) {
  std::vector<HtmlLine> out;
  const bool all =
      std::all_of(cells.begin(), cells.end(), [](const HtmlCell& c) { return c.empty() || is_furniture(c); });
  for (HtmlCell& cell : cells) {
    if (!is_furniture(cell)) continue;
    for (HtmlLine& line : cell) line.style.furniture = true;
    if (all) continue;
    for (HtmlLine& line : cell) out.push_back(std::move(line));
    cell.clear();
  }
  return out;
}

/// The line of the first lines of the cells before `end`.
HtmlLine join(const std::vector<HtmlCell>& cells, std::size_t end) {
  HtmlLine joined;
  for (std::size_t i = 0; i < end; ++i) add_cell(joined, cells[i].empty() ? nullptr : &cells[i].front(), i == 0);
  return joined;
}

/// A heading marks its whole line.
void take_heading_style(HtmlLine& joined, const std::vector<HtmlCell>& cells, std::size_t end) {
  for (std::size_t i = 0; i < end; ++i) {
    if (!cells[i].empty() && !cells[i].front().text.empty() && cells[i].front().style.heading > 0) {
      joined.style = cells[i].front().style;
      return;
    }
  }
}

std::vector<HtmlLine> label_and_text(std::vector<HtmlCell> cells, std::vector<HtmlLine> furniture) {
  std::vector<HtmlLine> out = std::move(cells[0]);
  std::move(cells[1].begin(), cells[1].end(), std::back_inserter(out));
  std::move(furniture.begin(), furniture.end(), std::back_inserter(out));
  return out;
}

}  // namespace

std::vector<HtmlLine> arrange_row(std::vector<HtmlCell> cells, bool& labels) {
  std::vector<HtmlLine> furniture = take_furniture(cells);
  while (!cells.empty() && cells.back().empty()) cells.pop_back();
  if (is_label_of_text(cells, labels)) {
    labels = true;
    return label_and_text(std::move(cells), std::move(furniture));
  }
  const auto longer = std::find_if(cells.begin(), cells.end(), [](const HtmlCell& cell) { return cell.size() > 1; });
  const auto end = static_cast<std::size_t>(longer - cells.begin()) + (longer == cells.end() ? 0 : 1);
  std::vector<HtmlLine> out;
  HtmlLine joined = join(cells, end);
  take_heading_style(joined, cells, end);
  if (!text::trim(joined.text).empty()) out.push_back(std::move(joined));
  for (std::size_t i = 0; i < cells.size(); ++i) {
    // A heading without text is in no joined line, but ends a section all the same.
    const bool used = i < end && !cells[i].empty() && !cells[i].front().text.empty();
    std::move(cells[i].begin() + (used ? 1 : 0), cells[i].end(), std::back_inserter(out));
  }
  std::move(furniture.begin(), furniture.end(), std::back_inserter(out));
  return out;
}

}  // namespace referat::reader
