#include "index/rank.hpp"

namespace referat::index {

namespace {

/// For each term the best place that any of its words has, and a little more the oftener they stand: less than the
/// step from one kind of place to the next, so that many words in a text never outdo one in a title.
void rank(const Fts5ExtensionApi* api, Fts5Context* fts, sqlite3_context* context, int, sqlite3_value**) {
  auto& [of_query, best, often] = *static_cast<Ranking*>(api->xUserData(fts));
  const Plan& plan = *of_query;
  best.assign(plan.terms, 0);
  often.assign(plan.terms, 0);
  const int phrases = api->xPhraseCount(fts);
  for (int i = 0; i < phrases; ++i) {
    const Phrase& phrase = plan.phrases[static_cast<std::size_t>(i)];
    if (!phrase.wanted) continue;
    Fts5PhraseIter place;
    int column = 0;
    int offset = 0;
    const int code = api->xPhraseFirst(fts, i, &place, &column, &offset);
    if (code != SQLITE_OK) return sqlite3_result_error_code(context, code);
    for (; column >= 0; api->xPhraseNext(fts, &place, &column, &offset)) {
      if ((phrase.columns >> column & 1) == 0) continue;
      const double weight = phrase.weight * weight_of(static_cast<Column>(column));
      if (weight > best[phrase.term]) best[phrase.term] = weight;
      often[phrase.term] += phrase.weight;
    }
  }
  double score = 0;
  for (std::uint32_t term = 0; term < plan.terms; ++term) {
    constexpr double half = 4;  // how often is half of the most that often can give
    if (best[term] > 0) score += best[term] * (1 + 0.2 * often[term] / (often[term] + half));
  }
  sqlite3_result_double(context, score);
}

}  // namespace

void add_rank(Database& database, Ranking* ranking) {
  fts5_api* api = nullptr;
  Statement statement(database, "SELECT fts5(?1)");
  statement.bind_pointer(1, &api, "fts5_api_ptr");
  statement.step();
  if (api == nullptr) throw Failure({ErrorKind::internal, "this SQLite has no full text search (FTS5)"});
  const int code = api->xCreateFunction(api, "referat_rank", ranking, rank, nullptr);
  if (code != SQLITE_OK) database.fail(code);
}

}  // namespace referat::index
