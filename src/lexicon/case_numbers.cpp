#include "lexicon/case_numbers.hpp"

#include <algorithm>
#include <iterator>
#include <string>

#include "support/text.hpp"

namespace referat::lexicon {

namespace {

using text::is_digit;

/// Reads one part after another off the front of a string.
struct Scanner {
  std::string_view rest;
  bool ok = true;

  std::string_view digits(std::size_t least, std::size_t most) {
    std::size_t n = 0;
    while (n < rest.size() && n < most && is_digit(rest[n])) ++n;
    if (n < least || (n < rest.size() && is_digit(rest[n]))) ok = false;
    return take(ok ? n : 0);
  }
  void sign(char c) {
    if (!rest.empty() && rest.front() == c) {
      rest.remove_prefix(1);
    } else {
      ok = false;
    }
  }
  /// One capital letter of the Danish alphabet; gives its bytes.
  std::string_view capital() {
    const bool ascii = !rest.empty() && rest.front() >= 'A' && rest.front() <= 'Z';
    const bool danish = rest.starts_with("Æ") || rest.starts_with("Ø") || rest.starts_with("Å");
    if (!ascii && !danish) ok = false;
    return take(ok ? (ascii ? 1 : 2) : 0);
  }
  std::string_view capitals() {
    std::size_t n = 0;
    while (n < rest.size() && rest[n] >= 'A' && rest[n] <= 'Z') ++n;
    if (n < 2) ok = false;
    return take(ok ? n : 0);
  }

 private:
  std::string_view take(std::size_t n) {
    const std::string_view part = rest.substr(0, n);
    rest.remove_prefix(n);
    return part;
  }
};

/// "EMN-2025-003383": letters, year, serial.
bool letters_year_serial(std::string_view s) {
  Scanner scan{s};
  scan.capitals();
  scan.sign('-');
  scan.digits(4, 4);
  scan.sign('-');
  scan.digits(3, 9);
  return scan.ok && scan.rest.empty();
}

/// "16/12345", "2009/049528"
bool year_slash_serial(std::string_view s) {
  Scanner scan{s};
  const auto year = scan.digits(2, 4);
  scan.sign('/');
  scan.digits(3, 9);
  return scan.ok && scan.rest.empty() && year.size() != 3;
}

/// "17/69": too short to be told from other numbers without a label (Aabenraa).
bool short_serial(std::string_view s) {
  Scanner scan{s};
  scan.digits(2, 4);
  scan.sign('/');
  scan.digits(1, 2);
  return scan.ok && scan.rest.empty();
}

bool is_year(std::string_view s) { return s.size() == 4 && (s.starts_with("19") || s.starts_with("20")); }

/// "25-027618": two digits of the year, serial.
bool short_year_dash_serial(std::string_view s) {
  Scanner scan{s};
  scan.digits(2, 2);
  scan.sign('-');
  scan.digits(6, 6);
  return scan.ok && scan.rest.empty();
}

/// "306-2009-600": municipality code, year, serial.
bool owner_year_serial(std::string_view s) {
  Scanner scan{s};
  scan.digits(3, 3);
  scan.sign('-');
  const auto year = scan.digits(4, 4);
  scan.sign('-');
  scan.digits(1, 9);
  return scan.ok && scan.rest.empty() && is_year(year);
}

/// "00.01.00P35-0104": subject and facet of KLE, and a serial without year (Bornholm).
bool kle_serial(std::string_view s) {
  Scanner scan{s};
  scan.digits(2, 2);
  scan.sign('.');
  scan.digits(2, 2);
  scan.sign('.');
  scan.digits(2, 2);
  scan.capital();
  scan.digits(2, 2);
  scan.sign('-');
  scan.digits(4, 9);
  return scan.ok && scan.rest.empty();
}

/// "BR 357/07": a body, serial, year (København).
bool body_serial_year(std::string_view s) {
  Scanner scan{s};
  scan.capitals();
  scan.sign(' ');
  scan.digits(1, 4);
  scan.sign('/');
  const auto year = scan.digits(2, 4);
  return scan.ok && scan.rest.empty() && year.size() != 3;
}

/// "01.02G00", "00.01.00A00": subject and facet of KLE.
bool subject_and_facet(std::string_view s) {
  Scanner scan{s};
  scan.digits(2, 2);
  scan.sign('.');
  scan.digits(2, 2);
  if (scan.rest.starts_with('.')) {
    scan.sign('.');
    scan.digits(2, 2);
  }
  scan.capital();
  scan.digits(2, 2);
  return scan.ok && scan.rest.empty();
}

/// "012497 - 2017/12299": the owner's number, and the case (Gribskov); "01.02G00 - 2017/27088": what it is about, and
/// the case (Lyngby-Taarbæk).
bool number_and_case(std::string_view s) {
  const std::size_t dash = s.find(" - ");
  if (dash == std::string_view::npos || dash < 4) return false;
  const std::string_view before = s.substr(0, dash);
  return (before.find_first_not_of("0123456789") == std::string_view::npos || subject_and_facet(before)) &&
         year_slash_serial(s.substr(dash + 3));
}

/// Behind a label that nothing else has, any word of digits and signs is an identifier: "00.01.00A00", "00.30.10.S00".
bool behind_label(std::string_view s) {
  const auto digits = std::count_if(s.begin(), s.end(), is_digit);
  return digits >= 4 && s.find_first_not_of("0123456789.-/ABCDEFGHIJKLMNOPQRSTUVWXYZ") == std::string_view::npos;
}

bool identifier(std::string_view s) {
  if (s.empty() || !is_digit(s.back())) return false;  // all end with the serial or the year
  return kle_number(s) || kle_serial(s) || number_and_case(s) || body_serial_year(s) || letters_year_serial(s) ||
         year_slash_serial(s) || is_year_and_serial(s) || short_year_dash_serial(s) || owner_year_serial(s);
}

/// Labels before a case number, with where they were seen.
constexpr std::string_view labels[] = {
    "Acadre sagsnr.",  // Hørsholm
    "Acadre",          // usage; not seen yet
    "Sagsnr.",         // Acadre, SBSYS
    "Sagsnr",          // Ringkøbing-Skjern
    "Sagsnummer",      // Vejen
    "Sagnr.",          // Region Midtjylland
    "Sagnr",           // usage; not seen yet
    "Sagsid.",         // Aabenraa, Assens
    "Sagsid",          // the same without its dot
    "Sags-id",         // usage; not seen yet
    "Sags ID",         // usage; not seen yet
    "Journalnummer",   // usage; not seen yet
    "J. nr.",          // usage; not seen yet
    "Sag nr.",         // Kolding
    "J.nr.",           // survey
    "Journal nr.",     // Frederikssund
    "Journalnr.",      // survey
    "Journalnr",       // usage; not seen yet
    "J.nr",            // usage; not seen yet
    "Jnr.",            // usage; not seen yet
    "Sag",             // Odsherred
    "Åbent -",         // Odense
    "Åben -",          // usage; not seen yet
    "Lukket -",        // Odense
};

/// What some say before the label: "Åben sag      Sagsnr.: 16/12345".
constexpr std::string_view doors[] = {
    "Åben sag",    // Rebild, Acadre
    "Lukket sag",  // Acadre
};

/// "05.04.01 P20": the subject of KLE that `s` begins with, and its facet behind a blank; else `word` alone.
std::string_view with_facet(std::string_view s, std::string_view word) {
  constexpr std::size_t subject = 8;  // "05.04.01"
  Scanner scan{s.substr(word.size())};
  if (word.size() != subject || word[2] != '.' || word[5] != '.') return word;
  scan.sign(' ');
  const std::string_view letter = scan.capital();
  const std::string_view digits = scan.digits(2, 2);
  const bool ends = scan.rest.empty() || text::is_space(scan.rest.front()) || scan.rest.front() == ',';
  return scan.ok && ends ? s.substr(0, word.size() + 1 + letter.size() + digits.size()) : word;
}

}  // namespace

bool is_year_and_serial(std::string_view s) {
  Scanner scan{s};
  const auto year = scan.digits(4, 4);
  scan.sign('-');
  const auto serial = scan.digits(3, 9);
  return scan.ok && scan.rest.empty() && is_year(year) && !is_year(serial);
}

std::optional<KleNumber> kle_number(std::string_view s) {
  Scanner scan{s};
  KleNumber kle;
  scan.digits(2, 2);
  scan.sign('.');
  scan.digits(2, 2);
  scan.sign('.');
  scan.digits(2, 2);
  kle.subject = s.substr(0, 8);
  scan.sign('-');
  const std::string_view letter = scan.capital();
  const std::string_view digits = scan.digits(2, 2);
  scan.sign('-');
  const auto serial = text::number(scan.digits(1, 9));
  scan.sign('-');
  const std::string_view year = scan.digits(2, 4);
  if (!scan.ok || !scan.rest.empty() || year.size() == 3 || !serial) return std::nullopt;
  kle.facet = std::string_view(letter.data(), letter.size() + digits.size());
  kle.serial = *serial;
  kle.year = *text::number(year) + (year.size() == 2 ? 2000U : 0U);
  return kle;
}

namespace {

/// Whether a line may be one: most are not, and show it in their first letters.
bool may_be_case_number(std::string_view line) {
  if (line.size() < 5) return false;
  if (is_digit(line.front())) return true;
  const auto is_capital = [](char c) { return c >= 'A' && c <= 'Z'; };
  if (is_capital(line[0]) && is_capital(line[1])) return true;
  const auto begins_alike = [&](std::string_view label) { return (label.front() | 0x20) == (line.front() | 0x20); };
  return std::any_of(std::begin(labels), std::end(labels), begins_alike) ||
         std::any_of(std::begin(doors), std::end(doors), begins_alike);
}

}  // namespace

std::size_t leading_identifier(std::string_view heading) {
  constexpr std::size_t longest = 40;
  for (std::size_t dot = heading.find(". "); dot != std::string_view::npos && dot <= longest;
       dot = heading.find(". ", dot + 1)) {
    if (identifier(heading.substr(0, dot))) return dot;
  }
  return 0;
}

bool names_letter(std::string_view line) { return text::find_word(line, "Brevid") != std::string_view::npos; }

bool is_case_label(std::string_view line) {
  constexpr std::size_t longest = 24;
  line = text::trim(line);
  if (line.size() > longest) return false;
  if (line.ends_with(':')) line = text::trim_right(line.substr(0, line.size() - 1));
  return std::any_of(std::begin(labels), std::end(labels),
                     [&](std::string_view label) { return label.size() > 4 && text::same_key(line, label); });
}

namespace {

/// "IU    1/2005  J.nr. IU 14/2005": behind the number of the item in its year (København 2005).
std::string_view without_item_of_year(std::string_view line) {
  constexpr std::size_t longest_body = 4;
  const std::string_view body = text::first_word(line);
  if (body.size() < 2 || body.size() > longest_body) return line;
  const std::string_view behind = text::trim_left(line.substr(body.size()));
  const std::string_view number = text::first_word(behind);
  if (number.empty() || !is_digit(number.front())) return line;
  const std::string joined = std::string(body).append(" ").append(number);
  return body_serial_year(joined) ? text::trim_left(behind.substr(number.size())) : line;
}

/// "DIHAJP / 06/17018": behind the initials of who prepared the case (Haderslev 2008).
std::string_view behind_initials(std::string_view line) {
  constexpr std::size_t fewest = 3;
  constexpr std::size_t most = 8;
  constexpr std::string_view sign = " / ";
  const std::size_t end = line.substr(0, most + sign.size()).find(sign);
  const bool initials = end != std::string_view::npos && end >= fewest &&
                        std::all_of(line.begin(), line.begin() + static_cast<std::ptrdiff_t>(end),
                                    [](char c) { return c >= 'A' && c <= 'Z'; });
  return initials ? text::trim_left(line.substr(end + sign.size())) : std::string_view();
}

}  // namespace

std::string_view case_number_line(std::string_view line) {
  line = text::trim(line);
  if (line.starts_with('(') && line.ends_with(')'))
    line = text::trim(line.substr(1, line.size() - 2));  // "(KFU 10/07)"
  if (!may_be_case_number(line)) return {};
  if (identifier(line)) return line;
  if (const std::string_view number = behind_initials(line); !number.empty() && identifier(number)) return number;
  line = without_item_of_year(line);
  for (const std::string_view door : doors) {
    if (const auto taken = text::word_prefix(line, door)) line = text::trim_left(line.substr(*taken));
  }
  for (const std::string_view label : labels) {
    const auto taken = text::key_prefix(line, label);
    if (!taken) continue;
    std::string_view value = text::trim_left(line.substr(*taken));
    if (value.starts_with(':')) value = text::trim_left(value.substr(1));
    std::string_view word = text::first_word(value);
    while (word.ends_with(',') || word.ends_with(';')) word.remove_suffix(1);
    const bool only_digits = word.find_first_not_of("0123456789") == std::string_view::npos;
    const std::string_view bare = word.ends_with('.') ? word.substr(0, word.size() - 1) : word;
    const bool telling = label != "Sag" && label != "Sag nr." && !label.ends_with('-');
    if (number_and_case(value) || body_serial_year(value)) return value;
    if (telling && !only_digits && behind_label(bare)) return with_facet(value, bare);
    if (!word.empty() && (identifier(word) || short_serial(word) || (only_digits && word.size() >= 4))) return word;
  }
  return {};
}

std::string_view case_number_below_label(std::string_view line) {
  line = text::trim(line);
  return identifier(line) || short_serial(line) ? line : std::string_view();
}

std::string_view case_number_at_end(std::string_view heading) {
  if (heading.empty() || !is_digit(heading.back())) return {};  // all end with one
  constexpr std::string_view gap = "   ";
  const std::size_t blanks = heading.rfind(gap);
  const std::size_t tab = heading.rfind('\t');
  if (blanks == std::string_view::npos && tab == std::string_view::npos) return {};
  const std::size_t column = blanks == std::string_view::npos ? tab
                             : tab == std::string_view::npos  ? blanks
                                                              : std::max(blanks, tab);
  const std::string_view last = text::trim(heading.substr(column));
  const std::string_view number = case_number_line(last);
  const bool whole = !number.empty() && number.data() + number.size() == last.data() + last.size();
  return whole ? last : std::string_view();
}

}  // namespace referat::lexicon
