// Who is meant by the voters of a phrase: "A, B og F", "Venstres gruppe", "18 medlemmer (A+B)", "20 (Anna Lund (A),
// ...)".
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "extract/context.hpp"

namespace referat::extract {

struct Voters {
  std::optional<Field<std::uint32_t>> count;
  std::vector<Text> parties;
  std::vector<Person> people;

  bool named() const { return !parties.empty() || !people.empty(); }
};

/// The voters that a list names. None where anything in it is neither a party, a person nor a count: then the phrase is
/// about something else.
std::optional<Voters> read_voters(const Context& context, std::string_view list);

/// What stands in a bracket at the beginning of `s`. Empty where none does.
std::string_view bracket_at(std::string_view s);

}  // namespace referat::extract
