// Who is who in a document, for the rules about people.
#pragma once

#include <string>
#include <string_view>

#include <referat/document.hpp>

namespace referat::check_rules {

/// A participant of that name, case aside; null where there is none.
const Participant* find_participant(const Meeting& meeting, std::string_view name);

/// Whether two names are so like each other that one may be the other misspelt: the same number of words, and one or
/// two letters changed. "Anne" and "Hanne" of one family name are two people, so the first letters have to be the same.
bool is_nearly(std::string_view a, std::string_view b);

}  // namespace referat::check_rules
