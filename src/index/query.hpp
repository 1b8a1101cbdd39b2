// The words of a query: parsed, held against the vocabulary, and written as phrases of FTS5. Nothing of what the user
// wrote stands outside of quotes there.
#pragma once

#include <cstdint>
#include <span>
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

/// What a word counts that was asked for. Weights are whole numbers, so that what fits as well counts the same.
inline constexpr std::uint32_t whole_word = 10;

/// One phrase of the expression: a word asked for or akin to one, or several words in a row.
struct Phrase {
  std::vector<std::string> words;     ///< in lower case; not empty
  bool begins = false;                ///< the last is the beginning of a word
  std::uint32_t term = 0;             ///< which word or phrase of the query it stands for
  std::uint32_t weight = whole_word;  ///< less for what is only akin
  Columns columns = every_column;
  bool wanted = true;  ///< false below NOT
};

/// What an item has to have of the terms.
struct Demand {
  enum class Kind {
    term,
    all,
    any,
    without,  ///< the first part, and not the second
  };
  Kind kind = Kind::term;
  std::uint32_t term = 0;
  std::vector<Demand> parts;
};

struct Plan {
  std::vector<Phrase> phrases;  ///< those of a term behind each other; empty where nothing is looked for
  std::uint32_t terms = 0;
  Demand demand;
  std::vector<std::string> notes;  ///< what is not looked for
};

/// For MATCH: any of these phrases. They are numbered there as they are here.
std::string any_of(std::span<const Phrase> phrases);

/// Fails with `unreadable`: the query makes no sense, and why.
Result<Plan> plan(std::string_view query, const Vocabulary& vocabulary);

}  // namespace referat::index
