// Pieces of text at their places on a page, to lines in reading order.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "reader/rich_text.hpp"

namespace referat::reader {

/// Some characters of one font, as a PDF sets them. In points from the page's upper left corner.
struct Fragment {
  std::string text;  ///< UTF-8, not blank
  float left = 0;
  float top = 0;
  float width = 0;
  float height = 0;  ///< of the line, from its top to the next one's at the closest
  float size = 0;    ///< of the letters
  bool bold = false;
  bool italic = false;

  float right() const { return left + width; }
  float bottom() const { return top + height; }
};

using Page = std::vector<Fragment>;

/// What stands side by side is one line: its parts are set apart by a tab where the gap is wider than any between
/// words, as between a label and its value, or a title and its page number. Lines that stand further apart than most
/// get a blank line between. A hyphen that only breaks a word becomes a soft one.
RichText lay_out(const std::vector<Page>& pages);

}  // namespace referat::reader
