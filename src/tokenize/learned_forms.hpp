// Forms of item headings that no row of the lexicon describes, learned from the document itself: a word and a number
// that grows, again and again, such as "Emne 3: Budget" or a title above "Sag nr. 129".
#pragma once

#include <span>

#include "tokenize/token.hpp"

namespace referat::tokenize {

/// At most a few forms, those with most lines first. Linear in the lines.
LearnedForms learn_forms(std::span<const Line> lines);

}  // namespace referat::tokenize
