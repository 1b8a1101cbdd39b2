// libxml2 calls us at each tag and at each piece of text, and builds no tree: a tree of its own ends in silence where
// elements are nested deeper than 256, and costs memory.
#include "reader/html_walk.hpp"

#include <fmt/core.h>

#include <climits>
#include <memory>

#include "reader/html_page.hpp"
#include "reader/html_tags.hpp"
#include "reader/xml_library.hpp"

namespace referat::reader {

namespace {

struct Walk {
  htmlParserCtxtPtr parser = nullptr;
  HtmlPage page;
};

std::string_view view(const xmlChar* s, int size) {
  return {reinterpret_cast<const char*>(s), static_cast<std::size_t>(size)};
}

void on_start(void* data, const xmlChar* name, const xmlChar** attributes) {
  Walk& walk = *static_cast<Walk*>(data);
  if (!walk.page.open(reinterpret_cast<const char*>(name), read_attributes(attributes)))
    xml_library()->xmlStopParser(walk.parser);
}

void on_end(void* data, const xmlChar*) { static_cast<Walk*>(data)->page.close(); }

void on_text(void* data, const xmlChar* s, int size) { static_cast<Walk*>(data)->page.text(view(s, size)); }

struct FreeParser {
  void operator()(htmlParserCtxtPtr parser) const { xml_library()->htmlFreeParserCtxt(parser); }
};
struct FreeDocument {
  void operator()(xmlDocPtr document) const { xml_library()->xmlFreeDoc(document); }
};

void listen(htmlParserCtxtPtr parser, Walk& walk) {
  htmlSAXHandler handler{};
  handler.startElement = on_start;
  handler.endElement = on_end;
  handler.characters = on_text;
  handler.ignorableWhitespace = on_text;
  handler.cdataBlock = on_text;
  *parser->sax = handler;
  parser->userData = &walk;
  walk.parser = parser;
}

Error refusal(std::string_view why) { return Error{ErrorKind::policy, std::string(why)}; }

}  // namespace

Result<void> add_html(std::string_view html, RichText& text) {
  const XmlLibrary* xml = xml_library();
  if (xml == nullptr)
    return Error{ErrorKind::unreadable, fmt::format("it is HTML, which needs {}", xml_library_package)};
  if (html.size() > INT_MAX) return refusal("it is too large for HTML");
  const auto plain = without_ballast(html);
  if (!plain) return plain.error();
  const std::unique_ptr<htmlParserCtxt, FreeParser> parser(xml->htmlNewParserCtxt());
  if (!parser) return Error{ErrorKind::internal, "no memory for reading HTML"};
  Walk walk;
  listen(parser.get(), walk);
  const std::unique_ptr<xmlDoc, FreeDocument> none(
      xml->htmlCtxtReadMemory(parser.get(), plain->data(), static_cast<int>(plain->size()), nullptr, "UTF-8",
                              HTML_PARSE_RECOVER | HTML_PARSE_NONET | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING));
  if (walk.page.too_deep()) return refusal("it is nested too deeply");
  if (parser->disableSAX != 0) return refusal("a part of it is too large");
  walk.page.finish(text);
  return {};
}

}  // namespace referat::reader
