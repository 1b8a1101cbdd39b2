#include "support/calendar.hpp"

#include <fmt/core.h>

#include <chrono>

#include "support/text.hpp"

namespace referat::calendar {

namespace {

std::chrono::year_month_day chrono_date(const Date& date) {
  return {std::chrono::year(static_cast<int>(date.year)), std::chrono::month(date.month), std::chrono::day(date.day)};
}

}  // namespace

bool exists(const Date& date) { return date.year >= 1 && date.year <= 9999 && chrono_date(date).ok(); }

std::string iso(const Date& date) { return fmt::format("{:04}-{:02}-{:02}", date.year, date.month, date.day); }

std::optional<Date> date_from_iso(std::string_view s) {
  if (s.size() != 10 || s[4] != '-' || s[7] != '-') return std::nullopt;
  const auto year = text::number(s.substr(0, 4));
  const auto month = text::number(s.substr(5, 2));
  const auto day = text::number(s.substr(8, 2));
  if (!year || !month || !day || !exists(Date{*year, *month, *day})) return std::nullopt;
  return Date{*year, *month, *day};
}

unsigned weekday(const Date& date) {
  return std::chrono::weekday(std::chrono::sys_days(chrono_date(date))).iso_encoding() - 1;
}

bool exists(const TimeOfDay& time) { return time.hour <= 23 && time.minute <= 59; }

std::string iso(const TimeOfDay& time) { return fmt::format("{:02}:{:02}", time.hour, time.minute); }

}  // namespace referat::calendar
