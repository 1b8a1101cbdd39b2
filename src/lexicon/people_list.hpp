// What a list of people looks like, before anybody knows who they are.
#pragma once

#include <array>
#include <cstddef>
#include <string_view>

namespace referat::lexicon {

/// "Anna Lund (A), Bo Ravn (V)", "Ingen": begins with a name and is not a sentence about something else.
bool looks_like_people(std::string_view s);

/// No name begins so, whatever capitals follow: "Da Venstre ...", "Afbud fra Karen Juhl".
inline constexpr std::array<std::string_view, 12> words_before_sentences = {
    "Da", "Der", "Det", "Hvis", "Når", "Efter", "Ved", "Fordi", "Idet", "Afbud", "Alle", "Samtlige"};

/// "Mødet blev ledet af Anna Lund": a sentence about people. A name has none of these.
inline constexpr std::array<std::string_view, 8> verbs_of_sentences = {"blev", "bliver", "er",     "var",
                                                                       "har",  "havde",  "deltog", "deltager"};

/// Small words inside names: "Ludvig van der Berg", "Knud d'Auchamp".
bool is_name_particle(std::string_view word);

/// "Lærere og ledelse: Karen Juhl, Bo Ravn": a group of people and who they are. A party is none.
bool begins_group(std::string_view s);

/// "Dansk Handicap Forbund", "Idrætsforeningerne", "Egevad Kommune": what people come from, and no name of theirs.
bool is_organisation(std::string_view s);

/// The place behind the words of the last exception in `s`: "samtlige undtagen ", "med undtagelse af ". 0 where there
/// is none.
std::size_t behind_exception(std::string_view s);

}  // namespace referat::lexicon
