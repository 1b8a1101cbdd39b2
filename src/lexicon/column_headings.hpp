// The line above a table of items.
#pragma once

#include <string_view>

namespace referat::lexicon {

/// "Punkt  Titel", "Pkt. Tekst Side", "Sag nr. Side": two words or more, each of which heads a column.
bool heads_columns(std::string_view line);

}  // namespace referat::lexicon
