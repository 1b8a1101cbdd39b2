// Footnotes and endnotes of a Word file.
#pragma once

#include <string>
#include <unordered_map>

#include "reader/xml.hpp"

namespace referat::reader {

class Notes {
 public:
  /// \param footnotes, endnotes  the parts of the file; empty where it has none
  static Notes from(xml::Tree footnotes, xml::Tree endnotes);

  /// What holds the paragraphs of the note that a reference (w:footnoteReference) names. nullptr where there is none,
  /// or where it was taken before: each is read once. It lives as long as the notes.
  const xmlNode* take(const xmlNode* reference);

 private:
  using ById = std::unordered_map<std::string, const xmlNode*>;
  static ById by_id(const xml::Tree& tree);

  xml::Tree footnote_tree_;
  xml::Tree endnote_tree_;
  ById footnotes_;
  ById endnotes_;
};

}  // namespace referat::reader
