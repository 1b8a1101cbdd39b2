// Lines as they are found in a Word file, before they become text.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include <referat/source.hpp>

#include "reader/docx_styles.hpp"
#include "reader/table_rows.hpp"

namespace referat::reader {

/// Without white space at its ends; a no-break space, which Word writes into empty paragraphs, is white space here.
std::string_view without_edges(std::string_view text);

using DocxLine = StyledLine;

class DocxLines {
 public:
  void add(std::string text, const LineStyle& style);
  void set_apart() { apart_ = true; }

  void append(std::vector<DocxLine> lines);
  /// Takes over the rows of a table that is read.
  void append_table(DocxLines rows);

  std::vector<DocxLine> take() && { return std::move(lines_); }

 private:
  std::vector<DocxLine> lines_;
  bool apart_ = false;
};

/// One paragraph while its runs are read: its lines, each with what its letters have in common.
class ParagraphText {
 public:
  struct Segment {
    std::string text;
    LetterLook look;
    bool visible = false;     ///< more than white space
    bool bold_start = false;  ///< its first letters
  };

  void add(std::string_view text, const LetterLook& look);
  void break_line() { segments_.emplace_back(); }
  /// For a break that shows as a new page or column: it leaves no empty line.
  void break_line_after_text();
  void note_hidden() { hidden_ = true; }

  bool begun() const { return !segments_.back().text.empty(); }
  bool visible() const;
  /// Nothing of it is seen, though there is something.
  bool hidden() const { return hidden_ && !visible(); }
  const std::vector<Segment>& segments() const { return segments_; }

 private:
  std::vector<Segment> segments_ = std::vector<Segment>(1);
  bool hidden_ = false;
};

/// The cells of a row as lines: their first lines side by side, up to the first cell of several; then what is left. A
/// bold label beside a text is a line above it.
/// \param labels  whether one stood so in the table's rows so far
std::vector<DocxLine> row_lines(std::vector<std::vector<DocxLine>> cells, bool& labels);

}  // namespace referat::reader
