// The words by which a sentence says that somebody is absent, and those by which it says that somebody is not.
#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string_view>

namespace referat::lexicon {

/// Behind the people: "Anna Lund (A) og Bo Ravn (V) var fraværende".
inline constexpr std::array<std::string_view, 19> absence_verbs = {"var fraværende",
                                                                   "var forhindret",
                                                                   "var forhindrede",
                                                                   "er fraværende",
                                                                   "havde meldt afbud",
                                                                   "har meldt afbud",
                                                                   "meldte afbud",
                                                                   "var ikke til stede",
                                                                   "deltog ikke i mødet",
                                                                   "deltog ikke på mødet",
                                                                   "udeblev",
                                                                   "havde forfald",
                                                                   "har forfald",
                                                                   "havde lovligt forfald",
                                                                   "har lovligt forfald",
                                                                   "havde afbud",
                                                                   "har afbud",
                                                                   "var ikke tilstede",
                                                                   "fraværende"};

struct AbsenceVerb {
  std::size_t begin;  ///< where in the text
  std::size_t end;
};

/// Of these verbs, the one that stands first in the table, where it first stands in `s`.
std::optional<AbsenceVerb> find_absence_verb(std::string_view s);

/// Whether `words` behind such a verb limit it to no part of a meeting: none, "til mødet", "pga. sygdom".
bool ends_absence(std::string_view words);

/// In a column beside the people, or as its head.
inline constexpr std::array<std::string_view, 6> presence_words = {"Til stede", "Tilstede", "Fremmødt",
                                                                   "Fremmøde",  "Mødt",     "Deltog"};

/// Before the people.
inline constexpr std::array<std::string_view, 7> absence_leads = {"Der var afbud fra",
                                                                  "Der er afbud fra",
                                                                  "Følgende havde meldt afbud",
                                                                  "Følgende udeblev uden afbud",
                                                                  "Følgende udeblev",
                                                                  "Afbud fra",
                                                                  "Uden afbud"};

/// The place behind one of these leads, and behind its colon; 0 where `s` begins with none.
std::size_t behind_absence_lead(std::string_view s);

/// Behind somebody in a list of absentees who came instead: "Ida Vang, Lis Krogh indkaldt".
inline constexpr std::array<std::string_view, 4> substitute_verbs = {"indkaldt", "deltog", "deltager", "mødte"};

/// Between who came and who was absent: "Bo Ravn deltog i stedet for Ida Vang".
inline constexpr std::array<std::string_view, 3> substitution_leads = {"i stedet for", "som stedfortræder for",
                                                                       "som suppleant for"};

/// Between who was absent and who came: "Ida Vang blev erstattet af Bo Ravn".
inline constexpr std::array<std::string_view, 4> replacement_verbs = {"blev erstattet af", "er erstattet af",
                                                                      "erstattes af", "blev afløst af"};

/// In a line of such a list: somebody was there for a part of the meeting.
inline constexpr std::array<std::string_view, 8> part_time_words = {"ankom",  "forlod", "fra kl", "til kl",
                                                                    "kom kl", "gik kl", "delvis", "delvist"};

/// In a bracket behind somebody who came: how.
inline constexpr std::array<std::string_view, 6> ways_to_take_part = {"via Teams", "på Teams", "via Skype",
                                                                      "online",    "virtuelt", "digitalt"};

/// In a bracket behind somebody who is listed as absent: why. Behind others they are fields of work: "(Arbejde)".
inline constexpr std::array<std::string_view, 6> bracketed_reasons = {"ferie",  "rejse",  "arbejde",
                                                                      "barsel", "kursus", "sygemeldt"};

/// Before the reason: "Lis Krogh pga. arbejde".
inline constexpr std::array<std::string_view, 4> reason_words = {"pga", "på grund af", "grundet", "p.g.a."};

}  // namespace referat::lexicon
