// The same text in other bytes.
#pragma once

#include <optional>
#include <string>

namespace referat::tests {

/// NFC (composed) or NFD.
std::string normalized(const std::string& text, bool composed);

std::string replaced(std::string text, const std::string& from, const std::string& to);

/// Windows-1252; none where the text has a character that it lacks.
std::optional<std::string> as_windows_1252(const std::string& text);

/// In a character set by the name that ICU has for it, without a BOM unless the set itself has one. What the set lacks
/// is replaced.
std::string in_encoding(const std::string& text, const char* name);

}  // namespace referat::tests
