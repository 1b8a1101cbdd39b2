// A Word file as a package: which of its files hold what.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>

#include <referat/read.hpp>
#include <referat/result.hpp>

#include "reader/xml.hpp"
#include "reader/zip_archive.hpp"

namespace referat::reader {

/// Where `target` leads, as named in a file of `folder` ("word/"); none where it leads out of the archive, or would if
/// it were a path. A slash at its beginning is that of the archive.
std::optional<std::string> name_in_archive(std::string_view folder, std::string_view target);

class DocxPackage {
 public:
  /// \param bytes  have to outlive the package
  static Result<DocxPackage> open(std::string_view bytes, const ReadOptions& options);

  const xmlNode* document() const { return xml::root(document_); }
  /// Of what the document has once, as "styles"; an empty tree where it has none.
  Result<xml::Tree> part(std::string_view kind);
  /// What the document calls by an id: a header or a footer. An empty tree where there is no such file.
  Result<xml::Tree> part_by_id(std::string_view id, std::string_view what);
  /// Name of that file in the archive; empty where there is none.
  std::string name_of(std::string_view id) const;

 private:
  struct Relations {
    std::unordered_map<std::string, std::string> by_kind;  ///< names in the archive; the first of each kind
    std::unordered_map<std::string, std::string> by_id;
  };

  explicit DocxPackage(ZipArchive archive) : archive_(std::move(archive)) {}
  Result<void> find_document();
  Result<Relations> relations(const std::string& folder, const std::string& file);
  Result<xml::Tree> tree(const std::string& name, std::string_view what);

  ZipArchive archive_;
  xml::Tree document_;
  Relations relations_;
};

}  // namespace referat::reader
