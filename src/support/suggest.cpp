#include "support/suggest.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <vector>

namespace referat::text {

namespace {

constexpr std::size_t longest = 64;            // what is longer is no misspelling of ours
constexpr std::size_t shortest_beginning = 3;  // of a word that is not written to its end

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c; }

}  // namespace

// Optimal string alignment distance.
std::size_t changes_between(std::string_view a, std::string_view b) {
  std::array<std::vector<std::size_t>, 3> rows;  // of the letter before the last, the last, and this one
  for (auto& row : rows) row.resize(b.size() + 1);
  for (std::size_t j = 0; j <= b.size(); ++j) rows[1][j] = j;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    rows[2][0] = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const bool same = lower(a[i - 1]) == lower(b[j - 1]);
      rows[2][j] = std::min({rows[1][j] + 1, rows[2][j - 1] + 1, rows[1][j - 1] + (same ? 0U : 1U)});
      const bool swapped = i > 1 && j > 1 && lower(a[i - 1]) == lower(b[j - 2]) && lower(a[i - 2]) == lower(b[j - 1]);
      if (swapped) rows[2][j] = std::min(rows[2][j], rows[0][j - 2] + 1);
    }
    std::rotate(rows.begin(), rows.begin() + 1, rows.end());
  }
  return rows[1][b.size()];
}

std::string_view nearest(std::string_view word, std::span<const std::string> candidates) {
  if (word.size() > longest) return {};
  std::string_view best;
  std::size_t least = std::max<std::size_t>(word.size() / 3, 1) + 1;
  for (const std::string& candidate : candidates) {
    if (candidate.size() > longest) continue;
    const std::size_t changes = changes_between(word, candidate);
    if (changes < least && changes < std::max(word.size(), candidate.size())) {
      least = changes;
      best = candidate;
    }
  }
  if (!best.empty() || word.size() < shortest_beginning) return best;
  const auto it = std::find_if(candidates.begin(), candidates.end(),
                               [&](const std::string& candidate) { return candidate.starts_with(word); });
  return it == candidates.end() ? best : std::string_view(*it);
}

std::string did_you_mean(std::string_view word, std::span<const std::string> candidates) {
  const std::string_view near = nearest(word, candidates);
  return near.empty() ? std::string() : fmt::format("; did you mean '{}'?", near);
}

}  // namespace referat::text
