// NDJSON that convert wrote, a few lines at a time, so that a file may be larger than the memory.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include <referat/result.hpp>

#include "support/digest.hpp"
#include "support/files.hpp"

namespace referat::cli {

/// Whether bytes begin a document that convert wrote.
bool begins_document(std::string_view bytes);

class DocumentLines {
 public:
  /// \param path  "-" for standard input
  static Result<DocumentLines> open(const std::string& path);

  struct Line {
    std::uint64_t number = 1;  ///< in the file, from 1
    std::string text;          ///< a document: a line of NDJSON, or the whole of an indented one
  };

  /// The next lines that are not empty, some megabytes of them; none at the end. A line of more than `longest` bytes is
  /// `policy`.
  Result<std::vector<Line>> next();

  static constexpr std::size_t longest = 256U << 20;

 private:
  DocumentLines(files::Descriptor file, std::string name) : file_(std::move(file)), name_(std::move(name)) {}
  Result<void> fill();

  files::Descriptor file_;
  std::string name_;
  std::string buffer_;
  bool at_end_ = false;
  std::uint64_t number_ = 0;
};

}  // namespace referat::cli
