#include "reader/danish_time.hpp"

#include <fmt/core.h>

#include <array>
#include <chrono>

#include "support/calendar.hpp"
#include "support/text.hpp"

namespace referat::reader {

namespace {

using Minutes = std::chrono::sys_time<std::chrono::minutes>;

constexpr std::array<std::string_view, 12> months = {"januar",    "februar", "marts",    "april",
                                                     "maj",       "juni",    "juli",     "august",
                                                     "september", "oktober", "november", "december"};

/// The last Sunday of a month, at one o'clock in Greenwich.
Minutes turn_of_clocks(std::chrono::year year, std::chrono::month month) {
  return std::chrono::sys_days(year / month / std::chrono::Sunday[std::chrono::last]) + std::chrono::hours(1);
}

/// The clocks of the European Union: summer time from March to October.
Minutes in_danish_time(Minutes utc) {
  const std::chrono::year year = std::chrono::year_month_day(std::chrono::floor<std::chrono::days>(utc)).year();
  const bool summer =
      utc >= turn_of_clocks(year, std::chrono::March) && utc < turn_of_clocks(year, std::chrono::October);
  return utc + std::chrono::hours(summer ? 2 : 1);
}

std::optional<calendar::Date> read_date(std::string_view s) {
  if (s.size() < 10 || s[4] != '-' || s[7] != '-') return std::nullopt;
  const auto year = text::number(s.substr(0, 4));
  const auto month = text::number(s.substr(5, 2));
  const auto day = text::number(s.substr(8, 2));
  if (!year || !month || !day || !calendar::exists(calendar::Date{*year, *month, *day})) return std::nullopt;
  return calendar::Date{*year, *month, *day};
}

std::optional<calendar::TimeOfDay> read_time(std::string_view s) {
  if (s.size() < 5 || s[2] != ':') return std::nullopt;
  const auto hour = text::number(s.substr(0, 2));
  const auto minute = text::number(s.substr(3, 2));
  if (!hour || !minute || !calendar::exists(calendar::TimeOfDay{*hour, *minute})) return std::nullopt;
  return calendar::TimeOfDay{*hour, *minute};
}

std::string in_words(const calendar::Date& date) {
  return fmt::format("{}. {} {}", date.day, months[date.month - 1], date.year);
}

DanishMoment from_utc(const calendar::Date& date, const calendar::TimeOfDay& time) {
  const std::chrono::year_month_day day{std::chrono::year(static_cast<int>(date.year)), std::chrono::month(date.month),
                                        std::chrono::day(date.day)};
  const Minutes local =
      in_danish_time(std::chrono::sys_days(day) + std::chrono::hours(time.hour) + std::chrono::minutes(time.minute));
  const auto days = std::chrono::floor<std::chrono::days>(local);
  const std::chrono::year_month_day there(days);
  const auto minutes = static_cast<std::uint32_t>((local - days).count());
  return {in_words({static_cast<std::uint32_t>(static_cast<int>(there.year())), static_cast<unsigned>(there.month()),
                    static_cast<unsigned>(there.day())}),
          calendar::iso(calendar::TimeOfDay{minutes / 60, minutes % 60})};
}

}  // namespace

std::optional<DanishMoment> danish_moment(std::string_view iso) {
  iso = text::trim(iso);
  const auto date = read_date(iso);
  if (!date) return std::nullopt;
  if (iso.size() == 10) return DanishMoment{in_words(*date), {}};
  if (iso[10] != 'T' && iso[10] != ' ') return std::nullopt;
  const auto time = read_time(iso.substr(11));
  if (!time) return std::nullopt;
  if (iso.ends_with('Z')) return from_utc(*date, *time);
  // Midnight is how a day without a time is written.
  if (*time == calendar::TimeOfDay{}) return DanishMoment{in_words(*date), {}};
  return DanishMoment{in_words(*date), calendar::iso(*time)};
}

}  // namespace referat::reader
