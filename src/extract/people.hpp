// People in a list: "Anna Lund (A) (Afbud), Bo Ravn, V og Ida Vang (2. viceborgmester)".
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "extract/context.hpp"

namespace referat::extract {

/// One entry of a list, cut up but not judged. All parts view the text.
struct Mention {
  std::string_view whole;
  std::string_view role;                   ///< that leads the name
  std::string_view name;                   ///< up to the first bracket
  std::vector<std::string_view> brackets;  ///< what stands inside each
  std::string_view after;                  ///< what follows the last bracket
};

/// Cuts a list at its commas, tabs, "og" and "samt", none of them inside brackets; at line ends, too, where `lines`
/// says that each line is an entry.
std::vector<Mention> split_people(std::string_view list, bool lines);

/// One entry of such a list, trimmed, in its parts: "formand Anna Lund (A) - afbud".
Mention cut_up(std::string_view entry);

/// The place of the first such sign at or after `from` that stands inside no bracket opened there; npos where none
/// does.
std::size_t find_outside_brackets(std::string_view s, char sign, std::size_t from = 0);

/// "Anna Lund, A": a party that a list gives behind a comma. Empty where the mention is none.
std::string_view party_alone(const Mention& mention);

/// "Godkendt Ida Holm og Per Skov": the people, where a result has lost its end and run into them (Brønderslev). Others
/// as they are.
std::string_view without_run_in_outcome(std::string_view people);

/// "- formand", ". Per Juul var syg": what stands behind the dash or the full stop.
std::string_view behind_dash(std::string_view words);

/// "Lis Krogh pga. arbejde" is Lis Krogh.
std::string_view without_reason(std::string_view name);

/// "..., Inger Margrethe" / "Dalby, ...": a list with commas whose line ends inside a name. One word is none.
bool breaks_name(std::string_view line, std::string_view next);

/// Whether no line of a list ends inside a name.
bool lines_are_entries(std::string_view list);

/// Whether a line is one or more people, and what is said of them, and no sentence.
bool lists_people(std::string_view line);

/// Whether a name is one: one to six words, nearly all with a capital, no digits.
bool is_name(std::string_view name);

/// A first and a last name, each with a capital: no words of a sentence ("Herefter stemte V"), and no party's letter at
/// the end.
bool is_whole_name(std::string_view name);

/// The person of a mention; none where the name is none.
std::optional<Person> to_person(const Context& context, const Mention& mention);

/// The affiliation among the brackets; empty where there is none.
std::string_view affiliation_of(const Mention& mention);

}  // namespace referat::extract
