// What the benchmarks read.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace referat::bench {

/// Texts that are measured together, one after the other, so that no branch predictor knows them by heart.
struct Documents {
  std::string name;
  std::vector<std::string> texts;
};

/// The .txt files of a folder in the order of their names, or one file. The name is that of the folder.
/// Throws where nothing can be read.
Documents load(const std::string& path);

/// The samples, and the document of the measuring corpus where that lies beside the project (or in REFERAT_SHARED).
std::vector<Documents> standard_documents();

/// The same text as it also comes: with CRLF, in windows-1252, in NFD, in UTF-16. These take the slow paths of
/// decoding.
std::vector<Documents> encoded(std::string_view utf8);

/// One item of plain prose, about as long as real minutes: no word of it starts a rule.
Documents prose();

}  // namespace referat::bench
