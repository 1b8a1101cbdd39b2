// The text of a Word file, or of one of its headers, to lines.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

#include "reader/docx_lines.hpp"
#include "reader/docx_notes.hpp"
#include "reader/docx_numbering.hpp"
#include "reader/docx_styles.hpp"
#include "reader/xml.hpp"

namespace referat::reader {

/// Goes down the tree by recursion, which its parser keeps shallow.
class DocxBody {
 public:
  DocxBody(Styles styles, Numbering numbering, Notes notes, std::uint64_t max_text)
      : styles_(std::move(styles)), numbering_(std::move(numbering)), notes_(std::move(notes)), max_text_(max_text) {}

  /// \param story  what holds paragraphs and tables: the body, a header
  std::vector<DocxLine> read(const xmlNode* story);

  /// There is more text than allowed, and the rest is not read.
  bool too_long() const { return size_ > max_text_; }
  /// The sections that were met, in order: they name headers and footers.
  const std::vector<const xmlNode*>& sections() const { return sections_; }

 private:
  /// A paragraph while it is read.
  struct Paragraph {
    ParagraphText text;
    Style style;
    std::vector<const xmlNode*> boxes;  ///< text boxes anchored in it
  };
  void read_story(const xmlNode* story, DocxLines& out);
  void read_blocks(const xmlNode* parent, DocxLines& out);
  void read_paragraph(const xmlNode* node, DocxLines& out);
  void finish_paragraph(const Paragraph& paragraph, DocxLines& out);
  void add_lines(const Paragraph& paragraph, DocxLines& out);
  void finish_joined(DocxLines& out);
  void add_notes(DocxLines& out);
  void read_table(const xmlNode* table, DocxLines& out);
  void read_cells_apart(const xmlNode* row, DocxLines& out);
  std::vector<DocxLine> read_row(const xmlNode* row, bool& labels);

  void read_inlines(const xmlNode* parent, Paragraph& paragraph);
  void read_run(const xmlNode* run, Paragraph& paragraph);
  void read_run_content(const xmlNode* parent, const LetterLook& look, Paragraph& paragraph);
  void read_piece(const xmlNode* node, const LetterLook& look, Paragraph& paragraph);
  void add_text(std::string_view text, const LetterLook& look, Paragraph& paragraph);
  void read_note(const xmlNode* reference, const LetterLook& look);
  void break_line(const LetterLook& look, bool of_page, Paragraph& paragraph);
  void read_field_character(const xmlNode* node);
  void end_instructions();
  static void find_boxes(const xmlNode* parent, Paragraph& paragraph);

  Styles styles_;
  Numbering numbering_;
  Notes notes_;
  std::uint64_t max_text_;
  std::uint64_t size_ = 0;  ///< bytes of text so far
  int tables_ = 0;          ///< that we are inside of
  std::vector<const xmlNode*> sections_;
  std::vector<const xmlNode*> named_;  ///< notes that are still to be read
  bool in_notes_ = false;
  std::vector<bool> fields_;         ///< open ones, one inside the other: whether past the instruction
  std::size_t instructions_ = 0;     ///< how many of them are not
  std::optional<Paragraph> joined_;  ///< its end was deleted: it goes on in the next one
};

}  // namespace referat::reader
