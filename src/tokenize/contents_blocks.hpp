// The lists of items that stand in a header: blocks of their entries, and of what heads and groups these.
#pragma once

#include <cstdint>
#include <span>

#include "tokenize/block_list.hpp"
#include "tokenize/paged_column.hpp"
#include "tokenize/wrapping.hpp"

namespace referat::tokenize {

class ContentsBlocks {
 public:
  /// All of them outlive it.
  /// \param end     the line behind the header's last
  /// \param known   what is known of the contents already
  ContentsBlocks(BlockList& out, std::uint32_t end, const Wrapping& wrapping, const KnownContents& known)
      : out_(out), end_(end), wrapping_(wrapping), listed_(known.listed), paged_(known.paged) {}

  /// Whether the entries from line `i` on have page numbers.
  bool have_pages(std::uint32_t i) const;

  /// Whether line `i` is one of a column of pages.
  bool is_paged(std::uint32_t i) const { return entry_on(paged_, i) != nullptr; }

  /// Whether an entry of a column of pages begins on line `i`, or what groups them stands there. Gives the line behind
  /// it, or `i`.
  std::uint32_t take_paged(std::uint32_t i);

  /// Whether line `i` is one of those that are said again below, heads them or groups them.
  bool take_listed(std::uint32_t i);
  /// Entries without page numbers, or whose page numbers only their row tells. Gives the line behind them.
  std::uint32_t take_bare_entries(std::uint32_t i);
  /// A line of contents with page numbers. Gives the line behind it.
  std::uint32_t take_entry(std::uint32_t i);

 private:
  bool is_listed(std::uint32_t i) const;
  bool heads_listed(std::uint32_t i) const;
  bool groups_listed(std::uint32_t i) const;
  void add_between(std::uint32_t i);
  const Line& line(std::uint32_t i) const { return out_.line(i); }

  BlockList& out_;
  const std::uint32_t end_;
  const Wrapping& wrapping_;
  const std::span<const std::uint32_t> listed_;
  const std::span<const PagedEntry> paged_;
};

}  // namespace referat::tokenize
