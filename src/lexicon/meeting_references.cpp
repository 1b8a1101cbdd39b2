#include "lexicon/meeting_references.hpp"

#include <algorithm>
#include <array>

#include "lexicon/bodies.hpp"
#include "lexicon/danish_dates.hpp"
#include "support/text.hpp"
#include "support/word_lists.hpp"

namespace referat::lexicon {

namespace {

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
  for (const std::string_view dash : {"- ", "– "}) {  // "den 3. marts 2030 - pkt. 7"
    if (s.starts_with(dash)) s = text::trim_left(s.substr(dash.size()));
  }
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

/// "Økonomiudvalgets beslutning fra", "... af": the decision of a day.
std::string_view without_of_day(std::string_view before) {
  for (const std::string_view word : {"fra", "af"}) {
    const std::string_view rest = text::without_last(before, word);
    if (rest.size() < before.size() && text::same_key(text::last_word(rest), "beslutning")) return rest;
  }
  return before;
}

/// "Behandlet i Økonomiudvalget", "Fra mødet i Økonomiudvalget": without what stands before the body.
std::string_view without_treatment(std::string_view before) {
  for (const std::string_view lead : {"behandlet i", "behandlet af", "behandlet på", "fra mødet i", "fra møde i"})
    before = text::without_first(before, lead);
  return before;
}

}  // namespace

std::string_view body_of_meeting(std::string_view words) {
  static constexpr std::array<std::string_view, 2> meetings = {"smødet", "smøde"};
  for (const std::string_view meeting : meetings) {
    if (words.find(' ') != std::string_view::npos || !text::ends_with_key(words, meeting)) continue;
    const std::string_view body = words.substr(0, words.size() - meeting.size());
    for (const std::string_view ending : {"udvalg", "råd", "bestyrelse"}) {
      if (text::ends_with_key(body, ending)) return body;
    }
  }
  return words;
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
    before = text::without_last(before, word);
  }
  before = without_treatment(without_of_day(before));
  const bool before_comma = before.ends_with(',');
  if (before_comma) before = text::trim_right(before.substr(0, before.size() - 1));
  bool of_meeting = false;  // the body has a small letter, and no article
  // "Byrådets beslutning", "Beslutning i Byrådet", "Beslutning fra Byrådet", "Beslutning Byrådet"
  for (const std::string_view word : {"beslutning", "beslutninger", "behandling", "afgørelse", "besluttet"}) {
    const std::string_view owner = owner_of(before, word);
    std::string_view owned = text::without_first(before, word);
    if (owned.starts_with(':') || owned.starts_with(','))  // "Beslutning: Byrådet den"
      owned = text::trim_left(owned.substr(1));
    if (!owner.empty()) {
      reference.names_decision = true;
      before = owner;
    } else if (owned.size() < before.size()) {
      reference.names_decision = true;
      for (const std::string_view lead : {"truffet", "i", "fra", "af", "på"}) owned = text::without_first(owned, lead);
      before = body_of_meeting(owned);
      of_meeting = before.size() < owned.size();
    }
  }
  if (reference.names_decision && before.empty()) return reference;  // "Beslutning den 4. maj 2015:" (Lejre)
  if (reference.names_decision) {                                    // "Beslutning Konstituerende møde i byrådet den"
    for (const std::string_view kind : {"konstituerende", "ekstraordinært", "ordinært"}) {
      const std::string_view meeting = text::without_first(before, kind);
      const std::string_view body = text::without_first(text::without_first(meeting, "møde"), "i");
      if (meeting.size() < before.size() && body.size() < meeting.size()) before = body;
    }
  }
  // "Integrationsudvalgets møde den 12. december 2031:", and not "Sagen blev udsat i Byrådets møde den ..."
  if (const std::string_view owner = owner_of(before, "møde"); !owner.empty()) {
    static constexpr std::array<std::string_view, 6> in_sentences = {"i", "på", "til", "blev", "er", "af"};
    if (!text::has_one_of(owner, in_sentences)) before = owner;
  }
  // "Fra Økonomiudvalgets møde den", "Udskrift fra Økonomiudvalget"
  if (const std::size_t from = text::find_word(before, "fra"); from != std::string_view::npos) {
    const std::string_view behind = text::trim_left(before.substr(from + std::string_view("fra").size()));
    if (is_body_name(behind)) before = behind;
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
    const std::string_view body = owner_of(heading, word);
    // "Klagenævnets afgørelse": what came of an appeal is told in the case, and is no earlier meeting's.
    if (text::same_key(word, "afgørelse") && body.ends_with("nævnet")) continue;
    if (is_body_name(body)) return body;
  }
  // "Beslutning i Økonomiudvalget"; what a decision was about has another word: "Beslutning om Økonomiudvalget".
  const std::string_view behind = text::without_first(heading, "beslutning");
  if (behind.size() == heading.size()) return {};
  for (const std::string_view word : {"i", "fra", "af"}) {
    const std::string_view body = text::without_first(behind, word);
    if (body.size() < behind.size() && is_body_name(body)) return body;
  }
  return {};
}

}  // namespace referat::lexicon
