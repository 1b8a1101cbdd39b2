#include "index/places.hpp"

#include <algorithm>
#include <bit>
#include <new>

namespace referat::index {

namespace {

/// How much it tells that a word stands in a column. A title says what an item is about; a decision, what came of it.
constexpr std::array<std::uint32_t, columns> column_weights = {8, 8, 2, 3, 1};
static_assert(column_weights[0] * whole_word <= UINT8_MAX);

/// How well one term fits an item: the best place that any of its words has there (the word's weight, by that of the
/// column), and how many of them there are (each by its weight). The oftener the more, but less than the step from one
/// kind of place to the next: many words in a text never outdo one in a title.
float score_of(std::uint8_t best, std::uint16_t often) {
  constexpr float half = 4 * whole_word;  // how often is half of the most that often can give
  const auto times = static_cast<float>(often);
  return static_cast<float>(best) * (1 + 0.2F * times / (times + half));
}

}  // namespace

PlaceFinder::PlaceFinder(Database& database) : database_(database) {
  fts5_api* api = nullptr;
  Statement statement(database, "SELECT fts5(?1)");
  statement.bind_pointer(1, &api, "fts5_api_ptr");
  statement.step();
  if (api == nullptr) throw Failure({ErrorKind::internal, "this SQLite has no full text search (FTS5)"});
  const int code = api->xCreateFunction(api, "referat_places", this, look, nullptr);
  if (code != SQLITE_OK) database.fail(code);
}

Places PlaceFinder::find(const Plan& plan) {
  Places found;
  found.terms.resize(plan.terms);
  // One row is enough: the function looks at all.
  Statement looked(database_, "SELECT referat_places(items_fts) FROM items_fts WHERE items_fts MATCH ?1 LIMIT 1");
  const std::span<const Phrase> all = plan.phrases;
  for (std::size_t i = 0; i < all.size(); i += phrases_.size()) {
    const auto of_another = [&](const Phrase& phrase) { return phrase.term != all[i].term; };
    const auto end = std::find_if(all.begin() + static_cast<std::ptrdiff_t>(i), all.end(), of_another);
    phrases_ = all.subspan(i, static_cast<std::size_t>(end - all.begin()) - i);
    rows_.clear();
    last_ = nullptr;
    const std::string match = any_of(phrases_);
    looked.with(match).run();
    for (const auto& [number, row] : rows_) {
      found.terms[all[i].term].emplace(number, row.in);
      if (!all[i].wanted) continue;
      auto& scores = found.scores[number];
      for (std::uint64_t items = row.in; items != 0; items &= items - 1) {
        const auto k = static_cast<std::size_t>(std::countr_zero(items));
        scores[k] += score_of(row.best[k], row.often[k]);
      }
    }
  }
  return found;
}

/// Each phrase by itself, in FTS5's own loop: a row of SQL would take as long again, and in a larger expression FTS5
/// asks every phrase about every item, though most compounds stand in few.
void PlaceFinder::look(const Fts5ExtensionApi* api, Fts5Context* fts, sqlite3_context* context, int, sqlite3_value**) {
  auto& finder = *static_cast<PlaceFinder*>(api->xUserData(fts));
  for (finder.phrase_ = 0; finder.phrase_ < finder.phrases_.size(); ++finder.phrase_) {
    const int code = api->xQueryPhrase(fts, static_cast<int>(finder.phrase_), &finder, note);
    if (code != SQLITE_OK) return sqlite3_result_error_code(context, code);
  }
}

/// One item that has the phrase. Gives SQLite's code.
int PlaceFinder::note(const Fts5ExtensionApi* api, Fts5Context* fts, void* data) {
  auto& finder = *static_cast<PlaceFinder*>(data);
  const Phrase& phrase = finder.phrases_[finder.phrase_];
  const std::int64_t item = api->xRowid(fts);
  if (item < 0) return SQLITE_CORRUPT;  // items are counted from 1 on
  Fts5PhraseIter place;
  int column = 0;
  int offset = 0;
  const int code = api->xPhraseFirst(fts, 0, &place, &column, &offset);
  if (code != SQLITE_OK) return code;
  std::uint32_t best = 0;
  std::uint32_t often = 0;
  for (; column >= 0; api->xPhraseNext(fts, &place, &column, &offset)) {
    if (column >= static_cast<int>(columns)) return SQLITE_CORRUPT;
    if ((phrase.columns >> column & 1) == 0) continue;
    best = std::max(best, column_weights[static_cast<std::size_t>(column)]);
    ++often;
  }
  if (often == 0) return SQLITE_OK;
  try {
    finder.note(item, best * phrase.weight, often * phrase.weight);
  } catch (const std::bad_alloc&) {
    return SQLITE_NOMEM;
  }
  return SQLITE_OK;
}

void PlaceFinder::note(std::int64_t item, std::uint32_t best, std::uint32_t often) {
  const std::int64_t number = item / items_in_row;
  if (last_ == nullptr || number != last_number_) {
    last_ = &rows_[number];
    last_number_ = number;
  }
  const auto i = static_cast<std::size_t>(item - number * items_in_row);
  last_->in |= std::uint64_t{1} << i;
  last_->best[i] = std::max(last_->best[i], static_cast<std::uint8_t>(best));
  last_->often[i] = static_cast<std::uint16_t>(std::min<std::uint32_t>(last_->often[i] + often, UINT16_MAX));
}

}  // namespace referat::index
