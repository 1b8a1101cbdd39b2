// Finds the phrases of a table that may begin at a word of a text: for tables of a hundred rows that every word of a
// decision is held against, nearly always in vain.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "lexicon/prefix_index.hpp"

namespace referat::lexicon {

/// Row: any struct with a `std::string_view word`: a word, or several with a blank between them. The rows outlive the
/// index.
template <class Row>
class PhraseIndex {
 public:
  explicit PhraseIndex(std::span<const Row> rows) : index_(starts_of(rows)) {}

  struct Start {
    std::string_view word;  ///< the phrase's first, without a colon
    const Row* row = nullptr;
    char next = 0;  ///< what stands behind it: a colon, or the first byte of the second word; 0 where nothing does

    /// Whether the phrase may go on so, behind its first word: nearly never.
    bool may_go_on(std::string_view behind) const {
      if (next == 0) return true;
      if (next == ':') return behind.starts_with(':');
      behind = text::trim_left(behind);
      if (behind.empty()) return false;
      const bool ascii = ((next | behind.front()) & 0x80) == 0;
      return !ascii || (next | 0x20) == (behind.front() | 0x20);
    }
  };

  /// In the order of the table, those whose first word has the same first four letters as `word`; of a shorter word,
  /// those that begin with just that one.
  /// \param word  nothing behind it
  std::span<const Start> at(std::string_view word) const { return index_.like(word); }

 private:
  static std::vector<Start> starts_of(std::span<const Row> rows) {
    std::vector<Start> starts;
    for (const Row& row : rows) {
      const std::string_view first = text::first_word(row.word);
      const std::string_view word = text::without_colon(first);
      const std::string_view behind = text::trim_left(row.word.substr(first.size()));
      starts.push_back({word, &row, word.size() < first.size() ? ':' : behind.empty() ? '\0' : behind.front()});
    }
    return starts;
  }

  PrefixIndex<Start, 4> index_;
};

}  // namespace referat::lexicon
