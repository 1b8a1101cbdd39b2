// Questions about words and what stands beside them.
#include <fmt/format.h>

#include <algorithm>
#include <tuple>
#include <utility>

#include <referat/index.hpp>

#include "index/excerpt.hpp"
#include "index/index_state.hpp"
#include "index/names.hpp"
#include "support/suggest.hpp"
#include "support/text.hpp"

namespace referat {

using index::Database;
using index::Failure;
using index::Statement;
using std::string_view;

namespace {

[[noreturn]] void senseless(std::string message) { throw Failure({ErrorKind::unreadable, std::move(message)}); }

/// "[1,2]", for json_each.
std::string as_list(const std::vector<std::int64_t>& ids) { return fmt::format("[{}]", fmt::join(ids, ",")); }

/// YYYY, YYYY-MM or YYYY-MM-DD: texts that compare like the days.
void require_date(string_view date) {
  const string_view form = "dddd-dd-dd";
  const bool whole = date.size() == 4 || date.size() == 7 || date.size() == 10;
  bool fits = whole;
  for (std::size_t i = 0; fits && i < date.size(); ++i)
    fits = form[i] == 'd' ? text::is_digit(date[i]) : date[i] == form[i];
  if (!fits) senseless(fmt::format("'{}' is no date such as 2025, 2025-06 or 2025-06-17", date));
}

/// "00.03": digits and full stops.
void require_kle(string_view kle) {
  const bool fits =
      !kle.empty() && std::all_of(kle.begin(), kle.end(), [](char c) { return text::is_digit(c) || c == '.'; });
  if (!fits) senseless(fmt::format("'{}' is no number of KLE or its beginning, such as 00.03", kle));
}

/// What has to hold beside the words: SQL of ours, with what the user said as parameters.
class Conditions {
 public:
  template <class... Values>
  void add(string_view sql, Values... values) {
    sql_ += fmt::format("{}({})", sql_.empty() ? "" : " AND ", sql);
    (values_.emplace_back(std::move(values)), ...);
  }
  void never(std::string note) {
    add("0");
    notes.push_back(std::move(note));
  }
  const std::string& sql() const { return sql_; }
  void bind(Statement& statement, int first) const {
    for (const std::string& value : values_) statement.bind(first++, string_view(value));
  }
  std::vector<std::string> notes;

 private:
  std::string sql_;
  std::vector<std::string> values_;
};

struct Named {
  std::int64_t id;
  std::string name;
};

/// The rows that `test` is true of; where there are none, a note that names the nearest.
template <class Test>
std::vector<std::int64_t> those(const std::vector<Named>& rows, Test test) {
  std::vector<std::int64_t> ids;
  for (const Named& row : rows) {
    if (test(row.name)) ids.push_back(row.id);
  }
  return ids;
}

std::string nobody(string_view what, string_view wanted, const std::vector<Named>& rows) {
  std::vector<std::string> names;
  for (const Named& row : rows) names.push_back(row.name);
  return fmt::format("the index has no {} '{}'{}", what, wanted, text::did_you_mean(wanted, names));
}

std::vector<Named> named(Database& db, string_view sql) {
  std::vector<Named> rows;
  for (Statement all(db, sql); all.step();) rows.push_back({all.number(0), std::string(all.text(1))});
  return rows;
}

void add_place(Database& db, const IndexQuery& query, Conditions& conditions) {
  if (query.municipality) {
    const auto rows = named(db, "SELECT id, municipality FROM bodies WHERE municipality IS NOT NULL ORDER BY id");
    const std::string key = index::name_key(*query.municipality);
    const auto ids = those(rows, [&](const std::string& name) { return index::name_key(name) == key; });
    if (ids.empty()) return conditions.never(nobody("municipality", *query.municipality, rows));
    conditions.add("i.meeting_id IN (SELECT id FROM meetings WHERE body_id IN (SELECT value FROM json_each(?)))",
                   as_list(ids));
  }
  if (query.body) {
    const auto rows = named(db, "SELECT id, name FROM bodies WHERE name IS NOT NULL ORDER BY id");
    const std::string key = index::body_key(*query.body);
    auto ids = those(rows, [&](const std::string& name) { return index::body_key(name) == key; });
    if (ids.empty() && !key.empty())
      ids = those(rows, [&](const std::string& name) { return index::name_key(name).find(key) != std::string::npos; });
    if (ids.empty()) return conditions.never(nobody("body", *query.body, rows));
    conditions.add("i.meeting_id IN (SELECT id FROM meetings WHERE body_id IN (SELECT value FROM json_each(?)))",
                   as_list(ids));
  }
}

void add_time(const IndexQuery& query, Conditions& conditions) {
  if (query.from) {
    require_date(*query.from);
    conditions.add("i.date >= ?", *query.from);
  }
  if (query.to) {
    require_date(*query.to);
    const std::string end = *query.to + "~";  // behind all that begin so
    if (query.from && *query.from >= end) senseless(fmt::format("{} is later than {}", *query.from, *query.to));
    conditions.add("i.date < ?", end);
  }
}

void add_case(Database& db, const IndexQuery& query, Conditions& conditions) {
  if (query.case_number) {
    // Cases are told apart by municipality, and whoever asks need not say which.
    const std::string key = index::name_key(*query.case_number);
    std::string keys = "[\"" + key + "\"";  // letters, digits and spaces
    for (Statement codes(db, "SELECT DISTINCT municipality_code FROM bodies WHERE municipality_code IS NOT NULL");
         codes.step();)
      keys += fmt::format(",\"{} {}\"", codes.text(0), key);
    conditions.add("i.case_id IN (SELECT id FROM cases WHERE key IN (SELECT value FROM json_each(?)))", keys + "]");
  }
  if (query.kle) {
    require_kle(*query.kle);
    conditions.add("i.case_id IN (SELECT id FROM cases WHERE kle_subject >= ? AND kle_subject < ?)", *query.kle,
                   *query.kle + "~");
  }
}

void add_people(Database& db, const IndexQuery& query, Conditions& conditions) {
  if (query.party)
    conditions.add("i.id IN (SELECT item_id FROM votes WHERE history_id IS NULL AND party = ? COLLATE NOCASE)",
                   *query.party);
  if (!query.person) return;
  const auto people = index::people_named(db, *query.person);
  if (people.ids.empty()) return conditions.never(people.note);
  const std::string list = as_list(people.ids);
  conditions.add(
      "i.id IN (SELECT item_id FROM votes WHERE history_id IS NULL AND person_id IN (SELECT value FROM json_each(?)) "
      "UNION SELECT item_id FROM attendance WHERE person_id IN (SELECT value FROM json_each(?)))",
      list, list);
}

Conditions conditions_of(Database& db, const IndexQuery& query) {
  Conditions conditions;
  add_place(db, query, conditions);
  add_time(query, conditions);
  add_case(db, query, conditions);
  add_people(db, query, conditions);
  if (query.outcome) conditions.add("i.outcome = ?", *query.outcome);
  if (query.closed) conditions.add(*query.closed ? "i.closed" : "NOT i.closed");
  if (query.document)
    conditions.add(*query.document == DocumentKind::minutes ? "i.document = 'minutes'" : "i.document = 'agenda'");
  return conditions;
}

struct Found {
  std::int64_t id;
  double score;
  std::string date;
};

bool by_rank(const IndexQuery& query) { return query.sort == IndexQuery::Sort::rank && !query.words.empty(); }

/// SQL for the items that fit: id, `ranked`, and where `dated` says so the date, which takes a look at each item.
/// Without, there are no conditions.
std::string question(const index::Plan& plan, const Conditions& conditions, bool dated, string_view ranked) {
  if (plan.match.empty()) return "SELECT i.id, 0.0, i.date FROM items i WHERE " + conditions.sql();
  if (!dated) return fmt::format("SELECT rowid, {} FROM items_fts WHERE items_fts MATCH ?", ranked);
  return fmt::format(
      "SELECT i.id, {}, i.date FROM items_fts JOIN items i INDEXED BY items_facets ON i.id = items_fts.rowid "
      "WHERE items_fts MATCH ?{}{}",
      ranked, conditions.sql().empty() ? "" : " AND ", conditions.sql());
}

/// Keeps what the conditions hold of, and notes its date. \param found  in the order of their ids
void keep_fitting(Database& db, std::vector<Found>& found, const Conditions& conditions) {
  if (found.empty()) return;
  std::vector<std::int64_t> ids = {found.front().id, found.back().id};
  string_view wanted = "items i INDEXED BY items_facets WHERE i.id BETWEEN ?1 ->> 0 AND ?1 ->> 1";
  string_view order = " ORDER BY i.id";
  // To go to an item takes as long as to pass over two.
  if (found.size() * 2 < static_cast<std::uint64_t>(found.back().id - found.front().id)) {
    ids.resize(found.size());
    std::transform(found.begin(), found.end(), ids.begin(), [](const Found& one) { return one.id; });
    wanted = "json_each(?1) f CROSS JOIN items i INDEXED BY items_facets WHERE i.id = f.value";
    order = "";  // that of the list
  }
  const std::string list = as_list(ids);
  Statement items(db, fmt::format("SELECT i.id, i.date FROM {}{}{}{}", wanted, conditions.sql().empty() ? "" : " AND ",
                                  conditions.sql(), order));
  conditions.bind(items.with(list), 2);
  std::size_t kept = 0;
  for (std::size_t i = 0; i < found.size() && items.step();) {
    while (i < found.size() && found[i].id < items.number(0)) ++i;
    if (i == found.size() || found[i].id > items.number(0)) continue;
    found[kept] = {found[i].id, found[i].score, std::string(items.text(1))};
    ++kept;
    ++i;
  }
  found.resize(kept);
}

/// What fits the alternatives, each looked for by itself, with the score that they have together, in the order of their
/// ids.
std::vector<Found> united(Database& db, index::Ranking& ranking) {
  std::vector<index::Place>& places = ranking.places;
  places.clear();
  Statement statement(db, "SELECT referat_place(items_fts) FROM items_fts WHERE items_fts MATCH ?");
  for (const index::Alternative& alternative : ranking.plan->alternatives) {
    ranking.first = alternative.first;
    statement.with(alternative.match).run();
  }
  ranking.first = 0;
  std::sort(places.begin(), places.end(), [](const index::Place& a, const index::Place& b) { return a.item < b.item; });
  std::vector<Found> found;
  for (std::size_t i = 0; i < places.size();) {
    index::Place all = places[i];
    while (++i < places.size() && places[i].item == all.item) {
      all.best = std::max(all.best, places[i].best);
      all.often += places[i].often;
    }
    found.push_back({all.item, index::score_of(all.best, all.often), {}});
  }
  return found;
}

/// All items that fit, in no order. \param dated  whether with their dates; without only where nothing but words counts
std::vector<Found> all_found(Database& db, index::Ranking& ranking, const Conditions& conditions, bool dated) {
  const index::Plan& plan = *ranking.plan;
  if (!plan.alternatives.empty()) {
    std::vector<Found> found = united(db, ranking);
    if (dated) keep_fitting(db, found, conditions);
    return found;
  }
  Statement statement(db, question(plan, conditions, dated, "referat_rank(items_fts)"));
  int first = 1;
  if (!plan.match.empty()) statement.bind(first++, plan.match);
  conditions.bind(statement, first);
  std::vector<Found> found;
  while (statement.step())
    found.push_back({statement.number(0), statement.real(1), dated ? std::string(statement.text(2)) : ""});
  return found;
}

/// Those that may be among the first `limit` by rank, with their dates: the days of a hundred thousand items are not
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
  Statement day(db, "SELECT date FROM items INDEXED BY items_facets WHERE id = ?1");
  for (Found& one : found) {
    if (day.with(one.id).step()) one.date = day.text(0);
    day.reset();
  }
}

/// Puts the first `limit` in their place, and drops the others.
void keep_first(std::vector<Found>& found, const IndexQuery& query) {
  const bool ranked = by_rank(query);
  const bool path_of_case = query.words.empty() && query.case_number;  // from its first meeting to its last
  const auto before = [&](const Found& a, const Found& b) {
    if (ranked && a.score != b.score) return a.score > b.score;
    if (a.date != b.date) return path_of_case ? a.date < b.date : a.date > b.date;
    return a.id < b.id;
  };
  const auto end = found.begin() + static_cast<std::ptrdiff_t>(std::min<std::size_t>(query.limit, found.size()));
  std::partial_sort(found.begin(), end, found.end(), before);
  found.erase(end, found.end());
}

index::Column column_of(string_view section) {
  return section == "recommendation" ? index::Column::recommendation
         : section == "decision"     ? index::Column::decision
                                     : index::Column::text;
}

std::optional<std::uint32_t> maybe_small(const Statement& row, int column) {
  if (row.is_null(column)) return std::nullopt;
  return static_cast<std::uint32_t>(row.number(column));
}

/// Reads items for the answer.
class Hits {
 public:
  Hits(Database& db, const index::Plan& plan)
      : item_(db,
              "SELECT d.path, d.kind, i.municipality, i.body, i.date, i.number, i.title, i.case_number, i.outcome, "
              "i.closed, i.first_line, i.page FROM items i JOIN documents d ON d.id = i.document_id WHERE i.id = ?1"),
        sections_(db,
                  "SELECT kind, text, first_line, first_page FROM section_texts WHERE item_id = ?1 ORDER BY position"),
        finder_(plan),
        words_(!plan.match.empty()) {}

  IndexHit read(std::int64_t id) {
    IndexHit hit;
    item_.with(id).step();
    hit.document = item_.text(0);
    hit.kind = item_.text(1) == "minutes" ? DocumentKind::minutes : DocumentKind::agenda;
    hit.municipality = item_.maybe_text(2);
    hit.body = item_.maybe_text(3);
    hit.date = item_.maybe_text(4);
    hit.number = item_.maybe_text(5);
    hit.title = item_.maybe_text(6);
    hit.case_number = item_.maybe_text(7);
    hit.outcome = item_.maybe_text(8);
    hit.closed = item_.number(9) != 0;
    hit.line = static_cast<std::uint32_t>(item_.number(10));
    hit.page = maybe_small(item_, 11);
    item_.reset();
    show(id, hit);
    return hit;
  }

 private:
  /// The section that shows most of the words; where none does, the title or the case number.
  void show(std::int64_t id, IndexHit& hit) {
    double worth = 0;
    bool decided = false;
    for (sections_.with(id); sections_.step();) {
      const string_view kind = sections_.text(0);
      // Without words, what came of it tells most.
      const bool best_without = !words_ && !decided && (hit.snippet.empty() || kind == "decision");
      index::Excerpt excerpt = finder_.excerpt(sections_.text(1), column_of(kind));
      if (!best_without && excerpt.worth <= worth) continue;
      worth = excerpt.worth;
      decided = kind == "decision";
      hit.snippet = std::move(excerpt.text);
      hit.marks = std::move(excerpt.marks);
      if (!words_) continue;
      hit.section = kind;
      hit.line = static_cast<std::uint32_t>(sections_.number(2));
      if (const auto page = maybe_small(sections_, 3)) hit.page = page;
    }
    sections_.reset();
    if (!words_ || worth > 0) return;
    hit.section = "title";
    index::Excerpt excerpt = finder_.excerpt(hit.title.value_or(""), index::Column::title);
    if (excerpt.worth == 0) {
      hit.section = "case_number";
      excerpt = finder_.excerpt(hit.case_number.value_or(""), index::Column::case_number);
    }
    hit.snippet = std::move(excerpt.text);
    hit.marks = std::move(excerpt.marks);
  }

  Statement item_;
  Statement sections_;
  index::Finder finder_;
  bool words_;
};

}  // namespace

namespace index {

People people_named(Database& db, string_view name) {
  const auto rows = named(db, "SELECT id, name FROM people ORDER BY id");
  const std::string key = name_key(name);
  People people;
  people.ids = those(rows, [&](const std::string& row) { return name_key(row) == key; });
  if (people.ids.empty()) people.ids = those(rows, [&](const std::string& row) { return may_mean(name, row); });
  if (people.ids.empty()) people.note = nobody("person", name, rows);
  return people;
}

}  // namespace index

IndexHits Index::State::search(const IndexQuery& query) {
  const index::Snapshot snapshot(database_);
  auto planned = index::plan(query.words, vocabulary_);
  if (!planned) throw Failure(planned.error());
  ranking_.plan = &*planned;
  Conditions conditions = conditions_of(database_, query);
  if (planned->match.empty() && conditions.sql().empty())
    senseless("nothing is looked for: say words, or what has to hold");
  IndexHits answer;
  answer.notes = planned->notes;
  answer.notes.insert(answer.notes.end(), conditions.notes.begin(), conditions.notes.end());
  const bool dates_later = by_rank(query) && conditions.sql().empty();
  std::vector<Found> found = all_found(database_, ranking_, conditions, !dates_later);
  answer.count = found.size();
  if (dates_later) keep_best(database_, found, query.limit);
  keep_first(found, query);
  Hits hits(database_, *planned);
  for (const Found& one : found) answer.hits.push_back(hits.read(one.id));
  ranking_.plan = nullptr;
  return answer;
}

}  // namespace referat
