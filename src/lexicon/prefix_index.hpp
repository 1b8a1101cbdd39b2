// Finds the rows of a table that may stand at a word, by the beginning of the word's key: for tables that every word or
// line of a text is held against, nearly always in vain.
#pragma once

#include <algorithm>
#include <array>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "support/text.hpp"

namespace referat::lexicon {

/// A row of which nothing more is said.
struct Word {
  std::string_view word;
};

/// Row: any struct with a `std::string_view word`.
/// \tparam Width  bytes of the key that the index goes by, four at most
template <class Row, std::uint32_t Width = 3>
class PrefixIndex {
 public:
  static constexpr std::uint32_t width = Width;

  explicit PrefixIndex(std::span<const Row> rows) : rows_(rows.begin(), rows.end()) {
    std::stable_sort(rows_.begin(), rows_.end(),
                     [](const Row& a, const Row& b) { return code(a.word) < code(b.word); });
    for (std::size_t begin = 0; begin < rows_.size();) {
      std::size_t end = begin + 1;
      while (end < rows_.size() && code(rows_[end].word) == code(rows_[begin].word)) ++end;
      groups_.push_back({code(rows_[begin].word), static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)});
      begin = end;
    }
    for (const Group& group : groups_) ++slot_end_[slot(group.code) + 1];
    for (std::size_t i = 1; i < slot_end_.size(); ++i)
      slot_end_[i] = static_cast<std::uint16_t>(slot_end_[i] + slot_end_[i - 1]);
    std::stable_sort(groups_.begin(), groups_.end(),
                     [](const Group& a, const Group& b) { return slot(a.code) < slot(b.code); });
  }

  /// The rows whose keys begin with the same bytes, in the order of the table, and perhaps others that hold no
  /// more than a look will tell. Rows of shorter words are given for just that word.
  std::span<const Row> like(std::string_view word) const {
    const std::uint32_t wanted = code(word);
    const std::size_t at = slot(wanted);
    for (std::size_t i = slot_end_[at]; i < slot_end_[at + 1]; ++i) {
      if (groups_[i].code == wanted)
        return std::span(rows_).subspan(groups_[i].begin, groups_[i].end - groups_[i].begin);
    }
    return {};
  }

 private:
  struct Group {
    std::uint32_t code = 0;
    std::uint32_t begin = 0;
    std::uint32_t end = 0;
  };

  static std::uint32_t code(std::string_view s) { return text::key_code(s, width); }
  static std::size_t slot(std::uint32_t code) { return (code * 2654435761U) >> 24; }

  std::vector<Row> rows_;
  std::vector<Group> groups_;                  ///< by slot
  std::array<std::uint16_t, 257> slot_end_{};  ///< where each slot's groups begin, and the next one's
};

}  // namespace referat::lexicon
