// The verbs of sentences that tell when a meeting began and ended: "Mødet startede kl. 15.30 og sluttede kl. 16.45."
#pragma once

#include <string_view>

namespace referat::lexicon {

struct MeetingTimeWord {
  std::string_view word;
  bool begins;  ///< else the meeting ends
  std::string_view seen;
};

inline constexpr MeetingTimeWord meeting_time_words[] = {
    {"startede", true, "København"}, {"begyndte", true, "survey"},     {"påbegyndtes", true, "survey"},
    {"påbegyndt", true, "survey"},   {"startet", true, "survey"},      {"åbnet", true, "survey"},
    {"start", true, "Gribskov"},     {"sluttede", false, "København"}, {"slut", false, "survey"},
    {"sluttet", false, "survey"},    {"hævet", false, "Odense"},       {"hævedes", false, "survey"},
    {"afsluttet", false, "survey"},  {"afsluttedes", false, "survey"}, {"ophørte", false, "survey"},
};

/// From the verb on: "Mødet sluttede ...", "Mødet blev hævet ...", "Mødeslut: 18:20", and not "Mødet i brugerrådet
/// sluttede ...". Empty where the sentence does not tell.
std::string_view told_of_meeting(std::string_view sentence);

/// "Mødet hævet kl. 17.10.": the whole line, with or without the time.
bool closes_meeting(std::string_view line);

}  // namespace referat::lexicon
