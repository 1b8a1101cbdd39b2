// Small words that a Danish sentence does not end with. A paragraph that ends in one goes on after the break.
#pragma once

#include <string_view>

namespace referat::lexicon {

/// Prepositions, conjunctions, articles and the like, in lower case.
bool is_unfinished_word(std::string_view word);

}  // namespace referat::lexicon
