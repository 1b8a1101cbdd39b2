// What the tokenizer is not sure of, said as diagnostics: items that were guessed at, headings that no table knows.
#pragma once

#include <cstdint>

#include "tokenize/item_form.hpp"
#include "tokenize/prominence.hpp"
#include "tokenize/token.hpp"

namespace referat::tokenize {

/// \param tokens       with their blocks; takes the diagnostics
/// \param items_begin  index of the line where the header ends
void report_doubts(const ItemForms& forms, const Prominence& prominence, std::uint32_t items_begin, Tokens& tokens);

}  // namespace referat::tokenize
