// What stands out from the text around it by its style, where the format has style: marked as a heading, bold, or
// larger. In such a document a heading word set as body text is body text.
#pragma once

#include <cstdint>
#include <span>

#include "tokenize/token.hpp"

namespace referat::tokenize {

/// Whether two lines look alike: level, letters, weight.
bool same_style(const Line& a, const Line& b);

class Prominence {
 public:
  /// \param lines  without furniture
  explicit Prominence(std::span<const Line> lines);

  /// False where the format has no style.
  bool known() const { return known_; }
  /// All of the line. False for every line where style is unknown.
  bool stands_out(const Line& line) const;
  /// By its size or as a heading, not by its weight alone.
  bool is_marked(const Line& line) const;
  /// At least its first word: a label before its value.
  bool begins_outstanding(const Line& line) const;

  /// Whether headings of sections stand out in this document, told by the lines that are heading words and no more.
  bool sections_stand_out() const { return section_ != nullptr; }
  /// One that looks as most of them do; null where they do not stand out. Views the lines.
  const Line* section() const { return section_; }
  /// Whether a line looks as those headings do, and as no body text does.
  bool looks_like_section(const Line& line) const;

 private:
  bool known_ = false;
  float body_size_ = 0;
  bool body_bold_ = false;
  const Line* section_ = nullptr;  ///< a heading that looks as most do
};

}  // namespace referat::tokenize
