// The items that words limit an absence to.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace referat::extract {

/// Numbers of the first and the last item, both included.
struct ItemRange {
  std::uint32_t first = 0;
  std::uint32_t last = 0;
};

/// "sag 129-138" (Rødovre), "under punkterne 14-18", "pkt. 169, 170 og 171", "fra pkt. 3", "til og med punkt 2". In
/// order; empty where the words name no items. At most 50, since nobody lists more.
std::vector<ItemRange> item_ranges(std::string_view words);

/// What stands behind the items that words name: "pga. inhabilitet" of "pkt. 1-2 pga. inhabilitet". All of them where
/// they name none.
std::string_view behind_items(std::string_view words);

bool covers(const std::vector<ItemRange>& ranges, std::uint32_t item);

}  // namespace referat::extract
