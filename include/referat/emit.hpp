// Document to text, and back.
#pragma once

#include <string>
#include <string_view>

#include <referat/document.hpp>
#include <referat/result.hpp>
#include <referat/source.hpp>

namespace referat {

enum class JsonStyle {
  pretty,  ///< two spaces of indent, a final line break
  line,    ///< one line with its line break: NDJSON
};

struct EmitOptions {
  JsonStyle style = JsonStyle::pretty;
  const Source* positions_in = nullptr;  ///< when set, `positions` says where in this source each value was read
};

/// Appends one document to `out`, as docs/minutes.schema.json describes it. Cannot fail but for memory.
void write_json(const Document& document, std::string& out, const EmitOptions& options = {});

/// The same as a new string.
std::string to_json(const Document& document, const EmitOptions& options = {});

/// The document that `write_json` wrote, in either style. Spans and coverage, which the JSON does not have, are empty;
/// keys that are not ours are passed over, as the schema lets later versions add some. Fails with `corrupt`.
Result<Document> read_json(std::string_view json);

enum class CsvStyle {
  plain,  ///< commas, "\n", no BOM: for programs
  excel,  ///< semicolons, "\r\n" and a BOM: what a Danish Excel opens by itself
};

/// Appends the names of the columns (docs/csv.md).
void write_csv_header(std::string& out, CsvStyle style = CsvStyle::plain);
/// Appends one row for each agenda item; one with empty item columns for a document without items. A cell that a
/// spreadsheet would take as a formula begins with an apostrophe.
void write_csv(const Document& document, std::string& out, CsvStyle style = CsvStyle::plain);

/// The JSON Schema (draft-07) of the above, as text.
std::string_view json_schema();

/// "0.1.0"
std::string_view version();

}  // namespace referat
