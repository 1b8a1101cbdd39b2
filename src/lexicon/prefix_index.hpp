// Finds the rows of a table that may stand at a word, by the word's first three bytes: for tables that every word of a
// text is held against, nearly always in vain.
#pragma once

#include <algorithm>
#include <array>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace referat::lexicon {

/// Row: any struct with a `std::string_view word`, in lower case or with its first three bytes in ASCII.
template <class Row>
class PrefixIndex {
 public:
  explicit PrefixIndex(std::span<const Row> rows) : rows_(rows.begin(), rows.end()) {
    std::stable_sort(rows_.begin(), rows_.end(),
                     [](const Row& a, const Row& b) { return code(a.word) < code(b.word); });
    for (std::size_t begin = 0; begin < rows_.size();) {
      std::size_t end = begin + 1;
      while (end < rows_.size() && code(rows_[end].word) == code(rows_[begin].word)) ++end;
      groups_.push_back({code(rows_[begin].word), static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)});
      begin = end;
    }
    for (const Group& group : groups_) ++slot_end_[slot(group.code)];
    for (std::size_t i = 1; i < slot_end_.size(); ++i)
      slot_end_[i] = static_cast<std::uint16_t>(slot_end_[i] + slot_end_[i - 1]);
    std::stable_sort(groups_.begin(), groups_.end(),
                     [](const Group& a, const Group& b) { return slot(a.code) < slot(b.code); });
  }

  /// The rows whose words begin with the same three bytes, in the order of the table. Shorter words match whole.
  std::span<const Row> like(std::string_view word) const {
    const std::uint32_t wanted = code(word);
    const std::size_t at = slot(wanted);
    for (std::size_t i = at == 0 ? 0 : slot_end_[at - 1]; i < slot_end_[at]; ++i) {
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

  /// Up to three bytes; ASCII in lower case, and Æ, Ø, Å as æ, ø, å.
  static std::uint32_t code(std::string_view s) {
    std::uint32_t value = 0;
    unsigned char before = 0;
    for (std::size_t i = 0; i < 3 && i < s.size(); ++i) {
      auto c = static_cast<unsigned char>(s[i]);
      if (c >= 'A' && c <= 'Z') c = static_cast<unsigned char>(c + 0x20);
      if (before == 0xC3 && c < 0xA0) c = static_cast<unsigned char>(c + 0x20);
      before = c;
      value = value << 8 | c;
    }
    return value;
  }
  static std::size_t slot(std::uint32_t code) { return (code * 2654435761U) >> 24; }

  std::vector<Row> rows_;
  std::vector<Group> groups_;                  ///< by slot
  std::array<std::uint16_t, 256> slot_end_{};  ///< where each slot's groups end
};

}  // namespace referat::lexicon
