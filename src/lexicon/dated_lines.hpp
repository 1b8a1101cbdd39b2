// What stands beside the date of a meeting on its line: "Tirsdag den 4. marts 2025 kl. 16.00-18.30, mødelokale B".
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include "support/calendar.hpp"

namespace referat::lexicon {

/// A line that tells when a meeting is, perhaps whose it is before that and where behind it, and nothing else.
bool is_dated_line(std::string_view line);

/// Of "16.00 - 18.30", the second: two times and no more, since one alone may be a date or an amount. None where the
/// line is anything else.
std::optional<calendar::TimeOfDay> end_of_times(std::string_view line);

/// "Kl. 10:30", "kl. 17.00 - 19.30": nothing but a time.
bool is_time_line(std::string_view line);

/// "Nordby Rådhus, kl. 10.00 - 12.00": the place without the time that stands behind it.
std::string_view place_before_time(std::string_view place);

/// The place behind a date: "kl. 17:30 i Arden Rådhus", "på Havnstrup Rådhus", "| kl. 14-17 | Lokale 4". Nothing where
/// there is more than a time and a place; empty without a place.
std::optional<std::string_view> place_behind_date(std::string_view behind);

/// "Solgården" of "Mødet afholdt på Solgården den", before a date; empty where no such words stand there.
std::string_view place_before_date(std::string_view before);

/// The length of "i", "på" or "hos" before a place; 0 where none stands there.
std::size_t place_lead(std::string_view s);

/// "Mødelokale B", "Havnstrup Rådhus": has a word for a room or a house.
bool is_named_place(std::string_view s);

}  // namespace referat::lexicon
