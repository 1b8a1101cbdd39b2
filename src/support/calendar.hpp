// Dates and times of day as numbers. Which words name them is the lexicon's business.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace referat::calendar {

struct Date {
  std::uint32_t year = 0;
  std::uint32_t month = 0;
  std::uint32_t day = 0;

  bool operator==(const Date&) const = default;
};

/// Whether the Gregorian calendar has the day.
bool exists(const Date& date);

/// "2025-05-13"; nothing where it is not that, or the calendar does not have it.
std::optional<Date> date_from_iso(std::string_view s);

/// 0 for Monday. The day exists.
unsigned weekday(const Date& date);

/// "2025-05-13"
std::string iso(const Date& date);

struct TimeOfDay {
  std::uint32_t hour = 0;
  std::uint32_t minute = 0;

  bool operator==(const TimeOfDay&) const = default;
};

bool exists(const TimeOfDay& time);

/// "08:00"
std::string iso(const TimeOfDay& time);

}  // namespace referat::calendar
