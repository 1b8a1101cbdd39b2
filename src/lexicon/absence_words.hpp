// The words by which a sentence says that somebody is absent.
#pragma once

#include <array>
#include <string_view>

namespace referat::lexicon {

/// Behind the people: "Anna Lund (A) og Bo Ravn (V) var fraværende".
inline constexpr std::array<std::string_view, 5> absence_verbs = {"var fraværende", "var forhindret", "er fraværende",
                                                                  "havde meldt afbud", "deltog ikke i mødet"};

/// Before the people.
inline constexpr std::string_view absence_lead = "Der var afbud fra";

}  // namespace referat::lexicon
