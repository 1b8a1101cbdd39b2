// Where every value of a document was read.
#pragma once

#include <vector>

#include <referat/document.hpp>

#include "emit/place_sink.hpp"

namespace referat::emit {

/// Every value of the document's JSON in its order, with its JSON Pointer and its place.
std::vector<Place> places(const Document& document);

}  // namespace referat::emit
