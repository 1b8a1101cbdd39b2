#include "lexicon/dated_lines.hpp"

#include <algorithm>
#include <iterator>
#include <string>

#include "lexicon/bodies.hpp"
#include "lexicon/danish_dates.hpp"
#include "lexicon/header_labels.hpp"
#include "support/text.hpp"
#include "support/word_lists.hpp"

namespace referat::lexicon {

namespace {

/// What may stand before a date besides its weekday: "fra Ordinært møde torsdag den 31. maj 2007", "Mødet blev afholdt
/// den 4. marts 2025".
constexpr std::string_view before_date[] = {
    "den",           "d",     "fra",  "for",     "til",      "af",    "ordinært",
    "møde",          "mødet", "blev", "afholdt", "afholdes", "holdt", "konstituerende",
    "ekstraordinært"};

/// How words end that name a place where councils meet: values of `Mødested` (survey, section 2), and usage.
constexpr std::string_view places[] = {"rådhus", "rådhuset", "lokale", "lokalet", "sal",      "salen",
                                       "kontor", "huset",    "skole",  "skolen",  "centeret", "centret",
                                       "center", "hallen",   "kroen",  "kantine", "kantinen", "biblioteket",
                                       "gården", "museet",   "teams",  "værelse", "værelset"};

/// "Byrådsmøde i Havnstrup", "Ekstraordinært udvalgsmøde": whose date follows.
bool names_meeting(std::string_view before) {
  const std::string_view first = text::first_word(before);
  const std::string_view second = text::first_word(text::trim_left(text::trim_left(before).substr(first.size())));
  const auto is_meeting = [](std::string_view word) { return word.ends_with("møde") || word.ends_with("mødet"); };
  return text::count_words(before) <= 6 && text::starts_upper(first) &&
         ((is_meeting(first) && first.size() > 6) || (is_meeting(second) && text::starts_lower(second)));
}

/// Takes signs that stand between a date, a time and a place. Whether there are any.
bool take_separators(std::string_view& s) {
  s = text::trim_left(s);
  const std::size_t before = s.size();
  for (bool taken = true; taken;) {
    taken = false;
    for (const std::string_view sign : {",", "|", "-", "–", ";"}) {
      if (!s.starts_with(sign)) continue;
      s = text::trim_left(s.substr(sign.size()));
      taken = true;
    }
  }
  return s.size() < before;
}

/// "Unge, fritid og idræts møde den": of a body that is called by what it is about (Frederikssund).
bool names_owners_meeting(std::string_view before) {
  constexpr std::size_t most_words = 12;
  const auto take_last = [&before](std::string_view word) {
    before = text::trim_right(before);
    const std::string_view last = text::last_word(before);
    if (!text::same_key(last, word)) return false;
    before = text::trim_right(before.substr(0, before.size() - last.size()));
    return true;
  };
  if (!take_last("den") && !take_last("d.")) return false;
  return take_last("møde") && before.ends_with('s') && text::starts_upper(before) &&
         text::count_words(before) < most_words;
}

bool leads_to_date(std::string_view before) {
  if (names_meeting(before) || names_owners_meeting(before) || !place_before_date(before).empty()) return true;
  if (!body_in_phrase(before).empty()) return true;  // "Økonomiudvalget tirsdag den 16. april 2024 kl. 16.30"
  // "Møde nr. 3 - mandag den"
  if (const std::size_t at = text::find_word(before, "nr"); at != std::string_view::npos) {
    std::string_view rest = text::trim_left(before.substr(at + 2));
    if (rest.starts_with('.')) rest = text::trim_left(rest.substr(1));
    const std::string_view number = text::first_word(rest);
    rest.remove_prefix(number.size());
    take_separators(rest);
    return text::number(number) && leads_to_date(before.substr(0, at)) && leads_to_date(rest);
  }
  while (!text::trim(before).empty()) {
    std::string_view word = text::first_word(before);
    before = text::trim_left(before).substr(word.size());
    while (word.ends_with(',') || word.ends_with('.') || word.ends_with(':'))
      word.remove_suffix(1);  // "d.: 10-09-2009"
    if (!text::is_one_of(word, before_date) && !weekday(word)) return false;
  }
  return true;
}

/// Takes "kl. 17", "17:00-19:30", "kl. 16.00 til 18.30"; a dash before anything but a time stays.
bool take_time(std::string_view& s) {
  const bool kl = text::word_prefix(s, "kl").has_value();
  const auto time = find_time(s, kl);
  if (!time || (!kl && time->begin > 0)) return false;
  const auto take_digits = [](std::string_view words, std::size_t from) {
    return words.substr(std::min(words.find_first_not_of("0123456789:.", from), words.size()));
  };
  s = take_digits(s, time->end);
  for (const std::string_view sign : {"-", "–", "til "}) {
    std::string_view rest = text::trim_left(s);
    if (!rest.starts_with(sign)) continue;
    rest = text::trim_left(rest.substr(sign.size()));
    if (const auto about = text::word_prefix(rest, "ca"))  // "kl. 14.45 – ca. 16.30"
      rest.remove_prefix(std::min(rest.find_first_not_of(". ", *about), rest.size()));
    if (const auto word = text::word_prefix(rest, "kl"))
      rest.remove_prefix(std::min(rest.find_first_not_of(". ", *word), rest.size()));
    if (rest.empty() || !text::is_digit(rest.front())) continue;
    s = take_digits(rest, 0);
    break;
  }
  return true;
}

}  // namespace

std::string_view place_before_date(std::string_view before) {
  constexpr std::size_t most_words = 6;
  const std::string_view meeting = text::first_word(before);
  if (!text::same_key(meeting, "mødet") && !text::same_key(meeting, "møde")) return {};
  std::string_view s = text::trim_left(text::trim_left(before).substr(meeting.size()));
  for (const std::string_view word : {"er", "blev"}) s = text::without_first(s, word);
  const std::string_view rest = s;
  for (const std::string_view verb : {"afholdt", "holdt", "afholdtes"}) s = text::without_first(s, verb);
  const std::size_t lead = s.size() < rest.size() ? place_lead(s) : 0;
  if (lead == 0) return {};
  s = text::trim(s.substr(lead));
  for (std::size_t size = s.size() + 1; s.size() < size;) {  // "Solgården, tirsdag den"
    size = s.size();
    for (const std::string_view word : {"den", "d."}) s = text::without_last(s, word);
    if (weekday(text::last_word(s))) s = text::trim_right(s.substr(0, s.size() - text::last_word(s).size()));
    if (s.ends_with(',')) s = text::trim_right(s.substr(0, s.size() - 1));
  }
  const bool named = text::starts_upper(s) || is_named_place(s);
  return named && text::count_words(s) <= most_words && s.find_first_of(".:;") == std::string_view::npos
             ? s
             : std::string_view();
}

std::size_t place_lead(std::string_view s) {
  std::string_view rest = s;
  if (const auto held = text::word_prefix(s, "afholdt")) rest = text::trim_left(s.substr(*held));
  for (const std::string_view word : {"i", "på", "hos"}) {
    if (const auto size = text::word_prefix(rest, word)) return s.size() - rest.size() + *size;
  }
  return 0;
}

bool is_named_place(std::string_view s) {
  for (s = text::trim_left(s); !s.empty();) {
    std::string_view word = text::first_word(s);
    s = text::trim_left(s.substr(word.size()));
    while (!word.empty() && !text::is_word_byte(word.back())) word.remove_suffix(1);
    const std::string folded = text::key(word);
    if (std::any_of(std::begin(places), std::end(places), [&](std::string_view end) { return folded.ends_with(end); }))
      return true;
  }
  return false;
}

std::string_view place_before_time(std::string_view place) {
  const std::size_t time = text::find_word(place, "kl");
  if (time == std::string_view::npos || time == 0) return place;
  place = text::trim_right(place.substr(0, time));
  return place.ends_with(',') ? place.substr(0, place.size() - 1) : place;
}

std::optional<std::string_view> place_behind_date(std::string_view behind) {
  std::string_view rest = behind;
  bool separated = take_separators(rest);
  const bool timed = take_time(rest);
  if (text::trim(rest).empty()) return std::string_view();
  if (timed) separated = take_separators(rest);
  rest = text::trim_left(rest);
  // "... den 11. juni 2024 - Referat", "Byrådet 24-06-2020 16:00 Referat Samlet dokument"
  if (document_words().find(rest) != nullptr || (timed && document_words().find_prefix(rest)))
    return std::string_view();
  const std::size_t lead = place_lead(rest);
  const bool led_in = lead > 0;
  rest = text::trim_left(rest.substr(lead));
  rest = rest.substr(0, rest.find(". Mødet"));  // "... på Rådhuset. Mødet begyndte kl. 18:30"
  std::string_view place = place_before_time(text::trim(rest));
  // The end of a sentence, and not of an abbreviation: "... i byrådets mødesal."
  if (place.ends_with('.') && text::last_word(place).size() > std::string_view("bygn.").size()) place.remove_suffix(1);
  constexpr std::size_t most_words = 10;
  // "kl. 17:00 Kommunalbestyrelsens mødesal"
  constexpr std::size_t few_words = 3;
  const bool named = timed && text::starts_upper(place) && text::count_words(place) <= few_words &&
                     is_named_place(text::last_word(place));
  const bool parted = separated || led_in || named;
  if (place.empty() || !parted || text::count_words(place) > most_words) return std::nullopt;
  if (find_date(place) || !body_in_phrase(place).empty()) return std::nullopt;
  // Behind a time any name is a place, and a word or two behind "på"; else words have to say so.
  const bool short_place = led_in && text::count_words(place) <= 2;
  if (!is_named_place(place) && !(timed && (text::starts_upper(place) || short_place))) return std::nullopt;
  return place;
}

bool is_dated_line(std::string_view line) {
  const auto date = find_date(line);
  if (!date || !leads_to_date(line.substr(0, date->begin))) return false;
  const std::string_view behind = line.substr(date->end);
  return behind == "." || place_behind_date(behind);
}

std::optional<calendar::TimeOfDay> end_of_times(std::string_view line) {
  constexpr std::size_t longest = 24;
  const bool may_be = !line.empty() && line.size() <= longest && text::is_digit(line.front());
  const auto from = may_be ? find_time(line, true) : std::nullopt;
  if (!from || from->begin > 0) return std::nullopt;
  std::string_view rest = text::trim_left(line.substr(from->end));
  const std::size_t dash = rest.starts_with('-') ? 1 : rest.starts_with("–") ? 3 : 0;
  rest = dash > 0 ? text::trim_left(rest.substr(dash)) : std::string_view();
  const auto to = find_time(rest, true);
  return to && to->begin == 0 && text::trim(rest.substr(to->end)).empty() ? std::optional(to->value) : std::nullopt;
}

bool is_time_line(std::string_view line) {
  if (end_of_times(line)) return true;
  const bool clock = text::word_prefix(line, "kl").has_value();
  if (!take_time(line)) return false;
  if (text::trim(line).empty()) return true;
  // "Kl. 16:30 i Mødelokale 1, Bakkevej 15, 4320 Nymose"
  return clock && place_lead(text::trim_left(line)) > 0 && is_named_place(line);
}

}  // namespace referat::lexicon
