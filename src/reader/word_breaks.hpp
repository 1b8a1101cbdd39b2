// Hyphens at the ends of lines: those that only break a word, and those that are the word's own.
#pragma once

#include <string>
#include <vector>

namespace referat::reader {

/// Puts a soft hyphen in place of each that only breaks a word ("budget-" / "opfølgning"). The word's own stay
/// ("2030-" / "fremskrivning", "p-" / "huse", "Erhvervs-" / "og Kulturudvalget"), and all of them where the document
/// does not break words.
void soften_word_breaks(std::vector<std::string>& lines);

}  // namespace referat::reader
