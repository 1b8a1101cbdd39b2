// Parties: their letters, and the names that minutes write in full.
#pragma once

#include <string_view>

namespace referat::lexicon {

/// One capital letter, or one of the longer abbreviations that minutes print ("DD", "UFP").
bool is_party_letter(std::string_view s);

/// The letter of a party named in full ("Socialdemokratiet" is "A", "SF" is "F", "DF" is "O"), also in the genitive. Empty where the
/// name has none.
std::string_view party_letter(std::string_view name);

/// Whether what stands in brackets after a person is a party or another affiliation ("Løsgænger", "Borgerlisten") and
/// not a role.
bool is_affiliation(std::string_view s);

/// A local list, which has no letter and keeps its name: "Borgerlisten", "Liste Nordstrand".
bool is_local_list(std::string_view s);

}  // namespace referat::lexicon
