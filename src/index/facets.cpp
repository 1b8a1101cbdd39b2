#include "index/facets.hpp"

#include <algorithm>
#include <bit>
#include <cstring>
#include <string>

#include "support/text.hpp"

namespace referat::index {

namespace {

/// Where each facet stands among the 64 bits of an item, and how many of them it has.
struct Place {
  unsigned first;
  unsigned bits;
};
constexpr Place is_there = {0, 1};
constexpr Place is_closed = {1, 1};
constexpr Place is_agenda = {2, 1};
constexpr Place outcome_place = {3, 4};  // 0 is none
constexpr Place day_place = {7, 27};
constexpr Place body_place = {34, 30};

constexpr std::size_t bytes_each = 8;

std::uint64_t put(Place place, std::uint64_t value) {
  if (value >> place.bits != 0)
    throw Failure({ErrorKind::internal, "the index: a number is too large for the facets of an item"});
  return value << place.first;
}

std::uint64_t get(Place place, std::uint64_t bits) { return bits >> place.first & ((1ULL << place.bits) - 1); }

// The bytes of a row are little-endian, on whatever machine: the file may be carried to another.

std::uint64_t turned(std::uint64_t bits) {
  std::uint64_t other = 0;
  for (std::size_t i = 0; i < bytes_each; ++i) other = other << 8 | (bits >> 8 * i & 0xFF);
  return other;
}

void turn_where_needed(FacetRow& row) {
  if constexpr (std::endian::native == std::endian::big) std::transform(row.begin(), row.end(), row.begin(), turned);
}

std::string bytes_of(FacetRow row) {
  turn_where_needed(row);
  return {reinterpret_cast<const char*>(row.data()), sizeof row};
}

/// \return  false where these are no row
bool read_row(std::string_view bytes, FacetRow& row) {
  if (bytes.size() != sizeof row) return false;
  std::memcpy(row.data(), bytes.data(), sizeof row);
  turn_where_needed(row);
  return true;
}

constexpr const char* find_row = "SELECT items FROM facets WHERE id = ?1";

/// Numbers of items are counted from 1 on; below 0 there is none, whatever a damaged file says.
std::int64_t number_of_row(std::int64_t item) { return item < 0 ? -1 : item / Facets::in_row; }

}  // namespace

std::uint32_t day_of(std::string_view date) {
  constexpr std::string_view form = "dddd-dd-dd";
  if (date.size() != form.size()) return 0;
  std::uint32_t day = 0;
  for (std::size_t i = 0; i < form.size(); ++i) {
    if (form[i] == '-' ? date[i] != '-' : !text::is_digit(date[i])) return 0;
    if (form[i] == 'd') day = day * 10 + static_cast<std::uint32_t>(date[i] - '0');
  }
  return day;
}

std::uint64_t packed(const Facets& facets) {
  const std::uint64_t outcome = facets.outcome ? static_cast<std::uint64_t>(*facets.outcome) + 1 : 0;
  return put(is_there, 1) | put(is_closed, facets.closed ? 1 : 0) |
         put(is_agenda, facets.document == DocumentKind::agenda ? 1 : 0) | put(outcome_place, outcome) |
         put(day_place, facets.day) | put(body_place, static_cast<std::uint64_t>(facets.body));
}

std::optional<Facets> unpacked(std::uint64_t bits) {
  if (get(is_there, bits) == 0) return std::nullopt;
  Facets facets;
  facets.day = static_cast<std::uint32_t>(get(day_place, bits));
  facets.body = static_cast<std::int64_t>(get(body_place, bits));
  if (const std::uint64_t outcome = get(outcome_place, bits); outcome > 0)
    facets.outcome = static_cast<Outcome>(outcome - 1);
  facets.closed = get(is_closed, bits) != 0;
  facets.document = get(is_agenda, bits) != 0 ? DocumentKind::agenda : DocumentKind::minutes;
  return facets;
}

// --- writing -------------------------------------------------------------------------------------------------------

FacetWriter::FacetWriter(Database& database)
    : database_(database),
      put_(database, "INSERT OR REPLACE INTO facets (id, items) VALUES (?1, ?2)"),
      remove_(database, "DELETE FROM facets WHERE id = ?1") {}

std::uint64_t& FacetWriter::slot(std::int64_t item) {
  constexpr std::size_t most = 64;  // two megabytes
  const std::int64_t number = number_of_row(item);
  if (number < 0) database_.fail(SQLITE_CORRUPT);
  auto row = rows_.find(number);
  if (row == rows_.end()) {
    if (rows_.size() >= most) write();
    row = rows_.try_emplace(number).first;
    Statement find(database_, find_row);
    if (find.with(number).step() && !read_row(find.bytes(0), row->second)) database_.fail(SQLITE_CORRUPT);
  }
  return row->second[static_cast<std::size_t>(item - number * Facets::in_row)];
}

void FacetWriter::write() {
  for (const auto& [number, row] : rows_) {
    if (row == FacetRow{}) {
      remove_.with(number).run();
    } else {
      const std::string bytes = bytes_of(row);
      put_.reset();
      put_.bind(1, number);
      put_.bind_bytes(2, bytes);
      put_.run();
    }
  }
  rows_.clear();
}

// --- reading -------------------------------------------------------------------------------------------------------

FacetReader::FacetReader(Database& database) : database_(database), find_(database, find_row) {}

void FacetReader::load(std::int64_t number, std::string_view bytes) {
  const bool counted = number >= 0 && number <= INT64_MAX / Facets::in_row - 1;
  if (!counted || !read_row(bytes, row_)) database_.fail(SQLITE_CORRUPT);
  number_ = number;
}

void FacetReader::require_last() {
  Statement last(database_, "SELECT max(id) FROM items");
  if (last.step() && !last.is_null(0) && !of(last.number(0))) database_.fail(SQLITE_CORRUPT);
}

std::optional<Facets> FacetReader::of(std::int64_t item) {
  const std::int64_t number = number_of_row(item);
  if (number < 0) return std::nullopt;
  if (number != number_) {
    if (find_.with(number).step()) {
      load(number, find_.bytes(0));
    } else {
      row_ = {};
      number_ = number;
    }
    find_.reset();
  }
  return unpacked(row_[static_cast<std::size_t>(item - number * Facets::in_row)]);
}

}  // namespace referat::index
