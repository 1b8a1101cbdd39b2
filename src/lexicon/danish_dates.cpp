#include "lexicon/danish_dates.hpp"

#include <array>
#include <utility>

#include "support/text.hpp"

namespace referat::lexicon {

namespace {

constexpr std::array<std::string_view, 7> weekdays = {"mandag", "tirsdag", "onsdag", "torsdag",
                                                      "fredag", "lørdag",  "søndag"};

using text::is_digit;

constexpr std::array<std::string_view, 12> months = {"januar",    "februar", "marts",    "april",
                                                     "maj",       "juni",    "juli",     "august",
                                                     "september", "oktober", "november", "december"};
std::size_t digits_at(std::string_view s, std::size_t i) {
  std::size_t n = i;
  while (n < s.size() && is_digit(s[n])) ++n;
  return n - i;
}

std::uint32_t value_of(std::string_view digits) { return text::number(digits).value_or(0); }

std::size_t skip_blanks(std::string_view s, std::size_t i) {
  while (i < s.size() && text::is_space(s[i])) ++i;
  return i;
}

/// "13-05-2025", with the same sign twice; "4/3 2025", "4/3-2025".
std::optional<FoundDate> numeric_date(std::string_view s, std::size_t at, std::size_t day_digits) {
  std::size_t i = at + day_digits;
  if (i >= s.size() || (s[i] != '-' && s[i] != '.' && s[i] != '/')) return std::nullopt;
  const char sign = s[i++];
  const std::size_t month_digits = digits_at(s, i);
  if (month_digits < 1 || month_digits > 2 || i + month_digits >= s.size()) return std::nullopt;
  const char second = s[i + month_digits];
  if (second != sign && !(sign == '/' && (second == ' ' || second == '-'))) return std::nullopt;
  const std::uint32_t month_value = value_of(s.substr(i, month_digits));
  i += month_digits + 1;
  if (second == '.' && i < s.size() && s[i] == ' ') ++i;  // "4.4. 2022"
  if (digits_at(s, i) != 4) return std::nullopt;
  const calendar::Date date{value_of(s.substr(i, 4)), month_value, value_of(s.substr(at, day_digits))};
  return FoundDate{date, at, i + 4};
}

/// "d. 10.09.15", "torsdag 10/9-15": with two digits of the year, only behind words that tell a day, or where a date
/// has to stand (`told`). Case numbers and times look alike.
std::optional<FoundDate> short_date(std::string_view s, std::size_t at, bool told) {
  constexpr std::string_view signs = ".-/";
  const std::size_t day = at + digits_at(s, at);
  if (day + 1 >= s.size() || signs.find(s[day]) == std::string_view::npos || !is_digit(s[day + 1])) return std::nullopt;
  std::string_view before = text::trim_right(s.substr(0, at));
  while (before.ends_with('.') || before.ends_with(',')) before.remove_suffix(1);
  const std::string_view word = text::last_word(before);
  if (!(told && before.empty()) && !text::same_key(word, "d") && !text::same_key(word, "den") && !weekday(word))
    return std::nullopt;
  std::array<std::size_t, 3> begins{};
  std::array<std::uint32_t, 3> values{};
  std::size_t i = at;
  for (std::size_t part = 0; part < values.size(); ++part) {
    const std::size_t digits = digits_at(s, i);
    if (digits < 1 || digits > 2 || (part == 2 && digits != 2)) return std::nullopt;
    begins[part] = i;
    values[part] = value_of(s.substr(i, digits));
    i += digits;
    if (part == 2) break;
    if (i >= s.size() || signs.find(s[i]) == std::string_view::npos) return std::nullopt;
    ++i;
  }
  const char first = s[begins[1] - 1];
  const char second = s[begins[2] - 1];
  if (second != first && !(first == '/' && second == '-')) return std::nullopt;
  if (i < s.size() && (text::is_word_byte(s[i]) || s[i] == '-' || s[i] == '/')) return std::nullopt;
  const calendar::Date found{2000 + values[2], values[1], values[0]};
  return calendar::exists(found) ? std::optional(FoundDate{found, at, i}) : std::nullopt;
}

/// "13. maj 2025", "13 maj 2025"
std::optional<FoundDate> written_date(std::string_view s, std::size_t at, std::size_t day_digits) {
  std::size_t i = at + day_digits;
  const bool dashes = i < s.size() && s[i] == '-';  // "15-maj-2002"
  if (i < s.size() && (s[i] == '.' || dashes)) ++i;
  i = skip_blanks(s, i);
  std::size_t end = i;
  while (end < s.size() && text::is_word_byte(s[end])) ++end;
  const auto month_value = month(s.substr(i, end - i));
  if (!month_value) return std::nullopt;
  if (end < s.size() && (s[end] == '.' || s[end] == ',' || (dashes && s[end] == '-'))) ++end;
  end = skip_blanks(s, end);
  // "4. marts '25", and "4. marts 25" where nothing can belong to the number
  const bool apostrophe = end < s.size() && s[end] == '\'';
  if (apostrophe) ++end;
  const std::size_t digits = digits_at(s, end);
  const std::string_view behind = s.substr(end + digits);
  const bool of_year =
      digits == 2 && (apostrophe || behind.empty() || text::word_prefix(text::trim_left(behind), "kl"));
  if (digits != 4 && !of_year) return std::nullopt;
  const std::uint32_t year = value_of(s.substr(end, digits)) + (of_year ? 2000 : 0);
  return FoundDate{{year, *month_value, value_of(s.substr(at, day_digits))}, at, end + digits};
}

/// "April 3, 2019", as Drupal writes it with Danish months (Roskilde). `at` is where the day stands.
std::optional<FoundDate> month_first(std::string_view s, std::size_t at, std::size_t day_digits) {
  const std::string_view before = text::trim_right(s.substr(0, at));
  const std::string_view word = text::last_word(before);
  const auto month_value = month(word);
  std::size_t i = at + day_digits;
  if (!month_value || before.size() == at || i >= s.size() || s[i] != ',') return std::nullopt;
  i = skip_blanks(s, i + 1);
  if (digits_at(s, i) != 4) return std::nullopt;
  const calendar::Date date{value_of(s.substr(i, 4)), *month_value, value_of(s.substr(at, day_digits))};
  return FoundDate{date, static_cast<std::size_t>(word.data() - s.data()), i + 4};
}

/// "2025-05-13" (ISO 8601), "2021.11.09", and nothing that goes on: "2025-05-1304" and "2025-05-13-7" number cases.
std::optional<FoundDate> iso_date(std::string_view s, std::size_t at) {
  constexpr std::size_t length = 10;
  const std::string_view date = s.substr(at, length);
  if (date.size() < length || (date[4] != '-' && date[4] != '.') || date[7] != date[4]) return std::nullopt;
  if (digits_at(date, 5) != 2 || digits_at(date, 8) != 2) return std::nullopt;
  const std::size_t end = at + length;
  if (end < s.size() && (text::is_word_byte(s[end]) || s[end] == '-' || s[end] == '/')) return std::nullopt;
  return FoundDate{{value_of(date.substr(0, 4)), value_of(date.substr(5, 2)), value_of(date.substr(8, 2))}, at, end};
}

/// "4:00:00 PM": whether a time as in English stands there.
bool is_english_time(std::string_view s) {
  s = text::trim_left(s);
  const std::size_t end = std::min(s.find_first_not_of("0123456789:"), s.size());
  const std::string_view half = text::trim_left(s.substr(end));
  return s.substr(0, end).find(':') != std::string_view::npos &&
         (text::word_prefix(half, "PM").has_value() || text::word_prefix(half, "AM").has_value());
}

std::optional<FoundDate> date_at(std::string_view s, std::size_t at) {
  const std::size_t n = digits_at(s, at);
  if (n == 4) return iso_date(s, at);
  if (n < 1 || n > 2) return std::nullopt;
  if (auto date = numeric_date(s, at, n)) {
    // "8/29/2019 4:00:00 PM": the month first
    if (s[at + n] == '/' && is_english_time(s.substr(date->end))) std::swap(date->value.month, date->value.day);
    return date;
  }
  if (auto date = written_date(s, at, n)) return date;
  return month_first(s, at, n);
}

/// "17:00", "17.00"; not the middle of "13.05.2025" or "1.500,00".
std::optional<FoundTime> time_at(std::string_view s, std::size_t at, bool dot) {
  const std::size_t hours = digits_at(s, at);
  if (hours < 1 || hours > 2) return std::nullopt;
  const std::size_t sign = at + hours;
  if (sign >= s.size() || !(s[sign] == ':' || (dot && (s[sign] == '.' || s[sign] == ',')))) return std::nullopt;
  if (digits_at(s, sign + 1) != 2) return std::nullopt;
  const std::size_t end = sign + 3;
  if (end + 1 < s.size() && (s[end] == '.' || s[end] == '-' || s[end] == '/') && is_digit(s[end + 1]) &&
      s[end] == s[sign]) {
    return std::nullopt;
  }
  calendar::TimeOfDay time{value_of(s.substr(at, hours)), value_of(s.substr(sign + 1, 2))};
  // "05:00 PM", as sites write that were set up in English
  const bool seconds = end + 2 < s.size() && s[end] == ':' && digits_at(s, end + 1) == 2;  // "4:00:00 PM"
  const std::string_view behind = text::trim_left(s.substr(end + (seconds ? 3 : 0)));
  const bool half = time.hour >= 1 && time.hour <= 12;
  if (half && text::word_prefix(behind, "PM") && time.hour < 12) time.hour += 12;
  if (half && text::word_prefix(behind, "AM") && time.hour == 12) time.hour = 0;
  if (time.hour == 24 && time.minute == 0) time.hour = 0;  // midnight
  return FoundTime{time, at, end};
}

/// "14" behind "kl.": a full hour, unless something belongs to it that is none.
std::optional<FoundTime> hour_at(std::string_view s, std::size_t at) {
  const std::size_t hours = digits_at(s, at);
  const std::size_t end = at + hours;
  if (hours < 1 || hours > 2) return std::nullopt;
  if (end < s.size() && text::is_word_byte(s[end])) return std::nullopt;
  if (end + 1 < s.size() && (s[end] == '.' || s[end] == ':' || s[end] == '/') && is_digit(s[end + 1]))
    return std::nullopt;
  return FoundTime{{value_of(s.substr(at, hours)), 0}, at, end};
}

/// "1630" behind "kl."
std::optional<FoundTime> run_together_at(std::string_view s, std::size_t at) {
  if (digits_at(s, at) != 4 || (at + 4 < s.size() && text::is_word_byte(s[at + 4]))) return std::nullopt;
  const calendar::TimeOfDay time{value_of(s.substr(at, 2)), value_of(s.substr(at + 2, 2))};
  return calendar::exists(time) ? std::optional(FoundTime{time, at, at + 4}) : std::nullopt;
}

}  // namespace

std::optional<unsigned> weekday(std::string_view word) {
  for (unsigned i = 0; i < weekdays.size(); ++i) {
    if (text::same_key(word, weekdays[i])) return i;
  }
  return std::nullopt;
}

std::string_view weekday_name(unsigned day) { return weekdays.at(day); }

std::optional<unsigned> month(std::string_view word) {
  if (word.ends_with('.')) word.remove_suffix(1);
  const char first = word.empty() ? ' ' : static_cast<char>(word.front() | 0x20);
  for (unsigned i = 0; i < months.size(); ++i) {
    if (months[i].front() != first) continue;  // of nearly every word all
    if (text::same_key(word, months[i]) || text::same_key(word, months[i].substr(0, 3))) return i + 1;
  }
  return std::nullopt;
}

std::optional<FoundDate> date_at_start(std::string_view s) { return date_at(s, 0); }

std::optional<FoundDate> find_date(std::string_view s, bool told) {
  for (std::size_t i = text::next_digit(s, 0); i < s.size(); i = text::next_digit(s, i)) {
    // A digit after a sign or a letter belongs to something else: "2025-01-13", "EMN-2025-003383".
    const bool after_d = i >= 2 && s[i - 1] == '.' && (s[i - 2] | 0x20) == 'd' && (i == 2 || text::is_space(s[i - 3]));
    const bool free =
        after_d || i == 0 || !(text::is_word_byte(s[i - 1]) || s[i - 1] == '-' || s[i - 1] == '/' || s[i - 1] == '.');
    if (free) {
      if (auto date = date_at(s, i)) return date;
      if (auto date = short_date(s, i, told)) return date;
    }
    i += digits_at(s, i);
  }
  return std::nullopt;
}

namespace {

/// "kl. 17:30", "klokken 18"
std::optional<FoundTime> time_behind(std::string_view s, std::string_view word) {
  for (std::size_t i = text::find_word(s, word); i != std::string_view::npos; i = text::find_word(s, word, i + 1)) {
    std::size_t at = i + word.size();
    while (at < s.size() && (s[at] == '.' || s[at] == ':')) ++at;  // "kl.: 20.35"
    at = skip_blanks(s, at);
    if (auto time = time_at(s, at, true)) return time;
    if (auto time = hour_at(s, at)) return time;
    if (auto time = run_together_at(s, at)) return time;
  }
  return std::nullopt;
}

}  // namespace

std::optional<FoundTime> find_time(std::string_view s, bool bare) {
  if (const auto time = time_behind(s, "kl")) return time;
  const bool in_full = s.find("lokken") != std::string_view::npos;  // hardly ever, and cheaper to ask
  if (const auto time = in_full ? time_behind(s, "klokken") : std::nullopt) return time;
  for (std::size_t i = text::next_digit(s, 0); i < s.size(); i = text::next_digit(s, i)) {
    const bool free =
        i == 0 || !(text::is_word_byte(s[i - 1]) || s[i - 1] == '.' || s[i - 1] == '-' || s[i - 1] == '/');
    if (free) {
      if (auto time = time_at(s, i, bare)) return time;
    }
    i += digits_at(s, i);
  }
  // "9 - 12" and no more
  const auto hour = bare ? hour_at(s, skip_blanks(s, 0)) : std::nullopt;
  if (!hour) return std::nullopt;
  const std::string_view behind = text::trim_left(s.substr(hour->end));
  const bool alone = behind.empty() || behind.starts_with('-') || behind.starts_with("–") || behind.starts_with("til ");
  return alone ? hour : std::nullopt;
}

}  // namespace referat::lexicon
