// Where the words of a query stand, item by item, and how well an item fits that has them: in which of its columns,
// and whether they are those asked for or only akin to them.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <unordered_map>
#include <vector>

#include "index/database.hpp"
#include "index/query.hpp"

namespace referat::index {

/// Items in rows of 64, by the number of the row: that of an item through 64. What several terms say of them is told
/// for a row at a time, a bit for each item, the lowest for the first.
inline constexpr std::int64_t items_in_row = 64;
using ItemSet = std::unordered_map<std::int64_t, std::uint64_t>;

/// What was found.
struct Places {
  std::vector<ItemSet> terms;  ///< for each term, the items that it stands in
  /// For each item, how well the terms fit it that are wanted.
  std::unordered_map<std::int64_t, std::array<float, items_in_row>> scores;
};

/// Finds where the terms of a plan stand, in the full text search of one database.
class PlaceFinder {
 public:
  /// Makes a function known to the connection, which must not be used longer than this lives.
  explicit PlaceFinder(Database& database);
  PlaceFinder(const PlaceFinder&) = delete;
  PlaceFinder& operator=(const PlaceFinder&) = delete;

  Places find(const Plan& plan);

 private:
  /// Of items, what the phrases of one term make their score from.
  struct Row {
    std::uint64_t in = 0;  ///< those that have one
    std::array<std::uint8_t, items_in_row> best{};
    std::array<std::uint16_t, items_in_row> often{};  ///< up to the most that the number holds
  };

  static void look(const Fts5ExtensionApi* api, Fts5Context* fts, sqlite3_context* context, int, sqlite3_value**);
  static int note(const Fts5ExtensionApi* api, Fts5Context* fts, void* finder);
  void note(std::int64_t item, std::uint32_t best, std::uint32_t often);

  Database& database_;
  std::span<const Phrase> phrases_;  ///< of the term that is being looked for
  std::size_t phrase_ = 0;           ///< which of them
  std::unordered_map<std::int64_t, Row> rows_;
  std::int64_t last_number_ = 0;
  Row* last_ = nullptr;  ///< that of the item that was noted last: they come in their order
};

}  // namespace referat::index
