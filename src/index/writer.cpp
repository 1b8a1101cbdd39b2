// Which documents an index has, and keeping them current, in one transaction.
#include <fmt/format.h>
#include <unistd.h>

#include <filesystem>
#include <memory>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include <referat/index.hpp>

#include "index/database.hpp"
#include "index/open.hpp"
#include "index/rows.hpp"
#include "index/vocabulary.hpp"

namespace referat {

using index::Database;
using index::Failure;
using index::Statement;
using std::string_view;

class IndexWriter::State {
 public:
  State(const std::string& path, bool rebuild);
  ~State();

  bool holds(string_view path, string_view seal) const;
  void add(const Document& document, string_view path, std::optional<string_view> origin, string_view seal);
  void keep(string_view path);
  void spare(string_view path);
  bool holds_load(string_view path, string_view seal);
  void note_load(string_view path, string_view seal);
  void remove_rest_below(string_view folder);
  void remove_rest_of(string_view origin);
  IndexChanges commit();

 private:
  std::optional<std::int64_t> document_at(string_view path);
  void refuse_second(string_view path, string_view seal);
  template <class Rows>
  void remove_all(Rows& rows);

  void undo();
  void merge_lists_of_words(bool as_they_come);
  void settle();
  void write_vocabulary();

  std::string path_;
  bool made_;            ///< the file was not there
  bool writes_ = false;  ///< the transaction has begun, and not ended
  bool fills_ = false;   ///< an index that was empty
  std::optional<Database> database_;
  std::optional<index::Rows> rows_;
  Statement find_;
  std::unordered_map<std::string, std::string> seals_;  ///< of each path, when the index was opened
  std::unordered_set<std::int64_t> seen_;               ///< documents that were added or kept
  IndexChanges changes_;
};

// --- opening and closing -------------------------------------------------------------------------------------------

IndexWriter::State::State(const std::string& path, bool rebuild)
    : path_(path), made_(!std::filesystem::exists(std::filesystem::symlink_status(path))) {
  database_.emplace(path, Database::Mode::write);
  database_->run("PRAGMA cache_size = -65536; PRAGMA temp_store = MEMORY");
  index::begin_writing(*database_);
  writes_ = true;
  try {
    if (rebuild) index::remove_tables(*database_);
    index::prepare_tables(*database_);
    fills_ = database_->number("SELECT count(*) FROM documents") == 0;
    if (fills_) merge_lists_of_words(false);
    rows_.emplace(*database_);
    find_ = Statement(*database_, "SELECT id FROM documents WHERE path = ?1");
    for (Statement all(*database_, "SELECT path, seal FROM documents"); all.step();)
      seals_.emplace(all.text(0), all.text(1));
  } catch (...) {
    undo();
    throw;
  }
}

IndexWriter::State::~State() { undo(); }

/// The file as it was; none where there was none. It goes while nobody else may write to it.
void IndexWriter::State::undo() {
  rows_.reset();
  find_ = Statement();
  if (!std::exchange(writes_, false)) return;
  if (made_) ::unlink(path_.c_str());
  sqlite3_exec(database_->handle(), "ROLLBACK", nullptr, nullptr, nullptr);
}

IndexChanges IndexWriter::State::commit() {
  if (fills_) merge_lists_of_words(true);
  if (changes_.added + changes_.changed + changes_.removed > 0) settle();
  rows_.reset();
  find_ = Statement();
  database_->run("COMMIT");
  writes_ = false;
  return changes_;
}

/// FTS5 writes a list of words for each megabyte, and puts four of them together as soon as there are four. Where all
/// of them become one in the end, this is work for nothing: an index is filled in nine tenths of the time without.
void IndexWriter::State::merge_lists_of_words(bool as_they_come) {
  database_->run(as_they_come ? "INSERT INTO items_fts (items_fts, rank) VALUES ('automerge', 4)"
                              : "INSERT INTO items_fts (items_fts, rank) VALUES ('automerge', 0)");
}

/// What holds only when all documents are in.
void IndexWriter::State::settle() {
  Database& db = *database_;
  rows_->finish();
  db.run(
      "UPDATE meetings SET document_id = (SELECT id FROM documents WHERE meeting_id = meetings.id "
      "ORDER BY kind = 'minutes' DESC, path LIMIT 1)");
  if (changes_.changed + changes_.removed > 0) {  // what nobody shares any more
    db.run(
        "DELETE FROM meetings WHERE document_id IS NULL;"
        "DELETE FROM bodies WHERE id NOT IN (SELECT body_id FROM meetings);"
        "DELETE FROM cases WHERE id NOT IN (SELECT case_id FROM items WHERE case_id IS NOT NULL);"
        "DELETE FROM people WHERE id NOT IN (SELECT person_id FROM participants) AND id NOT IN (SELECT person_id FROM "
        "attendance WHERE person_id IS NOT NULL) AND id NOT IN (SELECT person_id FROM votes WHERE person_id IS NOT "
        "NULL)");
  }
  // Putting all words into one list rewrites it whole: worth it after many changes, and the first time.
  const auto touched = static_cast<std::int64_t>(changes_.added + changes_.changed + changes_.removed);
  if (touched * 20 > db.number("SELECT count(*) FROM documents"))
    db.run("INSERT INTO items_fts (items_fts) VALUES ('optimize')");
  write_vocabulary();
  db.run("ANALYZE");
}

void IndexWriter::State::write_vocabulary() {
  Database& db = *database_;
  db.run("CREATE VIRTUAL TABLE temp.items_words USING fts5vocab (main, items_fts, row)");
  std::vector<std::string> groups(index::letter_sets);
  for (Statement all(db, "SELECT term FROM temp.items_words"); all.step();) {
    const string_view word = all.text(0);
    if (!index::is_vocabulary(word)) continue;
    std::string& group = groups[index::letters_of(word)];
    if (group.empty()) group.push_back('\n');
    group.append(word).push_back('\n');
  }
  db.run("DROP TABLE temp.items_words; DELETE FROM vocabulary");
  Statement add(db, "INSERT INTO vocabulary (id, words) VALUES (?1, ?2)");
  for (std::uint32_t letters = 0; letters < index::letter_sets; ++letters) {
    if (!groups[letters].empty()) add.with(letters, groups[letters]).run();
  }
}

// --- documents -----------------------------------------------------------------------------------------------------

std::optional<std::int64_t> IndexWriter::State::document_at(string_view path) {
  if (!find_.with(path).step()) return std::nullopt;
  const std::int64_t id = find_.number(0);
  find_.reset();
  return id;
}

bool IndexWriter::State::holds(string_view path, string_view seal) const {
  const auto there = seals_.find(std::string(path));
  return there != seals_.end() && there->second == seal;
}

void IndexWriter::State::keep(string_view path) {
  if (const auto id = document_at(path)) {
    seen_.insert(*id);
    ++changes_.unchanged;
  }
}

void IndexWriter::State::spare(string_view path) {
  if (const auto id = document_at(path)) seen_.insert(*id);
}

/// Removes the documents whose rows these are, but for those that were seen.
template <class Rows>
void IndexWriter::State::remove_all(Rows& rows) {
  std::vector<std::int64_t> gone;
  while (rows.step()) {
    if (!seen_.contains(rows.number(0))) gone.push_back(rows.number(0));
  }
  rows.reset();
  for (const std::int64_t id : gone) rows_->remove(id);
  changes_.removed += gone.size();
}

void IndexWriter::State::remove_rest_below(string_view folder) {
  std::string begin(folder);
  if (!begin.ends_with('/')) begin += '/';
  Statement rows(*database_, "SELECT id FROM documents WHERE origin IS NULL AND substr(path, 1, length(?1)) = ?1");
  remove_all(rows.with(begin));
}

void IndexWriter::State::remove_rest_of(string_view origin) {
  Statement rows(*database_, "SELECT id FROM documents WHERE origin = ?1");
  remove_all(rows.with(origin));
}

bool IndexWriter::State::holds_load(string_view path, string_view seal) {
  Statement find(*database_, "SELECT count(*) FROM loads WHERE path = ?1 AND seal = ?2");
  if (!find.with(path, seal).step() || find.number(0) == 0) return false;
  Statement documents(*database_, "SELECT id FROM documents WHERE origin = ?1");
  documents.with(path);
  while (documents.step()) {
    seen_.insert(documents.number(0));
    ++changes_.unchanged;
  }
  return true;
}

void IndexWriter::State::note_load(string_view path, string_view seal) {
  Statement(*database_, "INSERT INTO loads (path, seal) VALUES (?1, ?2) ON CONFLICT (path) DO UPDATE SET seal = ?2")
      .with(path, seal)
      .run();
}

void IndexWriter::State::add(const Document& document, string_view path, std::optional<string_view> origin,
                             string_view seal) {
  const auto old = document_at(path);
  if (old && seen_.contains(*old)) return refuse_second(path, seal);
  if (old) {
    // What was read from an NDJSON before is not in the index any more as that has it.
    Statement forget(*database_,
                     "DELETE FROM loads WHERE path = (SELECT origin FROM documents WHERE id = ?1) AND path IS NOT ?2");
    forget.with(*old, origin).run();
    rows_->remove(*old);
  }
  ++(old ? changes_.changed : changes_.added);
  seen_.insert(rows_->add(document, path, origin, seal));
}

/// The same document may be named twice; two documents may not have one name.
void IndexWriter::State::refuse_second(string_view path, string_view seal) {
  Statement find(*database_, "SELECT 1 FROM documents WHERE path = ?1 AND seal = ?2");
  if (!find.with(path, seal).step())
    throw Failure({ErrorKind::policy, fmt::format("'{}' comes twice with different content; the first stands", path)});
}

// --- what the library's users see ----------------------------------------------------------------------------------

IndexWriter::IndexWriter(std::unique_ptr<State> state) : state_(std::move(state)) {}
IndexWriter::IndexWriter(IndexWriter&&) noexcept = default;
IndexWriter& IndexWriter::operator=(IndexWriter&&) noexcept = default;
IndexWriter::~IndexWriter() = default;

Result<IndexWriter> IndexWriter::open(const std::string& path, bool rebuild) {
  return index::guarded([&] { return IndexWriter(std::make_unique<State>(path, rebuild)); });
}
bool IndexWriter::holds(string_view path, string_view seal) const { return state_->holds(path, seal); }
Result<void> IndexWriter::add(const Document& document, string_view path, std::optional<string_view> origin,
                              string_view seal) {
  return index::guarded([&] { state_->add(document, path, origin, seal); });
}
Result<void> IndexWriter::keep(string_view path) {
  return index::guarded([&] { state_->keep(path); });
}
Result<void> IndexWriter::spare(string_view path) {
  return index::guarded([&] { state_->spare(path); });
}
Result<bool> IndexWriter::holds_load(string_view path, string_view seal) {
  return index::guarded([&] { return state_->holds_load(path, seal); });
}
Result<void> IndexWriter::note_load(string_view path, string_view seal) {
  return index::guarded([&] { state_->note_load(path, seal); });
}
Result<void> IndexWriter::remove_rest_below(string_view folder) {
  return index::guarded([&] { state_->remove_rest_below(folder); });
}
Result<void> IndexWriter::remove_rest_of(string_view origin) {
  return index::guarded([&] { state_->remove_rest_of(origin); });
}
Result<IndexChanges> IndexWriter::commit() {
  return index::guarded([&] { return state_->commit(); });
}

}  // namespace referat
