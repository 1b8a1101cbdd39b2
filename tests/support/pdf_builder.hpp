// PDF files, built in memory: pages with text at places.
#pragma once

#include <cstddef>
#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

namespace referat::tests {

/// How text is set: Helvetica of a size in points. `rise` lifts it above its line, as a raised digit is.
struct Pen {
  double size = 10;
  bool bold = false;
  bool italic = false;
  double rise = 0;
};

inline constexpr Pen bold_pen{10, true};
inline constexpr Pen heading_pen{14, true};

class Pdf {
 public:
  /// Begins a page of A4; what is set from now on stands on it.
  Pdf& page();
  /// Text at a place in points from the page's upper left corner. \param text  UTF-8, of characters in Windows-1252
  Pdf& at(double x, double y, std::string_view text, Pen pen = {});
  /// Lines below each other.
  Pdf& lines(double x, double y, std::initializer_list<std::string_view> lines, Pen pen = {});
  /// A line below what was set last by `line`, `lines` or `skip` on this page; the first of a page at 60 points.
  Pdf& line(std::string_view text, Pen pen = {}, double x = 70);
  /// Space above the next `line`.
  Pdf& skip(double points = 8);

  std::size_t pages() const { return pages_.size(); }
  /// \param protection  an encryption dictionary, for a file that asks for a password
  std::string bytes(std::string_view protection = {}) const;

 private:
  std::vector<std::string> pages_;  ///< the content of each, in PDF's operators
  double next_ = 60;                ///< where `line` stands
};

}  // namespace referat::tests
