// What readers of PDF, HTML, Word and JSON have in common: they find lines, each with its style, and hand them on as
// one text.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include <referat/read.hpp>
#include <referat/result.hpp>
#include <referat/source.hpp>

namespace referat::reader {

/// The lines of a document, in reading order.
class RichText {
 public:
  /// One line. White space at its ends is taken off; whatever breaks lines inside it becomes a blank. UTF-8; what is no
  /// valid character becomes U+FFFD. A line without text is a blank line with its style: an empty heading ends a
  /// section.
  void add(std::string_view text, const LineStyle& style = {});
  /// Sets the next line apart from the one before: one blank line, however often it is asked for.
  void set_apart() { apart_ = true; }
  /// What the lines from here on are by the format.
  void set_part(LinePart part) { part_ = part; }
  /// The line that was added last is not seen where the document is shown. It is read, and that is told of.
  void note_hidden();
  /// The next line begins a page. Only formats that know pages call this.
  void break_page();

  bool empty() const { return styles_.empty(); }

 private:
  friend Result<Source> to_source(std::string, InputFormat, RichText, const ReadOptions&);

  std::string text_;
  std::vector<LineStyle> styles_;
  LinePart part_ = LinePart::untold;
  std::vector<std::uint32_t> hidden_;  ///< which lines, from 0
  bool apart_ = false;
  bool new_page_ = false;
  bool paged_ = false;
};

/// The text as a Source of the bytes it was read from: normalized as plain text is (support/decode.hpp). Fails with
/// `policy` where a limit is exceeded. \param text  UTF-8
Result<Source> to_source(std::string bytes, InputFormat format, RichText text, const ReadOptions& options);

}  // namespace referat::reader
