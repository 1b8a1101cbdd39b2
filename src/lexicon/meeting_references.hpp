// Lines and words that name a meeting of a body, an earlier one or another's.
#pragma once

#include <optional>
#include <string_view>

namespace referat::lexicon {

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

/// "byrådsmødet" is "byråd", "Økonomiudvalgsmøde" is "Økonomiudvalg": whose meeting a word names. Other words as they
/// are.
std::string_view body_of_meeting(std::string_view words);

/// The body of a heading that names no date: "Økonomiudvalgets beslutning:". Empty for any other.
std::string_view deciding_body(std::string_view heading);

}  // namespace referat::lexicon
