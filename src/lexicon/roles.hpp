// Titles before a person's name, and what brackets after a name say of presence.
#pragma once

#include <span>
#include <string_view>

namespace referat::lexicon {

/// Whether members of a body have it, and not officials: "Borgmester", "næstformand".
bool is_members_role(std::string_view role);

/// The role that `s` begins with, before a name: "Formand Erik Skov" gives "Formand". Empty where there is none.
std::string_view leading_role(std::string_view s);

/// Whether `s` is such a role and nothing else: "Formand" behind a name.
bool is_role(std::string_view s);

/// "Afbud", "fraværende", "orlov": the person is not there.
bool means_absent(std::string_view s);

/// "Anja Raun- afbud" is "Anja Raun": without such a last word and the sign before it; as it is where it ends
/// otherwise.
std::string_view without_absence(std::string_view s);

/// What stands before the name of a substitute, behind that of the member who is absent: "I stedet mødte".
std::span<const std::string_view> substitute_leads();

/// Of "mødte i stedet", "deltog som stedfortræder" at the beginning, behind the name of who came; 0 where none stands.
std::size_t came_instead(std::string_view s);

/// The member for whom a substitute sits: "stedfortræder for X", "suppleant for X" give "X". Empty otherwise.
std::string_view substituted_member(std::string_view s);

}  // namespace referat::lexicon
