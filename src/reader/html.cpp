#include "reader/html.hpp"

namespace referat::reader {

bool is_html(std::string_view head) { return head.starts_with("<html"); }

Result<Source> read_html(std::string, const ReadOptions&) {
  return Error{ErrorKind::unreadable, "it is no format that is read yet"};
}

}  // namespace referat::reader
