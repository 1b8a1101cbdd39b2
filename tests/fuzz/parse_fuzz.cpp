// Bytes to a document, and the document to everything that is written of it.
#include "extract/extract.hpp"
#include "support/binary_kind.hpp"
#include "tests/fuzz/target.hpp"
#include "tokenize/tokenize.hpp"

namespace referat::tests {

namespace {

/// What the text says, without where it came from and what decoding had to replace.
std::string content(Document document) {
  document.source = {};
  std::erase_if(document.diagnostics, [](const PlacedDiagnostic& placed) {
    return placed.diagnostic.rule == &rules::decoding || placed.diagnostic.rule == &rules::control_character;
  });
  return to_json(document, {JsonStyle::line});
}

/// A refused text has a document, too: `parse` refuses late.
Document document_of(const Source& source) { return extract::extract(source, tokenize::tokenize(source)); }

}  // namespace

const bool input_is_lines = true;

Wrong wrong_with_input(std::string_view input) noexcept {
  const auto source = read_as_text(input);
  if (!source) return std::nullopt;
  const Document document = document_of(*source);
  if (Wrong wrong = wrong_with_json(*source, document)) return wrong;
  if (Wrong wrong = wrong_with_csv(document)) return wrong;
  if (Wrong wrong = wrong_with_findings(*source, document)) return wrong;
  const auto parsed = parse(*source);
  if (parsed && *parsed != document) return "parsed twice, it is not the same";
  if (!parsed && parsed.error().kind != ErrorKind::not_minutes) return "refused as " + parsed.error().message;
  if (Wrong wrong = wrong_with_text(dump(*source, Phase::document))) return "dump: " + *wrong;
  // A text may begin like a picture or a PDF that its bytes, with a mark before them, were not.
  if (!decode::binary_kind(source->text()).empty()) return std::nullopt;
  const auto reread = read_as_text(source->text());
  if (!reread) return "its own text is refused: " + reread.error().message;
  if (content(document_of(*reread)) != content(document)) return "its own text says something else";
  return std::nullopt;
}

}  // namespace referat::tests
