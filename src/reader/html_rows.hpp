// The cells of a table's row to lines.
#pragma once

#include <vector>

#include "reader/html_lines.hpp"

namespace referat::reader {

using HtmlCell = std::vector<HtmlLine>;

/// Cells of one line each are one line, joined by tabs. Otherwise the first lines up to that of the first longer cell
/// are, and the rest of it and the further cells follow: "1", and an item with its heading, are "1\tHeading" and the
/// item. Cells of furniture come last, by themselves.
std::vector<HtmlLine> arrange_row(std::vector<HtmlCell> cells);

}  // namespace referat::reader
