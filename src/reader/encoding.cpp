#include "reader/encoding.hpp"

#include <fmt/core.h>

#include "support/binary_kind.hpp"
#include "support/character_sets.hpp"
#include "support/text.hpp"

namespace referat::reader {

namespace {

/// The character set that the caller names. Nothing where it is to be found out; `unreadable` where there is none such.
Result<std::optional<std::string>> chosen_encoding(const ReadOptions& options) {
  if (!options.encoding) return std::optional<std::string>();
  if (auto canonical = decode::canonical_encoding(*options.encoding)) return canonical;
  return Error{ErrorKind::unreadable, fmt::format("there is no encoding '{}'", *options.encoding)};
}

}  // namespace

Result<decode::Decoded> decode_all(std::string_view bytes, const ReadOptions& options,
                                   const std::optional<std::string>& declared, std::string_view kind) {
  const auto chosen = chosen_encoding(options);
  if (!chosen) return chosen.error();
  // A character set that was named may have bytes that look like no text, but no picture is in any.
  const std::string_view binary = decode::binary_kind(bytes);
  if (!binary.empty() && !(*chosen && binary == decode::unknown_binary)) {
    return Error{ErrorKind::unreadable, fmt::format("it is {}, not {}", binary, kind)};
  }
  return decode::decode(bytes, *chosen ? *chosen : declared);
}

void report_replaced(Source& source, const decode::Decoded& decoded) {
  if (decoded.undecodable.empty() && decoded.controls.empty()) return;
  const std::string_view all = source.text();
  const std::size_t first = all.find(text::replacement);
  std::size_t count = 0;
  for (std::size_t at = first; at != std::string_view::npos; at = all.find(text::replacement, at + 3)) ++count;
  if (count == 0) return;  // it was in what is no text of the document
  const auto begin = static_cast<std::uint32_t>(first);
  source.diagnostics.push_back({&rules::decoding,
                                {begin, begin + 3},
                                fmt::format("{} {}; replaced by U+FFFD", count,
                                            count == 1 ? "place cannot be decoded" : "places cannot be decoded")});
}

}  // namespace referat::reader
