// Documents in one SQLite file, and questions to it. The tables, which other programs may read as well, are told in
// docs/index.md.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <referat/document.hpp>
#include <referat/result.hpp>
#include <referat/table.hpp>

namespace referat {

/// What a run of indexing did.
struct IndexChanges {
  std::uint64_t added = 0;
  std::uint64_t changed = 0;
  std::uint64_t unchanged = 0;
  std::uint64_t removed = 0;
};

/// Writes documents into an index, all in one transaction: until `commit`, and where that fails, the file is as it was.
/// For one thread.
class IndexWriter {
 public:
  /// Opens the file, or makes it, and keeps others from writing to it. Waits a while for another writer; after that the
  /// error says which process it is. A file that is no index, or one of a later version, is refused.
  /// \param rebuild  begins with an empty index, whatever the file holds
  static Result<IndexWriter> open(const std::string& path, bool rebuild = false);
  IndexWriter(IndexWriter&&) noexcept;
  IndexWriter& operator=(IndexWriter&&) noexcept;
  ~IndexWriter();  ///< without a commit before it, nothing has happened; a file that was made is gone again

  /// Whether a document stood under that name with that seal, a digest of all that it was made from, when the index
  /// was opened. May be asked by several threads, also while one of them adds.
  bool holds(std::string_view path, std::string_view seal) const;
  /// Puts a document in the place of what stands under that name. Fails with `policy` where this writer has added
  /// another one there: two documents cannot have one name.
  /// \param origin  the NDJSON file that it came in, if it did
  Result<void> add(const Document& document, std::string_view path, std::optional<std::string_view> origin,
                   std::string_view seal);
  /// Notes that a document is still as the index has it.
  Result<void> keep(std::string_view path);
  /// Lets a document stay as it is, if it is there, though it cannot be read any more.
  Result<void> spare(std::string_view path);

  /// Whether the whole of an NDJSON file has been loaded in that state. Its documents are then kept.
  Result<bool> holds_load(std::string_view path, std::string_view seal);
  Result<void> note_load(std::string_view path, std::string_view seal);

  /// Removes documents that were neither added nor kept: those that stand below a folder, those that came in an NDJSON
  /// file.
  Result<void> remove_rest_below(std::string_view folder);
  Result<void> remove_rest_of(std::string_view origin);

  /// Puts all in its place.
  Result<IndexChanges> commit();

 private:
  class State;
  explicit IndexWriter(std::unique_ptr<State> state);
  std::unique_ptr<State> state_;
};

/// What is looked for. Everything that is said has to hold.
struct IndexQuery {
  /// Words; "a phrase"; begin*; AND, OR, NOT and brackets; title:, decision:, recommendation:, case:, text: before a
  /// word, a phrase or a bracket. A word also finds its inflections and the compounds that it is part of.
  std::string words;
  std::optional<std::string> municipality;
  std::optional<std::string> body;
  std::optional<std::string> from;  ///< YYYY, YYYY-MM or YYYY-MM-DD
  std::optional<std::string> to;    ///< the same; the whole year or month is meant
  std::optional<std::string> outcome;
  std::optional<std::string> party;   ///< of votes at the item
  std::optional<std::string> person;  ///< who voted at the item, or was absent from it
  std::optional<std::string> case_number;
  std::optional<std::string> kle;  ///< a number of KL's Emnesystematik or its beginning: "00.03"
  std::optional<bool> closed;
  std::optional<DocumentKind> document;
  enum class Sort { rank, date } sort = Sort::rank;
  std::uint32_t limit = 20;
};

/// One item that was found, and where.
struct IndexHit {
  std::string document;  ///< its path
  DocumentKind kind = DocumentKind::minutes;
  std::optional<std::string> municipality;
  std::optional<std::string> body;
  std::optional<std::string> date;
  std::optional<std::string> number;
  std::optional<std::string> title;
  std::optional<std::string> case_number;
  std::optional<std::string> outcome;
  bool closed = false;
  std::string section;     ///< kind of the section that the words were found in; "title", or empty without words
  std::uint32_t line = 1;  ///< first line of that section, or of the item
  std::optional<std::uint32_t> page;
  std::string snippet;                                         ///< text around the hit
  std::vector<std::pair<std::uint32_t, std::uint32_t>> marks;  ///< begin and end of the words found in it, in bytes
};

struct IndexHits {
  std::uint64_t count = 0;  ///< of all hits, beyond the limit too
  std::vector<IndexHit> hits;
  std::vector<std::string> notes;  ///< what to know of the answer: a name that nothing has, and the nearest
};

/// Answers questions. For one thread; others may have an Index of the same file.
class Index {
 public:
  static Result<Index> open(const std::string& path);
  Index(Index&&) noexcept;
  Index& operator=(Index&&) noexcept;
  ~Index();

  /// A query that makes no sense is `unreadable`.
  Result<IndexHits> search(const IndexQuery& query);
  /// Every meeting, absence and vote of a person.
  Result<Table> person(std::string_view name);
  /// Meetings and items, outcomes, absence, postponed cases: each a table.
  Result<std::vector<Table>> statistics();

 private:
  class State;
  explicit Index(std::unique_ptr<State> state);
  std::unique_ptr<State> state_;
};

/// Whether there can be an index on this machine, and by means of what: "SQLite 3.40.1 and libstemmer". Else what is
/// missing.
Result<std::string> index_means();

/// Appends hits to `out`: JSON as an object with `count` and `hits`, the other formats one hit a row.
void write_hits(const IndexHits& hits, TableFormat format, std::string& out);

/// Titles, descriptions and facets of the tables, for `datasette serve index.db --metadata`.
/// \param database  as Datasette calls it: the name of the file without its ending, valid UTF-8
std::string datasette_metadata(std::string_view database);

}  // namespace referat
