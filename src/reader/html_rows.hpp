// The cells of a table's row to lines.
#pragma once

#include <vector>

#include "reader/html_lines.hpp"

namespace referat::reader {

using HtmlCell = std::vector<HtmlLine>;

/// Cells of one line each are one line, joined by tabs. Otherwise the first lines up to that of the first longer cell
/// are, and the rest of it and the further cells follow: "1", and an item with its heading, are "1\tHeading" and the
/// item. A bold label beside a text is a line above it. Cells of furniture come last, by themselves.
/// \param labels  whether a bold label stood so in the table's rows so far
std::vector<HtmlLine> arrange_row(std::vector<HtmlCell> cells, bool& labels);

}  // namespace referat::reader
