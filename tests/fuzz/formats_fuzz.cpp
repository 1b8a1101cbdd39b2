// Pages, Word files, JSON, and what Poppler's program writes of a PDF, to documents. The first byte tells which; the
// program itself is not run, a process for each input would find too little.
#include "extract/extract.hpp"
#include "reader/page_layout.hpp"
#include "reader/pdf_xml.hpp"
#include "tests/fuzz/target.hpp"
#include "tokenize/tokenize.hpp"

namespace referat::tests {

namespace {

Result<Source> read_as(char format, std::string_view bytes) {
  ReadOptions options;
  options.max_entry = 1U << 20;
  switch (format) {
    case 'h':
      options.format = InputFormat::html;
      break;
    case 'd':
      options.format = InputFormat::docx;
      break;
    case 'j':
      options.format = InputFormat::json;
      break;
    default: {
      const auto pages = reader::parse_pdf_xml(bytes);
      if (!pages) return pages.error();
      return reader::to_source(std::string(bytes), InputFormat::pdf, reader::lay_out(*pages), options);
    }
  }
  return read_bytes(std::string(bytes), options);
}

}  // namespace

const bool input_is_lines = false;

Wrong wrong_with_input(std::string_view input) noexcept {
  if (input.empty()) return std::nullopt;
  const auto source = read_as(input.front(), input.substr(1));
  if (!source)
    return source.error().kind == ErrorKind::internal ? Wrong("internal: " + source.error().message) : Wrong();
  if (Wrong wrong = wrong_with_lines(*source)) return wrong;
  if (Wrong wrong = wrong_with_text(dump(*source, Phase::lines))) return "dump: " + *wrong;
  const Tokens tokens = tokenize::tokenize(*source);
  if (Wrong wrong = wrong_with_blocks(*source, tokens)) return wrong;
  const Document document = extract::extract(*source, tokens);
  if (Wrong wrong = wrong_with_json(*source, document)) return wrong;
  if (Wrong wrong = wrong_with_findings(*source, document)) return wrong;
  const auto again = read_as(input.front(), input.substr(1));
  if (!again || again->text() != source->text() || again->styles != source->styles)
    return "read twice, it is not the same";
  return std::nullopt;
}

}  // namespace referat::tests
