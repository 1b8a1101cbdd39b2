#include "reader/docx_lines.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

#include "support/text.hpp"

namespace referat::reader {

namespace {

constexpr std::string_view no_break_space = "\xC2\xA0";

}  // namespace

std::string_view without_edges(std::string_view text) {
  for (text = text::trim(text); text.starts_with(no_break_space); text = text::trim_left(text))
    text.remove_prefix(no_break_space.size());
  for (; text.ends_with(no_break_space); text = text::trim_right(text)) text.remove_suffix(no_break_space.size());
  return text;
}

void DocxLines::add(std::string text, const LineStyle& style) {
  lines_.push_back({.text = std::move(text), .style = style, .apart = std::exchange(apart_, false)});
}

void DocxLines::append(std::vector<DocxLine> lines) {
  for (DocxLine& line : lines) {
    line.apart = std::exchange(apart_, false) || line.apart;
    lines_.push_back(std::move(line));
  }
}

void DocxLines::append_table(DocxLines rows) {
  finish_table(rows.lines_);
  append(std::move(rows.lines_));
  if (rows.apart_) set_apart();
}

void ParagraphText::add(std::string_view text, const LetterLook& look) {
  Segment& segment = segments_.back();
  segment.text.append(text);
  if (without_edges(text).empty()) return;
  LetterLook& common = segment.look;
  const bool first = !std::exchange(segment.visible, true);
  common.bold = look.bold.value_or(false) && (first || *common.bold);
  common.italic = look.italic.value_or(false) && (first || *common.italic);
  if (first) common.size = look.size;
  if (first) segment.bold_start = *common.bold;
}

void ParagraphText::break_line_after_text() {
  if (segments_.back().visible) break_line();
}

bool ParagraphText::visible() const {
  return std::any_of(segments_.begin(), segments_.end(), [](const Segment& s) { return s.visible; });
}

std::vector<DocxLine> row_lines(std::vector<std::vector<DocxLine>> cells, bool& labels) {
  while (!cells.empty() && cells.back().empty()) cells.pop_back();
  const bool label = is_label_of_text(cells, labels);
  labels = labels || label;
  const auto several = [](const std::vector<DocxLine>& cell) { return cell.size() > 1; };
  const auto first_of_several = std::find_if(cells.begin(), cells.end(), several);
  const auto after_first = first_of_several == cells.end() ? cells.end() : first_of_several + 1;
  const auto side_by_side = label ? cells.begin() + 1 : after_first;
  DocxLine joined;
  for (auto cell = cells.begin(); cell != side_by_side; ++cell)
    add_cell(joined, cell->empty() ? nullptr : &cell->front(), cell == cells.begin());
  if (label) joined.cells = 0;  // its text is in no column
  std::vector<DocxLine> out;
  if (!text::trim(joined.text).empty()) out.push_back(std::move(joined));
  for (auto cell = cells.begin(); cell != cells.end(); ++cell) {
    const auto done = static_cast<std::ptrdiff_t>(cell < side_by_side && !cell->empty() ? 1 : 0);
    std::move(cell->begin() + done, cell->end(), std::back_inserter(out));
  }
  if (!out.empty()) out.front().apart = false;
  return out;
}

}  // namespace referat::reader
