// What bytes are that are no text.
#pragma once

#include <string_view>

namespace referat::decode {

/// What the bytes are where they are no text: "a PDF", "a ZIP archive (Word, LibreOffice)"; `unknown_binary` where only
/// their control characters tell. Empty for text.
std::string_view binary_kind(std::string_view bytes);
inline constexpr std::string_view unknown_binary = "binary data";

}  // namespace referat::decode
