#include "check/cpr.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <string>

#include <referat/check.hpp>

#include "support/calendar.hpp"
#include "support/text.hpp"

namespace referat {

namespace check_rules {

namespace {

/// What other numbers of ten digits are called, right before them.
constexpr std::array<std::string_view, 19> other_numbers = {
    "konto",     "kontonr",    "p-nr",    "p-nummer", "p-nummeret", "produktionsenhed", "faktura",
    "fakturanr", "tlf",        "telefon", "mobil",    "sagsnr",     "sagsnummer",       "journalnr",
    "dok.nr",    "dokumentnr", "løbenr",  "ordrenr",  "ean"};
constexpr std::array<std::string_view, 5> own_names = {"cpr", "cpr-nr", "cpr-nummer", "personnummer", "personnr"};

constexpr std::size_t look_back = 32;

/// The year that the seventh digit tells (CPR-kontoret, "Personnummeret i CPR").
std::uint32_t year_of(std::uint32_t two_digits, char seventh) {
  const std::uint32_t in_1900 = 1900 + two_digits;
  const std::uint32_t in_2000 = 2000 + two_digits;
  if (seventh <= '3') return in_1900;
  if (seventh == '4' || seventh == '9') return two_digits <= 36 ? in_2000 : in_1900;
  return two_digits <= 57 ? in_2000 : 1800 + two_digits;
}

bool begins_with_date(std::string_view digits) {
  const auto pair = [&](std::size_t at) { return text::number(digits.substr(at, 2)).value_or(0); };
  return calendar::exists({year_of(pair(4), digits[6]), pair(2), pair(0)});
}

bool has_check_digit(std::string_view digits) {
  constexpr std::array<unsigned, 10> weights = {4, 3, 2, 7, 6, 5, 4, 3, 2, 1};
  unsigned sum = 0;
  for (std::size_t i = 0; i < weights.size(); ++i) sum += weights[i] * static_cast<unsigned>(digits[i] - '0');
  return sum % 11 == 0;
}

template <std::size_t n>
bool follows_word(std::string_view before, const std::array<std::string_view, n>& words) {
  if (before.size() > look_back) before.remove_prefix(before.size() - look_back);
  // No further than the clause goes.
  const std::size_t clause = before.find_last_of(",;(\n");
  if (clause != std::string_view::npos) before.remove_prefix(clause + 1);
  return std::any_of(words.begin(), words.end(),
                     [&](std::string_view word) { return text::find_word(before, word) != std::string_view::npos; });
}

/// Whether digits or signs before a number make it a part of a longer one.
bool goes_on_before(std::string_view text, std::size_t at) {
  if (at == 0) return false;
  const char before = text[at - 1];
  if (text::is_word_byte(before)) return true;
  const bool sign = before == '-' || before == '/' || before == '.' || before == ',' || before == '+' || before == '_';
  return sign && at > 1 && text::is_word_byte(text[at - 2]);
}

bool goes_on_behind(std::string_view text, std::size_t end) {
  if (end >= text.size()) return false;
  if (text::is_word_byte(text[end])) return true;
  const bool sign = text[end] == '-' || text[end] == '/' || text[end] == ',' || text[end] == '.' || text[end] == '_';
  return sign && end + 1 < text.size() && text::is_digit(text[end + 1]);
}

std::size_t digits_at(std::string_view text, std::size_t at) {
  std::size_t n = 0;
  while (at + n < text.size() && n < 11 && text::is_digit(text[at + n])) ++n;
  return n;
}

/// Bytes of the hyphen between date and number: "-", " - ", "–"; 0 where there is none.
std::size_t hyphen_at(std::string_view text, std::size_t at) {
  for (const std::string_view hyphen : {"-", " - ", "–", " – ", "\u2010", "\u2011"}) {
    if (text.substr(at).starts_with(hyphen)) return hyphen.size();
  }
  return 0;
}

}  // namespace

std::vector<CprNumber> find_cpr_numbers(std::string_view text) {
  std::vector<CprNumber> found;
  for (std::size_t at = text::next_digit(text, 0); at < text.size(); at = text::next_digit(text, at)) {
    const std::size_t n = digits_at(text, at);
    std::size_t end = at + n;
    std::string digits;
    bool hyphen = false;
    bool space = false;
    if (n == 10) {
      digits = text.substr(at, 10);
    } else if (n == 6) {
      std::size_t rest = end + hyphen_at(text, end);
      hyphen = rest > end;
      space = !hyphen && rest < text.size() && text[rest] == ' ';
      if (space) ++rest;
      if ((hyphen || space) && digits_at(text, rest) == 4) {
        digits = std::string(text.substr(at, 6)).append(text.substr(rest, 4));
        end = rest + 4;
      }
    }
    if (digits.size() == 10 && !goes_on_before(text, at) && !goes_on_behind(text, end) && begins_with_date(digits)) {
      const bool named = follows_word(text.substr(0, at), own_names);
      const bool other = !named && follows_word(text.substr(0, at), other_numbers);
      const bool checked = has_check_digit(digits);
      if (named || (hyphen && !other) || (!hyphen && !space && checked && !other)) {
        found.push_back({text.substr(at, end - at), named || (hyphen && checked)});
      }
    }
    at += n;
    while (n == 11 && at < text.size() && text::is_digit(text[at])) ++at;  // a longer number
  }
  return found;
}

}  // namespace check_rules

std::string without_cpr_numbers(std::string_view text) {
  std::string out;
  std::size_t done = 0;
  for (const check_rules::CprNumber& number : check_rules::find_cpr_numbers(text)) {
    const auto end = static_cast<std::size_t>(number.text.data() - text.data()) + number.text.size();
    out.append(text.substr(done, end - 4 - done)).append("xxxx");
    done = end;
  }
  return out.append(text.substr(done));
}

}  // namespace referat
