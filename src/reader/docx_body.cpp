#include "reader/docx_body.hpp"

#include <charconv>

#include "reader/docx_elements.hpp"
#include "reader/docx_symbols.hpp"
#include "support/text.hpp"

namespace referat::reader {

namespace {

/// Each table around a line costs moving it once more. Nobody sees rows and columns through so many.
constexpr int max_tables = 10;

/// Word takes white space off the ends of what is not marked to keep it.
std::string text_of(const xmlNode* node) {
  std::string text = xml::text(node);
  if (text.empty() || (!text::is_space(text.front()) && !text::is_space(text.back()))) return text;
  return xml::keeps_space(node) ? text : std::string(text::trim(text));
}

std::string symbol_of(const xmlNode* node, bool begins) {
  const std::string_view digits = xml::attribute(node, "char").value_or("");
  std::uint32_t code = 0;
  std::from_chars(digits.data(), digits.data() + digits.size(), code, 16);
  return symbol_text(code, xml::attribute(node, "font").value_or(""), begins);
}

/// Whether tracked changes delete the paragraph's end.
bool end_is_deleted(const xmlNode* properties) {
  const xmlNode* end = word_child(properties, "rPr");
  return word_child(end, "del") != nullptr || word_child(end, "moveFrom") != nullptr;
}

bool row_is_gone(const xmlNode* row) {
  const xmlNode* properties = word_child(row, "trPr");
  const xmlNode* hidden = word_child(properties, "hidden");
  return word_child(properties, "del") != nullptr || (hidden != nullptr && is_on(hidden));
}

/// The cell is part of the one above it.
bool is_merged(const xmlNode* properties) {
  const xmlNode* merge = word_child(properties, "vMerge");
  return merge != nullptr && xml::attribute(merge, "val").value_or("continue") == "continue";
}

LineStyle line_style(const Style& style, const LetterLook& look) {
  LineStyle out;
  out.bold = look.bold.value_or(false);
  out.italic = look.italic.value_or(false);
  constexpr float size_unless_said = 10;  // of Word
  out.size = look.size.value_or(size_unless_said);
  out.heading = style.paragraph.heading.value_or(0);
  return out;
}

}  // namespace

std::vector<DocxLine> DocxBody::read(const xmlNode* story) {
  fields_.clear();
  instructions_ = 0;
  DocxLines out;
  read_story(story, out);
  return std::move(out).take();
}

void DocxBody::read_story(const xmlNode* story, DocxLines& out) {
  read_blocks(story, out);
  finish_joined(out);
}

void DocxBody::read_blocks(const xmlNode* parent, DocxLines& out) {
  for (const xmlNode* child : xml::Children(parent)) {
    if (too_long()) return;
    const Element element = element_of(child);
    if (element == Element::paragraph) {
      read_paragraph(child, out);
    } else if (element == Element::table) {
      finish_joined(out);
      read_table(child, out);
    } else if (element == Element::section) {
      sections_.push_back(child);
    } else if (const xmlNode* inside = unwrapped(child)) {
      read_blocks(inside, out);
    }
  }
}

void DocxBody::read_paragraph(const xmlNode* node, DocxLines& out) {
  Paragraph paragraph;
  if (joined_) paragraph = *std::exchange(joined_, std::nullopt);
  const xmlNode* properties = word_child(node, "pPr");
  if (const xmlNode* section = word_child(properties, "sectPr")) sections_.push_back(section);
  paragraph.style = styles_.paragraph(word_value(properties, "pStyle"));
  ParagraphLook look = paragraph_look(properties);
  look.fall_back_to(paragraph.style.paragraph);
  paragraph.style.paragraph = std::move(look);
  read_inlines(node, paragraph);
  if (end_is_deleted(properties)) {
    joined_ = std::move(paragraph);
  } else {
    finish_paragraph(paragraph, out);
  }
}

void DocxBody::finish_joined(DocxLines& out) {
  if (!joined_) return;
  const Paragraph paragraph = *std::exchange(joined_, std::nullopt);
  if (paragraph.text.visible() || !paragraph.boxes.empty()) finish_paragraph(paragraph, out);
}

void DocxBody::finish_paragraph(const Paragraph& paragraph, DocxLines& out) {
  end_instructions();
  if (!paragraph.text.hidden()) add_lines(paragraph, out);
  for (const xmlNode* box : paragraph.boxes) read_story(box, out);
  add_notes(out);
}

/// Notes come behind the paragraph that names them, and behind the table it is in: they are in no cell of it. One that
/// another note names waits until that is done, so that no chain of notes becomes a recursion.
void DocxBody::add_notes(DocxLines& out) {
  if (tables_ > 0 || in_notes_) return;
  in_notes_ = true;
  for (std::size_t i = 0; i < named_.size(); ++i) read_story(named_[i], out);
  named_.clear();
  in_notes_ = false;
}

void DocxBody::add_lines(const Paragraph& paragraph, DocxLines& out) {
  const auto label = numbering_.next(paragraph.style.paragraph);
  // A number is seen without text, too: in a column of its own, of a table.
  const bool number_alone = label && !label->bullet && !paragraph.text.visible();
  bool first = true;  // of the lines that are seen
  for (const ParagraphText::Segment& segment : paragraph.text.segments()) {
    if (!segment.visible && !(first && number_alone)) {
      out.set_apart();
      continue;
    }
    const bool labelled = std::exchange(first, false) && label;
    LineStyle style = line_style(paragraph.style, segment.visible ? segment.look : paragraph.style.letters);
    style.bold_start = segment.visible ? segment.bold_start : style.bold;
    style.list_entry = labelled;
    if (labelled) size_ += label->text.size();
    const std::string_view text = without_edges(segment.text);
    out.add(labelled ? label->text + " " + std::string(text) : std::string(text), style);
  }
}

void DocxBody::read_table(const xmlNode* table, DocxLines& out) {
  ++tables_;
  DocxLines rows;
  bool labels = false;
  for (const xmlNode* row : wrapped_children(table, Element::row)) {
    if (too_long()) break;
    if (row_is_gone(row)) continue;
    if (tables_ > max_tables) {
      read_cells_apart(row, rows);
      continue;
    }
    std::vector<DocxLine> lines = read_row(row, labels);
    if (lines.empty()) rows.set_apart();
    rows.append(std::move(lines));
  }
  out.append_table(std::move(rows));
  --tables_;
  add_notes(out);
}

void DocxBody::read_cells_apart(const xmlNode* row, DocxLines& out) {
  for (const xmlNode* cell : wrapped_children(row, Element::cell)) read_story(cell, out);
}

std::vector<DocxLine> DocxBody::read_row(const xmlNode* row, bool& labels) {
  std::vector<std::vector<DocxLine>> cells;
  for (const xmlNode* cell : wrapped_children(row, Element::cell)) {
    const xmlNode* properties = word_child(cell, "tcPr");
    if (word_child(properties, "cellDel") != nullptr) continue;
    DocxLines lines;
    if (!is_merged(properties)) read_story(cell, lines);
    cells.push_back(std::move(lines).take());
  }
  return row_lines(std::move(cells), labels);
}

void DocxBody::read_inlines(const xmlNode* parent, Paragraph& paragraph) {
  for (const xmlNode* child : xml::Children(parent)) {
    if (too_long()) return;
    const Element element = element_of(child);
    if (element == Element::run) {
      read_run(child, paragraph);
    } else if (element == Element::math_text) {
      add_text(text_of(child), paragraph.style.letters, paragraph);
    } else if (const xmlNode* inside = unwrapped(child)) {
      read_inlines(inside, paragraph);
    }
  }
}

void DocxBody::read_run(const xmlNode* run, Paragraph& paragraph) {
  const xmlNode* properties = word_child(run, "rPr");
  LetterLook look = letter_look(properties);
  look.fall_back_to(styles_.character(word_value(properties, "rStyle")));
  look.fall_back_to(paragraph.style.letters);
  read_run_content(run, look, paragraph);
}

void DocxBody::read_run_content(const xmlNode* parent, const LetterLook& look, Paragraph& paragraph) {
  for (const xmlNode* child : xml::Children(parent)) read_piece(child, look, paragraph);
}

void DocxBody::read_piece(const xmlNode* node, const LetterLook& look, Paragraph& paragraph) {
  switch (element_of(node)) {
    case Element::text:
      return add_text(without_private(text_of(node), !paragraph.text.begun()), look, paragraph);
    case Element::tab:
      return add_text("\t", look, paragraph);
    case Element::no_break_hyphen:
      return add_text("-", look, paragraph);
    case Element::symbol:
      return add_text(symbol_of(node, !paragraph.text.begun()), look, paragraph);
    case Element::carriage_return:
      return break_line(look, false, paragraph);
    case Element::break_:
      return break_line(look, xml::attribute(node, "type").value_or("textWrapping") != "textWrapping", paragraph);
    case Element::field_character:
      return read_field_character(node);
    case Element::footnote:
    case Element::endnote:
      return read_note(node, look);
    case Element::ruby:
      return read_inlines(word_child(node, "rubyBase"), paragraph);
    case Element::alternate_content:
      return read_run_content(chosen(node), look, paragraph);
    case Element::drawing:
    case Element::object:
    case Element::picture:
      return find_boxes(node, paragraph);
    default:
      return;
  }
}

void DocxBody::add_text(std::string_view text, const LetterLook& look, Paragraph& paragraph) {
  if (instructions_ > 0) return;
  if (look.hidden.value_or(false)) return paragraph.text.note_hidden();
  size_ += text.size();
  paragraph.text.add(text, look);
}

void DocxBody::read_note(const xmlNode* reference, const LetterLook& look) {
  if (instructions_ > 0 || look.hidden.value_or(false)) return;
  if (const xmlNode* note = notes_.take(reference)) named_.push_back(note);
}

void DocxBody::break_line(const LetterLook& look, bool of_page, Paragraph& paragraph) {
  if (instructions_ > 0 || look.hidden.value_or(false)) return;
  size_ += 1;
  if (of_page) return paragraph.text.break_line_after_text();
  paragraph.text.break_line();
}

void DocxBody::read_field_character(const xmlNode* node) {
  const std::string_view type = xml::attribute(node, "fldCharType").value_or("");
  if (type == "begin") {
    fields_.push_back(false);
    ++instructions_;
    return;
  }
  if (fields_.empty() || (type != "separate" && type != "end")) return;
  if (!fields_.back()) --instructions_;
  fields_.back() = true;
  if (type == "end") fields_.pop_back();
}

/// No instruction goes on in the next paragraph: a field whose end got lost does not take the rest of the text with it.
void DocxBody::end_instructions() {
  if (instructions_ == 0) return;
  fields_.assign(fields_.size(), true);
  instructions_ = 0;
}

void DocxBody::find_boxes(const xmlNode* parent, Paragraph& paragraph) {
  for (const xmlNode* child : xml::Children(parent)) {
    const Element element = element_of(child);
    if (element == Element::text_box) {
      paragraph.boxes.push_back(child);
    } else {
      find_boxes(element == Element::alternate_content ? chosen(child) : child, paragraph);
    }
  }
}

}  // namespace referat::reader
