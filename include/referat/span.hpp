// Where something stands in the text of a Source.
#pragma once

#include <algorithm>
#include <cstdint>

namespace referat {

/// Byte offsets into Source::text(), end exclusive. An empty span means "nowhere".
struct Span {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;

  bool empty() const { return begin >= end; }
  std::uint32_t size() const { return empty() ? 0 : end - begin; }
  bool operator==(const Span&) const = default;
};

/// The smallest span that holds both; an empty one counts for nothing.
inline Span cover(Span a, Span b) {
  if (a.empty()) return b;
  if (b.empty()) return a;
  return {std::min(a.begin, b.begin), std::max(a.end, b.end)};
}

/// A value and where it was read. Nothing reaches the output without saying where it comes from.
template <class T>
struct Field {
  T value{};
  Span where;

  bool operator==(const Field&) const = default;
};

/// Line and column from 1; columns count code points.
struct Position {
  std::uint32_t line = 0;
  std::uint32_t column = 0;

  bool operator==(const Position&) const = default;
};

}  // namespace referat
