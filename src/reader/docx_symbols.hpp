// Signs of fonts like Wingdings, which have no characters of their own.
#pragma once

#include <string>
#include <string_view>

namespace referat::reader {

/// UTF-8 of a code point; empty for what is none.
std::string utf8(char32_t code);

/// What a sign of a font shows, as text. \param begins  it begins a paragraph, where a sign is a bullet
std::string symbol_text(char32_t code, std::string_view font, bool begins);

/// A text with what its private characters show. \param begins  it begins a paragraph
std::string without_private(std::string_view text, bool begins);

}  // namespace referat::reader
