#include "lexicon/meeting_times.hpp"

#include <algorithm>
#include <iterator>

#include "lexicon/danish_dates.hpp"
#include "support/text.hpp"

namespace referat::lexicon {

namespace {

constexpr std::string_view label_lead = "Møde";  ///< of "Mødestart", "Mødeslut"

/// What stands behind "Mødet", or "Mødet blev"; empty where the sentence does not begin so.
std::string_view behind_meeting(std::string_view sentence) {
  if (sentence.empty() || (sentence.front() | 0x20) != 'm') return {};  // nearly all
  for (const std::string_view label : {"Mødestart", "Mødeslut"}) {  // "Mødeslut: 18:20" below the last item (Gribskov)
    if (text::word_prefix(sentence, label)) return sentence.substr(label_lead.size());
  }
  const auto begin = text::word_prefix(sentence, "Mødet");
  if (!begin) return {};
  const std::string_view rest = text::trim_left(sentence.substr(*begin));
  const auto blev = text::word_prefix(rest, "blev");
  return blev ? text::trim_left(rest.substr(*blev)) : rest;
}

}  // namespace

std::string_view told_of_meeting(std::string_view sentence) {
  const std::string_view rest = behind_meeting(sentence);
  if (rest.empty()) return {};  // nearly all
  const bool told =
      std::any_of(std::begin(meeting_time_words), std::end(meeting_time_words),
                  [&](const MeetingTimeWord& row) { return text::word_prefix(rest, row.word).has_value(); });
  return told ? rest : std::string_view();
}

bool closes_meeting(std::string_view line) {
  const std::string_view rest = behind_meeting(line);
  if (rest.empty()) return false;
  for (const MeetingTimeWord& row : meeting_time_words) {
    const bool labelled = rest.data() == line.data() + label_lead.size();
    const auto verb = row.begins && !labelled ? std::nullopt : text::word_prefix(rest, row.word);
    if (!verb) continue;
    std::string_view behind = text::trim_left(rest.substr(*verb));
    if (behind.starts_with(':')) behind = text::trim_left(behind.substr(1));
    if (const auto time = find_time(behind, true)) {
      std::string_view before = text::trim(behind.substr(0, time->begin));
      for (const std::string_view word : {"kl", "klokken"}) {
        if (const auto clock = text::word_prefix(before, word)) before = before.substr(*clock);
      }
      if (before.find_first_not_of(".: ") != std::string_view::npos) return false;
      behind = text::trim_left(behind.substr(time->end));
    }
    return behind.empty() || behind == ".";
  }
  return false;
}

}  // namespace referat::lexicon
