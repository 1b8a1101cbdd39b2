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

bool ends_with_key(std::string_view s, std::string_view ending) {
  return s.size() >= ending.size() && text::same_key(s.substr(s.size() - ending.size()), ending);
}

/// "Byrådets", "BYRÅDETS"
bool is_genitive(std::string_view s) { return s.ends_with('s') || s.ends_with('S'); }

std::string_view strip_suffix_word(std::string_view s, std::string_view word) {
  s = text::trim_right(s);
  if (!ends_with_key(s, word)) return s;
  const std::string_view rest = s.substr(0, s.size() - word.size());
  if (!rest.empty() && text::is_word_byte(rest.back()) && text::is_word_byte(word.front())) return s;
  return text::trim_right(rest);
}

std::string_view strip_prefix_word(std::string_view s, std::string_view word) {
  const auto size = text::word_prefix(s, word);
  return size ? text::trim_left(s.substr(*size)) : s;
}

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

/// "Social og Sundhed", "Børn, Unge og Læring": a committee whose name does not say that it is one (Stevns).
bool is_short_name(std::string_view s) {
  return text::starts_upper(s) && text::count_words(s) <= 6 &&
         s.find_first_of("0123456789.:;()") == std::string_view::npos;
}

/// Without the "kl. 15.00" that it begins with, perhaps behind a comma.
std::string_view without_time(std::string_view s) {
  s = text::trim_left(s);
  if (s.starts_with(',')) s = text::trim_left(s.substr(1));
  const auto word = text::word_prefix(s, "kl");
  if (!word) return s;
  const std::size_t end = s.find_first_not_of(".: 0123456789", *word);
  return s.substr(std::min(end, s.size()));
}

/// "pkt. 65:", "Punkt 7", ", punkt 56"; gives the number. None when something else stands there.
std::optional<std::string_view> item_after_date(std::string_view s) {
  s = text::trim(s);
  while (!s.empty() && (s.front() == ',' || s.front() == ':')) s = text::trim_left(s.substr(1));
  while (s.ends_with(':') || s.ends_with('.')) s = text::trim_right(s.substr(0, s.size() - 1));
  if (s.empty()) return std::string_view{};
  for (const std::string_view word : {"pkt.", "pkt", "punkt", "som punkt", "som pkt.", "nr.", "sag nr.", "sag"}) {
    const auto size = text::key_prefix(s, word);
    if (!size) continue;
    const std::string_view number = text::trim(s.substr(*size));
    if (!number.empty() && text::is_digit(number.front()) && number.find(' ') == std::string_view::npos) return number;
  }
  return std::nullopt;
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

std::string_view body_of_meeting(std::string_view words) {
  static constexpr std::array<std::string_view, 2> meetings = {"smødet", "smøde"};
  for (const std::string_view meeting : meetings) {
    if (words.find(' ') != std::string_view::npos || !ends_with_key(words, meeting)) continue;
    const std::string_view body = words.substr(0, words.size() - meeting.size());
    for (const std::string_view ending : {"udvalg", "råd", "bestyrelse"}) {
      if (ends_with_key(body, ending)) return body;
    }
  }
  return words;
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
    if (ends_with_key(s, ending)) return true;
  }
  // "Udvalget for Vej", "Udvalg for regional udvikling", "Projektudvalget for Landsbyerne"
  const std::string_view first = text::first_word(s);
  const std::size_t for_it = text::find_word(s, "for");
  if (for_it == std::string_view::npos) return false;
  const std::string_view before = text::trim_right(s.substr(0, for_it));  // "Politisk styregruppe for Skovbroen"
  return before.size() == first.size() ? ends_with_key(first, "udvalget") || text::same_key(first, "Udvalg")
                                       : ends_with_key(before, "styregruppe") || ends_with_key(before, "styregruppen");
}

bool is_body_noun(std::string_view s) {
  s = text::trim(s);
  return s.find(' ') == std::string_view::npos &&
         (ends_with_key(s, "udvalget") || ends_with_key(s, "rådet") || ends_with_key(s, "bestyrelsen"));
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
    return body.size() + (of ? 1 : 0) > ending.size() && ends_with_key(body, ending);
  });
  const bool is_place = text::starts_upper(place) && text::count_words(place) <= most_words &&
                        place.find_first_of("0123456789.:;,()") == std::string_view::npos &&
                        text::starts_upper(text::last_word(place));
  return is_body && is_place ? s : std::string_view{};
}

}  // namespace

std::string_view body_in_phrase(std::string_view phrase) {
  std::string_view s = text::trim(phrase);
  if (s.empty() || text::is_digit(s.front())) return {};
  const auto strip = [&s](auto step) {
    for (std::size_t before = s.size() + 1; s.size() < before;) {
      before = s.size();
      step();
    }
  };
  strip([&] {
    for (const std::string_view word : {"referat", "dagsorden", "til", "af", "fra", "for", "mødet", "møde", "i",
                                        "ordinært", "ekstraordinært", "konstituerende", "udvalgsmøde"})
      s = strip_prefix_word(s, word);
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
      s = strip_suffix_word(s, word);
    }
    while (s.ends_with('-') || s.ends_with(',') || s.ends_with(':')) s = text::trim_right(s.substr(0, s.size() - 1));
    if (s.ends_with("–")) s = text::trim_right(s.substr(0, s.size() - 3));
  });
  // "Kommunalbestyrelsens møde nr. 5/2030", "Møde i Kulturudvalget nr. 3/2031"
  if (const std::string_view number = text::last_word(s); !number.empty() && text::is_digit(number.front())) {
    const std::string_view before = strip_suffix_word(text::trim_right(s.substr(0, s.size() - number.size())), "nr.");
    const bool counted = before.size() + number.size() + 1 < s.size();
    if (counted && (text::key(before).ends_with("møde") || is_body_name(before))) s = before;
  }
  // "Engby Kommune - Børneudvalget"
  constexpr std::string_view of_municipality = " Kommune - ";
  if (const std::size_t at = s.find(of_municipality); at != std::string_view::npos)
    s = text::trim_left(s.substr(at + of_municipality.size()));
  // "Landdistriktsudvalget - møde", "Byrådet, mødet"
  for (const std::string_view word : {"møde", "mødet"}) {
    if (const std::string_view before = strip_suffix_word(s, word); before.ends_with('-') || before.ends_with(','))
      s = text::trim_right(before.substr(0, before.size() - 1));
  }
  // "Kommunalbestyrelsens møde"
  for (const std::string_view word : {"møde", "mødet"}) {
    const std::string_view owner = strip_suffix_word(s, word);
    if (owner.size() < s.size() && is_genitive(owner) && is_body_name(owner.substr(0, owner.size() - 1)))
      s = owner.substr(0, owner.size() - 1);
  }
  // "Børneudvalget, Engby Kommune"
  if (const std::size_t comma = s.rfind(','); comma != std::string_view::npos && s.ends_with(" Kommune"))
    s = text::trim_right(s.substr(0, comma));
  // "Klimaudvalget for Højbo Kommune", "ØKONOMIUDVALGET FOR HØJBO KOMMUNE"
  if (const std::size_t of = text::find_word(s, "for"); of != std::string_view::npos && ends_with_key(s, " kommune"))
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

std::optional<MeetingReference> meeting_reference(std::string_view line) {
  line = text::trim(line);
  if (line.size() > 200) return std::nullopt;
  const auto date = find_date(line);
  if (!date) return std::nullopt;
  MeetingReference reference;
  reference.date = line.substr(date->begin, date->end - date->begin);
  std::string_view after = line.substr(date->end);
  std::string_view before = text::trim(line.substr(0, date->begin));
  if (before.ends_with('(') && after.starts_with(')')) {  // "Teknisk Udvalg (04.02.2030)"
    before = text::trim_right(before.substr(0, before.size() - 1));
    after.remove_prefix(1);
  }
  if (before.empty()) {  // "11/03/2025 Klima- og Miljøudvalget", "11. marts 2025 - Byrådet"
    reference.body = text::trim(after);
    for (const std::string_view sign : {"-", "–", ","}) {
      if (reference.body.starts_with(sign)) reference.body = text::trim_left(reference.body.substr(sign.size()));
    }
    reference.body = text::without_stop(reference.body);  // "19.11.2018 Teknisk Udvalg."
    if (!is_body_name(reference.body)) return std::nullopt;
    reference.body = without_period(reference.body);
    return reference;
  }
  // "Beslutning fra Byrådet, 11. marts 2025, kl. 15.00:"; of other lines, a time tells that they announce a meeting.
  if (text::word_prefix(line, "beslutning")) after = without_time(after);
  const auto item = item_after_date(after);
  if (!item) return std::nullopt;
  reference.item_number = *item;
  for (const std::string_view word :
       {"d.", "den", "onsdag", "mandag", "tirsdag", "torsdag", "fredag", "i mødet", "på mødet", "på møde"}) {
    before = strip_suffix_word(before, word);
  }
  const bool before_comma = before.ends_with(',');
  if (before_comma) before = text::trim_right(before.substr(0, before.size() - 1));
  bool of_meeting = false;  // the body has a small letter, and no article
  // "Byrådets beslutning", "Beslutning i Byrådet", "Beslutning fra Byrådet", "Beslutning Byrådet"
  for (const std::string_view word : {"beslutning", "beslutninger", "behandling", "afgørelse", "besluttet"}) {
    const std::string_view owner = strip_suffix_word(before, word);
    std::string_view owned = strip_prefix_word(before, word);
    if (owned.starts_with(':')) owned = text::trim_left(owned.substr(1));  // "Beslutning: Byrådet den"
    if (owner.size() < before.size() && is_genitive(owner)) {
      reference.names_decision = true;
      before = owner.substr(0, owner.size() - 1);
    } else if (owned.size() < before.size()) {
      reference.names_decision = true;
      for (const std::string_view lead : {"i", "fra", "af", "på"}) owned = strip_prefix_word(owned, lead);
      before = body_of_meeting(owned);
      of_meeting = before.size() < owned.size();
    }
  }
  if (reference.names_decision && before.empty()) return reference;  // "Beslutning den 4. maj 2015:" (Lejre)
  if (reference.names_decision) {                                    // "Beslutning Konstituerende møde i byrådet den"
    for (const std::string_view kind : {"konstituerende", "ekstraordinært", "ordinært"}) {
      const std::string_view meeting = strip_prefix_word(before, kind);
      const std::string_view body = strip_prefix_word(strip_prefix_word(meeting, "møde"), "i");
      if (meeting.size() < before.size() && body.size() < meeting.size()) before = body;
    }
  }
  // "Integrationsudvalgets møde den 12. december 2031:", and not "Sagen blev udsat i Byrådets møde den ..."
  if (const std::string_view owner = strip_suffix_word(before, "møde");
      owner.size() < before.size() && is_genitive(owner)) {
    static constexpr std::array<std::string_view, 6> in_sentences = {"i", "på", "til", "blev", "er", "af"};
    if (!text::has_one_of(owner, in_sentences)) before = owner.substr(0, owner.size() - 1);
  }
  // "Beslutning fra forretningsudvalget, ...", "Beslutning på byrådsmødet den"
  const bool small = reference.names_decision && (is_body_noun(before) || of_meeting);
  if (!is_body_name(before) && !small && !(before_comma && !reference.item_number.empty() && is_short_name(before)))
    return std::nullopt;
  reference.body = without_period(before);
  return reference;
}

std::string_view deciding_body(std::string_view heading) {
  heading = text::without_colon(heading);
  const char first = heading.empty() ? ' ' : heading.front();
  const char last = heading.empty() ? ' ' : static_cast<char>(heading.back() | 0x20);
  if ((first | 0x20) != 'b' && last != 'g' && last != 'e') return {};  // most lines
  if (heading.size() > 120) return {};
  for (const std::string_view word : {"beslutning", "behandling", "afgørelse"}) {
    const std::string_view owner = strip_suffix_word(heading, word);
    if (owner.size() == heading.size() || !is_genitive(owner)) continue;
    const std::string_view body = owner.substr(0, owner.size() - 1);
    // "Klagenævnets afgørelse": what came of an appeal is told in the case, and is no earlier meeting's.
    if (text::same_key(word, "afgørelse") && body.ends_with("nævnet")) continue;
    if (is_body_name(body)) return body;
  }
  // "Beslutning i Økonomiudvalget"; what a decision was about has another word: "Beslutning om Økonomiudvalget".
  const std::string_view behind = strip_prefix_word(heading, "beslutning");
  if (behind.size() == heading.size()) return {};
  for (const std::string_view word : {"i", "fra", "af"}) {
    const std::string_view body = strip_prefix_word(behind, word);
    if (body.size() < behind.size() && is_body_name(body)) return body;
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
