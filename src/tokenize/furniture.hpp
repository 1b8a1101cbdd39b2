// Page furniture: what pages and sites have around the document. Formats mark some of it; the rest shows by standing
// on many pages, at their edges.
#pragma once

#include <vector>

#include "tokenize/token.hpp"

namespace referat::tokenize {

/// Takes running heads, page numbers, repeated blocks of a header, and what the format itself calls furniture out of
/// the lines, which are blank from then on, and gives a block for each.
std::vector<Block> take_furniture(std::vector<Line>& lines);

}  // namespace referat::tokenize
