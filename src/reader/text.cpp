// Plain text to Source: decoding (support/decode.hpp), and pages where the text has form feeds, as pdftotext writes
// them.
#include "reader/text.hpp"

#include <fmt/core.h>

#include "reader/encoding.hpp"
#include "reader/lines_and_pages.hpp"
#include "support/decode.hpp"
#include "support/digest.hpp"

namespace referat::reader {

Result<Source> read_text(std::string bytes, const ReadOptions& options) {
  const auto encoding = chosen_encoding(options);
  if (!encoding) return encoding.error();
  // A character set that was named may have bytes that look like no text, but no picture is in any.
  const std::string_view kind = decode::binary_kind(bytes);
  if (!kind.empty() && !(*encoding && kind == decode::unknown_binary)) {
    const bool pdf = kind == "a PDF";
    return Error{ErrorKind::unreadable, fmt::format("it is {}, not text{}", kind,
                                                    pdf ? "; try 'pdftotext -layout FILE - | referat convert -'" : "")};
  }
  Source source;
  source.bytes = std::move(bytes);
  source.digest = digest(source.bytes);
  decode::Decoded decoded = decode::decode(source.bytes, *encoding);
  source.encoding = decoded.encoding;
  take_text(source, std::move(decoded));
  if (std::string wrong = excess(source, options); !wrong.empty()) return Error{ErrorKind::policy, std::move(wrong)};
  return source;
}

}  // namespace referat::reader
