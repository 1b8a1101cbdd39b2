#include "reader/xml_library.hpp"

#include <optional>

#include "support/shared_library.hpp"

namespace referat::reader {

namespace {

/// Its structs are those of the headers that we are built with, and change with the library's name.
constexpr const char* library_name = LIBXML_VERSION >= 21400 ? "libxml2.so.16" : "libxml2.so.2";

std::optional<XmlLibrary> load_library() {
  SharedLibrary library{library_name};
  XmlLibrary xml;
  library.find("htmlCtxtReadMemory", xml.htmlCtxtReadMemory);
  library.find("htmlFreeParserCtxt", xml.htmlFreeParserCtxt);
  library.find("htmlNewParserCtxt", xml.htmlNewParserCtxt);
  library.find("xmlCtxtReadMemory", xml.xmlCtxtReadMemory);
  library.find("xmlDocGetRootElement", xml.xmlDocGetRootElement);
  library.find("xmlFreeDoc", xml.xmlFreeDoc);
  library.find("xmlFreeParserCtxt", xml.xmlFreeParserCtxt);
  library.find("xmlNewParserCtxt", xml.xmlNewParserCtxt);
  library.find("xmlNodeGetSpacePreserve", xml.xmlNodeGetSpacePreserve);
  library.find("xmlSAX2StartElementNs", xml.xmlSAX2StartElementNs);
  library.find("xmlStopParser", xml.xmlStopParser);
  decltype(&::xmlInitParser) initialize = nullptr;
  library.find("xmlInitParser", initialize);
  if (!library.is_whole()) return std::nullopt;
  initialize();  // libxml2 asks for it before threads use it
  return xml;
}

}  // namespace

const XmlLibrary* xml_library() {
  static const std::optional<XmlLibrary> library = load_library();
  return library ? &*library : nullptr;
}

}  // namespace referat::reader
