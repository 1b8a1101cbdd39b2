// The line above a table of items or of people.
#pragma once

#include <string_view>

namespace referat::lexicon {

/// "Punkt  Titel", "Pkt. Tekst Side", "Sag nr. Side": two words or more, each of which heads a column.
bool heads_columns(std::string_view line);

/// "Parti     Bemærkninger": behind the label of a list of people, the heads of what stands beside their names.
bool heads_people_columns(std::string_view heads);

/// "Deltog": the column below answers whether somebody was there.
bool asks_presence(std::string_view head);

/// "Afbud": the column below answers whether somebody was absent.
bool asks_absence(std::string_view head);

}  // namespace referat::lexicon
