#include "reader/pdf.hpp"

namespace referat::reader {

bool is_pdf(std::string_view head) { return head.substr(0, 1024).find("%PDF-") != std::string_view::npos; }

Result<Source> read_pdf(std::string, const ReadOptions&) {
  return Error{ErrorKind::unreadable, "it is no format that is read yet"};
}

}  // namespace referat::reader
