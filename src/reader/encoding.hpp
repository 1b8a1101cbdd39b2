// What every reader of text does first: find the character set and decode.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include <referat/read.hpp>
#include <referat/result.hpp>
#include <referat/source.hpp>

#include "support/decode.hpp"

namespace referat::reader {

/// The whole input as UTF-8, whatever it is written in. Fails with `unreadable` for what is no text.
/// \param declared  the character set that the input itself names; the caller's word counts for more
/// \param kind      what it should be: "HTML"
Result<decode::Decoded> decode_all(std::string_view bytes, const ReadOptions& options,
                                   const std::optional<std::string>& declared, std::string_view kind);

/// The decoded text, which is the bytes where decoding changed nothing.
inline std::string_view text_of(const decode::Decoded& decoded, std::string_view bytes) {
  return decoded.text ? std::string_view(*decoded.text) : bytes;
}

/// Tells of what decoding replaced, where the text of `source` shows it. For formats whose text is put together anew.
void report_replaced(Source& source, const decode::Decoded& decoded);

}  // namespace referat::reader
