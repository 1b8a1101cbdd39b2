// Character sets by their names. ICU knows them.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace referat::decode {

/// The MIME or IANA name of a character set that ICU knows by any name ("latin1" is "ISO-8859-1"). Nothing when
/// unknown.
std::optional<std::string> canonical_encoding(const std::string& name);

/// All names that ICU knows, for suggestions.
std::vector<std::string> encodings();

/// A character set in which one byte is one character.
struct SingleByteSet {
  std::array<std::string, 256> characters;  ///< as UTF-8; U+FFFD where the set has none
  bool has_ascii = true;                    ///< the bytes below 0x80 are ASCII
};

/// By a name that ICU knows. Null where the character set needs more than a byte for a character. Sets are read once
/// for all threads, and stay.
const SingleByteSet* single_byte_set(const std::string& name);

/// UTF-16 without a mark, told by its zero bytes: text in Latin letters has them in every other place and hardly
/// anywhere else. Empty where it is not.
std::string_view unmarked_utf16(std::string_view bytes);

}  // namespace referat::decode
