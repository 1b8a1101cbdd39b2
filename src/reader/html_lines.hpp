// Pieces of text to lines, as browsers fold them: white space is one blank, and every line knows its style.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include <referat/source.hpp>

#include "reader/table_rows.hpp"

namespace referat::reader {

using HtmlLine = StyledLine;

class HtmlLines {
 public:
  /// Goes on with the line. The line has what all its text has: it is bold where all of it is.
  void text(std::string_view piece, const LineStyle& style);
  /// The same with the white space as it is: line ends end lines.
  void kept_text(std::string_view piece, const LineStyle& style);
  /// How much of the line there is.
  std::size_t size() const { return line_.size(); }
  /// What was put from `begin` on becomes a line of furniture where it is no more than the kind of a file, such as the
  /// "PDF" before a link to one.
  void take_badge(std::size_t begin);
  /// What was put from `begin` on becomes a line of furniture, which stands before this one.
  void take_out(std::size_t begin);
  /// One blank, if text is before it and after.
  void pad() { blank_ = true; }
  /// Ends the line. Nothing happens where it has no text; one of no-break spaces alone is an empty paragraph.
  void end_line();
  /// A line is ended here even if it is empty.
  void break_line();
  /// A margin, which only the first line of a list's entry has not.
  void set_apart();
  void set_close() { apart_ = false; }
  /// A heading without text.
  void empty_heading(const LineStyle& style);

  /// The next line is an entry of a list. \param number  what it is numbered by, with a blank; or nothing
  void begin_entry(std::string_view number);
  void end_entry();

  std::vector<HtmlLine>& lines() { return lines_; }
  bool apart() const { return apart_; }
  /// Takes over lines that are finished. \param apart  whether the first is set apart from those before
  void append(std::vector<HtmlLine> lines, bool apart);

 private:
  void put(std::string_view word);
  /// Of text that was just put: the line's style is what all its text has.
  void take_style(const LineStyle& style);
  void put_blank();
  void push(std::string text, LineStyle style);

  std::vector<HtmlLine> lines_;
  std::string line_;
  std::string number_;
  LineStyle style_;
  bool has_text_ = false;
  bool blank_ = false;  ///< white space that counts once text follows
  bool apart_ = false;
  bool entry_ = false;
};

}  // namespace referat::reader
