// Whether lines of a paragraph were broken at a margin, and which line goes on in the next.
#pragma once

#include <cstdint>
#include <span>

#include "tokenize/token.hpp"

namespace referat::tokenize {

/// Where a line ends and how much the next word takes is counted in code points, or in points where the format knows
/// places. A format whose lines are paragraphs (HTML, Word) has no margin.
///
/// Measured over the whole document: where a sentence certainly goes on (no full stop before the break, a small letter
/// after it), the line and the next word together were too long for the margin. The shortest such sum is the measure
/// for all other breaks. Documents with one paragraph a line have no such breaks, and no margin.
class Wrapping {
 public:
  explicit Wrapping(std::span<const Line> lines);

  /// 0 where lines are not wrapped; else code points or points.
  std::uint32_t margin() const { return margin_; }
  /// Whether each line is a paragraph by its format.
  bool whole_paragraphs() const { return whole_paragraphs_; }
  /// Whether the next line's first word would not have fitted on this line.
  bool is_full(const Line& line, const Line& next) const;

 private:
  std::uint32_t margin_ = 0;
  bool whole_paragraphs_ = false;
};

/// The same for a margin that is known, in a document with one.
bool is_full(const Line& line, const Line& next, std::uint32_t margin);

/// Ends like a sentence, a lead-in or a quotation does.
bool ends_sentence(std::string_view line);

/// Cannot be the end of a paragraph: ends in a comma, a hyphen or a small word such as "og".
bool is_unfinished(std::string_view line);

/// "At 2) ...", "At) ...": a point of a recommendation, whatever stands before it.
bool begins_point(std::string_view line);

/// Begins with a bullet, a number or a letter of a list, or with the "at" of a recommendation.
bool begins_list_entry(std::string_view line);

}  // namespace referat::tokenize
