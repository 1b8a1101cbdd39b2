// Comments in a document that are meant for this program and are no part of the minutes.
#pragma once

#include <string_view>

namespace referat {

/// How such a comment begins; it ends in "-->".
inline constexpr std::string_view own_comment = "<!-- referat:";

/// Whether it is one, and nothing else.
inline bool is_own_comment(std::string_view s) { return s.starts_with(own_comment) && s.ends_with("-->"); }

}  // namespace referat
