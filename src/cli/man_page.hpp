// The man page referat(1).
#pragma once

#include <string>
#include <string_view>

#include "cli/description.hpp"

namespace referat::cli {

/// In the man macros of roff. Without a date, so that the same program gives the same bytes.
std::string man_page(const CommandText& program, std::string_view version);

}  // namespace referat::cli
