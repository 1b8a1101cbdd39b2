// The words of WordprocessingML that are read.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "reader/xml.hpp"

namespace referat::reader {

enum class Element {
  other,
  alternate_content,
  break_,
  carriage_return,
  cell,
  choice,
  custom_xml,
  document,
  drawing,
  endnote,  ///< the reference to one
  fallback,
  field_character,
  footnote,  ///< the reference to one
  hyperlink,
  inserted,
  math,
  math_text,
  moved_here,
  no_break_hyphen,
  object,
  paragraph,
  picture,
  row,
  ruby,
  run,
  section,
  simple_field,
  smart_tag,
  structured,
  symbol,
  tab,
  table,
  text,
  text_box,
};

Element element_of(const xmlNode* node);

/// The first element of Word's of that name right in `parent`; nullptr where there is none, and in nullptr.
const xmlNode* word_child(const xmlNode* parent, std::string_view name);
/// The attribute w:val of that child.
std::optional<std::string_view> word_value(const xmlNode* parent, std::string_view name);
/// What w:val says of something that is on where the element stands without it.
bool is_on(const xmlNode* element);

/// The one of the alternatives that is read: the first choice, or else the fallback; nullptr where there is none.
const xmlNode* chosen(const xmlNode* alternate_content);

/// What lies inside something that only wraps content, as tracked insertions and content controls do; nullptr where
/// `node` is no wrapper. Tracked deletions (w:del, w:moveFrom) are none: what is in them is gone.
const xmlNode* unwrapped(const xmlNode* node);

/// The elements of a kind inside `parent`, through whatever wraps them.
std::vector<const xmlNode*> wrapped_children(const xmlNode* parent, Element kind);

}  // namespace referat::reader
