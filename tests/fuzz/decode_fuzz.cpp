// Bytes to text. The first byte of the input chooses the encoding (encodings.hpp).
#include <fmt/format.h>

#include <optional>
#include <string>

#include "support/binary_kind.hpp"
#include "support/character_sets.hpp"
#include "support/decode.hpp"
#include "tests/fuzz/encodings.hpp"
#include "tests/fuzz/target.hpp"

namespace referat::tests {

namespace {

Wrong wrong_with_replacements(std::string_view text, const decode::Decoded& decoded) {
  for (const auto* places : {&decoded.undecodable, &decoded.controls}) {
    for (const std::uint32_t place : *places) {
      if (place > text.size() || text.substr(place, 3) != "\xEF\xBF\xBD")
        return fmt::format("no U+FFFD at {}, where something was replaced", place);
    }
  }
  return std::nullopt;
}

}  // namespace

const bool input_is_lines = false;

Wrong wrong_with_input(std::string_view input) noexcept {
  if (input.empty()) return std::nullopt;
  const std::string name = fuzz_encodings[static_cast<unsigned char>(input.front()) % fuzz_encodings.size()];
  std::optional<std::string> encoding;
  if (!name.empty()) {
    encoding = decode::canonical_encoding(name);
    if (!encoding) return "ICU does not know " + name;
  }
  Source source;
  source.bytes = input.substr(1);
  decode::Decoded decoded = decode::decode(source.bytes, encoding);
  source.encoding = decoded.encoding;
  source.decoded = decoded.text;
  source.shifts = decoded.shifts;
  if (Wrong wrong = wrong_with_text(source.text())) return wrong;
  if (Wrong wrong = wrong_with_shifts(source)) return wrong;
  if (Wrong wrong = wrong_with_replacements(source.text(), decoded)) return wrong;
  const decode::Decoded again = decode::decode(source.bytes, encoding);
  if (again.text != decoded.text || again.shifts != decoded.shifts) return "decoded twice, it is not the same";
  const decode::Decoded reread = decode::decode(source.text());
  if (reread.encoding != "UTF-8") return "the text is taken for " + reread.encoding;
  if (reread.text && *reread.text != source.text()) return "the text, decoded itself, changes";
  decode::binary_kind(source.bytes);
  return std::nullopt;
}

}  // namespace referat::tests
