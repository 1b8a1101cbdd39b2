#include "tests/support/docx_builder.hpp"

#include <fmt/core.h>
#include <zip.h>

#include <cstddef>
#include <stdexcept>

namespace referat::tests {

namespace {

const std::string relationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

void require(bool fine) {
  if (!fine) throw std::runtime_error("libzip cannot build the archive of a test");
}

void add(zip_t* archive, const std::string& name, const std::string& bytes, ZipForm form) {
  zip_source_t* source = zip_source_buffer(archive, bytes.data(), bytes.size(), 0);
  const zip_int64_t index = zip_file_add(archive, name.c_str(), source, ZIP_FL_ENC_UTF_8);
  require(index >= 0);
  const auto at = static_cast<zip_uint64_t>(index);
  if (!form.packed) require(zip_set_file_compression(archive, at, ZIP_CM_STORE, 0) == 0);
  if (form.encrypted) require(zip_file_set_encryption(archive, at, ZIP_EM_TRAD_PKWARE, "kodeord") == 0);
}

std::string bytes_of(zip_source_t* source) {
  zip_stat_t stat;
  require(zip_source_stat(source, &stat) == 0 && zip_source_open(source) == 0);
  std::string out(static_cast<std::size_t>(stat.size), '\0');
  require(zip_source_read(source, out.data(), out.size()) == static_cast<zip_int64_t>(out.size()));
  zip_source_close(source);
  return out;
}

std::string root(const std::string& name, const std::string& inside, const std::string& doctype = {}) {
  return fmt::format(
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>{3}"
      "<w:{0} xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" xmlns:r=\"{2}\""
      " xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\" "
      "xmlns:v=\"urn:schemas-microsoft-com:vml\""
      " xmlns:wps=\"http://schemas.microsoft.com/office/word/2010/wordprocessingShape\">{1}</w:{0}>",
      name, inside, relationships, doctype);
}

std::string relation(const std::string& id, const std::string& kind, const std::string& target) {
  return fmt::format("<Relationship Id=\"{}\" Type=\"{}/{}\" Target=\"{}\"/>", id, relationships, kind, target);
}

std::string relations(const std::string& rows) {
  return "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">" + rows +
         "</Relationships>";
}

}  // namespace

std::string zip_of(const ZipFiles& files, ZipForm form) {
  zip_error_t error;
  zip_error_init(&error);
  zip_source_t* out = zip_source_buffer_create(nullptr, 0, 0, &error);
  require(out != nullptr);
  zip_source_keep(out);
  zip_t* archive = zip_open_from_source(out, ZIP_CREATE | ZIP_TRUNCATE, &error);
  require(archive != nullptr);
  for (const auto& [name, bytes] : files) add(archive, name, bytes, form);
  require(zip_close(archive) == 0);
  std::string bytes = bytes_of(out);
  zip_source_free(out);
  zip_error_fini(&error);
  return bytes;
}

ZipFiles Docx::files() const {
  ZipFiles files = {{"_rels/.rels", relations(relation("rId1", "officeDocument", "word/document.xml"))},
                    {"word/document.xml", root("document", "<w:body>" + body + "</w:body>", doctype)}};
  std::string rows;
  const auto part = [&](const std::string& id, const std::string& kind, const std::string& name,
                        const std::string& inside) {
    rows += relation(id, kind, id + ".xml");
    files.emplace_back("word/" + id + ".xml", root(name, inside));
  };
  if (!styles.empty()) part("styles", "styles", "styles", styles);
  if (!numbering.empty()) part("numbering", "numbering", "numbering", numbering);
  if (!footnotes.empty()) part("footnotes", "footnotes", "footnotes", footnotes);
  if (!endnotes.empty()) part("endnotes", "endnotes", "endnotes", endnotes);
  for (std::size_t i = 0; i < headers.size(); ++i) part("header" + std::to_string(i), "header", "hdr", headers[i]);
  for (std::size_t i = 0; i < footers.size(); ++i) part("footer" + std::to_string(i), "footer", "ftr", footers[i]);
  if (!rows.empty()) files.emplace_back("word/_rels/document.xml.rels", relations(rows));
  return files;
}

std::string paragraph(const std::string& text, const std::string& properties) {
  return "<w:p><w:pPr>" + properties + "</w:pPr>" + run(text) + "</w:p>";
}

std::string run(const std::string& text, const std::string& properties) {
  return "<w:r><w:rPr>" + properties + "</w:rPr><w:t xml:space=\"preserve\">" + text + "</w:t></w:r>";
}

}  // namespace referat::tests
