// What holds for every input, however odd. The tests over documents check it, and so do the fuzz targets.
#pragma once

#include <nlohmann/json_fwd.hpp>
#include <optional>
#include <string>
#include <string_view>

#include <referat/referat.hpp>

#include "tokenize/token.hpp"

namespace referat::tests {

/// The first thing that is wrong, in one line. None where all is well.
using Wrong = std::optional<std::string>;

/// Clean text as support/decode.hpp promises it.
Wrong wrong_with_text(std::string_view text);

/// The way from the text back to the bytes. Looks at bytes, text, shifts and encoding alone.
Wrong wrong_with_shifts(const Source& source);

/// Where lines and pages begin, and the lines made of them.
Wrong wrong_with_lines(const Source& source);

/// Every line that is not blank is in exactly one block; blocks and their parts lie where they say.
Wrong wrong_with_blocks(const Source& source, const Tokens& tokens);

/// JSON against docs/minutes.schema.json.
Wrong wrong_with_schema(const nlohmann::ordered_json& json);

/// The document's JSON in every style: it says the same everywhere, keeps to the schema, and no place lies outside.
Wrong wrong_with_json(const Source& source, const Document& document);

/// The document's table: as many rows as items, all of one width, no cell that a spreadsheet takes for a formula.
Wrong wrong_with_csv(const Document& document);

/// What check finds lies in the text, shows no civil registration number, and every report of it is valid.
Wrong wrong_with_findings(const Source& source, const Document& document);

/// Whether a span lies in the text, its ends between characters.
bool lies_in(std::string_view text, Span span);

}  // namespace referat::tests
