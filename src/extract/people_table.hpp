// A table of people: a head above each column, and a row for each of them.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "extract/context.hpp"
#include "lexicon/column_headings.hpp"

namespace referat::extract {

/// A column, and where its head stands in its line, in characters; or the number of the column, where tabs set them
/// apart.
struct TableColumn {
  lexicon::PeopleColumn what = lexicon::PeopleColumn::remark;
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
};

/// "Navn      Forening      Tilstede   Afbud": the columns that such a line heads; the first is of names. Empty where
/// it heads no table of people.
std::vector<TableColumn> people_columns(std::string_view line);

/// Whether all these lines, of which there is one at least, have a name and something beside it that stands below one
/// of the columns.
/// \param lines  one behind the other, as in the text
bool fits_columns(std::string_view lines, std::span<const TableColumn> columns);

/// A person for each line. Reports what has no place.
/// \param absent  of the whole list
std::vector<Participant> read_people_table(Context& context, std::string_view lines,
                                           std::span<const TableColumn> columns, const Field<bool>& absent);

}  // namespace referat::extract
