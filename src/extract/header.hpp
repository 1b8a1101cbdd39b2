// The meeting: what the lines before the first item say.
#pragma once

#include <span>

#include "extract/context.hpp"

namespace referat::extract {

/// Fills all of the meeting but for its participants, its municipality and its sections.
void extract_header(const Context& context, std::span<const Block> blocks, Meeting& meeting);

/// Everyone whom the header lists. Notes in the context who is absent for some items only.
void extract_participants(Context& context, std::span<const Block> blocks, Meeting& meeting);

/// The municipality by its own name in the title, the place or the body.
void extract_municipality(const Context& context, std::span<const Block> blocks, Meeting& meeting);

/// The table of contents.
std::vector<ContentsEntry> extract_contents(const Context& context, std::span<const Block> blocks);

}  // namespace referat::extract
