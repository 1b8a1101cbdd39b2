// Headings of what stands behind the last item and belongs to none.
#pragma once

#include <string_view>

namespace referat::lexicon {

/// "Underskriftsside": the whole line, but for a colon.
bool is_closing_heading(std::string_view line);

}  // namespace referat::lexicon
