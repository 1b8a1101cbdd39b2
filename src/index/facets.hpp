// What items are chosen and sorted by, eight bytes each: what SQLite takes a microsecond a row for is asked of a
// hundred thousand items in a moment. Kept in rows of `facets`, each for the items from its number times
// `Facets::in_row` on.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <string_view>
#include <vector>

#include <referat/document.hpp>

#include "index/database.hpp"

namespace referat::index {

struct Facets {
  static constexpr std::int64_t in_row = 4096;

  std::uint32_t day = 0;  ///< 20250617; 0 without a date
  std::int64_t body = 0;  ///< a row of bodies
  std::optional<Outcome> outcome;
  bool closed = false;
  DocumentKind document = DocumentKind::minutes;

  bool operator==(const Facets&) const = default;
};

/// The digits of YYYY-MM-DD as a number; 0 of what is no such date.
std::uint32_t day_of(std::string_view date);

/// As `facets` has them; 0 is an item that is not there. Throws Failure where a number is too large for its place.
std::uint64_t packed(const Facets& facets);
std::optional<Facets> unpacked(std::uint64_t bits);

using FacetRow = std::array<std::uint64_t, Facets::in_row>;

/// Notes facets, and writes them row by row.
class FacetWriter {
 public:
  explicit FacetWriter(Database& database);

  void set(std::int64_t item, const Facets& facets) { slot(item) = packed(facets); }
  void remove(std::int64_t item) { slot(item) = 0; }
  /// Puts all that was noted into the table. Until then, some of it may be missing there.
  void write();

 private:
  std::uint64_t& slot(std::int64_t item);

  Database& database_;
  Statement put_;
  Statement remove_;
  std::map<std::int64_t, FacetRow> rows_;  ///< those that were touched
};

/// Reads facets: a row is read when one of its items is first asked for, and forgotten with the next row.
class FacetReader {
 public:
  explicit FacetReader(Database& database);

  /// Nothing of an item that is not there. Quick for items that are asked for in their order.
  std::optional<Facets> of(std::int64_t item);

  /// Calls `take(item, facets)` for all items, in their order. A file whose last item has none is damaged.
  template <class Take>
  void each(Take take) {
    require_last();
    for (Statement rows(database_, "SELECT id, items FROM facets ORDER BY id"); rows.step();) {
      load(rows.number(0), rows.bytes(1));
      for (std::int64_t i = 0; i < Facets::in_row; ++i) {
        if (const auto facets = unpacked(row_[static_cast<std::size_t>(i)]))
          take(number_ * Facets::in_row + i, *facets);
      }
    }
  }

 private:
  void load(std::int64_t number, std::string_view bytes);
  void require_last();

  Database& database_;
  Statement find_;
  std::int64_t number_ = -1;  ///< of the row that is held
  FacetRow row_{};
};

}  // namespace referat::index
