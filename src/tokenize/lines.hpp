// Source to lines.
#pragma once

#include <vector>

#include "tokenize/token.hpp"

namespace referat::tokenize {

/// One Line for each physical line. A form feed in the middle of a line makes two with the same number; so do the words
/// of a site's button before others.
std::vector<Line> split_lines(const Source& source);

}  // namespace referat::tokenize
