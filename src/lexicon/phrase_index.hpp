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
    std::string_view word;    ///< the phrase's first, without a colon
    std::string_view behind;  ///< its other words, or a colon; empty where there are none
    const Row* row = nullptr;

    /// Whether the phrase may go on so, behind its first word: nearly never.
    bool may_go_on(std::string_view rest) const {
      if (behind.empty()) return true;
      if (behind.front() == ':') return rest.starts_with(':') || rest.starts_with(" (");  // "For (16): A, B"
      rest = text::trim_left(rest);
      if (rest.empty()) return false;
      const bool ascii = ((behind.front() | rest.front()) & 0x80) == 0;
      return !ascii || (behind.front() | 0x20) == (rest.front() | 0x20);
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
      const std::string_view word = text::without_colon(text::first_word(row.word));
      starts.push_back({word, text::trim_left(row.word.substr(word.size())), &row});
    }
    return starts;
  }

  PrefixIndex<Start, 4> index_;
};

}  // namespace referat::lexicon
