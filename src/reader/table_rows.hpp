// Rows of tables as lines: what is alike in HTML and Word.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <referat/source.hpp>

namespace referat::reader {

/// A line while its document is read.
struct StyledLine {
  std::string text;
  LineStyle style;
  bool apart = false;   ///< from the line before
  bool hidden = false;  ///< the page does not show it by itself
  /// How many cells with text stand side by side on it, with tabs between them; 0 where it is no row of a table, or one
  /// of a table that is done.
  std::size_t cells = 0;
};

/// Adds a cell to the line of its row. \param first_line  the cell's; null where the cell is empty
void add_cell(StyledLine& row, const StyledLine* first_line, bool first_cell);

/// Whether a row of two cells is a label in bold letters beside its text ("Indstilling", "Det indstilles, at ..."),
/// and not beside a value ("Mødedato", "1. maj 2025"). The label is a line of its own then, as it would be above it.
/// \param below_another  such a row was above it in its table: then "Beslutning", "Godkendt" is one, too
bool is_label_of_text(std::span<const std::vector<StyledLine>> cells, bool below_another);

/// Once all rows are lines: they belong together as the entries of a list do, and where empty cells would let the
/// columns slip, bars stand between all cells.
void finish_table(std::span<StyledLine> lines);

}  // namespace referat::reader
