// The meeting: what the lines before the first item say.
#pragma once

#include <span>
#include <vector>

#include "extract/context.hpp"

namespace referat::extract {

/// "Dato: 20. marts" above "Referat af møde" / "Mandag den 14. marts 2030": above the title may stand a letter, whose
/// date is none of the meeting, if another stands below. Makes a paragraph of it.
void set_letter_apart(const Context& context, std::vector<Block>& header);

/// Fills all of the meeting but for its participants, its municipality and its sections.
void extract_header(const Context& context, std::span<const Block> blocks, Meeting& meeting);

/// Everyone whom the header lists. Notes in the context who is absent for some items only.
void extract_participants(Context& context, std::span<const Block> blocks, Meeting& meeting);

/// The municipality by its own name in the title, the place or the body.
void extract_municipality(const Context& context, std::span<const Block> blocks, Meeting& meeting);

/// The table of contents.
std::vector<ContentsEntry> extract_contents(const Context& context, std::span<const Block> blocks);

}  // namespace referat::extract
