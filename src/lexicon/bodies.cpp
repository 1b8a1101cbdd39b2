#include "lexicon/bodies.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "lexicon/danish_dates.hpp"
#include "support/byte_set.hpp"
#include "support/text.hpp"
#include "support/word_lists.hpp"

namespace referat::lexicon {

namespace {

// What the last word of a body's name ends with.
constexpr std::array<std::string_view, 21> endings = {
    "udvalget",         "udvalg",           "rådet",       "råd",   "bestyrelsen", "bestyrelse",
    "magistraten",      "forvaltningen",    "nævnet",      "nævn",  "komiteen",    "kommissionen",
    "forsamlingen",     "repræsentationen", "panelet",     "forum", "direktionen", "repræsentantskabet",
    "repræsentantskab", "styregruppen",     "styregruppe",
};

/// What a body is called by letters: of a municipality's employees (MED), and of the municipalities of a region.
constexpr std::array<std::string_view, 6> letters_of_bodies = {"HMU", "FMU", "LMU", "HSU", "KKR", "K17"};

/// "Udvalget for plan, udvikling og kultur (PUK)" without its bracket.
std::string_view without_abbreviation(std::string_view body) {
  if (!body.ends_with(')')) return body;
  const std::size_t open = body.rfind('(');
  if (open == std::string_view::npos || body.size() - open > 10) return body;
  const std::string_view inside = body.substr(open + 1, body.size() - open - 2);
  const bool capitals = std::all_of(inside.begin(), inside.end(), [](char c) {
    return (c >= 'A' && c <= 'Z') || (static_cast<unsigned char>(c) & 0x80U) != 0;
  });
  return capitals && inside.size() >= 2 ? text::trim_right(body.substr(0, open)) : body;
}

/// "§ 17, stk. 4-udvalget om Havnen": called by the paragraph of kommunestyrelsesloven that it is made by.
bool is_called_by_law(std::string_view s) {
  constexpr std::size_t longest_lead = 24;
  if (!s.starts_with("§")) return false;
  const std::string_view behind = text::trim_left(s.substr(std::string_view("§").size()));
  return behind.starts_with("17") && text::key(s.substr(0, longest_lead)).find("udvalg") != std::string::npos &&
         text::count_words(s) <= 12 && !s.ends_with('.');
}

/// "HMU", "KKR Midtjylland", "HMU Engby Kommune"
bool is_called_by_letters(std::string_view s) {
  constexpr std::size_t most_words = 4;
  const std::string_view first = text::first_word(s);
  if (std::find(letters_of_bodies.begin(), letters_of_bodies.end(), first) == letters_of_bodies.end()) return false;
  bool names = text::count_words(s) <= most_words;
  text::for_each_word(s.substr(first.size()), [&](std::size_t begin, std::size_t) {
    names = names && text::starts_upper(s.substr(first.size() + begin));
    return names;
  });
  return names && s.find_first_of(".:;(),0123456789") == std::string_view::npos;
}

/// "2018-2021", "2022-25", "18-21"
bool is_period(std::string_view s) {
  const std::size_t dash = std::min(s.find('-'), s.size());
  const auto is_year = [](std::string_view year) {
    return (year.size() == 2 || year.size() == 4) && std::all_of(year.begin(), year.end(), text::is_digit);
  };
  return dash < s.size() && is_year(s.substr(0, dash)) && is_year(s.substr(dash + 1));
}

}  // namespace

std::string_view owner_of(std::string_view phrase, std::string_view what) {
  const std::string_view owner = text::without_last(phrase, what);
  const bool genitive = owner.ends_with('s') || owner.ends_with('S');  // "BYRÅDETS MØDE"
  return owner.size() < phrase.size() && genitive ? owner.substr(0, owner.size() - 1) : std::string_view{};
}

std::string_view without_period(std::string_view body) {
  body = text::trim(body);
  if (const auto years = text::word_prefix(body, "År")) {  // "År 2014-2017 Integrationsrådet" (Brønderslev)
    const std::string_view behind = text::trim_left(body.substr(*years));
    if (is_period(text::first_word(behind))) body = behind;
  }
  // "14-17 Byrådet" (Holbæk)
  if (const std::string_view first = text::first_word(body); first.size() < body.size() && is_period(first))
    body = text::trim_left(body.substr(first.size()));
  // "Folkeoplysningsudvalget (18-21)", "Byrådet (2018-2021)"
  if (body.ends_with(')')) {
    const std::size_t open = std::min(body.rfind('('), body.size() - 1);
    return is_period(body.substr(open + 1, body.size() - open - 2)) ? text::trim_right(body.substr(0, open)) : body;
  }
  // "Økonomiudvalget 2022-25", "Kommunalbestyrelsen_2018-21", "Kommunalbestyrelsen 2022-2025"
  const std::size_t gap = body.find_last_of(" _");
  if (gap == std::string_view::npos) return body;
  const std::string_view period = body.substr(gap + 1);
  return is_period(period) && period.find('-') == 4 ? text::trim_right(body.substr(0, gap)) : body;
}

bool is_body_name(std::string_view s) {
  s = without_abbreviation(without_period(s));
  if (is_called_by_law(s) || is_called_by_letters(s)) return true;
  if (s.empty() || s.size() > 120 || text::count_words(s) > 10 || !text::starts_upper(s)) return false;
  static constexpr ByteSet in_no_name(".:;()");
  if (in_no_name.any_in(s)) return false;
  for (const std::string_view ending : endings) {
    if (text::ends_with_key(s, ending)) return true;
  }
  // "Udvalget for Vej", "Udvalg for regional udvikling", "Projektudvalget for Landsbyerne"
  const std::string_view first = text::first_word(s);
  const std::size_t for_it = text::find_word(s, "for");
  if (for_it == std::string_view::npos) return false;
  const std::string_view before = text::trim_right(s.substr(0, for_it));  // "Politisk styregruppe for Skovbroen"
  return before.size() == first.size()
             ? text::ends_with_key(first, "udvalget") || text::same_key(first, "Udvalg")
             : text::ends_with_key(before, "styregruppe") || text::ends_with_key(before, "styregruppen");
}

bool is_body_noun(std::string_view s) {
  s = text::trim(s);
  return s.find(' ') == std::string_view::npos &&
         (text::ends_with_key(s, "udvalget") || text::ends_with_key(s, "rådet") ||
          text::ends_with_key(s, "bestyrelsen"));
}

namespace {

/// "Havneforum Sandvig Havn", "skolebestyrelsen på Lindevejens Skole": a body of one word, and the place that it is of.
/// Empty where the words are anything else.
std::string_view with_place(std::string_view s) {
  constexpr std::size_t most_words = 4;
  const std::string_view body = text::first_word(s);
  std::string_view place = text::trim_left(s.substr(body.size()));
  const auto at = text::word_prefix(place, "på");
  const auto by = text::word_prefix(place, "ved");
  const auto of = text::word_prefix(place, "for");  // "bestyrelsen for Nordaffald I/S"
  const bool led_in = at || by || of;
  if (led_in) place = text::trim_left(place.substr(at.value_or(by.value_or(of.value_or(0)))));
  const bool lower = text::starts_lower(body);  // in the middle of a phrase: "mødet i skolebestyrelsen på"
  if (lower && !led_in) return {};
  const bool is_body = std::any_of(endings.begin(), endings.end(), [&](std::string_view ending) {
    return body.size() + (of ? 1 : 0) > ending.size() && text::ends_with_key(body, ending);
  });
  const bool is_place = text::starts_upper(place) && text::count_words(place) <= most_words &&
                        place.find_first_of("0123456789.:;,()") == std::string_view::npos &&
                        text::starts_upper(text::last_word(place));
  return is_body && is_place ? s : std::string_view{};
}

}  // namespace

std::string_view body_in_phrase(std::string_view phrase) {
  std::string_view s = text::trim(phrase);
  // "Egevad | Nyheder | Byrådet": where a site says one is
  if (const std::size_t bar = s.rfind(" | "); bar != std::string_view::npos) s = text::trim(s.substr(bar + 3));
  if (s.empty() || text::is_digit(s.front())) return {};
  const auto strip = [&s](auto step) {
    for (std::size_t before = s.size() + 1; s.size() < before;) {
      before = s.size();
      step();
    }
  };
  strip([&] {
    for (const std::string_view word :
         {"referat", "dagsorden", "til", "af", "fra", "for", "mødet", "møde", "i", "ordinært", "ordinære",
          "ekstraordinært", "konstituerende", "udvalgsmøde", "udskrift", "uddrag"})
      s = text::without_first(s, word);
    if (!s.empty() && text::is_digit(s.front()) && s.size() < phrase.size()) {  // "af 5. ordinære møde i"
      const std::string_view ordinal = text::first_word(s);
      const std::string_view behind = text::trim_left(s.substr(ordinal.size()));
      if (ordinal.ends_with('.') && (text::word_prefix(behind, "ordinære") || text::word_prefix(behind, "møde")))
        s = behind;
    }
    const bool may_be = !s.empty() && (s.front() | 0x20) == 'n' && s.size() < phrase.size();
    if (const auto size = may_be ? text::word_prefix(s, "nr.") : std::nullopt) {  // "møde nr. 3 i"
      const std::string_view behind = text::trim_left(s.substr(*size));
      if (!behind.empty() && text::is_digit(behind.front()))
        s = text::trim_left(behind.substr(text::first_word(behind).size()));
    }
    while (s.starts_with(':') || s.starts_with('-') || s.starts_with(',')) s = text::trim_left(s.substr(1));
    if (s.starts_with("–")) s = text::trim_left(s.substr(3));
  });
  strip([&] {
    for (const std::string_view word : {"den", "d.", "mandag", "tirsdag", "onsdag", "torsdag", "fredag", "lørdag",
                                        "søndag", "referat", "dagsorden"}) {
      s = text::without_last(s, word);
    }
    while (s.ends_with('-') || s.ends_with(',') || s.ends_with(':')) s = text::trim_right(s.substr(0, s.size() - 1));
    if (s.ends_with("–")) s = text::trim_right(s.substr(0, s.size() - 3));
  });
  // "Kommunalbestyrelsens møde nr. 5/2030", "Møde i Kulturudvalget nr. 3/2031"
  if (const std::string_view number = text::last_word(s); !number.empty() && text::is_digit(number.front())) {
    const std::string_view before = text::without_last(text::trim_right(s.substr(0, s.size() - number.size())), "nr.");
    const bool counted = before.size() + number.size() + 1 < s.size();
    if (counted && (text::key(before).ends_with("møde") || is_body_name(before))) s = before;
  }
  // "Engby Kommune - Børneudvalget"
  constexpr std::string_view of_municipality = " Kommune - ";
  if (const std::size_t at = s.find(of_municipality); at != std::string_view::npos)
    s = text::trim_left(s.substr(at + of_municipality.size()));
  // "Landdistriktsudvalget - møde", "Byrådet, mødet"
  for (const std::string_view word : {"møde", "mødet"}) {
    if (const std::string_view before = text::without_last(s, word); before.ends_with('-') || before.ends_with(','))
      s = text::trim_right(before.substr(0, before.size() - 1));
  }
  // "Kommunalbestyrelsens møde", "byrådets forhandlingsprotokol"
  for (const std::string_view word : {"møde", "mødet", "protokol", "beslutningsprotokol", "forhandlingsprotokol"}) {
    if (const std::string_view owner = owner_of(s, word); is_body_name(owner)) s = owner;
  }
  // "Børneudvalget, Engby Kommune"
  if (const std::size_t comma = s.rfind(','); comma != std::string_view::npos && s.ends_with(" Kommune"))
    s = text::trim_right(s.substr(0, comma));
  // "Klimaudvalget for Højbo Kommune", "ØKONOMIUDVALGET FOR HØJBO KOMMUNE"
  if (const std::size_t of = text::find_word(s, "for");
      of != std::string_view::npos && text::ends_with_key(s, " kommune"))
    s = text::trim_right(s.substr(0, of));
  // "Byrådet i Vesterlund"
  if (const std::size_t in = text::find_word(s, "i"); in != std::string_view::npos && !is_body_name(s)) {
    const std::string_view place = text::trim_left(s.substr(in + 1));
    if (text::starts_upper(place) && text::count_words(place) <= 3) s = text::trim_right(s.substr(0, in));
  }
  if (!is_body_name(s)) return with_place(s);
  if (is_called_by_law(s)) return s;
  if (is_called_by_letters(s)) return s.ends_with(" Kommune") ? text::first_word(s) : s;
  // "Forslag til tilpasninger af lokaludvalg" ends like a name and is none.
  constexpr std::string_view words[] = {"af", "til", "fra", "om", "vedr."};
  const bool about = text::has_one_of(s, words);
  // "Budget for rådet"; a body that is for something begins with what it is.
  const bool for_it = text::find_word(s, "for") != std::string_view::npos && !is_body_name(text::first_word(s)) &&
                      !is_body_name(text::trim_right(s.substr(0, text::find_word(s, "for"))));
  return (!about && !for_it) || text::word_prefix(s, "Udvalget") ? s : std::string_view{};
}

std::string_view body_met(std::string_view line) {
  static constexpr std::array<std::string_view, 3> any = {"udvalget", "rådet", "bestyrelsen"};
  for (const std::string_view word : {"møde", "mødet"}) {
    const std::size_t at = text::find_word(line, word);
    if (at == std::string_view::npos) continue;
    const std::string_view behind = text::trim_left(line.substr(at + word.size()));
    const auto in = text::word_prefix(behind, "i");
    const std::string_view body = in ? text::first_word(text::trim_left(behind.substr(*in))) : std::string_view();
    if (text::starts_lower(body) && is_body_noun(body) && !text::is_one_of(body, any)) return body;
  }
  return {};
}

namespace {

/// "Byrådet" is "byråd": without the article that stands at a noun's end.
std::string body_key(std::string_view name) {
  std::string key = text::key(without_abbreviation(without_period(name)));
  for (const std::string_view ending : {"rådet", "udvalget", "nævnet"}) {
    if (key.ends_with(ending)) key.resize(key.size() - 2);
  }
  for (const std::string_view ending : {"bestyrelsen", "repræsentationen"}) {
    if (key.ends_with(ending)) key.resize(key.size() - 1);
  }
  return key;
}

/// Whether a body of one word is the other, which says more: "Byrådet" and "Solbjerg Byråd", "Udvalget" and "Teknisk
/// Udvalg", "Rådet" and "Ældrerådet".
bool says_less(const std::string& key, const std::string& other) {
  if (key.find(' ') != std::string::npos) return false;
  for (const std::string_view kind : {"råd", "udvalg", "nævn", "bestyrelse"}) {
    if (key == kind) return other.ends_with(kind) || body_key(text::first_word(other)) == key;  // "Udvalget for Vej"
  }
  return other.ends_with(" " + key) && text::count_words(other) <= 3 && other.find(" og ") == std::string::npos;
}

}  // namespace

bool same_body(std::string_view a, std::string_view b) {
  const std::string one = body_key(a);
  const std::string other = body_key(b);
  return one == other || says_less(one, other) || says_less(other, one);
}

}  // namespace referat::lexicon
