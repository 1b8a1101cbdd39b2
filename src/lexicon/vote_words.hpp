// The phrases by which minutes say how somebody voted.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

#include <referat/document.hpp>

#include "lexicon/phrase_index.hpp"

namespace referat::lexicon {

/// Where the voters stand.
enum class VoterPlace {
  before,  ///< "V stemte imod"
  after,   ///< "Imod stemte V", "Imod: 6 (...)"
};

/// What a phrase needs beside itself.
enum class VoteNeeds {
  nothing,
  a_part,      ///< a majority, a minority or a count: of the whole body it is the decision
  clause_end,  ///< behind it: "V imod."; elsewhere in a sentence the word is anything
  number,      ///< only a number before it: "12 ja og 7 nej"
  beginning,   ///< to begin a line: "For indstillingen: A og B"
  treatment,   ///< behind it: "deltog ikke i Byrådets behandling af sagen"
  parties,     ///< and no people: "Referatet er godkendt af Ida Vang" tells of no vote
  outcome,     ///< before it: "Godkendt af et flertal (A, B)"; where that turns down, they are against the proposal
};

struct VotePhrase {
  std::string_view
      word;  ///< or several that follow each other, whatever their case; a colon at the end has to be there
  VotePosition position;
  VoterPlace place;
  std::string_view seen;
  VoteNeeds needs = VoteNeeds::nothing;
};

/// "For stemte", "Imod stemmer", "Imod:": whether nothing but voters may stand behind it.
bool leads_in_list(const VotePhrase& phrase);

/// The phrases that may begin at this word.
std::span<const PhraseIndex<VotePhrase>::Start> vote_phrases_at(std::string_view word);

/// All rows.
std::span<const VotePhrase> vote_phrases();

/// "Fire" is 4; digits are themselves.
std::optional<std::uint32_t> count_word(std::string_view word);

/// Words that may stand between a count and its verb without changing who votes: "18 medlemmer stemte for". After a
/// count, any other noun is somebody outside of the meeting ("43 beboere stemte for").
bool is_member_word(std::string_view word);

/// "Alle undtagen Ø": whether the list names who is not meant.
bool names_exception(std::string_view list);

/// Whether a clause may end before `rest`: at its end, a sign, or a word that a reason or another clause begins with.
bool ends_clause(std::string_view rest);

/// "Byrådets behandling af sagen": what a phrase that needs a treatment goes on with.
bool goes_on_with_treatment(std::string_view rest);

/// Of the phrases that need a part of the body, those by which parties that are named stand as well: "A og F
/// anbefaler". What they "indstiller" or "meddeler" may be anything.
bool is_of_parties(const VotePhrase& phrase);

/// "forkastet", "afvist": in "forkastet med 23 stemmer mod 7" the 23 are those against the proposal.
bool is_rejecting_word(std::string_view word);

/// "ÆF", "ÆF1", "ÆF-2": how minutes number amendments.
bool is_numbered_amendment(std::string_view word);

/// Whether the word is one for what is voted on: "indstillingen", "Ændringsforslag", "ÆF2", "mindretalsindstillingen".
bool is_proposal_word(std::string_view word);

}  // namespace referat::lexicon
