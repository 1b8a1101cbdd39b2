// Looks up Danish words in a table of rows, tolerant of case and of accents on e.
#pragma once

#include <algorithm>
#include <bit>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "support/text.hpp"

namespace referat::lexicon {

/// Row: any struct with a `std::string_view word`. The rows are constants and outlive the table.
template <class Row>
class WordTable {
 public:
  explicit WordTable(std::span<const Row> rows) : rows_(rows) {
    for (const Row& row : rows) {
      longest_ = std::max(longest_, row.word.size());
    }
    buckets_.resize(std::bit_ceil(rows.size() * 2));
    for (const Row& row : rows) buckets_[text::key_hash(row.word) & (buckets_.size() - 1)].push_back(&row);
    // Longest first, so that "Økonomiske konsekvenser og finansiering" is not cut short by "Økonomiske konsekvenser".
    for (const Row& row : rows) by_first_[first_byte(row.word)].push_back(&row);
    for (auto& list : by_first_) {
      std::stable_sort(list.begin(), list.end(),
                       [](const Row* a, const Row* b) { return a->word.size() > b->word.size(); });
    }
  }

  std::span<const Row> rows() const { return rows_; }

  /// The row whose word is the whole of `s`.
  const Row* find(std::string_view s) const {
    if (s.empty() || s.size() > longest_ + 8) return nullptr;
    for (const Row* row : buckets_[text::key_hash(s) & (buckets_.size() - 1)]) {
      if (text::same_key(s, row->word)) return row;
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
    if (s.empty()) return {};
    for (const Row* row : by_first_[first_byte(s)]) {
      if (const auto size = text::word_prefix(s, row->word)) return {row, *size};
    }
    return {};
  }

 private:
  static std::uint8_t first_byte(std::string_view s) {
    return s.empty() ? 0
                     : static_cast<std::uint8_t>(text::key(s.substr(0, std::min<std::size_t>(s.size(), 2))).front());
  }

  std::span<const Row> rows_;
  std::vector<std::vector<const Row*>> buckets_;  ///< by the hash of the key
  std::vector<const Row*> by_first_[256];
  std::size_t longest_ = 0;
};

}  // namespace referat::lexicon
