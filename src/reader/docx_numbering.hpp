// The lists of a Word file. Their numbers stand nowhere in it: they are counted.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>

#include "reader/docx_styles.hpp"
#include "reader/xml.hpp"

namespace referat::reader {

class Numbering {
 public:
  struct Label {
    std::string text;  ///< "1.", "a)", "•"
    bool bullet = false;
  };

  /// \param root  of numbering.xml; nullptr where the file has none
  static Numbering from(const xmlNode* root);

  /// Counts a paragraph. None where it is in no list, or the list shows nothing before it.
  std::optional<Label> next(const ParagraphLook& paragraph);

 private:
  static constexpr std::size_t depth = 9;  // as Word has it

  struct Level {
    std::string format = "decimal";  ///< Word's name
    std::string label;               ///< "%1.%2"
    std::string style;               ///< whose paragraphs are on this level
    std::uint32_t start = 1;
    std::optional<std::uint32_t> restart;  ///< counts anew after this level (from 1) or one above; 0: never
    bool legal = false;                    ///< all numbers in digits
  };
  using Levels = std::array<Level, depth>;

  /// What several lists may have in common: the look and the count.
  struct Pattern {
    Levels levels;
    std::string style;   ///< it is the pattern of this numbering style
    std::string linked;  ///< it is that of another
    std::array<std::optional<std::uint32_t>, depth> count;
  };
  struct List {
    std::uint32_t pattern = 0;
    std::array<std::optional<Level>, depth> levels;         ///< instead of those of the pattern
    std::array<std::optional<std::uint32_t>, depth> start;  ///< counts anew here, once
    std::array<bool, depth> begun = {};
  };

  static Level level_from(const xmlNode* node);
  void take_pattern(const xmlNode* node);
  void take_list(const xmlNode* node);
  void follow_links();
  const Level& level(const List& list, const Pattern& pattern, std::size_t i) const;
  std::uint32_t start(const List& list, const Pattern& pattern, std::size_t i) const;
  std::size_t level_of(const ParagraphLook& paragraph, const List& list, const Pattern& pattern) const;
  void count(List& list, Pattern& pattern, std::size_t i) const;
  std::string label(const List& list, const Pattern& pattern, std::size_t i) const;
  std::string number(const List& list, const Pattern& pattern, std::size_t i, bool legal) const;

  std::unordered_map<std::uint32_t, Pattern> patterns_;
  std::unordered_map<std::uint32_t, List> lists_;
};

/// As Word writes numbers in lists. \param format  Word's name; unknown ones are in digits
std::string number_in_list(std::uint32_t number, std::string_view format);

}  // namespace referat::reader
