// The line above a table of items or of people.
#pragma once

#include <optional>
#include <string_view>

namespace referat::lexicon {

/// "Punkt  Titel", "Pkt. Tekst Side", "Sag nr. Side": two words or more, each of which heads a column.
bool heads_columns(std::string_view line);

/// "Parti     Bemærkninger": behind the label of a list of people, the heads of what stands beside their names.
bool heads_people_columns(std::string_view heads);

/// What a column of a table of people says. `position`: the role, or whom somebody stands for, which is an apposition
/// like it; `presence` and `absence`: a mark, or a word.
enum class PeopleColumn { name, party, position, presence, absence, remark };

/// By its whole head: "Navn", "Parti", "Udpeget af". None where the words head no column of people.
std::optional<PeopleColumn> people_column(std::string_view head);

/// "Navn      Forening      Tilstede   Afbud": two heads or more, apart, of which the first is of names.
bool heads_people_table(std::string_view line);

/// "Deltog": the column below answers whether somebody was there.
bool asks_presence(std::string_view head);

/// "Afbud": the column below answers whether somebody was absent.
bool asks_absence(std::string_view head);

}  // namespace referat::lexicon
