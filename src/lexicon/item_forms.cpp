#include "lexicon/item_forms.hpp"

#include <algorithm>
#include <array>
#include <iterator>

#include "lexicon/case_numbers.hpp"
#include "lexicon/closed_marks.hpp"
#include "lexicon/outcomes.hpp"
#include "lexicon/parties.hpp"
#include "lexicon/user_words.hpp"
#include "support/text.hpp"

namespace referat::lexicon {

namespace {

constexpr ItemForm forms[] = {
    // name, pattern, distinctive, where seen
    {"punkt-colon", "Punkt {n}: {title}", true, "FirstAgenda, Ballerup and Aarhus 2025"},
    {"punkt-colon-only", "Punkt {n}:", true, "FirstAgenda, a title on the next line"},
    {"punkt-dash", "Punkt {n} - {title}", true, "pages of the web"},
    {"punkt-dot", "Punkt {n}. {title}", true, "pages of the web"},
    {"punkt", "Punkt {n} {title}", false, "pages of the web"},
    {"punkt-nr-colon", "Punkt nr. {n}: {title}", true, "usage; not seen yet"},
    {"punkt-nr", "Punkt nr. {n} {title}", true, "usage; not seen yet"},
    {"punkt-dot-only", "Punkt {n}.", true, "usage; not seen yet"},
    {"punkt-only", "Punkt {n}", true, "usage; not seen yet"},
    {"dagsordenspunkt-only", "Dagsordenspunkt {n}", true, "usage; not seen yet"},
    {"dagsordenens-punkt", "Dagsordenens punkt {n}: {title}", true, "usage; not seen yet"},
    {"pkt", "Pkt. {n} {title}", true, "Frederiksberg, Roskilde"},
    {"pkt-only", "Pkt. {n}", true, "Roskilde, a title on the next line"},
    {"pkt-nr", "Pkt.nr. {n} {title}", true, "usage; not seen yet"},
    {"pkt-nr-dot", "Pkt. nr. {n} {title}", true, "usage; not seen yet"},
    {"pkt-nr-dot-only", "Pkt. nr. {n}", true, "usage; not seen yet"},
    {"pkt-dash", "Pkt. {n} - {title}", true, "usage; not seen yet"},
    {"pkt-colon", "Pkt. {n}: {title}", true, "pages of the web"},
    {"pkt-dot", "Pkt. {n}. {title}", true, "usage; not seen yet"},
    {"pkt-bracket", "Pkt. {n}) {title}", true, "usage; not seen yet"},
    {"pkt-mixed", "Pkt. {n}[.] {title}", true, "boards of waterworks: Pkt. 1. and Pkt. 2"},
    {"pkt-undotted-colon", "Pkt {n}: {title}", true, "usage; not seen yet"},
    {"pkt-undotted-dot", "Pkt {n}. {title}", true, "usage; not seen yet"},
    {"punkt-bracket", "Punkt {n}) {title}", true, "usage; not seen yet"},
    {"sag-dot", "Sag {n}. {title}", true, "usage; not seen yet"},
    {"sag-colon", "Sag {n}: {title}", true, "pages of the web"},
    {"sag-dash", "Sag {n} - {title}", true, "usage; not seen yet"},
    {"sag-number-only", "Sag {n}", true, "usage; not seen yet"},
    {"sag-colon-only", "Sag {n}:", true, "usage; not seen yet"},
    {"sag", "Sag nr. {n} {title}", true, "Frederikssund"},
    {"sag-nr-colon", "Sag nr. {n}: {title}", true, "usage; not seen yet"},
    {"sag-below-title", "Sag nr. {n}", true, "Rødovre", true, true},
    {"sag-only", "Sag nr. {n}", true, "usage; not seen yet"},
    {"punkt-case", "Punkt: {n} {line}", true, "Hørsholm, the title below further numbers"},
    {"nr-case", "Nr. {n} {case}. {title}", true, "København 2007"},
    {"nr-dash", "Nr. {n} - {title}", true, "Fredensborg"},
    {"nr-dot", "Nr. {n}. {title}", true, "usage; not seen yet"},
    {"nr-colon", "Nr. {n}: {title}", true, "usage; not seen yet"},
    {"number-colon", "{n} : {title}", true, "Ringkøbing-Skjern"},
    {"number-colon-close", "{n}: {title}", false, "usage; not seen yet"},
    {"number-dot", "{n}. {title}", false, "Slagelse, Varde, Tårnby; the most common of all"},
    {"number-bracket", "{n}) {title}", false, "pages of the web"},
    {"number-dash", "{n} - {title}", false, "pages of the web"},
    {"number-bar", "{n} | {title}", false, "usage; not seen yet"},
    {"number", "{n} {title}", false, "Fredericia, Randers"},
    {"number-only", "{n}", false, "Jammerbugt, a title on the next line"},
    {"number-dot-only", "{n}.", false, "Hjørring, between the case number and the title"},
    {"number-glued", "{n}{title}", false, "Frederikssund, where a converter lost the break"},
};

// Of minutes without sections; most of these are marks of points in others.
constexpr ItemForm topics[] = {
    {"number-dot", "{n}. {title}", false, "councils of the elderly"},
    {"number-bracket", "{n}) {title}", false, "usage; not seen yet"},
    {"number-dash", "{n} - {title}", false, "committees of deaneries"},
    {"number", "{n} {title}", false, "usage; not seen yet"},
    {"number-dot-only", "{n}.", false, "Middelfart, a title on the next line"},
    {"ad-dot", "Ad {n}. {title}", false, "usage; not seen yet"},
    {"ad-bracket", "Ad {n}) {title}", false, "usage; not seen yet"},
    {"ad-colon", "Ad {n}: {title}", false, "usage; not seen yet"},
    {"ad", "Ad {n} {title}", false, "usage; not seen yet"},
    {"ad-dot-dot", "Ad. {n}. {title}", false, "usage; not seen yet"},
    {"ad-dot-bracket", "Ad. {n}) {title}", false, "usage; not seen yet"},
    {"ad-dot-colon", "Ad. {n}: {title}", false, "usage; not seen yet"},
    {"ad-dot-space", "Ad. {n} {title}", false, "usage; not seen yet"},
    {"ad-punkt-dot", "Ad punkt {n}. {title}", false, "usage; not seen yet"},
    {"ad-punkt-colon", "Ad punkt {n}: {title}", false, "usage; not seen yet"},
    {"ad-punkt", "Ad punkt {n} {title}", false, "usage; not seen yet"},
    {"ad-pkt-colon", "Ad pkt. {n}: {title}", false, "usage; not seen yet"},
    {"ad-pkt-dot", "Ad pkt. {n}. {title}", false, "usage; not seen yet"},
    {"ad-pkt", "Ad pkt. {n} {title}", false, "usage; not seen yet"},
};

/// "301Godkendelse": what a converter makes of two cells.
bool begins_glued_title(std::string_view s) {
  return text::starts_upper(s) && text::starts_lower(s.substr(text::first_code_point(s).bytes));
}

/// "/09" of "44/09 Orientering": items that are counted through the year (transport companies).
std::size_t year_length(std::string_view s) {
  constexpr std::size_t size = 3;
  const bool year = s.size() > size && s[0] == '/' && text::is_digit(s[1]) && text::is_digit(s[2]) && s[size] == ' ';
  return year && text::starts_upper(text::trim_left(s.substr(size))) ? size : 0;
}

/// "12", "2a", "1.1", "44/09"; without the full stop that may follow. 0 where a word goes on from the number, or, of a
/// glued one, where none does.
std::size_t number_length(std::string_view s, bool glued) {
  std::size_t n = 0;
  const auto digits = [&] {
    const std::size_t start = n;
    while (n < s.size() && n - start < 5 && text::is_digit(s[n])) ++n;
    return n > start;
  };
  if (!digits()) return 0;
  if (const std::size_t year = year_length(s.substr(n)); year > 0 && !glued) return n + year;
  if (n + 1 < s.size() && s[n] == '.' && text::is_digit(s[n + 1])) {
    ++n;
    digits();
    if (n < s.size() && s[n] == '.' && n + 1 < s.size() && text::is_digit(s[n + 1])) return 0;  // a date, a KLE number
  }
  if (n < s.size() && s[n] >= 'a' && s[n] <= 'h' && (n + 1 == s.size() || !text::is_word_byte(s[n + 1]))) ++n;
  if (glued) return begins_glued_title(s.substr(n)) ? n : 0;
  if (n < s.size() && text::is_word_byte(s[n])) return 0;
  return n;
}

/// Of the hyphen or the dash that the line begins with; 0 where it begins with neither.
std::size_t dash_length(std::string_view line) {
  for (const std::string_view dash : {"-", "–", "—"}) {
    if (line.starts_with(dash)) return dash.size();
  }
  return 0;
}

/// "1 - Budget" is no number with the title "- Budget".
bool begins_with_separator(std::string_view title) {
  const std::size_t size = dash_length(title);
  if (size > 0) return size == title.size() || text::is_space(title[size]);
  return title.front() == ':' || title.front() == ')';
}

}  // namespace

std::span<const ItemForm> built_in_item_forms() { return forms; }

std::span<const ItemForm> item_forms() {
  if (const UserWords* words = user_words(); words != nullptr) return words->forms;
  return forms;
}

std::span<const ItemForm> topic_forms() { return topics; }

std::string_view mistake_in(std::string_view pattern) {
  if (!pattern.starts_with("{n}") && !(text::starts_upper(pattern) || text::starts_lower(pattern)))
    return "it has to begin with {n} or a letter";
  bool number = false;
  for (std::size_t i = pattern.find('{'); i != std::string_view::npos; i = pattern.find('{', i + 1)) {
    const std::string_view rest = pattern.substr(i);
    if (!rest.starts_with("{n}") && !rest.starts_with("{case}") && !rest.starts_with("{line}") &&
        !rest.starts_with("{title}"))
      return "there are {n}, {case}, {line} and {title}, and no other braces";
    number = number || rest.starts_with("{n}");
    if (rest.starts_with("{title}") && rest.size() > std::string_view("{title}").size()) return "{title} comes last";
  }
  return number ? std::string_view() : "it needs the number of the item, {n}";
}

const ItemForm& boundary_form(Boundary boundary) {
  static constexpr ItemForm by_boundary[] = {
      {"stated", "what the format says is an item", true, "FirstAgenda's JSON"},
      {"look", "headings set alike above sections", false, "pages with unnumbered <h2>"},
      {"case-number", "a labelled case number", false, "Aabenraa, Assens, Hedensted", false},
      {"doors", "whether the doors are open", false, "Aalborg"},
      {"sections", "the sections starting over", false, "Ishøj, Stevns, København", false},
      {"topics", "numbered topics without sections", false, "councils of the elderly"},
      {"answers", "what is said of each number of a list above", false, "boards of schools"},
  };
  return by_boundary[static_cast<std::size_t>(boundary)];
}

std::string_view without_its_bullet(std::string_view line) {
  for (const std::string_view bullet : {"• ", "· ", "•\t"}) {
    if (line.starts_with(bullet)) line = text::trim_left(line.substr(bullet.size()));
  }
  constexpr std::string_view link = "Udskriv";  // glued to the line behind it (Aabenraa)
  if (line.starts_with(link) && text::starts_upper(line.substr(link.size()))) return line.substr(link.size());
  for (const std::string_view heading : {"Indholdsfortegnelse", "Referat"}) {  // "Referat9. Budget" (Brønderslev, Holbæk)
    if (!line.starts_with(heading) || line.size() == heading.size() || !text::is_digit(line[heading.size()])) continue;
    const std::string_view rest = line.substr(heading.size());
    const std::size_t stop = rest.find_first_not_of("0123456789");
    if (stop <= 3 && rest.substr(stop).starts_with(". ")) return rest;
  }
  return line;
}

bool may_begin_item(std::string_view line) {
  static constexpr auto letters = [] {
    std::array<bool, 256> table{};
    for (const ItemForm& form : forms) {
      table[static_cast<unsigned char>(form.pattern.front() | 0x20)] = true;
      table[static_cast<unsigned char>(form.pattern.front() & ~0x20)] = true;
    }
    return table;
  }();
  line = without_bullet(line);
  if (line.empty()) return false;
  const char c = line.front();
  if (text::is_digit(c)) return true;
  const auto has_letter = [&](const ItemForm& form) {
    return (form.pattern.front() | 0x20) == (c | 0x20);  // in either case
  };
  if (!letters[static_cast<unsigned char>(c)]) {
    const UserWords* words = user_words();
    if (words == nullptr || std::none_of(words->forms.begin(), words->forms.end(), has_letter)) return false;
  }
  constexpr std::size_t longest_word = 40;  // of a form before its number, with blanks
  const std::string_view word = line.substr(0, longest_word);
  return std::any_of(word.begin(), word.end(), text::is_digit);
}

namespace {

constexpr std::string_view number_place = "{n}";
constexpr std::string_view glued = "{n}{title}";
constexpr std::string_view optional_stop = "[.]";  ///< a full stop that some headings of a document have

/// Reads `line` as the pattern says from `begin` on, and leaves in it what stands behind. False where it is not so.
bool read(std::string_view whole, std::size_t begin, std::string_view& line, ItemFormMatch& result) {
  std::string_view pattern = whole.substr(begin);
  while (!pattern.empty()) {
    if (pattern.starts_with(number_place)) {
      const std::size_t n = number_length(line, pattern.starts_with(glued));
      if (n == 0) return false;
      result.number = line.substr(0, n);
      line.remove_prefix(n);
      pattern.remove_prefix(number_place.size());
      // "Punkt 3 (lukket): Jordkøb"
      const std::string_view behind = text::trim_left(line);
      const std::size_t close = behind.starts_with('(') ? behind.substr(0, 24).find(')') : std::string_view::npos;
      if (close != std::string_view::npos && is_closed_mark(behind.substr(0, close + 1)) && close + 1 < behind.size() &&
          !text::is_space(behind[close + 1])) {
        result.closed = true;
        line = behind.substr(close + 1);
      }
    } else if (pattern.starts_with(optional_stop)) {
      if (line.starts_with('.')) line.remove_prefix(1);
      pattern.remove_prefix(optional_stop.size());
    } else if (pattern.starts_with("{case}")) {
      const std::size_t size = leading_identifier(line);
      if (size == 0) return false;
      result.case_number = line.substr(0, size);
      line.remove_prefix(size);
      pattern.remove_prefix(6);
    } else if (pattern.starts_with("{line}")) {
      result.case_number = case_number_line(line);
      if (result.case_number.empty()) return false;
      line = {};
      pattern.remove_prefix(6);
    } else if (pattern.starts_with("{title}")) {
      const bool dotted = pattern.data() - whole.data() >= 2 && *(pattern.data() - 2) == '.';
      if (dotted && line.starts_with("- "))
        line = text::trim_left(line.substr(2));  // "1. - Nedlæggelse" (Frederikshavn)
      if (line.empty() || begins_with_separator(line)) return false;
      result.title = line;
      line = {};
      pattern.remove_prefix(7);
    } else if (pattern.front() == ' ') {
      const std::string_view rest = text::trim_left(line);
      const bool before_title = pattern.starts_with(" {title}");
      const bool after_sign =
          pattern.data() != whole.data() && !text::is_word_byte(*(pattern.data() - 1)) && *(pattern.data() - 1) != '}';
      const bool before_colon = pattern.starts_with(" :");  // "1: Godkendt." may be a point, "1 : Budget" is none
      const bool optional = !before_colon && ((before_title && after_sign) || !before_title);
      if (rest.size() == line.size() && !optional) return false;
      line = rest;
      pattern.remove_prefix(1);
    } else if (pattern.front() == '-') {
      const std::size_t size = dash_length(line);
      if (size == 0) return false;
      line.remove_prefix(size);
      pattern.remove_prefix(1);
    } else {
      std::size_t size = 1;
      while (size < pattern.size() && pattern[size] != '{' && pattern[size] != '[' && pattern[size] != ' ' &&
             pattern[size] != '-')
        ++size;
      const std::string_view literal = pattern.substr(0, size);
      const auto taken = text::key_prefix(line, literal);
      if (!taken) return false;
      line.remove_prefix(*taken);
      pattern.remove_prefix(literal.size());
    }
  }
  return true;
}

/// What stands in the bracket that is all of it; empty where it is not one.
std::string_view in_bracket(std::string_view s) {
  s = text::trim(s);
  const bool one = s.starts_with('(') && s.find(')') == s.size() - 1;
  return one ? text::trim(s.substr(1, s.size() - 2)) : std::string_view();
}

/// "(ØU 137/07)": the number that the case has in another body's year, and no title (Rødovre).
bool counts_elsewhere(std::string_view s) {
  s = in_bracket(s);
  const std::string_view body = text::first_word(s);
  const std::string_view number = text::trim_left(s.substr(body.size()));
  const std::size_t slash = number.find('/');
  const bool letters = text::starts_upper(body) && text::length(body) >= 2 && text::length(body) <= 4 &&
                       std::none_of(body.begin(), body.end(), [](char c) { return c >= 'a' && c <= 'z'; });
  return letters && slash != std::string_view::npos && text::number(number.substr(0, slash)) &&
         text::number(number.substr(slash + 1));
}

/// "(Ida)", "(Per Skov)": who presents an item whose title stands below (boards of schools).
bool names_presenter(std::string_view s) {
  constexpr std::size_t most_words = 3;
  s = in_bracket(s);
  if (s.empty() || text::count_words(s) > most_words || is_closed_mark(s) || is_affiliation(s)) return false;
  if (is_outcome_word(text::first_word(s)) || text::same_key(s, "Fortsat")) return false;
  bool all = true;
  text::for_each_word(s, [&](std::size_t begin, std::size_t end) {
    const std::string_view word = s.substr(begin, end - begin);
    all = text::starts_upper(word) && text::length(word) > 1 && std::none_of(word.begin(), word.end(), text::is_digit);
    return all;
  });
  return all;
}

}  // namespace

std::string_view lead_of(const ItemForm& form) {
  if (form.pattern == glued) return form.pattern;  // a number of its own kind
  const std::size_t place = form.pattern.find(number_place);
  return place == std::string_view::npos ? form.pattern : form.pattern.substr(0, place + number_place.size());
}

std::optional<NumberedLine> match_lead(std::string_view lead, std::string_view line) {
  NumberedLine result;
  result.lead = lead.size();
  result.rest = without_bullet(line);
  if (!read(lead, 0, result.rest, result.match)) return std::nullopt;
  return result;
}

std::optional<ItemFormMatch> match_rest(const ItemForm& form, const NumberedLine& line) {
  ItemFormMatch result = line.match;
  std::string_view rest = line.rest;
  // "2.1 Lokalplan" below "2. Planer": the full stop inside the number is enough.
  const bool stopped = line.lead < form.pattern.size() && form.pattern[line.lead] == '.' && rest.starts_with(' ') &&
                       result.number.find('.') != std::string_view::npos;
  if (!read(form.pattern, line.lead + (stopped ? 1 : 0), rest, result)) return std::nullopt;
  if (form.pattern.starts_with("Sag nr.") && counts_elsewhere(result.title)) return std::nullopt;
  if (rest.empty() || counts_elsewhere(rest) || (!form.has_title() && names_presenter(rest))) return result;
  if (!result.title.empty()) return std::nullopt;
  if (result.case_number.empty())
    result.case_number = case_number_line(case_number_at_end(rest));  // the title is below
  if (result.case_number.empty() && !is_closed_mark(rest)) return std::nullopt;
  result.closed = result.closed || is_closed_mark(rest);
  return result;
}

std::optional<ItemFormMatch> match(const ItemForm& form, std::string_view line) {
  const auto numbered = match_lead(lead_of(form), line);
  return numbered ? match_rest(form, *numbered) : std::nullopt;
}

}  // namespace referat::lexicon
