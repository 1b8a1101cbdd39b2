// What the elements of HTML are to a reader of lines, and what their attributes say.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace referat::reader {

enum class ElementKind : std::uint8_t {
  inline_text,  ///< also what we do not know
  block,        ///< begins a line
  apart,        ///< a block with a margin: set apart from what is around it
  heading,
  line_break,
  dropped,  ///< holds no text of the document
  title,
  padded,  ///< a button: stands in a line, but does not touch its neighbours
  ordered_list,
  unordered_list,
  list_item,
  table,
  row,
  cell,
};

struct ElementInfo {
  std::string_view name;
  ElementKind kind = ElementKind::inline_text;
  bool bold = false;
  bool italic = false;
  bool keeps_space = false;  ///< white space counts, as in <pre>
  bool furniture = false;    ///< is always around the document, never of it
  bool part = false;         ///< of the document: its footer is none of the site
  std::uint8_t heading = 0;
};

/// \param name  in small letters
const ElementInfo& element_info(std::string_view name);

/// The attributes that count, as they are written; empty where there is none.
struct Attributes {
  std::string_view class_names;
  std::string_view id;
  std::string_view role;
  std::string_view style;
  std::string_view level;  ///< aria-level
  std::string_view start;
  std::string_view type;
  std::string_view value;
  bool hidden = false;
};

/// Whether an attribute of that name counts. \param name  as it is written: in letters of any size
bool counts_as_attribute(std::string_view name);

/// \param pairs  name, value, name, value, ..., null; as libxml2 gives them, or null
Attributes read_attributes(const unsigned char** pairs);

/// Whether role, class or id say that an element is around the document: menus, questions about cookies.
bool marks_furniture(const Attributes& attributes);

/// What a style attribute says; nothing where it does not say.
struct InlineStyle {
  std::optional<bool> bold;
  std::optional<bool> italic;
  bool hidden = false;            ///< takes no place: often what a click unfolds
  std::optional<bool> invisible;  ///< takes its place, and is not seen
};
InlineStyle inline_style(std::string_view style);

}  // namespace referat::reader
