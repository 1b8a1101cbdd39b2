// Which character set a page says it is written in.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace referat::reader {

/// The character set of <meta charset> or <meta http-equiv> at the beginning of a page, by its MIME name. Nothing where
/// a byte order mark says more, where there is none, and where it is UTF-8: decoding finds that out by itself, and
/// whether it is true.
std::optional<std::string> declared_encoding(std::string_view bytes);

}  // namespace referat::reader
