// The form, of Poppler 22.12:
//   <pdf2xml>
//   <page number="1" top="0" left="0" height="1263" width="892">
//     <fontspec id="0" size="33" family="FOJGMB+TimesNewRomanPS" color="#000000"/>
//     <text top="84" left="59" width="553" height="36" font="0"><b>REFERAT Egevad Byråd</b></text>
// in 1.5 dots to the point. Remarks of the program itself ("link to page 3") may stand between the pages.
#include "reader/pdf_xml.hpp"

#include <libxml/xmlreader.h>

#include <charconv>
#include <limits>
#include <memory>
#include <string>
#include <unordered_map>

#include "support/text.hpp"

namespace referat::reader {

namespace {

constexpr float dots_per_point = 1.5F;

struct FreeReader {
  void operator()(xmlTextReader* reader) const { xmlFreeTextReader(reader); }
};

std::string_view view(const xmlChar* s) {
  return s == nullptr ? std::string_view{} : std::string_view(reinterpret_cast<const char*>(s));
}

class PdfXml {
 public:
  explicit PdfXml(xmlTextReader& reader) : reader_(reader) {}

  /// Whether the end was reached.
  bool read() {
    while (xmlTextReaderRead(&reader_) == 1) {
      switch (xmlTextReaderNodeType(&reader_)) {
        case XML_READER_TYPE_ELEMENT:
          begin(name());
          break;
        case XML_READER_TYPE_END_ELEMENT:
          end(name());
          break;
        case XML_READER_TYPE_TEXT:
        case XML_READER_TYPE_CDATA:
        case XML_READER_TYPE_WHITESPACE:
        case XML_READER_TYPE_SIGNIFICANT_WHITESPACE:
          if (inside_text_) add(view(xmlTextReaderConstValue(&reader_)));
          break;
        default:
          break;
      }
    }
    return whole_;
  }

  std::vector<Page> take() { return std::move(pages_); }

 private:
  std::string_view name() const { return view(xmlTextReaderConstLocalName(&reader_)); }

  float number(const char* attribute) const {
    float value = 0;
    if (xmlTextReaderMoveToAttribute(&reader_, reinterpret_cast<const xmlChar*>(attribute)) == 1) {
      const std::string_view digits = view(xmlTextReaderConstValue(&reader_));
      std::from_chars(digits.data(), digits.data() + digits.size(), value);
    }
    xmlTextReaderMoveToElement(&reader_);
    return value;
  }

  void begin(std::string_view element) {
    if (element == "page") pages_.emplace_back();
    if (element == "fontspec") sizes_[static_cast<int>(number("id"))] = number("size") / dots_per_point;
    if (element == "b") ++bold_;
    if (element == "i") ++italic_;
    if (element == "text") begin_text();
  }

  void begin_text() {
    fragment_ = Fragment();
    fragment_.left = number("left") / dots_per_point;
    fragment_.top = number("top") / dots_per_point;
    fragment_.width = number("width") / dots_per_point;
    fragment_.height = number("height") / dots_per_point;
    const auto size = sizes_.find(static_cast<int>(number("font")));
    fragment_.size = size != sizes_.end() ? size->second : fragment_.height;
    fragment_.bold = fragment_.italic = true;  // until a letter is not
    inside_text_ = xmlTextReaderIsEmptyElement(&reader_) == 0;
    bold_ = italic_ = 0;
  }

  void add(std::string_view words) {
    fragment_.text += words;
    if (text::trim(words).empty()) return;
    fragment_.bold = fragment_.bold && bold_ > 0;
    fragment_.italic = fragment_.italic && italic_ > 0;
  }

  void end(std::string_view element) {
    if (element == "b") --bold_;
    if (element == "i") --italic_;
    if (element == "pdf2xml") whole_ = true;
    if (element != "text") return;
    inside_text_ = false;
    if (!pages_.empty() && !text::trim(fragment_.text).empty()) pages_.back().push_back(std::move(fragment_));
  }

  xmlTextReader& reader_;
  std::vector<Page> pages_;
  std::unordered_map<int, float> sizes_;  ///< of the fonts, in points
  Fragment fragment_;
  bool inside_text_ = false;
  int bold_ = 0;  ///< how deep inside <b>
  int italic_ = 0;
  bool whole_ = false;
};

}  // namespace

Result<std::vector<Page>> parse_pdf_xml(std::string_view xml) {
  const Error damaged{ErrorKind::corrupt, "it is a damaged PDF: its text breaks off"};
  // The end shows that the program did not break off; the parser below forgives too much to tell.
  if (text::trim(xml).ends_with("</pdf2xml>") == false) return damaged;
  if (xml.size() > static_cast<std::size_t>(std::numeric_limits<int>::max())) return damaged;
  constexpr int options =
      XML_PARSE_RECOVER | XML_PARSE_NONET | XML_PARSE_NOERROR | XML_PARSE_NOWARNING | XML_PARSE_COMPACT;
  const std::unique_ptr<xmlTextReader, FreeReader> reader(
      xmlReaderForMemory(xml.data(), static_cast<int>(xml.size()), nullptr, "UTF-8", options));
  if (reader == nullptr) return Error{ErrorKind::internal, "no memory for the text of a PDF"};
  PdfXml pages(*reader);
  if (!pages.read()) return damaged;
  return pages.take();
}

}  // namespace referat::reader
