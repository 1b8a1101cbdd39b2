// What the sentences and entries of a list of people say, before anybody knows whom they are about.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include "extract/people.hpp"

namespace referat::extract {

/// Up to the full stop, behind which a sentence about somebody else may stand; one behind an initial or "Chr" ends
/// none.
std::string_view first_sentence(std::string_view s);

/// The length of "Afbud:", "Fraværende:" or "Der var afbud fra" before a name; 0 where there is none.
std::size_t absence_label(std::string_view s);

struct Piece {
  std::size_t begin = 0;
  std::size_t size = 0;
};

/// The first such label with a colon inside a list of who was there: "Ida Holm (A) og Bo Ravn (V).Udeblevet: Ole Rask".
/// Its size is 0 where none stands there.
Piece absence_label_within(std::string_view list);

/// "Samtlige medlemmer undtagen Per Juul": where those begin who were not there; 0 where nobody is left out.
std::size_t behind_all_but(std::string_view sentence);

/// "Alle medlemmer var til stede": whether a sentence says that somebody came.
bool tells_who_came(std::string_view sentence);

/// Whether the sentence names further people of the list. Of absentees it says no more than their roles and parties,
/// that they are absent, or from what: "Per Juul (C) uden afbud", "Bo Ravn (V) sag 2-3", not "Bo Ravn (V) kom
/// senere".
bool goes_on_with_list(std::string_view sentence, bool of_absentees);

/// "havnefoged Per Skou": somebody behind a title of small letters. None where it names whom somebody came for.
std::optional<Mention> behind_title(const Mention& mention);

/// "Lise Dam kl. 15.30-16.00", "Lise Dam fra kl. 16": who was there for a part of the meeting.
std::string_view before_time(std::string_view name);

/// Both view the entry; the party may be empty.
struct NameAndParty {
  std::string_view name;
  std::string_view party;
};

/// "Bo Ravn - Venstre", "Løsgænger Ida Vang"
NameAndParty split_party(std::string_view name);

}  // namespace referat::extract
