// Questions ready made: people, and numbers over all that is there.
#include <fmt/format.h>

#include <array>
#include <filesystem>
#include <memory>
#include <optional>

#include <referat/index.hpp>

#include "index/conditions.hpp"
#include "index/index_state.hpp"
#include "index/open.hpp"

namespace referat {

using index::Database;
using index::Failure;
using index::Statement;

namespace {

/// What the rows of a statement say; columns are called as the statement calls them.
Table table_of(Statement& statement, std::string name, std::string title) {
  Table table;
  table.name = std::move(name);
  table.title = std::move(title);
  for (int i = 0; i < statement.columns(); ++i) table.columns.push_back(statement.column_name(i));
  while (statement.step()) {
    auto& row = table.rows.emplace_back();
    for (int i = 0; i < statement.columns(); ++i) row.push_back({statement.maybe_text(i), statement.is_number(i)});
  }
  return table;
}

struct Question {
  const char* name;
  const char* title;
  const char* sql;
};

/// Each meeting counts once, by the document that counts for it: minutes before an agenda.
constexpr std::array<Question, 4> questions = {{
    {"meetings", "Meetings and items", R"sql(
SELECT m.municipality, m.body, m.year, count(DISTINCT m.id) AS meetings, count(i.id) AS items,
       coalesce(sum(i.closed), 0) AS closed
FROM meetings m LEFT JOIN items i ON i.document_id = m.document_id AND i.position > 0
GROUP BY m.municipality, m.body, m.year ORDER BY m.municipality, m.body, m.year)sql"},
    {"outcomes", "What items of minutes came to", R"sql(
SELECT m.municipality, m.body, m.year, i.outcome, count(*) AS items
FROM meetings m JOIN items i ON i.document_id = m.document_id AND i.position > 0
WHERE i.document = 'minutes'
GROUP BY m.municipality, m.body, m.year, i.outcome ORDER BY m.municipality, m.body, m.year, items DESC, i.outcome)sql"},
    {"absence", "Who was absent", R"sql(
SELECT p.municipality, p.name, count(DISTINCT CASE WHEN a.item_id IS NULL THEN m.id END) AS meetings,
       count(DISTINCT CASE WHEN a.item_id IS NULL AND a.absent THEN m.id END) AS absent,
       count(a.item_id) AS absent_from_items
FROM attendance a JOIN meetings m ON m.document_id = a.document_id JOIN people p ON p.id = a.person_id
GROUP BY p.id ORDER BY p.municipality, absent DESC, absent_from_items DESC, p.name, p.id)sql"},
    {"postponed", "Cases postponed and never back", R"sql(
SELECT m.municipality, m.body, m.date, i.number, i.title, i.case_number, d.path AS document, i.first_line AS line
FROM items i JOIN meetings m ON m.document_id = i.document_id JOIN documents d ON d.id = i.document_id
WHERE i.outcome = 'postponed' AND NOT EXISTS (
  SELECT 1 FROM items later WHERE later.date > i.date AND (
    later.case_id = i.case_id OR
    (i.case_id IS NULL AND later.body IS i.body AND later.municipality IS i.municipality AND later.title = i.title)))
ORDER BY m.municipality, m.date, m.body, i.id)sql"},
}};

constexpr const char* of_person = R"sql(
SELECT m.date, m.municipality, m.body, i.number AS item, i.title, w.what, w.party, w.name, d.path AS document,
       coalesce(i.first_line, 1) AS line, i.page
FROM (
  SELECT document_id, item_id, CASE WHEN absent THEN 'absent' ELSE 'present' END AS what, party, name, id
  FROM attendance WHERE person_id IN (SELECT value FROM json_each(?1))
  UNION ALL
  SELECT i.document_id, v.item_id, v.position, v.party, v.name, v.id
  FROM votes v JOIN items i ON i.id = v.item_id
  WHERE v.history_id IS NULL AND v.person_id IN (SELECT value FROM json_each(?1))
) w JOIN meetings m ON m.document_id = w.document_id JOIN documents d ON d.id = w.document_id
LEFT JOIN items i ON i.id = w.item_id
ORDER BY m.date, m.municipality, m.body, d.path, i.position, w.what, w.id)sql";

/// Words of the index, and whether it has one: full text search finds that in a page or two.
index::Vocabulary::Source words_of(Database& db) {
  // Prepared when they are first asked: by then the file is known to be an index.
  struct Asked {
    std::optional<Statement> just;
    std::optional<Statement> has;
  };
  const auto asked = std::make_shared<Asked>();
  index::Vocabulary::Source source;
  source.at_least = [&db, asked](std::uint32_t letters, const index::Vocabulary::Take& take) {
    if (!asked->just) asked->just.emplace(db, "SELECT words FROM vocabulary WHERE id = ?1");
    Statement& just = *asked->just;
    // All sets of letters that these are a part of, in their order.
    for (std::uint32_t set = letters; set < index::letter_sets; set = (set + 1) | letters) {
      if (!just.with(set).step()) continue;
      const std::string_view words = just.text(0);
      if (!words.starts_with('\n') || !words.ends_with('\n')) db.fail(SQLITE_CORRUPT);
      take(words);
    }
    just.reset();
  };
  source.has = [&db, asked](std::string_view word) {
    if (!asked->has) asked->has.emplace(db, "SELECT 1 FROM items_fts WHERE items_fts MATCH ?1 LIMIT 1");
    const std::string match = fmt::format("\"{}\"", word);
    const bool has = asked->has->with(match).step();
    asked->has->reset();
    return has;
  };
  return source;
}

}  // namespace

Index::State::State(const std::string& path) : database_(path, Database::Mode::read), vocabulary_(words_of(database_)) {
  sqlite3_busy_timeout(database_.handle(), 5000);  // a writer that puts its work in place
  index::require_index(database_);
  places_.emplace(database_);
  // Little is read twice, and the kernel keeps what is: a page that is used again is cheaper than one more of memory.
  database_.run("PRAGMA cache_size = 64");
}

Table Index::State::person(std::string_view name) {
  const index::Snapshot snapshot(database_);
  const auto people = index::people_named(database_, name);
  if (people.ids.empty()) {
    Table none;
    none.title = people.note;
    return none;
  }
  const std::string list = index::as_list(people.ids);
  Statement statement(database_, of_person);
  return table_of(statement.with(list), "person", fmt::format("Meetings, absences and votes: {}", name));
}

std::vector<Table> Index::State::statistics() {
  const index::Snapshot snapshot(database_);
  std::vector<Table> tables;
  for (const Question& question : questions) {
    Statement statement(database_, question.sql);
    tables.push_back(table_of(statement, question.name, question.title));
  }
  return tables;
}

// --- what the library's users see ----------------------------------------------------------------------------------

Index::Index(std::unique_ptr<State> state) : state_(std::move(state)) {}
Index::Index(Index&&) noexcept = default;
Index& Index::operator=(Index&&) noexcept = default;
Index::~Index() = default;

Result<std::string> index_means() {
  return index::guarded([] {
    index::load_sqlite();
    const index::Stemmer stemmer;
    return fmt::format("SQLite {} and libstemmer", sqlite3_libversion());
  });
}

Result<Index> Index::open(const std::string& path) {
  return index::guarded([&] { return Index(std::make_unique<State>(path)); });
}
Result<IndexHits> Index::search(const IndexQuery& query) {
  return index::guarded([&] { return state_->search(query); });
}
Result<Table> Index::person(std::string_view name) {
  return index::guarded([&] { return state_->person(name); });
}
Result<std::vector<Table>> Index::statistics() {
  return index::guarded([&] { return state_->statistics(); });
}

}  // namespace referat
