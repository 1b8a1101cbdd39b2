// Names of councils, committees and boards, and references to one of their meetings.
#pragma once

#include <optional>
#include <string_view>

namespace referat::lexicon {

/// Whether `s` is the name of a body: a few words, the last of which ends like "udvalget", "rådet", "bestyrelsen".
bool is_body_name(std::string_view s);

/// The name of a body in a phrase of a title: "til mødet i Byrådet", "Byrådet – Referat –", "Økonomiudvalget tirsdag
/// den". Empty where the phrase is anything else.
std::string_view body_in_phrase(std::string_view phrase);

/// The name without a period of office: "Økonomiudvalget 2022-25" is "Økonomiudvalget".
std::string_view without_period(std::string_view body);

/// A line that names a meeting and nothing else. All parts view the line; empty where it does not give them.
struct MeetingReference {
  std::string_view body;
  std::string_view date;
  std::string_view item_number;
  bool names_decision = false;  ///< "Beslutning i ...", "...s beslutning den ..."
};

/// "Beslutning i Økonomiudvalget den 12-03-2019", "Byrådets beslutning den 26.03.2025 Punkt 7",
/// "Økonomiudvalget, 18. september 2019, pkt. 153:", "11/03/2025 Klima- og Miljøudvalget".
std::optional<MeetingReference> meeting_reference(std::string_view line);

/// "Referat af møde i forretningsudvalget den 3. marts": a body in small letters, behind the meeting; not "i udvalget",
/// which may be any. Empty where there is none.
std::string_view body_met(std::string_view line);

/// "byrådsmødet" is "byråd", "Økonomiudvalgsmøde" is "Økonomiudvalg": whose meeting a word names. Other words as they
/// are.
std::string_view body_of_meeting(std::string_view words);

/// The body of a heading that names no date: "Økonomiudvalgets beslutning:". Empty for any other.
std::string_view deciding_body(std::string_view heading);

/// Whether these words are one noun that a body is called by: "udvalget", "Byrådet".
bool is_body_noun(std::string_view s);

/// Whether two names mean the same body, case, the article and a period of office aside; "Byrådet" in minutes of
/// "Solbjerg Byråd", and "Udvalget" in those of any committee.
bool same_body(std::string_view a, std::string_view b);

}  // namespace referat::lexicon
