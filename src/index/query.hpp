// The words of a query: parsed, held against the vocabulary, and written as an expression of FTS5. Nothing of what the
// user wrote stands outside of quotes there.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include <referat/result.hpp>

#include "index/vocabulary.hpp"

namespace referat::index {

/// The columns of items_fts, in their order.
enum class Column : std::uint8_t { title, case_number, recommendation, decision, text };
inline constexpr std::size_t columns = 5;

using Columns = std::uint8_t;  ///< a bit for each Column
inline constexpr Columns every_column = (1U << columns) - 1;
constexpr Columns bit(Column column) { return static_cast<Columns>(1U << static_cast<unsigned>(column)); }

/// One phrase of the expression: a word asked for or akin to one, or several words in a row.
struct Phrase {
  std::vector<std::string> words;  ///< in lower case; not empty
  bool begins = false;             ///< the last is the beginning of a word
  std::uint32_t term = 0;          ///< which word or phrase of the query it stands for
  double weight = 1;               ///< less for what is only akin
  Columns columns = every_column;
  bool wanted = true;     ///< false below NOT
  bool compound = false;  ///< the word that was asked for is a part of this one
};

/// A part of an expression that is looked for by itself.
struct Alternative {
  std::string match;
  std::size_t first = 0;  ///< of Plan::phrases, which phrase is the first in it
};

struct Plan {
  std::string match;            ///< for MATCH; empty where nothing is looked for
  std::vector<Phrase> phrases;  ///< in the order in which they stand in `match`
  std::uint32_t terms = 0;
  /// Where the query is one word that many are akin to: the word and its inflections, which often stand in the same
  /// items, and each compound alone. FTS5 asks every phrase of an expression about every item, and most compounds stand
  /// in few.
  std::vector<Alternative> alternatives;
  std::vector<std::string> notes;  ///< what is not looked for
};

/// Fails with `unreadable`: the query makes no sense, and why.
Result<Plan> plan(std::string_view query, const Vocabulary& vocabulary);

}  // namespace referat::index
