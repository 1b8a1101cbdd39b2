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
  std::vector<std::string_view> left_out;  ///< entries of a list of voters that name none

  bool named() const { return !parties.empty() || !people.empty(); }
};

/// The voters that a list names. None where anything in it is neither a party, a person nor a count: then the phrase is
/// about something else.
std::optional<Voters> read_voters(const Context& context, std::string_view list);

/// Likewise, of what surely is a list of voters, as behind "For stemte": what names none of them is left out. None
/// where nothing names any.
std::optional<Voters> read_some_voters(const Context& context, std::string_view list);

/// What stands in a bracket at the beginning of `s`. Empty where none does.
std::string_view bracket_at(std::string_view s);

}  // namespace referat::extract
