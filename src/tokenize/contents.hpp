// Lines of a table of contents.
#pragma once

#include <optional>
#include <string_view>

namespace referat::tokenize {

struct ContentsMatch {
  std::string_view number;       ///< empty where the line has none
  std::string_view title;        ///< may be the last part of a title that began on the line above
  std::string_view page_number;  ///< never empty
};

/// A line that ends in dot leaders, a tab or a wide gap and a page number.
std::optional<ContentsMatch> match_contents_entry(std::string_view line);

/// The number that a line of the contents begins with: "12. ", "12 ".
std::string_view leading_number(std::string_view line);

}  // namespace referat::tokenize
