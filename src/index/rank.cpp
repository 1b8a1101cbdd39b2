#include "index/rank.hpp"

#include <new>

namespace referat::index {

namespace {

/// For each term the best place of its words in an item, and how often they stand there. Gives SQLite's code.
int look(const Fts5ExtensionApi* api, Fts5Context* fts, Ranking& ranking) {
  const Plan& plan = *ranking.plan;
  ranking.best.assign(plan.terms, 0);
  ranking.often.assign(plan.terms, 0);
  const int phrases = api->xPhraseCount(fts);
  for (int i = 0; i < phrases; ++i) {
    const Phrase& phrase = plan.phrases[ranking.first + static_cast<std::size_t>(i)];
    if (!phrase.wanted) continue;
    Fts5PhraseIter place;
    int column = 0;
    int offset = 0;
    const int code = api->xPhraseFirst(fts, i, &place, &column, &offset);
    if (code != SQLITE_OK) return code;
    for (; column >= 0; api->xPhraseNext(fts, &place, &column, &offset)) {
      if ((phrase.columns >> column & 1) == 0) continue;
      const double weight = phrase.weight * weight_of(static_cast<Column>(column));
      if (weight > ranking.best[phrase.term]) ranking.best[phrase.term] = weight;
      ranking.often[phrase.term] += phrase.weight;
    }
  }
  return SQLITE_OK;
}

void rank(const Fts5ExtensionApi* api, Fts5Context* fts, sqlite3_context* context, int, sqlite3_value**) {
  auto& ranking = *static_cast<Ranking*>(api->xUserData(fts));
  const int code = look(api, fts, ranking);
  if (code != SQLITE_OK) return sqlite3_result_error_code(context, code);
  double score = 0;
  for (std::size_t term = 0; term < ranking.best.size(); ++term)
    score += score_of(ranking.best[term], ranking.often[term]);
  sqlite3_result_double(context, score);
}

void place(const Fts5ExtensionApi* api, Fts5Context* fts, sqlite3_context* context, int, sqlite3_value**) {
  auto& ranking = *static_cast<Ranking*>(api->xUserData(fts));
  const int code = look(api, fts, ranking);
  if (code != SQLITE_OK) return sqlite3_result_error_code(context, code);
  try {
    ranking.places.push_back({api->xRowid(fts), ranking.best.front(), ranking.often.front()});
  } catch (const std::bad_alloc&) {
    sqlite3_result_error_nomem(context);
  }
}

struct Function {
  const char* name;
  fts5_extension_function call;
};
constexpr Function functions[] = {
    {"referat_rank", rank},
    {"referat_place", place},
};

}  // namespace

/// The oftener the more, but less than the step from one kind of place to the next: many words in a text never outdo
/// one in a title.
double score_of(double best, double often) {
  constexpr double half = 4;  // how often is half of the most that often can give
  return best * (1 + 0.2 * often / (often + half));
}

void add_rank(Database& database, Ranking* ranking) {
  fts5_api* api = nullptr;
  Statement statement(database, "SELECT fts5(?1)");
  statement.bind_pointer(1, &api, "fts5_api_ptr");
  statement.step();
  if (api == nullptr) throw Failure({ErrorKind::internal, "this SQLite has no full text search (FTS5)"});
  for (const Function& function : functions) {
    const int code = api->xCreateFunction(api, function.name, ranking, function.call, nullptr);
    if (code != SQLITE_OK) database.fail(code);
  }
}

}  // namespace referat::index
