// Source to Document.
#pragma once

#include <string>

#include <referat/document.hpp>
#include <referat/result.hpp>
#include <referat/source.hpp>

namespace referat {

/// Reads the minutes or the agenda in a source. However odd they are, the result is a Document with diagnostics; the
/// one failure is `not_minutes`, for a text with neither a header nor items of minutes.
Result<Document> parse(const Source& source);

/// What each phase made of a source, one line per thing, for people: `referat dump`.
/// Text from the source is printed as it is; a terminal wants it escaped.
enum class Phase { lines, blocks, document };
std::string dump(const Source& source, Phase phase);

}  // namespace referat
