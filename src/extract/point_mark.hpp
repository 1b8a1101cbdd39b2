// How a decision names a point of the recommendation.
#pragma once

#include <string_view>
#include <vector>

namespace referat::extract {

/// "Ad 1.", "At 1:", "1.-2.", "Punkterne 1, 2 og 4": the points of the recommendation that a paragraph gives results
/// for.
struct PointMark {
  struct Numbers {
    std::string_view first;  ///< as printed
    std::string_view last;   ///< the same where it is one number and no range
  };
  std::vector<Numbers> numbers;
  bool about_items = false;  ///< "Punkt 7": of the recommendation, or another item of the agenda
  bool worded = false;       ///< "Ad 1", not "1."
  bool lettered = false;     ///< "A)", which is one only where the recommendation has such points
  std::size_t size = 0;
};

/// The mark that `s` begins with; size 0 where there is none. The numbers view `s`.
PointMark point_mark(std::string_view s);

/// "A) ", "b) "; likewise.
PointMark letter_mark(std::string_view s);

/// Likewise in the middle of a sentence: "... vedtaget, og pkt. 2 blev udsat".
PointMark point_mark_inside(std::string_view s);

}  // namespace referat::extract
