// The heading of a section that a line is: by what the format says, by its words, or by its look.
#pragma once

#include <optional>
#include <span>

#include "tokenize/headings.hpp"
#include "tokenize/prominence.hpp"

namespace referat::tokenize {

/// What the format says a line is.
LinePart part_of(const Line& line);

class SectionLines {
 public:
  /// \param bulleted  of a site's list of items, whose sections are a list, too
  SectionLines(std::span<const Line> lines, const Prominence& prominence, bool bulleted);

  /// The heading that a line is by its words, if its style does not tell otherwise; or by its style alone.
  /// \param after_heading  right below an item's heading
  std::optional<HeadingMatch> heading(const Line& line, bool after_heading) const;

 private:
  const Prominence& prominence_;
  const bool bulleted_;
  const bool run_in_;  ///< text stands behind the headings of sections, on their lines
};

}  // namespace referat::tokenize
