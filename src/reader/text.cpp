// Plain text to Source: decoding (support/decode.hpp), and pages where the text has form feeds, as pdftotext writes
// them.
#include "reader/text.hpp"

#include <utility>

#include "reader/encoding.hpp"
#include "reader/lines_and_pages.hpp"
#include "support/digest.hpp"

namespace referat::reader {

Result<Source> read_text(std::string bytes, const ReadOptions& options) {
  Source source;
  source.bytes = std::move(bytes);
  auto decoded = decode_all(source.bytes, options, std::nullopt, "text");
  if (!decoded) return decoded.error();
  source.digest = digest(source.bytes);
  source.encoding = decoded->encoding;
  take_text(source, std::move(*decoded));
  if (std::string wrong = excess(source, options); !wrong.empty()) return Error{ErrorKind::policy, std::move(wrong)};
  return source;
}

}  // namespace referat::reader
