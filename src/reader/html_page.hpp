// A page while it is read: which elements are open, and what they make of the text in them.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "reader/html_elements.hpp"
#include "reader/html_lines.hpp"
#include "reader/html_rows.hpp"
#include "reader/rich_text.hpp"

namespace referat::reader {

class HtmlPage {
 public:
  /// False where elements are nested too deeply; the page is of no use from then on.
  [[nodiscard]] bool open(std::string_view name, const Attributes& attributes);
  void close();
  void text(std::string_view piece);
  /// Hands on all lines; the title where there are none.
  void finish(RichText& out);

  bool too_deep() const { return too_deep_; }

 private:
  struct Element {
    ElementKind kind = ElementKind::inline_text;
    LineStyle style;             ///< of text in it
    std::size_t first_line = 0;  ///< of it
    std::size_t line_begin = 0;  ///< where on its line an inline element begins
    bool button = false;         ///< of the site, by its role
    bool dropped = false;
    bool keeps_space = false;
    bool in_part = false;  ///< in an article or another part of the document
    bool in_row = false;   ///< of a table, but in no cell of it yet
    bool hidden = false;   ///< itself, whatever it is in
    bool invisible = false;
    bool labels = false;  ///< a table in which a label was put above its text
  };
  struct List {
    bool ordered = false;
    char type = '1';
    std::uint32_t next = 1;
    bool begun = false;
  };
  struct Row {
    std::vector<HtmlCell> cells;
    std::vector<HtmlLine> before;  ///< the lines before the row
    bool apart = false;
  };

  Element inside(const ElementInfo& info, const Attributes& attributes) const;
  void begin(Element& element, const Attributes& attributes);
  void end(const Element& element);
  void begin_table_part(Element& element);
  void begin_list(const Element& element, const Attributes& attributes);
  void end_list();
  void begin_entry(const Attributes& attributes);
  void begin_row();
  void end_row();
  void end_cell();
  void take_out_hidden(const Element& element);
  void mark_hidden(const Element& element);
  void note_hidden(const Element& element);

  HtmlLines lines_;
  std::vector<Element> open_;
  std::vector<List> lists_;
  std::vector<Row> rows_;
  std::string title_;
  bool too_deep_ = false;
};

}  // namespace referat::reader
