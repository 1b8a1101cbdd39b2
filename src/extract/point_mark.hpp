// How a decision names a point of the recommendation.
#pragma once

#include <string_view>
#include <vector>

namespace referat::extract {

/// "Ad 1.", "At 1:", "1.-2.": the points of the recommendation that a paragraph gives results for.
struct PointMark {
  std::vector<std::string_view> numbers;  ///< as printed
  bool range = false;                     ///< "1.-3." has its first and last number, "1 og 3" all it means
  bool about_items = false;               ///< "Punkt 7": of the recommendation, or another item of the agenda
  std::size_t size = 0;
};

/// The mark that `s` begins with; size 0 where there is none. The numbers view `s`.
PointMark point_mark(std::string_view s);

}  // namespace referat::extract
