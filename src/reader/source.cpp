// How a Source finds its way: lines, pages, columns, and offsets in the original bytes.
#include <referat/source.hpp>

#include <algorithm>

#include "support/text.hpp"

namespace referat {

namespace {

/// How many of the sorted values are not past `offset`.
std::uint32_t count_until(const std::vector<std::uint32_t>& sorted, std::uint32_t offset) {
  return static_cast<std::uint32_t>(std::upper_bound(sorted.begin(), sorted.end(), offset) - sorted.begin());
}

}  // namespace

std::uint32_t Source::original(std::uint32_t offset) const {
  const auto after = std::upper_bound(shifts.begin(), shifts.end(), offset,
                                      [](std::uint32_t o, const OffsetShift& shift) { return o < shift.text; });
  if (after == shifts.begin()) return offset;
  const OffsetShift& shift = *std::prev(after);
  const std::uint32_t straight = shift.original + (offset - shift.text);
  const auto limit = after == shifts.end() ? static_cast<std::uint32_t>(bytes.size()) : after->original;
  return std::min(straight, limit);  // inside something replaced, the end of what it replaced
}

std::uint32_t Source::line(std::uint32_t offset) const { return std::max(1U, count_until(line_starts, offset)); }

std::optional<std::uint32_t> Source::page(std::uint32_t offset) const {
  if (!paged) return std::nullopt;
  return 1 + count_until(page_breaks, offset);
}

Position Source::position(std::uint32_t offset) const {
  const std::uint32_t number = line(offset);
  const std::uint32_t start = line_starts.empty() ? 0 : line_starts[number - 1];
  return {number, 1 + text::length(text().substr(start, offset - start))};
}

}  // namespace referat
