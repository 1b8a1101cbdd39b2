// Which candidates of a form are items, by how their numbers follow each other and what bears them out.
#pragma once

#include <span>

#include "tokenize/item_candidates.hpp"

namespace referat::tokenize {

/// In a distinctive form all are that fit the sequence; but where nearly every heading of the document is borne out,
/// one that is not and that breaks the sequence is a quotation. Fills form, headings and refused of the result, and
/// counts in `trial` what it took. Linear in the candidates.
ItemForms accept_items(const lexicon::ItemForm& form, std::span<const Line> lines, const Candidates& candidates,
                       FormTrial& trial);

}  // namespace referat::tokenize
