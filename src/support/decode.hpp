// Bytes to clean UTF-8, with the way back. Character sets and Unicode normalization are ICU's work.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <referat/source.hpp>

namespace referat::decode {

struct Decoded {
  std::string encoding;             ///< IANA name
  std::optional<std::string> text;  ///< none where the bytes are the text already
  std::vector<OffsetShift> shifts;  ///< from the text back to the bytes; empty where the text is the bytes
  /// What had to be replaced by U+FFFD: offsets into the text.
  std::vector<std::uint32_t> undecodable;
  std::vector<std::uint32_t> controls;
};

/// Decodes UTF-8 with or without BOM, UTF-16 with or without BOM, and Windows-1252 for bytes that are neither; or what
/// `encoding` says, a name as `canonical_encoding` gives it.
/// In the text: NFC, lines end with "\n", form feeds stay, every other space is U+0020 or a tab, ligatures are letters,
/// soft hyphens (but at a line's end) and zero-width characters are gone, control characters are U+FFFD.
Decoded decode(std::string_view bytes, const std::optional<std::string>& encoding = std::nullopt);

}  // namespace referat::decode
