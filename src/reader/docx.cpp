#include "reader/docx.hpp"

namespace referat::reader {

bool is_zip(std::string_view head) { return head.starts_with("PK\x03\x04"); }

Result<Source> read_docx(std::string, const ReadOptions&) {
  return Error{ErrorKind::unreadable, "it is no format that is read yet"};
}

}  // namespace referat::reader
