// Word files, and ZIP archives that pretend to be some, built in memory.
#pragma once

#include <string>
#include <utility>
#include <vector>

namespace referat::tests {

struct ZipForm {
  bool packed = true;
  bool encrypted = false;
};
using ZipFiles = std::vector<std::pair<std::string, std::string>>;  ///< names and bytes

std::string zip_of(const ZipFiles& files, ZipForm form = {});

/// What a Word file holds, as XML without its root element. What is empty is left out of the file.
struct Docx {
  std::string body;
  std::string styles;
  std::string numbering;
  std::vector<std::string> headers = {};  ///< the body names them by "header0", "header1"
  std::vector<std::string> footers = {};
  std::string footnotes = {};
  std::string endnotes = {};
  std::string doctype = {};

  ZipFiles files() const;
  std::string bytes(ZipForm form = {}) const { return zip_of(files(), form); }
};

/// A paragraph of one run. \param properties  the XML inside its w:pPr
std::string paragraph(const std::string& text, const std::string& properties = {});
/// A run. \param properties  the XML inside its w:rPr
std::string run(const std::string& text, const std::string& properties = {});

}  // namespace referat::tests
