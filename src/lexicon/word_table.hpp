// Looks up Danish words in a table of rows, tolerant of case and of accents on e.
#pragma once

#include <algorithm>
#include <iterator>
#include <span>
#include <string_view>
#include <vector>

#include "lexicon/prefix_index.hpp"
#include "support/text.hpp"

namespace referat::lexicon {

/// Row: any struct with a `std::string_view word`. The rows are constants and outlive the table.
template <class Row>
class WordTable {
 public:
  explicit WordTable(std::span<const Row> rows) : rows_(rows), index_(longest_first(rows)) {
    for (const Row& row : rows) {
      longest_ = std::max(longest_, row.word.size());
      accents_ = std::max(accents_, row.word.size() - text::key(row.word).size());
    }
    std::copy_if(rows.begin(), rows.end(), std::back_inserter(short_),
                 [](const Row& row) { return row.word.size() < PrefixIndex<Row>::width; });
  }

  std::span<const Row> rows() const { return rows_; }

  /// The rows that begin with the same three letters, and perhaps others.
  std::span<const Row> rows_like(std::string_view s) const { return index_.like(s); }

  /// Whether `s` may begin with a word of the table; false of most lines.
  bool may_begin(std::string_view s) const { return !short_.empty() || !index_.like(s).empty(); }

  /// The row whose word is the whole of `s`.
  const Row* find(std::string_view s) const {
    if (s.empty() || s.size() > longest_ * 2) return nullptr;  // an accent takes a byte
    for (const Row& row : index_.like(s)) {
      if (text::same_key(s, row.word)) return &row;
    }
    return nullptr;
  }

  struct Prefix {
    const Row* row = nullptr;
    std::size_t size = 0;  ///< bytes of the text that the word takes
    explicit operator bool() const { return row != nullptr; }
  };

  /// The longest row that `s` begins with, ending at a word's end.
  Prefix find_prefix(std::string_view s) const {
    for (const Row& row : index_.like(s)) {
      if (row.word.size() > s.size() + accents_) continue;  // as most do that are longer than a heading
      if (const auto size = text::word_prefix(s, row.word)) return {&row, *size};
    }
    for (const Row& row : short_) {
      if (const auto size = text::word_prefix(s, row.word)) return {&row, *size};
    }
    return {};
  }

 private:
  // Longest first, so that "Økonomiske konsekvenser og finansiering" is not cut short by "Økonomiske konsekvenser".
  static PrefixIndex<Row> longest_first(std::span<const Row> rows) {
    std::vector<Row> sorted(rows.begin(), rows.end());
    std::stable_sort(sorted.begin(), sorted.end(),
                     [](const Row& a, const Row& b) { return a.word.size() > b.word.size(); });
    return PrefixIndex<Row>(sorted);
  }
  std::span<const Row> rows_;
  PrefixIndex<Row> index_;
  std::vector<Row> short_;  ///< which the index gives for just their word, not for its beginning
  std::size_t longest_ = 0;
  std::size_t accents_ = 0;  ///< bytes by which a word may be longer than its key
};

}  // namespace referat::lexicon
