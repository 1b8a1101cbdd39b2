// What has to hold beside the words of a query: SQL of ours, with what the user said as parameters.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include <referat/index.hpp>

#include "index/database.hpp"

namespace referat::index {

class Conditions {
 public:
  /// Throws Failure where a value makes no sense.
  Conditions(Database& db, const IndexQuery& query);

  bool empty() const { return sql_.empty(); }
  /// Whether what they ask for is the same for all items of a document.
  bool of_documents() const { return of_documents_; }
  /// About a row `i` of items; empty where there are none.
  const std::string& sql() const { return sql_; }
  /// The values of their parameters. Gives the number behind theirs.
  /// \param first  number of the first of these in the statement
  int bind(Statement& statement, int first) const;
  /// Names that nothing has, and the nearest.
  const std::vector<std::string>& notes() const { return notes_; }

 private:
  enum class About { item, document };

  template <class... Values>
  void add(About about, std::string_view sql, Values... values);
  void never(std::string note);
  void add_place(Database& db, const IndexQuery& query);
  void add_time(const IndexQuery& query);
  void add_case(Database& db, const IndexQuery& query);
  void add_people(Database& db, const IndexQuery& query);

  std::string sql_;
  std::vector<std::string> values_;
  bool of_documents_ = true;
  std::vector<std::string> notes_;
};

struct People {
  std::vector<std::int64_t> ids;
  std::string note;  ///< where there are none: who is nearest
};

/// Those who have that name, in any municipality; or, where nobody has, those whom it may be short for.
People people_named(Database& database, std::string_view name);

/// "[1,2]", for json_each.
std::string as_list(const std::vector<std::int64_t>& ids);

}  // namespace referat::index
