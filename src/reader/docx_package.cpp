#include "reader/docx_package.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <utility>

#include "reader/docx_elements.hpp"

namespace referat::reader {

namespace {

constexpr std::string_view usual_name = "word/document.xml";
constexpr std::size_t max_name = 1000;

/// "styles" of ".../officeDocument/2006/relationships/styles", whose beginning differs in strict files.
std::string_view kind_of(std::string_view type) { return type.substr(type.rfind('/') + 1); }

std::pair<std::string, std::string> folder_and_file(std::string_view name) {
  const std::size_t slash = name.rfind('/') + 1;  // 0 where there is none
  return {std::string(name.substr(0, slash)), std::string(name.substr(slash))};
}

}  // namespace

std::optional<std::string> name_in_archive(std::string_view folder, std::string_view target) {
  if (target.starts_with('/')) {
    folder = {};
    target.remove_prefix(1);
  }
  if (target.starts_with("./")) target.remove_prefix(2);
  if (target.empty() || target.size() > max_name || target.starts_with('/') ||
      target.find_first_of("\\:") != std::string_view::npos)
    return {};
  for (std::size_t begin = 0; begin <= target.size();) {
    const std::size_t end = std::min(target.find('/', begin), target.size());
    if (target.substr(begin, end - begin) == "..") return {};
    begin = end + 1;
  }
  return std::string(folder) + std::string(target);
}

Result<DocxPackage> DocxPackage::open(std::string_view bytes, const ReadOptions& options) {
  Result<ZipArchive> archive = ZipArchive::open(bytes, options);
  if (!archive) return archive.error();
  DocxPackage package(*std::move(archive));
  if (Result<void> found = package.find_document(); !found) return found.error();
  return package;
}

Result<void> DocxPackage::find_document() {
  Result<Relations> roots = relations("", "");
  if (!roots) return roots.error();
  const auto named = roots->by_kind.find("officeDocument");
  std::string name = named != roots->by_kind.end() ? named->second : std::string(usual_name);
  Result<xml::Tree> document = tree(name, "its text");
  if (document && !*document && name != usual_name) {
    name = usual_name;
    document = tree(name, "its text");
  }
  if (!document) return document.error();
  document_ = *std::move(document);
  if (!document_ || element_of(xml::root(document_)) != Element::document)
    return Error{ErrorKind::unreadable, "it is a ZIP archive, but no Word file"};
  const auto [folder, file] = folder_and_file(name);
  Result<Relations> own = relations(folder, file);
  if (!own) return own.error();
  relations_ = *std::move(own);
  return {};
}

Result<DocxPackage::Relations> DocxPackage::relations(const std::string& folder, const std::string& file) {
  Result<xml::Tree> listed = tree(folder + "_rels/" + file + ".rels", "its list of parts");
  if (!listed) return listed.error();
  Relations out;
  if (!*listed) return out;
  for (const xmlNode* row : xml::Children(xml::root(*listed))) {
    if (xml::attribute(row, "TargetMode").value_or("Internal") != "Internal") continue;
    const auto name = name_in_archive(folder, xml::attribute(row, "Target").value_or(""));
    if (!name) continue;
    out.by_kind.emplace(kind_of(xml::attribute(row, "Type").value_or("")), *name);
    out.by_id.emplace(xml::attribute(row, "Id").value_or(""), *name);
  }
  return out;
}

Result<xml::Tree> DocxPackage::tree(const std::string& name, std::string_view what) {
  Result<std::optional<std::string>> bytes = archive_.read(name);
  if (!bytes) return bytes.error();
  if (!*bytes) return xml::Tree();
  return xml::parse(**bytes, what);
}

Result<xml::Tree> DocxPackage::part(std::string_view kind) {
  const auto found = relations_.by_kind.find(std::string(kind));
  if (found == relations_.by_kind.end()) return xml::Tree();
  return tree(found->second, fmt::format("its part '{}'", kind));
}

Result<xml::Tree> DocxPackage::part_by_id(std::string_view id, std::string_view what) {
  const std::string name = name_of(id);
  if (name.empty()) return xml::Tree();
  return tree(name, what);
}

std::string DocxPackage::name_of(std::string_view id) const {
  const auto found = relations_.by_id.find(std::string(id));
  return found != relations_.by_id.end() ? found->second : std::string();
}

}  // namespace referat::reader
