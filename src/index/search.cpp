// Questions about words and what stands beside them.
#include <fmt/format.h>

#include <algorithm>
#include <cstdint>
#include <string>
#include <vector>

#include <referat/index.hpp>

#include "index/conditions.hpp"
#include "index/hits.hpp"
#include "index/index_state.hpp"
#include "support/text.hpp"

namespace referat {

using index::Conditions;
using index::Database;
using index::Failure;
using index::Statement;
using std::string_view;

namespace {

struct Found {
  std::int64_t id;
  double score = 0;
  std::uint32_t day = 0;  ///< 20250617; 0 without a date, or as long as nobody asked for it
};

/// The digits of YYYY-MM-DD as a number.
std::uint32_t day_of(string_view date) {
  std::uint32_t day = 0;
  for (const char c : date) {
    if (text::is_digit(c)) day = day * 10 + static_cast<std::uint32_t>(c - '0');
  }
  return day;
}

bool by_rank(const IndexQuery& query) { return query.sort == IndexQuery::Sort::rank && !query.words.empty(); }

/// What the words are found in, with its score, in the order of the ids, and without days.
std::vector<Found> with_words(Database& db, index::Ranking& ranking) {
  std::vector<Found> found;
  const index::Plan& plan = *ranking.plan;
  if (plan.alternatives.empty()) {
    Statement all(db, "SELECT rowid, referat_rank(items_fts) FROM items_fts WHERE items_fts MATCH ?1 ORDER BY rowid");
    for (all.with(plan.match); all.step();) found.push_back({all.number(0), all.real(1)});
    return found;
  }
  // Each alternative by itself, and then the score that they have together.
  std::vector<index::Place>& places = ranking.places;
  places.clear();
  Statement all(db, "SELECT referat_place(items_fts) FROM items_fts WHERE items_fts MATCH ?1");
  for (const index::Alternative& alternative : plan.alternatives) {
    ranking.first = alternative.first;
    all.with(alternative.match).run();
  }
  ranking.first = 0;
  // Each gave its places in their order, and the first mostly most of them.
  const auto before = [](const index::Place& a, const index::Place& b) { return a.item < b.item; };
  const auto others = std::is_sorted_until(places.begin(), places.end(), before);
  std::sort(others, places.end(), before);
  std::inplace_merge(places.begin(), others, places.end(), before);
  found.reserve(places.size());
  for (std::size_t i = 0; i < places.size();) {
    index::Place together = places[i];
    while (++i < places.size() && places[i].item == together.item) {
      together.best = std::max(together.best, places[i].best);
      together.often += places[i].often;
    }
    found.push_back({together.item, index::score_of(together.best, together.often)});
  }
  return found;
}

/// Keeps those that are among the ids of `items`, with the day that stands beside the id.
/// \param items  gives id and date, in the order of the ids
void keep_those(std::vector<Found>& found, Statement& items) {
  std::size_t kept = 0;
  for (std::size_t i = 0; i < found.size() && items.step();) {
    while (i < found.size() && found[i].id < items.number(0)) ++i;
    if (i == found.size() || found[i].id > items.number(0)) continue;
    found[kept] = {found[i].id, found[i].score, day_of(items.text(1))};
    ++kept;
    ++i;
  }
  found.resize(kept);
}

/// Keeps those that stand in a document that fits, with its day.
/// \param documents  gives the id of a document's first item, and the date where it fits, in the order of the ids
void keep_those_in(std::vector<Found>& found, Statement& documents) {
  std::size_t kept = 0;
  std::uint32_t day = 0;
  bool fits = false;
  bool another = documents.step();
  for (const Found& one : found) {
    for (; another && documents.number(0) <= one.id; another = documents.step()) {
      fits = !documents.is_null(1);
      day = day_of(documents.text(1));
    }
    if (fits) found[kept++] = {one.id, one.score, day};
  }
  found.resize(kept);
}

/// Keeps what the conditions hold of, and notes its day. \param found  in the order of their ids
void keep_fitting(Database& db, std::vector<Found>& found, const Conditions& conditions) {
  if (found.empty()) return;
  const std::int64_t first = found.front().id;
  const std::int64_t last = found.back().id;
  const auto passed_over = static_cast<std::size_t>(last - first);
  const std::string and_fitting = conditions.empty() ? "" : " AND " + conditions.sql();
  // To go to an item takes as long as to pass over two; a document has some ten.
  if (found.size() * (conditions.of_documents() ? 20 : 2) < passed_over) {
    std::vector<std::int64_t> ids(found.size());
    std::transform(found.begin(), found.end(), ids.begin(), [](const Found& one) { return one.id; });
    const std::string list = index::as_list(ids);
    Statement items(db,
                    "SELECT i.id, i.date FROM json_each(?1) f CROSS JOIN items i INDEXED BY items_facets "
                    "WHERE i.id = f.value" +
                        and_fitting);
    conditions.bind(items.with(list), 2);
    return keep_those(found, items);
  }
  if (conditions.of_documents()) {
    Statement documents(
        db,
        fmt::format("SELECT i.id, CASE WHEN {} THEN coalesce(i.date, '') END FROM items i INDEXED BY items_documents "
                    "WHERE i.position < 2 AND i.id <= ? ORDER BY i.id",
                    conditions.empty() ? "1" : conditions.sql()));
    documents.bind(conditions.bind(documents, 1), last);
    return keep_those_in(found, documents);
  }
  Statement items(db, "SELECT i.id, i.date FROM items i INDEXED BY items_facets WHERE i.id BETWEEN ?1 AND ?2" +
                          and_fitting + " ORDER BY i.id");
  conditions.bind(items.with(first, last), 3);
  keep_those(found, items);
}

/// Those without words that fit.
std::vector<Found> without_words(Database& db, const Conditions& conditions) {
  std::vector<Found> found;
  Statement items(db, "SELECT i.id, i.date FROM items i WHERE " + conditions.sql());
  for (conditions.bind(items, 1); items.step();) found.push_back({items.number(0), 0, day_of(items.text(1))});
  return found;
}

/// Those that may be among the first `limit` by rank, with their days: those of a hundred thousand items are not
/// read to show twenty.
void keep_best(Database& db, std::vector<Found>& found, std::size_t limit) {
  if (limit == 0) return found.clear();
  if (found.size() > limit) {
    const auto last = found.begin() + static_cast<std::ptrdiff_t>(limit) - 1;
    std::nth_element(found.begin(), last, found.end(),
                     [](const Found& a, const Found& b) { return a.score > b.score; });
    const double least = last->score;
    found.erase(std::remove_if(last, found.end(), [&](const Found& one) { return one.score < least; }), found.end());
  }
  Statement date(db, "SELECT date FROM items INDEXED BY items_facets WHERE id = ?1");
  for (Found& one : found) {
    if (date.with(one.id).step()) one.day = day_of(date.text(0));
    date.reset();
  }
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
  auto planned = index::plan(query.words, vocabulary_);
  if (!planned) throw Failure(planned.error());
  ranking_.plan = &*planned;
  const Conditions conditions(database_, query);
  if (planned->match.empty() && conditions.empty())
    throw Failure({ErrorKind::unreadable, "nothing is looked for: say words, or what has to hold"});
  IndexHits answer;
  answer.notes = planned->notes;
  answer.notes.insert(answer.notes.end(), conditions.notes().begin(), conditions.notes().end());
  const bool days_later = by_rank(query) && conditions.empty();
  std::vector<Found> found;
  if (planned->match.empty()) {
    found = without_words(database_, conditions);
  } else {
    found = with_words(database_, ranking_);
    if (!days_later) keep_fitting(database_, found, conditions);
  }
  answer.count = found.size();
  if (days_later) keep_best(database_, found, query.limit);
  keep_first(found, query);
  index::Hits hits(database_, *planned);
  for (const Found& one : found) answer.hits.push_back(hits.read(one.id));
  ranking_.plan = nullptr;
  return answer;
}

}  // namespace referat
