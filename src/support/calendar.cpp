#include "support/calendar.hpp"

#include <fmt/core.h>

#include <chrono>

namespace referat::calendar {

namespace {

std::chrono::year_month_day chrono_date(const Date& date) {
  return {std::chrono::year(static_cast<int>(date.year)), std::chrono::month(date.month), std::chrono::day(date.day)};
}

}  // namespace

bool exists(const Date& date) { return date.year >= 1 && date.year <= 9999 && chrono_date(date).ok(); }

std::string iso(const Date& date) { return fmt::format("{:04}-{:02}-{:02}", date.year, date.month, date.day); }

bool exists(const TimeOfDay& time) { return time.hour <= 23 && time.minute <= 59; }

std::string iso(const TimeOfDay& time) { return fmt::format("{:02}:{:02}", time.hour, time.minute); }

}  // namespace referat::calendar
