// How well an item fits a query: where the words stand, and whether they are those asked for or only akin to them.
#pragma once

#include "index/database.hpp"
#include "index/query.hpp"

namespace referat::index {

/// How much it tells that a word stands there. A title says what an item is about; a decision, what came of it.
inline constexpr double weight_of(Column column) {
  constexpr double weights[columns] = {8, 8, 2, 3, 1};
  return weights[static_cast<std::size_t>(column)];
}

/// Makes referat_rank(items_fts) known to this connection. It rates by what `plan` points to when it is called.
void add_rank(Database& database, const Plan* const* plan);

}  // namespace referat::index
