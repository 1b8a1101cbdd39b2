#include "check/cpr.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <utility>

#include <referat/check.hpp>

#include "support/calendar.hpp"
#include "support/text.hpp"

namespace referat {

namespace check_rules {

namespace {

/// What other numbers of ten digits are called, right before them.
constexpr std::array<std::string_view, 37> other_numbers = {
    "konto",        "kontonr",          "kontonummer",   "kontraktnr", "p-nr",      "p-nummer",
    "p-nummeret",   "produktionsenhed", "faktura",       "fakturanr",  "tlf",       "telefon",
    "mobil",        "sag nr",           "sagsnr",        "sags nr",    "sagsid",    "sagsnummer",
    "sagsnummeret", "journalnr",        "journal nr",    "j.nr",       "j. nr",     "dok.nr",
    "dok. nr",      "dokumentnr",       "løbenr",        "ordrenr",    "ean",       "lokalplan",
    "vedtægt",      "perioden",         "journalnummer", "tilbud nr",  "tilbudsnr", "bbr-nr",
    "bbr-nummer"};
constexpr std::array<std::string_view, 17> own_names = {
    "pers.nr", "pers. nr",   "cpr nr", "cpr nummer", "cpr.nr",       "cpr.-nr",  "cpr-numre",      "cpr numre",  "cpr",
    "cpr-nr",  "cpr-nummer", "cprnr",  "cprnummer",  "personnummer", "personnr", "personnummeret", "cprnummeret"};

constexpr std::size_t look_back = 32;

/// The year that the seventh digit tells (CPR-kontoret, "Personnummeret i CPR").
std::uint32_t year_of(std::uint32_t two_digits, char seventh) {
  const std::uint32_t in_1900 = 1900 + two_digits;
  const std::uint32_t in_2000 = 2000 + two_digits;
  if (seventh <= '3') return in_1900;
  if (seventh == '4' || seventh == '9') return two_digits <= 36 ? in_2000 : in_1900;
  return two_digits <= 57 ? in_2000 : 1800 + two_digits;
}

/// \param replaced  also days that are 60 too high, as in numbers that stand for a missing one
bool begins_with_date(std::string_view digits, bool replaced) {
  const auto pair = [&](std::size_t at) { return text::number(digits.substr(at, 2)).value_or(0); };
  constexpr std::uint32_t added = 60;
  const std::uint32_t day = pair(0);
  return calendar::exists({year_of(pair(4), digits[6]), pair(2), replaced && day > added ? day - added : day});
}

bool has_check_digit(std::string_view digits) {
  constexpr std::array<unsigned, 10> weights = {4, 3, 2, 7, 6, 5, 4, 3, 2, 1};
  unsigned sum = 0;
  for (std::size_t i = 0; i < weights.size(); ++i) sum += weights[i] * static_cast<unsigned>(digits[i] - '0');
  return sum % 11 == 0;
}

/// What stands behind the last of some words before a number, no further back than `ends` go; none without such a word.
template <std::size_t n>
std::optional<std::string_view> behind_word(std::string_view before, const std::array<std::string_view, n>& words,
                                            std::string_view ends) {
  if (before.size() > look_back) before.remove_prefix(before.size() - look_back);
  if (const std::size_t clause = before.find_last_of(ends); clause != std::string_view::npos)
    before.remove_prefix(clause + 1);
  std::optional<std::string_view> behind;
  for (const std::string_view word : words) {
    for (std::size_t at = text::find_word(before, word); at != std::string_view::npos;
         at = text::find_word(before, word, at + 1)) {
      const std::string_view rest = before.substr(at + word.size());
      if (!behind || rest.size() < behind->size()) behind = rest;
    }
  }
  return behind;
}

/// "Konto 0101 ", "Sagsnr. ": the number is of that kind. "Dok.nr. 12 om borger ": the word has its own number.
bool is_another_number(std::string_view before) {
  const auto behind = behind_word(before, other_numbers, ",;(\n");
  if (!behind) return false;
  const std::size_t digit = text::next_digit(*behind, 0);
  return std::none_of(behind->begin() + static_cast<std::ptrdiff_t>(digit), behind->end(),
                      [](char c) { return text::is_word_byte(c) && !text::is_digit(c); });
}

/// "f. 01.02.03 1234", "født den 01.02.03 1234"
bool tells_birth(std::string_view before) {
  before = text::trim_right(before);
  if (text::last_word(before) == "den") before = text::trim_right(before.substr(0, before.size() - 3));
  const std::string_view word = text::without_stop(text::last_word(before));
  return word == "f" || text::same_key(word, "født");
}

/// "kr. 2407801000", "2407801000 kr."
bool is_amount(std::string_view before, std::string_view behind) {
  return text::without_stop(text::trim_right(before)).ends_with("kr") || text::trim_left(behind).starts_with("kr");
}

bool is_letter_byte(char c) { return text::is_word_byte(c) && !text::is_digit(c); }

/// "CPR-nr. ", "Personnummer: ": the nearest word before the number calls it so. "CPR-kontoret, tlf. " does not.
/// \param right_before  with no other word between: not "CPR pr. 01.01.24 2025"
bool is_named(std::string_view before, bool right_before) {
  const auto own = behind_word(before, own_names, ";");
  if (!own || (own->size() > 1 && own->front() == '-' && (*own)[1] != 'n' && (*own)[1] != 'N')) return false;
  if (right_before && std::any_of(own->begin(), own->end(), is_letter_byte)) return false;
  const auto other = behind_word(before, other_numbers, ";");
  return !other || other->size() > own->size();
}

/// Letters, as in "ansøgning_010203-1234" and "A1-010203-1234", and signs between words in names of files.
enum class Before { apart, glued, goes_on };

/// "»", "“": the last byte of a sign, not of a letter such as æ.
bool ends_with_sign(std::string_view before) {
  std::size_t at = before.size() - 1;
  while (at > 0 && (static_cast<unsigned char>(before[at]) & 0xC0U) == 0x80U) --at;
  const char32_t last = text::first_code_point(before.substr(at)).value;
  constexpr char32_t first_letter = 0xC0;  // of Latin-1
  constexpr char32_t first_mark = 0x2000;  // general punctuation
  return last < first_letter || last >= first_mark;
}

/// Whether digits or signs before a number make it a part of a longer one.
Before what_is_before(std::string_view before) {
  if (before.empty()) return Before::apart;
  const char last = before.back();
  if ((static_cast<unsigned char>(last) & 0x80U) != 0) return ends_with_sign(before) ? Before::apart : Before::goes_on;
  if (text::is_word_byte(last)) return Before::goes_on;
  const bool joins = std::string_view("-/.,+_").find(last) != std::string_view::npos;
  const char other = joins && before.size() > 1 ? before[before.size() - 2] : ' ';
  if (text::is_digit(other)) return Before::goes_on;
  return last != ',' && is_letter_byte(other) ? Before::glued : Before::apart;
}

bool goes_on_behind(std::string_view behind) {
  if (behind.empty()) return false;
  if ((static_cast<unsigned char>(behind.front()) & 0x80U) != 0) {
    const std::uint32_t bytes = text::first_code_point(behind).bytes;
    return !ends_with_sign(behind.substr(0, bytes));
  }
  if (text::is_word_byte(behind.front())) return true;
  const bool joins = std::string_view("-/,._").find(behind.front()) != std::string_view::npos;
  return joins && behind.size() > 1 && text::is_digit(behind[1]);
}

std::size_t digits_at(std::string_view text, std::size_t at) {
  std::size_t n = 0;
  while (at + n < text.size() && n < 11 && text::is_digit(text[at + n])) ++n;
  return n;
}

/// What stands between the date and the rest of a number: "-", " - ", "–", blanks, the end of a line, "." or "/" alone.
struct Joint {
  std::size_t size = 0;
  bool hyphen = false;
};

Joint joint_at(std::string_view s) {
  static constexpr std::array<std::string_view, 9> hyphens = {"-",      "\u2010", "\u2011", "\u2012", "\u2013",
                                                              "\u2014", "\u2212", "\uFF0D", "\u00AD"};
  static constexpr std::array<std::string_view, 4> blanks = {" ", "\t", "\u00A0", "\u202F"};
  constexpr std::size_t most_hyphens = 2;
  constexpr std::size_t most_blanks = 3;
  constexpr std::size_t most_indent = 16;
  if (s.size() > 1 && (s.front() == '.' || s.front() == '/') && text::is_digit(s[1])) return {1, false};
  Joint joint;
  std::size_t hyphen_count = 0;
  std::size_t blank_count = 0;
  bool broken = false;
  const auto take = [&](const auto& signs) {
    for (const std::string_view sign : signs) {
      if (!s.substr(joint.size).starts_with(sign)) continue;
      joint.size += sign.size();
      return true;
    }
    return false;
  };
  while (joint.size < s.size()) {
    if (take(hyphens)) {
      joint.hyphen = true;
      if (++hyphen_count > most_hyphens) return {};
    } else if (take(blanks)) {
      if (++blank_count > (broken ? most_indent : most_blanks)) return {};
    } else if (s[joint.size] == '\n' && !broken) {
      ++joint.size;
      broken = true;
    } else {
      break;
    }
  }
  return joint;
}

/// A number in any of its notations.
struct Notation {
  std::string digits;  ///< ten
  std::size_t size = 0;
  bool hyphen = false;
  bool dated = false;  ///< "01.02.03 1234", "01 02 03-1234": so are a date and a year, a time or a postcode
  bool usual = true;   ///< "010203-1234", "0102031234"; not "01.02.03-1234", "01021903-1234", "010203 1234"
};

/// The date that a number begins with, in six digits, and its size: "010203", "01.02.03", "01.02.1903", "01 02 03",
/// "01021903".
std::pair<std::string, std::size_t> date_at(std::string_view s) {
  const std::size_t n = digits_at(s, 0);
  if (n == 6) return {std::string(s.substr(0, 6)), 6};
  if (n == 8) return {std::string(s.substr(0, 4)).append(s.substr(6, 2)), 8};
  const bool parted = n == 2 && s.size() > 8 && std::string_view(".-/ ").find(s[2]) != std::string_view::npos &&
                      s[5] == s[2] && digits_at(s, 3) == 2;
  const std::size_t year = parted ? digits_at(s, 6) : 0;  // "03", "1903"
  if (year != 2 && year != 4) return {};
  return {std::string(s.substr(0, 2)).append(s.substr(3, 2)).append(s.substr(4 + year, 2)), 6 + year};
}

/// Ten digits in any groups, with one sign between: "0102 03 1234", "010203 12 34", "010203/1234". Only where they are
/// called a civil registration number: case numbers are written so, too.
std::optional<Notation> groups_at(std::string_view s) {
  constexpr std::string_view between = " ./-_:";
  Notation number;
  for (; number.size < s.size() && number.digits.size() < 10; ++number.size) {
    const char c = s[number.size];
    if (text::is_digit(c)) {
      number.digits.push_back(c);
    } else if (between.find(c) == std::string_view::npos || !text::is_digit(s[number.size - 1])) {
      return std::nullopt;
    }
  }
  number.usual = false;
  return number.digits.size() == 10 ? std::optional(number) : std::nullopt;
}

std::optional<Notation> notation_at(std::string_view s) {
  if (digits_at(s, 0) == 10) return Notation{std::string(s.substr(0, 10)), 10};
  const auto [date, size] = date_at(s);
  if (size == 0) return std::nullopt;
  const Joint joint = joint_at(s.substr(size));
  const std::size_t rest = size + joint.size;
  if (joint.size == 0 || digits_at(s, rest) != 4) return std::nullopt;
  if (size != 6 && (s[size] == '.' || s[size] == '/')) return std::nullopt;  // "01.02.2030/1234"
  const bool dated = digits_at(s, 0) == 2 && (!joint.hyphen || s[2] == ' ');
  return Notation{std::string(date).append(s.substr(rest, 4)), rest + 4, joint.hyphen, dated,
                  joint.hyphen && size == 6};
}

enum class Certainty { none, possible, certain };

/// Whether signs or letters join a number to what stands before or behind it.
struct Joined {
  bool before = false;
  bool behind = false;
};

/// "2024-010203-1234", "010203-1234-5": numbers of something else are written so.
bool is_link(std::string_view before, const Joined& joined, std::string_view behind) {
  const bool digit_before = before.size() > 1 && before.back() == '-' && text::is_digit(before[before.size() - 2]);
  return digit_before || (joined.behind && behind.front() == '-');
}

/// "CPR0102031234", "CPR 010203-1234,2": nothing but the number stands behind the word.
bool is_labelled(std::string_view before) {
  const auto own = behind_word(before, own_names, ";");
  return own && std::none_of(own->begin(), own->end(), text::is_word_byte);
}

/// Whether a number that is joined to more is one all the same: its date, its hyphen and its check digit say so, as in
/// "010203-1234,2 børn", "Lund010203-1234" and "2024_010203-1234.pdf"; or the word right before it does.
bool stands_out(const Notation& number, std::string_view before, const Joined& joined, std::string_view behind) {
  if (is_labelled(before)) return true;
  return number.hyphen && number.usual && begins_with_date(number.digits, false) && has_check_digit(number.digits) &&
         !is_link(before, joined, behind);
}

/// Whether it is a civil registration number, and surely so.
Certainty certainty_of(const Notation& number, std::string_view before, std::string_view behind) {
  const bool named = is_named(before, number.dated);
  if (!begins_with_date(number.digits, named)) return Certainty::none;
  if (named) return Certainty::certain;
  const bool checked = has_check_digit(number.digits);
  if (number.dated) return checked && tells_birth(before) ? Certainty::possible : Certainty::none;
  const bool glued = what_is_before(before) == Before::glued;
  const bool other = is_another_number(before);
  // "https://example.org/sag/0102031234"
  const bool in_address = glued && before.ends_with('/') && !number.hyphen;
  // Of ten digits by chance, three in a thousand are a date and have the check digit.
  if (number.hyphen && number.usual && !glued) {
    if (checked && !other) return Certainty::certain;
    return checked || !other ? Certainty::possible : Certainty::none;
  }
  if (!checked || other || in_address || is_amount(before, behind)) return Certainty::none;
  return number.hyphen && number.usual ? Certainty::certain : Certainty::possible;
}

/// "/040506-1234", ",0405061234": behind a number, a sign and one more.
bool begins_another(std::string_view behind) {
  if (behind.front() != '/' && behind.front() != ',') return false;
  const auto next = notation_at(behind.substr(1));
  return next && begins_with_date(next->digits, false) && (next->hyphen || has_check_digit(next->digits));
}

}  // namespace

std::vector<CprNumber> find_cpr_numbers(std::string_view text) {
  std::vector<CprNumber> found;
  constexpr std::size_t nearest = 24;
  std::size_t grouped = 0;  // where the last ends whose digits stand in groups
  std::size_t next = 0;     // where the second of "010203-1234/040506-1234" begins
  for (std::size_t at = text::next_digit(text, 0); at < text.size(); at = text::next_digit(text, at)) {
    const std::string_view before = text.substr(0, at);
    Joined joined{at != next && what_is_before(before) == Before::goes_on};
    auto number = notation_at(text.substr(at));
    // "CPR 0102 03 1234 (far) og 0405 06 1234 (mor)": the second is named with the first.
    const bool beside = grouped > 0 && at - grouped <= nearest;
    const auto groups = !joined.before && !number ? groups_at(text.substr(at)) : std::nullopt;
    const bool in_groups = groups && (beside || is_named(before, true));
    if (in_groups) number = groups;
    const std::string_view behind = number ? text.substr(at + number->size) : std::string_view();
    joined.behind = number && goes_on_behind(behind);
    const bool another = joined.behind && begins_another(behind);
    if (another) joined.behind = false;
    Certainty certainty = Certainty::none;
    if (number && ((!joined.before && !joined.behind) || stands_out(*number, before, joined, behind))) {
      const bool named = in_groups && beside && begins_with_date(number->digits, true);
      certainty = named ? Certainty::certain : certainty_of(*number, before, behind);
    }
    if (certainty == Certainty::none) {
      do ++at;
      while (at < text.size() && text::is_digit(text[at]));  // a longer number
      continue;
    }
    found.push_back({text.substr(at, number->size), certainty == Certainty::certain});
    const std::size_t end = at + number->size;
    if (in_groups) grouped = end;
    if (another) next = end + 1;
    at = end;
  }
  return found;
}

std::string masked(std::string_view number) {
  constexpr int hidden = 4;
  std::string out(number);
  int left = hidden;
  for (auto c = out.rbegin(); c != out.rend() && left > 0; ++c) {
    if (!text::is_digit(*c)) continue;
    *c = 'x';
    --left;
  }
  return out;
}

CprBlanks::CprBlanks(const std::vector<CprNumber>& numbers) {
  for (const CprNumber& number : numbers) {
    numbers_.insert(number.text);
    lengths_.insert(number.text.size());
  }
}

void CprBlanks::blank_out(std::string& text) const {
  if (numbers_.empty()) return;
  for (std::size_t at = text::next_digit(text, 0); at < text.size(); at = text::next_digit(text, at + 1)) {
    for (const std::size_t length : lengths_) {
      const std::string_view number = std::string_view(text).substr(at, length);
      if (numbers_.contains(number)) text.replace(at, length, masked(number));
    }
  }
}

}  // namespace check_rules

std::string without_cpr_numbers(std::string_view text) {
  std::string out(text);
  check_rules::CprBlanks(check_rules::find_cpr_numbers(text)).blank_out(out);
  return out;
}

}  // namespace referat
