// Names of councils, committees and boards.
#pragma once

#include <string_view>

namespace referat::lexicon {

/// Whether `s` is the name of a body: a few words, the last of which ends like "udvalget", "rådet", "bestyrelsen".
bool is_body_name(std::string_view s);

/// The name of a body in a phrase of a title: "til mødet i Byrådet", "Byrådet – Referat –", "Økonomiudvalget tirsdag
/// den". Empty where the phrase is anything else.
std::string_view body_in_phrase(std::string_view phrase);

/// Whose a thing is: "Byrådets beslutning" with "beslutning" gives "Byrådet". Empty where the phrase ends otherwise.
std::string_view owner_of(std::string_view phrase, std::string_view what);

/// The name without a period of office: "Økonomiudvalget 2022-25" is "Økonomiudvalget".
std::string_view without_period(std::string_view body);

/// "Referat af møde i forretningsudvalget den 3. marts": a body in small letters, behind the meeting; not "i udvalget",
/// which may be any. Empty where there is none.
std::string_view body_met(std::string_view line);

/// Whether these words are one noun that a body is called by: "udvalget", "Byrådet".
bool is_body_noun(std::string_view s);

/// Whether two names mean the same body, case, the article and a period of office aside; "Byrådet" in minutes of
/// "Solbjerg Byråd", and "Udvalget" in those of any committee.
bool same_body(std::string_view a, std::string_view b);

}  // namespace referat::lexicon
