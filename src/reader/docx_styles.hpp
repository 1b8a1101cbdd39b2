// The styles of a Word file: what they say of letters, headings and lists.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>

#include "reader/xml.hpp"

namespace referat::reader {

/// What is said of letters; nothing where it is left to what lies below.
struct LetterLook {
  std::optional<bool> bold;
  std::optional<bool> italic;
  std::optional<bool> hidden;
  std::optional<float> size;  ///< points

  void fall_back_to(const LetterLook& below);
};

/// What is said of paragraphs.
struct ParagraphLook {
  std::optional<std::uint8_t> heading;      ///< 1 to 6; 0 says that it is none
  std::optional<std::uint32_t> numbering;   ///< number of a list; 0 says that it is in none
  std::optional<std::uint32_t> list_level;  ///< from 0
  std::string numbering_style;              ///< id of the style that says so, by which a list knows its level

  void fall_back_to(const ParagraphLook& below);
};

struct Style {
  LetterLook letters;
  ParagraphLook paragraph;
};

LetterLook letter_look(const xmlNode* run_properties);
ParagraphLook paragraph_look(const xmlNode* paragraph_properties);

class Styles {
 public:
  /// \param root  of styles.xml; nullptr where the file has none
  static Styles from(const xmlNode* root);

  /// With all that it is based on, and with the defaults of the document. Without an id: the style of paragraphs that
  /// name none.
  Style paragraph(std::optional<std::string_view> id) const;
  LetterLook character(std::optional<std::string_view> id) const;

 private:
  struct Row {
    std::string based_on;
    Style style;
  };

  void take(const xmlNode* style);
  void build_up();
  Style built_up(const Row& row) const;
  const Style* find(std::string_view id) const;

  std::unordered_map<std::string, Row> rows_;
  std::string default_paragraph_;
  LetterLook defaults_;
};

}  // namespace referat::reader
