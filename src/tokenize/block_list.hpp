// The blocks of a document as they grow, with their spans.
#pragma once

#include <algorithm>
#include <span>
#include <string_view>
#include <vector>

#include "tokenize/token.hpp"

namespace referat::tokenize {

class BlockList {
 public:
  /// Both outlive it.
  BlockList(std::string_view text, std::span<const Line> lines) : text_(text), lines_(lines) {
    constexpr std::size_t most = 256;  // of a document like most; from there on it grows
    blocks_.reserve(std::min(lines.size(), most));
  }

  /// A block of the lines `first` to `last`, both included and not blank at the ends.
  Block& add(BlockKind kind, std::uint32_t first, std::uint32_t last, std::string_view why) {
    Block& block = blocks_.emplace_back();
    block.kind = kind;
    block.first_line = first;
    block.last_line = last;
    block.span = {lines_[first].span.begin, lines_[last].span.end};
    block.value = block.span;
    block.after_blank = first == 0 || lines_[first - 1].blank() || lines_[first - 1].page != lines_[first].page;
    block.why = why;
    return block;
  }

  /// Where a part of the text stands. The part views the text.
  Span span_of(std::string_view part) const {
    if (part.empty()) return {};
    const auto begin = static_cast<std::uint32_t>(part.data() - text_.data());
    return {begin, begin + static_cast<std::uint32_t>(part.size())};
  }

  std::span<const Line> lines() const { return lines_; }
  const Line& line(std::uint32_t index) const { return lines_[index]; }
  std::uint32_t line_count() const { return static_cast<std::uint32_t>(lines_.size()); }
  /// The next line that is not blank at or after `index`, or the number of lines.
  std::uint32_t next_text(std::uint32_t index) const {
    while (index < lines_.size() && lines_[index].blank()) ++index;
    return index;
  }

  std::vector<Block>& blocks() { return blocks_; }
  const std::vector<Block>& blocks() const { return blocks_; }

 private:
  std::string_view text_;
  std::span<const Line> lines_;
  std::vector<Block> blocks_;
};

}  // namespace referat::tokenize
