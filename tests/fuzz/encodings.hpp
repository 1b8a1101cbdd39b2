// What the first byte of an input of decode_fuzz chooses.
#pragma once

#include <array>

namespace referat::tests {

/// Empty: found out from the bytes. One of each kind that ICU has: 8 bits, 16, 32, several bytes, with a state, with
/// accents of their own.
inline constexpr std::array<const char*, 12> fuzz_encodings = {
    "",         "UTF-8",     "UTF-16LE", "UTF-16BE", "windows-1252", "ISO-8859-1",
    "UTF-32LE", "Shift_JIS", "gb18030",  "UTF-7",    "ISO-2022-JP",  "windows-1258"};

}  // namespace referat::tests
