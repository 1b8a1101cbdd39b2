// A table of contents whose last column is headed "Side", as text without its dots and gaps: "2 Lokalplan 226 6".
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "tokenize/token.hpp"

namespace referat::tokenize {

struct PagedEntry {
  std::uint32_t first_line = 0;
  std::uint32_t last_line = 0;   ///< ends with the page
  std::string_view number;       ///< empty where the entry has none: "Bilagsoversigt 3"
  std::string_view title;        ///< of all its lines, to the page
  std::string_view page_number;  ///< never empty
};

/// What is known of a table of contents before the header is read.
struct KnownContents {
  std::vector<std::uint32_t> listed;  ///< lines of a list whose entries are said again below, as headings; growing
  std::vector<PagedEntry> paged;      ///< the entries of a column of pages
};

/// The entries below the first such head, whose pages do not go back; empty where fewer than two have a number. Takes
/// time linear in the lines. The text views the lines.
std::vector<PagedEntry> paged_column(std::span<const Line> lines);

/// The one of these entries that line `i` is a part of; null where it is of none.
const PagedEntry* entry_on(std::span<const PagedEntry> entries, std::uint32_t i);

}  // namespace referat::tokenize
