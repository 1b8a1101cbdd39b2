// Blocks to Document.
#pragma once

#include <referat/document.hpp>

#include "tokenize/token.hpp"

namespace referat::extract {

/// Never fails; what is odd is a diagnostic in the document. The document owns all it says.
Document extract(const Source& source, const Tokens& tokens);

/// Whether there is any sign of minutes or of an agenda: a title, labels that only meetings have, items, or the
/// sections that make up a case.
bool looks_like_minutes(const Document& document, const Tokens& tokens);

}  // namespace referat::extract
