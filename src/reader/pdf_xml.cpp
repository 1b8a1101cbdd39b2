// The form, of Poppler 22.12:
//   <pdf2xml>
//   <page number="1" top="0" left="0" height="1263" width="892">
//     <fontspec id="0" size="33" family="FOJGMB+TimesNewRomanPS" color="#000000"/>
//     <text top="84" left="59" width="553" height="36" font="0"><b>REFERAT Egevad Byråd</b></text>
// in 1.5 dots to the point. Remarks of the program itself ("link to page 3") may stand between the pages.
// It is no XML where a font is called "R&D" or a letter is a control character, so no parser of XML reads it: one would
// refuse the whole document for it.
#include "reader/pdf_xml.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <string>
#include <unordered_map>
#include <utility>

#include "support/text.hpp"

namespace referat::reader {

namespace {

constexpr float dots_per_point = 1.5F;
/// Points. No page is as large, and what is computed from a place stays within whole numbers.
constexpr float farthest = 100'000;

struct Entity {
  std::string_view name;
  char character;
};
constexpr Entity entities[] = {{"&amp;", '&'}, {"&lt;", '<'}, {"&gt;", '>'}, {"&#34;", '"'}, {"&quot;", '"'}};

std::string with_entities_read(std::string_view words) {
  std::string out;
  while (!words.empty()) {
    const std::size_t plain = std::min(words.find('&'), words.size());
    out += words.substr(0, plain);
    words.remove_prefix(plain);
    const auto* entity = std::find_if(std::begin(entities), std::end(entities),
                                      [&](const Entity& each) { return words.starts_with(each.name); });
    if (entity != std::end(entities)) out += entity->character;
    if (entity == std::end(entities) && !words.empty()) out += '&';
    words.remove_prefix(entity != std::end(entities) ? entity->name.size() : std::min<std::size_t>(1, words.size()));
  }
  return out;
}

/// What stands between "<" and ">".
class Tag {
 public:
  explicit Tag(std::string_view inside) : inside_(inside), name_(inside.substr(0, inside.find_first_of(" /", 1))) {}

  bool is(std::string_view name) const { return name_ == name; }
  bool empty() const { return inside_.ends_with('/'); }

  float number(std::string_view attribute) const {
    const std::string key = ' ' + std::string(attribute) + "=\"";
    const std::size_t at = inside_.find(key);
    float value = 0;
    if (at == std::string_view::npos) return value;
    std::from_chars(inside_.data() + at + key.size(), inside_.data() + inside_.size(), value);
    return std::isfinite(value) ? std::clamp(value, -farthest, farthest) : 0;
  }
  float points(std::string_view attribute) const { return number(attribute) / dots_per_point; }
  int index(std::string_view attribute) const { return static_cast<int>(number(attribute)); }

 private:
  std::string_view inside_;
  std::string_view name_;
};

class PdfXml {
 public:
  void read(std::string_view xml) {
    while (!xml.empty()) {
      const std::size_t begin = std::min(xml.find('<'), xml.size());
      if (inside_text_) add(with_entities_read(xml.substr(0, begin)));
      const std::size_t end = xml.find('>', begin);
      if (end == std::string_view::npos) return;
      take(Tag(xml.substr(begin + 1, end - begin - 1)));
      xml.remove_prefix(end + 1);
    }
  }

  std::vector<Page> take_pages() { return std::move(pages_); }

 private:
  void take(const Tag& tag) {
    if (tag.is("page")) begin_page(tag);
    if (tag.is("fontspec")) sizes_[tag.index("id")] = tag.points("size");
    if (tag.is("b")) ++bold_;
    if (tag.is("/b")) --bold_;
    if (tag.is("i")) ++italic_;
    if (tag.is("/i")) --italic_;
    if (tag.is("text")) begin_text(tag);
    if (tag.is("/text")) end_text();
  }

  void begin_page(const Tag& tag) {
    pages_.emplace_back();
    width_ = tag.points("width");
    height_ = tag.points("height");
  }

  void begin_text(const Tag& tag) {
    fragment_ = Fragment();
    fragment_.left = tag.points("left");
    fragment_.top = tag.points("top");
    fragment_.width = std::max(tag.points("width"), 0.0F);  // less than none is set from right to left
    fragment_.height = std::max(tag.points("height"), 1.0F);
    const auto size = sizes_.find(tag.index("font"));
    fragment_.size = size != sizes_.end() ? size->second : fragment_.height;
    fragment_.bold = fragment_.italic = true;  // until a letter is not
    inside_text_ = !tag.empty();
    bold_ = italic_ = 0;
  }

  void add(std::string_view words) {
    fragment_.text += words;
    if (text::trim(words).empty()) return;
    fragment_.bold = fragment_.bold && bold_ > 0;
    fragment_.italic = fragment_.italic && italic_ > 0;
  }

  void end_text() {
    const bool text = std::exchange(inside_text_, false) && !text::trim(fragment_.text).empty();
    if (text && !pages_.empty() && on_page()) pages_.back().push_back(std::move(fragment_));
  }

  /// What stands beside the page, nobody sees.
  bool on_page() const {
    if (width_ <= 0 || height_ <= 0) return true;  // unknown
    return fragment_.right() >= 0 && fragment_.left <= width_ && fragment_.bottom() >= 0 && fragment_.top <= height_;
  }

  std::vector<Page> pages_;
  float width_ = 0;  ///< of the page
  float height_ = 0;
  std::unordered_map<int, float> sizes_;  ///< of the fonts, in points
  Fragment fragment_;
  bool inside_text_ = false;
  int bold_ = 0;  ///< how deep inside <b>
  int italic_ = 0;
};

}  // namespace

Result<std::vector<Page>> parse_pdf_xml(std::string_view xml) {
  // The end shows that the program did not break off.
  if (!text::trim(xml).ends_with("</pdf2xml>"))
    return Error{ErrorKind::corrupt, "it is a damaged PDF: its text breaks off"};
  PdfXml pages;
  pages.read(xml);
  return pages.take_pages();
}

}  // namespace referat::reader
