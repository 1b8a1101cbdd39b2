// A digest of an input's bytes, to tell whether a file has changed. Not against forgery.
#pragma once

#include <string>
#include <string_view>

namespace referat {

/// "xxh128:" and 32 hexadecimal digits.
std::string digest(std::string_view bytes);

}  // namespace referat
