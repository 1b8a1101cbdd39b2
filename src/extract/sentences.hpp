// Text into sentences.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace referat::extract {

/// Cuts at full stops, question marks and exclamation marks that end a sentence, not at those of abbreviations
/// ("kl.", "2. behandling") or inside brackets. The parts view the text and are trimmed.
std::vector<std::string_view> split_sentences(std::string_view text);

/// The text with everything inside quotation marks blanked out, byte for byte, so that offsets stay true: what somebody
/// is quoted with is no vote and no decision. A text without quotations is given back itself.
/// \param buffer  holds the result where there are some
std::string_view without_quotations(std::string_view text, std::string& buffer);

}  // namespace referat::extract
