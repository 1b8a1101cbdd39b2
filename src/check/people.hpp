// Names that are nearly the same.
#pragma once

#include <string_view>

namespace referat::check_rules {

/// Whether two names are so like each other that one may be the other misspelt: the same number of words, and one or
/// two letters changed. "Anne" and "Hanne" of one family name are two people, so the first letters have to be the same.
bool is_nearly(std::string_view a, std::string_view b);

/// "Anna Lund" and "Anna C. Lund", "Bo Søe-Ravn" and "Bo Søe Ravn": the same first and last name, and all words of the
/// shorter in the longer.
bool is_same_person(std::string_view a, std::string_view b);

}  // namespace referat::check_rules
