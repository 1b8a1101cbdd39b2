// How well an item fits a query: where the words stand, and whether they are those asked for or only akin to them.
#pragma once

#include <cstdint>
#include <vector>

#include "index/database.hpp"
#include "index/query.hpp"

namespace referat::index {

/// How much it tells that a word stands there. A title says what an item is about; a decision, what came of it.
inline constexpr double weight_of(Column column) {
  constexpr double weights[columns] = {8, 8, 2, 3, 1};
  return weights[static_cast<std::size_t>(column)];
}

/// Where the words of a query that is one word stand in an item.
struct Place {
  std::int64_t item = 0;
  double best = 0;
  double often = 0;
};

struct Ranking {
  const Plan* plan = nullptr;  ///< of the query that is running
  std::size_t first = 0;       ///< which of the plan's phrases is the first of the expression that is running
  std::vector<double> best;    ///< for each term; kept from one item to the next
  std::vector<double> often;
  std::vector<Place> places;  ///< what referat_place found
};

/// \param best   the best place that any of a term's words has
/// \param often  how many of its words stand there, each with its weight
double score_of(double best, double often);

/// Makes known to this connection: referat_rank(items_fts), how well an item fits, and referat_place(items_fts), which
/// notes in `places` what score_of makes it from, of the first term, and says nothing.
/// \param ranking  has to stay as long as the connection
void add_rank(Database& database, Ranking* ranking);

}  // namespace referat::index
