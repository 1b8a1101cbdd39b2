// libxml2, loaded when the first page or Word file comes (support/shared_library.hpp).
#pragma once

#include <libxml/HTMLparser.h>
#include <libxml/SAX2.h>
#include <libxml/parser.h>

namespace referat::reader {

/// The functions of libxml2 that are used here, by its names.
struct XmlLibrary {
  decltype(&::htmlCtxtReadMemory) htmlCtxtReadMemory = nullptr;
  decltype(&::htmlFreeParserCtxt) htmlFreeParserCtxt = nullptr;
  decltype(&::htmlNewParserCtxt) htmlNewParserCtxt = nullptr;
  decltype(&::xmlCtxtReadMemory) xmlCtxtReadMemory = nullptr;
  decltype(&::xmlDocGetRootElement) xmlDocGetRootElement = nullptr;
  decltype(&::xmlFreeDoc) xmlFreeDoc = nullptr;
  decltype(&::xmlFreeParserCtxt) xmlFreeParserCtxt = nullptr;
  decltype(&::xmlNewParserCtxt) xmlNewParserCtxt = nullptr;
  decltype(&::xmlNodeGetSpacePreserve) xmlNodeGetSpacePreserve = nullptr;
  decltype(&::xmlSAX2StartElementNs) xmlSAX2StartElementNs = nullptr;
  decltype(&::xmlStopParser) xmlStopParser = nullptr;
};

/// Null where libxml2 is not installed. Ready for several threads; any may ask.
const XmlLibrary* xml_library();

/// What to install where it is not there, for messages.
inline constexpr const char* xml_library_package = "libxml2, of Debian's package libxml2";

}  // namespace referat::reader
