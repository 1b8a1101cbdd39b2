#include "reader/docx_notes.hpp"

#include <utility>

#include "reader/docx_elements.hpp"

namespace referat::reader {

Notes Notes::from(xml::Tree footnotes, xml::Tree endnotes) {
  Notes notes;
  notes.footnotes_ = by_id(footnotes);
  notes.endnotes_ = by_id(endnotes);
  notes.footnote_tree_ = std::move(footnotes);
  notes.endnote_tree_ = std::move(endnotes);
  return notes;
}

Notes::ById Notes::by_id(const xml::Tree& tree) {
  ById out;
  if (!tree) return out;
  for (const xmlNode* note : xml::Children(xml::root(tree))) out.emplace(xml::attribute(note, "id").value_or(""), note);
  return out;
}

const xmlNode* Notes::take(const xmlNode* reference) {
  ById& notes = element_of(reference) == Element::footnote ? footnotes_ : endnotes_;
  auto note = notes.extract(std::string(xml::attribute(reference, "id").value_or("")));
  return note ? note.mapped() : nullptr;
}

}  // namespace referat::reader
