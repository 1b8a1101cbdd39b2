// Questions about words and what stands beside them.
#include <fmt/format.h>

#include <algorithm>
#include <bit>
#include <cstdint>
#include <string>
#include <vector>

#include <referat/index.hpp>

#include "index/conditions.hpp"
#include "index/facets.hpp"
#include "index/hits.hpp"
#include "index/index_state.hpp"
#include "index/places.hpp"

namespace referat {

using index::Conditions;
using index::Database;
using index::Demand;
using index::Facets;
using index::Failure;

namespace {

struct Found {
  std::int64_t id;
  float score = 0;
  std::uint32_t day = 0;
};

bool by_rank(const IndexQuery& query) { return query.sort == IndexQuery::Sort::rank && !query.words.empty(); }

/// Which items of a row have what is demanded, a bit each.
std::uint64_t having(const Demand& demand, const std::vector<index::ItemSet>& terms, std::int64_t row) {
  if (demand.kind == Demand::Kind::term) {
    const index::ItemSet& term = terms[demand.term];
    const auto items = term.find(row);
    return items == term.end() ? 0 : items->second;
  }
  std::uint64_t items = having(demand.parts.front(), terms, row);
  for (std::size_t i = 1; i < demand.parts.size(); ++i) {
    const std::uint64_t others = having(demand.parts[i], terms, row);
    switch (demand.kind) {
      case Demand::Kind::all:
        items &= others;
        break;
      case Demand::Kind::any:
        items |= others;
        break;
      default:
        items &= ~others;
    }
  }
  return items;
}

/// What has the words that are demanded, with its score, in the order of the ids, and without days.
std::vector<Found> with_words(const Demand& demand, const index::Places& places) {
  std::vector<std::pair<std::int64_t, std::uint64_t>> rows;
  std::size_t count = 0;
  for (const auto& [number, scores] : places.scores) {
    const std::uint64_t items = having(demand, places.terms, number);
    count += static_cast<std::size_t>(std::popcount(items));
    rows.emplace_back(number, items);
  }
  std::sort(rows.begin(), rows.end());
  std::vector<Found> found;
  found.reserve(count);
  for (const auto& [number, all] : rows) {
    const auto& scores = places.scores.at(number);
    for (std::uint64_t items = all; items != 0; items &= items - 1) {
      const int i = std::countr_zero(items);
      found.push_back({number * index::items_in_row + i, scores[static_cast<std::size_t>(i)], 0});
    }
  }
  return found;
}

/// Keeps what the conditions hold of, and notes its day. \param found  in the order of their ids
void keep_fitting(Database& db, std::vector<Found>& found, const Conditions& conditions) {
  index::FacetReader reader(db);
  std::size_t kept = 0;
  std::size_t next = 0;  // of conditions.items()
  for (const Found& one : found) {
    if (const auto& items = conditions.items()) {
      while (next < items->size() && (*items)[next] < one.id) ++next;
      if (next == items->size()) break;
      if ((*items)[next] != one.id) continue;
    }
    const auto facets = reader.of(one.id);
    if (!facets) db.fail(SQLITE_CORRUPT);  // it has words, and is no item
    if (conditions.hold(*facets)) found[kept++] = {one.id, one.score, facets->day};
  }
  found.resize(kept);
}

/// Those without words that fit.
std::vector<Found> without_words(Database& db, const Conditions& conditions) {
  std::vector<Found> found;
  index::FacetReader reader(db);
  const auto take = [&](std::int64_t item, const Facets& facets) {
    if (conditions.hold(facets)) found.push_back({item, 0, facets.day});
  };
  if (const auto& items = conditions.items()) {
    for (const std::int64_t item : *items) {
      const auto facets = reader.of(item);
      if (!facets) db.fail(SQLITE_CORRUPT);
      take(item, *facets);
    }
  } else {
    reader.each(take);
  }
  return found;
}

/// Puts the first `limit` in their place, and drops the others.
void keep_first(std::vector<Found>& found, const IndexQuery& query) {
  const bool ranked = by_rank(query);
  const bool path_of_case = query.words.empty() && query.case_number;  // from its first meeting to its last
  const auto before = [&](const Found& a, const Found& b) {
    if (ranked && a.score != b.score) return a.score > b.score;
    if (a.day != b.day) return path_of_case ? a.day < b.day : a.day > b.day;
    return a.id < b.id;
  };
  const auto end = found.begin() + static_cast<std::ptrdiff_t>(std::min<std::size_t>(query.limit, found.size()));
  std::partial_sort(found.begin(), end, found.end(), before);
  found.erase(end, found.end());
}

}  // namespace

IndexHits Index::State::search(const IndexQuery& query) {
  const index::Snapshot snapshot(database_);
  const auto plan = index::plan(query.words, vocabulary_);
  if (!plan) throw Failure(plan.error());
  const Conditions conditions(database_, query);
  if (plan->phrases.empty() && conditions.empty())
    throw Failure({ErrorKind::unreadable, "nothing is looked for: say words, or what has to hold"});
  std::vector<Found> found;
  if (plan->phrases.empty()) {
    found = without_words(database_, conditions);
  } else {
    found = with_words(plan->demand, places_->find(*plan));
    keep_fitting(database_, found, conditions);
  }
  IndexHits answer;
  answer.notes = plan->notes;
  answer.notes.insert(answer.notes.end(), conditions.notes().begin(), conditions.notes().end());
  answer.count = found.size();
  keep_first(found, query);
  index::Hits hits(database_, *plan);
  for (const Found& one : found) answer.hits.push_back(hits.read(one.id));
  return answer;
}

}  // namespace referat
