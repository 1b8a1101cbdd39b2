// What has to hold beside the words of a query.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <referat/index.hpp>

#include "index/database.hpp"
#include "index/facets.hpp"

namespace referat::index {

class Conditions {
 public:
  /// Throws Failure where a value makes no sense.
  Conditions(Database& db, const IndexQuery& query);

  /// Whether nothing has to hold.
  bool empty() const { return empty_; }
  /// Whether an item has the facets that were asked for.
  bool hold(const Facets& facets) const;
  /// Where more than facets is asked for: the items that it is true of, in the order of their ids.
  const std::optional<std::vector<std::int64_t>>& items() const { return items_; }
  /// Names that nothing has, and the nearest.
  const std::vector<std::string>& notes() const { return notes_; }

 private:
  void add_place(Database& db, const IndexQuery& query);
  void add_time(const IndexQuery& query);
  void add_outcome(const std::string& name);
  void add_case(Database& db, const IndexQuery& query);
  void add_people(Database& db, const IndexQuery& query);
  void keep_bodies(std::vector<std::int64_t> ids);
  void keep_items(std::vector<std::int64_t> ids);
  void never(std::string note);

  bool empty_ = true;
  bool never_ = false;
  std::optional<std::uint32_t> first_day_;
  std::optional<std::uint32_t> last_day_;
  std::optional<std::vector<std::int64_t>> bodies_;  ///< in the order of their ids
  std::optional<Outcome> outcome_;
  std::optional<bool> closed_;
  std::optional<DocumentKind> document_;
  std::optional<std::vector<std::int64_t>> items_;
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
