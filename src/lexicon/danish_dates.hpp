// Reading dates and times of day as Danish minutes write them. Forms: survey of 160 documents (docs/vocabulary.md).
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include "support/calendar.hpp"

namespace referat::lexicon {

/// What was found, and where in the string that was searched. A date that the calendar does not have is found, too, so
/// that the caller can say so.
template <class Value>
struct Found {
  Value value;
  std::size_t begin = 0;
  std::size_t end = 0;
};

using FoundDate = Found<calendar::Date>;
using FoundTime = Found<calendar::TimeOfDay>;

/// The first date: "13. maj 2025", "13-05-2025", "13.05.2025", "13/05/2025", "13/5 2025", "2025-05-13",
/// "d. 13/5-25".
/// \param told  a label says that `s` is a date: also "13.05.25"
std::optional<FoundDate> find_date(std::string_view s, bool told = false);

/// A date that `s` begins with.
std::optional<FoundDate> date_at_start(std::string_view s);

/// The first time of day: "kl. 17:00", "kl.17.00", "17:00", and a bare "17.00" only where `bare` allows it.
std::optional<FoundTime> find_time(std::string_view s, bool bare);

/// 0 for "Mandag", whatever its case.
std::optional<unsigned> weekday(std::string_view word);
/// "mandag" for 0.
std::string_view weekday_name(unsigned day);

/// 1 for January; the whole of `word`, also "jan." and "jan".
std::optional<unsigned> month(std::string_view word);

}  // namespace referat::lexicon
