#include "reader/docx.hpp"

#include <fmt/core.h>

#include <set>
#include <utility>
#include <vector>

#include "reader/docx_body.hpp"
#include "reader/docx_elements.hpp"
#include "reader/docx_package.hpp"
#include "reader/rich_text.hpp"

namespace referat::reader {

namespace {

/// What stands around the text on each page.
struct Furniture {
  std::vector<DocxLine> headers;
  std::vector<DocxLine> footers;
  std::set<std::string> read;    ///< names of files
  std::set<std::string> so_far;  ///< texts of headers and footers: sections repeat them
};

Result<DocxBody> open_body(DocxPackage& package, const ReadOptions& options) {
  Result<xml::Tree> styles = package.part("styles");
  if (!styles) return styles.error();
  Result<xml::Tree> numbering = package.part("numbering");
  if (!numbering) return numbering.error();
  Result<xml::Tree> footnotes = package.part("footnotes");
  if (!footnotes) return footnotes.error();
  Result<xml::Tree> endnotes = package.part("endnotes");
  if (!endnotes) return endnotes.error();
  return DocxBody(Styles::from(*styles ? xml::root(*styles) : nullptr),
                  Numbering::from(*numbering ? xml::root(*numbering) : nullptr),
                  Notes::from(*std::move(footnotes), *std::move(endnotes)), options.max_text);
}

void take_furniture(std::vector<DocxLine> lines, bool header, Furniture& out) {
  std::string text;
  for (const DocxLine& line : lines) text += line.text + "\n";
  if (!out.so_far.insert(text).second) return;
  std::vector<DocxLine>& all = header ? out.headers : out.footers;
  for (DocxLine& line : lines) {
    line.style.furniture = true;
    all.push_back(std::move(line));
  }
}

Result<void> read_furniture(DocxPackage& package, DocxBody& body, const xmlNode* section, Furniture& out) {
  for (const xmlNode* reference : xml::Children(section)) {
    const bool header = xml::name(reference) == "headerReference";
    if (!header && xml::name(reference) != "footerReference") continue;
    const std::string_view id = xml::attribute(reference, "id").value_or("");
    if (!out.read.insert(package.name_of(id)).second) continue;
    Result<xml::Tree> tree = package.part_by_id(id, header ? "its header" : "its footer");
    if (!tree) return tree.error();
    if (*tree) take_furniture(body.read(xml::root(*tree)), header, out);
  }
  return {};
}

void add(RichText& text, const std::vector<DocxLine>& lines) {
  for (const DocxLine& line : lines) {
    if (line.apart) text.set_apart();
    text.add(line.text, line.style);
  }
}

Result<RichText> rich_text(std::string_view bytes, const ReadOptions& options) {
  Result<DocxPackage> package = DocxPackage::open(bytes, options);
  if (!package) return package.error();
  Result<DocxBody> body = open_body(*package, options);
  if (!body) return body.error();
  const std::vector<DocxLine> lines = body->read(word_child(package->document(), "body"));
  Furniture furniture;
  const std::vector<const xmlNode*> sections = body->sections();  // of the text alone: headers have none of their own
  for (const xmlNode* section : sections) {
    if (Result<void> read = read_furniture(*package, *body, section, furniture); !read) return read.error();
  }
  if (body->too_long()) {
    return Error{ErrorKind::policy, fmt::format("it has more bytes of text than the limit of {}", options.max_text)};
  }
  RichText text;
  add(text, furniture.headers);
  text.set_apart();
  add(text, lines);
  text.set_apart();
  add(text, furniture.footers);
  return text;
}

}  // namespace

bool is_zip(std::string_view head) { return head.starts_with("PK\x03\x04"); }

Result<Source> read_docx(std::string bytes, const ReadOptions& options) {
  Result<RichText> text = rich_text(bytes, options);
  if (!text) return text.error();
  return to_source(std::move(bytes), InputFormat::docx, *std::move(text), options);
}

}  // namespace referat::reader
