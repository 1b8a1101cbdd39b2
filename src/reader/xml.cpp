#include "reader/xml.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <cstring>

#include "reader/xml_library.hpp"

namespace referat::reader::xml {

void FreeTree::operator()(xmlDoc* tree) const { xml_library()->xmlFreeDoc(tree); }

namespace {

/// Each takes up to 250 bytes of memory, whatever it takes in the file.
constexpr std::size_t max_nodes = 4'000'000;
/// libxml2 compares every attribute of an element with every other.
constexpr std::size_t max_attributes = 200;

/// What stopped the parser, beside XML that is none.
struct Watch {
  std::size_t nodes = 0;
  bool doctype = false;
};

struct FreeContext {
  void operator()(xmlParserCtxt* context) const { xml_library()->xmlFreeParserCtxt(context); }
};
using Context = std::unique_ptr<xmlParserCtxt, FreeContext>;

std::string_view view(const xmlChar* s) {
  return s != nullptr ? std::string_view(reinterpret_cast<const char*>(s)) : std::string_view();
}

Watch& watch_of(void* context) { return *static_cast<Watch*>(static_cast<xmlParserCtxt*>(context)->_private); }

/// Comes before any entity is declared, so that none can be used.
void stop_at_doctype(void* context, const xmlChar*, const xmlChar*, const xmlChar*) {
  watch_of(context).doctype = true;
  xml_library()->xmlStopParser(static_cast<xmlParserCtxt*>(context));
}

void count_element(void* context, const xmlChar* name, const xmlChar* prefix, const xmlChar* uri, int namespaces,
                   const xmlChar** namespace_list, int attributes, int defaulted, const xmlChar** attribute_list) {
  Watch& watch = watch_of(context);
  watch.nodes += 1 + static_cast<std::size_t>(namespaces) + static_cast<std::size_t>(attributes);
  if (watch.nodes > max_nodes) {
    xml_library()->xmlStopParser(static_cast<xmlParserCtxt*>(context));
    return;
  }
  xml_library()->xmlSAX2StartElementNs(context, name, prefix, uri, namespaces, namespace_list, attributes, defaulted,
                                       attribute_list);
}

Context new_context(Watch& watch) {
  Context context(xml_library()->xmlNewParserCtxt());
  if (!context) return context;
  context->_private = &watch;
  context->sax->internalSubset = stop_at_doctype;
  context->sax->startElementNs = count_element;
  context->sax->comment = nullptr;
  context->sax->processingInstruction = nullptr;
  return context;
}

/// By the signs of equality inside one tag: "<" stands in no value, so a tag cannot hide behind another.
bool has_crowded_tag(std::string_view bytes) {
  std::size_t attributes = 0;
  char quote = '\0';
  bool inside = false;
  for (const char c : bytes) {
    if (c == '<') {
      inside = true;
      quote = '\0';
      attributes = 0;
    } else if (!inside) {
      continue;
    } else if (quote != '\0') {
      if (c == quote) quote = '\0';
    } else if (c == '"' || c == '\'') {
      quote = c;
    } else if (c == '>') {
      inside = false;
    } else if (c == '=' && ++attributes > max_attributes) {
      return true;
    }
  }
  return false;
}

Error failure(const Watch& watch, std::string_view what) {
  if (watch.doctype) return {ErrorKind::corrupt, "it has a document type definition, which Word files never have"};
  if (watch.nodes > max_nodes) {
    return {ErrorKind::policy, fmt::format("{} has more XML elements than the limit of {}", what, max_nodes)};
  }
  return {ErrorKind::corrupt, fmt::format("{} is damaged XML", what)};
}

}  // namespace

Result<Tree> parse(std::string_view bytes, std::string_view what) {
  if (xml_library() == nullptr)
    return Error{ErrorKind::unreadable, fmt::format("{} needs {}", what, xml_library_package)};
  Watch watch;
  const Context context = new_context(watch);
  if (!context) return Error{ErrorKind::internal, "no memory for reading XML"};
  if (has_crowded_tag(bytes)) {
    return Error{ErrorKind::policy,
                 fmt::format("{} has an XML element of more than {} attributes", what, max_attributes)};
  }
  const int options = XML_PARSE_NONET | XML_PARSE_NOERROR | XML_PARSE_NOWARNING | XML_PARSE_NOCDATA | XML_PARSE_COMPACT;
  Tree tree(xml_library()->xmlCtxtReadMemory(context.get(), bytes.data(), static_cast<int>(bytes.size()), nullptr,
                                             nullptr, options));
  if (!tree || watch.doctype || watch.nodes > max_nodes || root(tree) == nullptr) return failure(watch, what);
  return tree;
}

const xmlNode* root(const Tree& tree) { return xml_library()->xmlDocGetRootElement(tree.get()); }

std::string_view name(const xmlNode* element) { return view(element->name); }

std::string_view name_space(const xmlNode* element) {
  return element->ns != nullptr ? view(element->ns->href) : std::string_view();
}

std::optional<std::string_view> attribute(const xmlNode* element, std::string_view name) {
  if (element == nullptr) return std::nullopt;
  for (const xmlAttr* a = element->properties; a != nullptr; a = a->next) {
    if (view(a->name) == name) return a->children != nullptr ? view(a->children->content) : std::string_view();
  }
  return std::nullopt;
}

std::string text(const xmlNode* element) {
  std::string out;
  for (const xmlNode* node = element->children; node != nullptr; node = node->next) {
    if (node->type == XML_TEXT_NODE || node->type == XML_CDATA_SECTION_NODE) out.append(view(node->content));
  }
  return out;
}

bool keeps_space(const xmlNode* element) { return xml_library()->xmlNodeGetSpacePreserve(element) == 1; }

}  // namespace referat::reader::xml
