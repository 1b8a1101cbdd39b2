#include "reader/firstagenda.hpp"

namespace referat::reader {

bool is_json(std::string_view head) { return head.starts_with("{\""); }

Result<Source> read_firstagenda(std::string, const ReadOptions&) {
  return Error{ErrorKind::unreadable, "it is no format that is read yet"};
}

}  // namespace referat::reader
