// The clauses around a phrase of vote: where those begin and end who voted, and what they voted on.
#pragma once

#include <cstddef>
#include <string_view>

namespace referat::extract {

/// "Et mindretal (V) anbefaler afslag": what these want is another ballot than the majority's.
bool names_minority(std::string_view list);

/// "Flertallet (A og F)", "et mindretal"
bool names_a_part(std::string_view list);

/// Where the subject of the phrase at `to` begins: after the clause before it, and not before `from`.
/// \param parted  whether the verb may stand before it: "Dog stemte V imod"
std::size_t subject_begin(std::string_view s, std::size_t from, std::size_t to, bool parted);

/// "V og C ønskede ført til protokol, at de stemmer imod": those who are meant by `subject`, which begins at `begin`.
/// Empty where it is no such word.
std::string_view meant_by(std::string_view s, std::string_view subject, std::size_t from, std::size_t begin);

/// The length of a list of voters: up to the reasons behind it, "..., da forslaget er for dyrt".
std::size_t without_reasons(std::string_view list);

/// Whether a bracket is open at the end of `s`.
bool is_in_bracket(std::string_view s);

/// Where a bracket ends that was opened before `s`; the length where none does: "Godkendt (imod: V og C)".
std::size_t end_of_open_bracket(std::string_view s);

/// What a sentence says was voted on: "Et ændringsforslag fra V blev sat under afstemning", "Herefter blev
/// indstillingen godkendt med 20 stemmer mod 10", "For ændringsforslaget stemte V". Empty where it does not say.
std::string_view voted_on(std::string_view sentence);

/// "et ændringsforslag" without "et".
std::string_view without_article(std::string_view s);

/// Whether any word tells of an outcome.
bool tells_outcome(std::string_view s);

/// Whether any word turns a proposal down: "forkastet".
bool says_rejected(std::string_view s);

/// Whether the words name what is voted on before the recommendation: an amendment, or a motion to put the case off.
bool names_amendment(std::string_view words);

/// "Ændringsforslag fra C til ad 3:", "Enhedslisten stillede følgende ændringsforslag:", above the amendment's words:
/// how it is called; likewise "Indstillingen:" and "Forslag fra T:" above the ballot about that. Empty where the
/// paragraph is another.
std::string_view proposal_label(std::string_view words);

/// Behind a phrase, the point that the vote was about: "stemte imod indstillingens punkt 3", "undlod at stemme om pkt.
/// 2". Empty where none is named.
std::string_view point_behind(std::string_view rest);

}  // namespace referat::extract
