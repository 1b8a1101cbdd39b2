#include "reader/docx_elements.hpp"

#include <unordered_map>

namespace referat::reader {

namespace {

using Names = std::unordered_map<std::string_view, Element>;

/// By the address of the namespace: that of today's files, and that of files saved as "Strict Open XML".
bool is_word(std::string_view address) {
  return address == "http://schemas.openxmlformats.org/wordprocessingml/2006/main" ||
         address == "http://purl.oclc.org/ooxml/wordprocessingml/main";
}

bool is_math(std::string_view address) {
  return address == "http://schemas.openxmlformats.org/officeDocument/2006/math" ||
         address == "http://purl.oclc.org/ooxml/officeDocument/math";
}

bool is_compatibility(std::string_view address) {
  return address == "http://schemas.openxmlformats.org/markup-compatibility/2006";
}

const Names& word_names() {
  static const Names names = {
      {"bdo", Element::smart_tag},
      {"br", Element::break_},
      {"cr", Element::carriage_return},
      {"customXml", Element::custom_xml},
      {"dir", Element::smart_tag},
      {"document", Element::document},
      {"drawing", Element::drawing},
      {"endnoteReference", Element::endnote},
      {"fldChar", Element::field_character},
      {"fldSimple", Element::simple_field},
      {"footnoteReference", Element::footnote},
      {"hyperlink", Element::hyperlink},
      {"ins", Element::inserted},
      {"moveTo", Element::moved_here},
      {"noBreakHyphen", Element::no_break_hyphen},
      {"object", Element::object},
      {"p", Element::paragraph},
      {"pict", Element::picture},
      {"ptab", Element::tab},
      {"r", Element::run},
      {"ruby", Element::ruby},
      {"sdt", Element::structured},
      {"sectPr", Element::section},
      {"smartTag", Element::smart_tag},
      {"sym", Element::symbol},
      {"t", Element::text},
      {"tab", Element::tab},
      {"tbl", Element::table},
      {"tc", Element::cell},
      {"tr", Element::row},
      {"txbxContent", Element::text_box},
  };
  return names;
}

Element find(const Names& names, std::string_view name) {
  const auto found = names.find(name);
  return found != names.end() ? found->second : Element::other;
}

void gather(const xmlNode* parent, Element kind, std::vector<const xmlNode*>& out) {
  for (const xmlNode* child : xml::Children(parent)) {
    if (element_of(child) == kind) {
      out.push_back(child);
    } else if (const xmlNode* inside = unwrapped(child)) {
      gather(inside, kind, out);
    }
  }
}

}  // namespace

Element element_of(const xmlNode* node) {
  const std::string_view address = xml::name_space(node);
  const std::string_view name = xml::name(node);
  if (is_word(address)) return find(word_names(), name);
  if (is_math(address)) return name == "t" ? Element::math_text : Element::math;
  if (!is_compatibility(address)) return Element::other;
  if (name == "AlternateContent") return Element::alternate_content;
  if (name == "Choice") return Element::choice;
  return name == "Fallback" ? Element::fallback : Element::other;
}

const xmlNode* word_child(const xmlNode* parent, std::string_view name) {
  for (const xmlNode* child : xml::Children(parent)) {
    if (xml::name(child) == name && is_word(xml::name_space(child))) return child;
  }
  return nullptr;
}

std::optional<std::string_view> word_value(const xmlNode* parent, std::string_view name) {
  return xml::attribute(word_child(parent, name), "val");
}

bool is_on(const xmlNode* element) {
  const std::string_view value = xml::attribute(element, "val").value_or("1");
  return value != "0" && value != "false" && value != "off";
}

const xmlNode* chosen(const xmlNode* alternate_content) {
  const xmlNode* fallback = nullptr;
  for (const xmlNode* child : xml::Children(alternate_content)) {
    const Element element = element_of(child);
    if (element == Element::choice) return child;
    if (element == Element::fallback) fallback = child;
  }
  return fallback;
}

const xmlNode* unwrapped(const xmlNode* node) {
  switch (element_of(node)) {
    case Element::alternate_content:
      return chosen(node);
    case Element::structured:
      return word_child(node, "sdtContent");
    case Element::custom_xml:
    case Element::hyperlink:
    case Element::inserted:
    case Element::math:
    case Element::moved_here:
    case Element::simple_field:
    case Element::smart_tag:
      return node;
    default:
      return nullptr;
  }
}

std::vector<const xmlNode*> wrapped_children(const xmlNode* parent, Element kind) {
  std::vector<const xmlNode*> out;
  gather(parent, kind, out);
  return out;
}

}  // namespace referat::reader
