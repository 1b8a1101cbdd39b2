#include "extract/item_ranges.hpp"

#include <algorithm>
#include <array>
#include <limits>
#include <optional>

#include "lexicon/people_list.hpp"
#include "support/text.hpp"

namespace referat::extract {

namespace {

constexpr std::array<std::string_view, 10> item_words = {
    "sagerne", "sager", "sag", "punkterne",           "punkter",
    "punkt",   "pkt.",  "pkt", "dagsordenspunkterne", "dagsordenspunkt"};
constexpr std::size_t most_ranges = 50;

/// Takes the number that `s` begins with.
std::optional<std::uint32_t> take_number(std::string_view& s) {
  s = text::trim_left(s);
  std::size_t n = 0;
  while (n < s.size() && text::is_digit(s[n])) ++n;
  const auto number = text::number(s.substr(0, n));
  if (number) s.remove_prefix(n);
  return number;
}

/// Takes a word or a sign that `s` begins with, and the white space before it.
bool take(std::string_view& s, std::string_view what) {
  const std::string_view rest = text::trim_left(s);
  if (!rest.starts_with(what)) return false;
  s = rest.substr(what.size());
  return true;
}

/// "14-18", "14 - 18", "14 til 18".
std::optional<ItemRange> take_range(std::string_view& s) {
  const auto first = take_number(s);
  if (!first || s.starts_with('/')) return std::nullopt;  // "sag 12/3456" is a case's number
  ItemRange range{*first, *first};
  std::string_view rest = s;
  if (take(rest, "-") || take(rest, "–") || take(rest, "til ")) {
    if (const auto last = take_number(rest); last && *last >= range.first) {
      range.last = *last;
      s = rest;
    }
  }
  return range;
}

/// "dog ikke punkt 2", "undtagen pkt. 3-4": all items but these.
std::vector<ItemRange> all_but(std::vector<ItemRange> excepted) {
  std::sort(excepted.begin(), excepted.end(), [](const ItemRange& a, const ItemRange& b) { return a.first < b.first; });
  constexpr std::uint32_t last_of_all = std::numeric_limits<std::uint32_t>::max();
  std::vector<ItemRange> ranges;
  std::uint32_t first = 0;
  for (const ItemRange& range : excepted) {
    if (range.first > first) ranges.push_back({first, range.first - 1});
    if (range.last == last_of_all) return ranges;
    first = std::max(first, range.last + 1);
  }
  ranges.push_back({first, last_of_all});
  return ranges;
}

struct Named {
  std::vector<ItemRange> ranges;
  std::string_view behind;
};

Named named_items(std::string_view words) {
  Named named{{}, words};
  std::vector<ItemRange>& ranges = named.ranges;
  for (const std::string_view word : item_words) {
    const std::size_t at = text::find_word(words, word);
    if (at == std::string_view::npos) continue;
    std::string_view rest = words.substr(at + word.size());
    if (!take(rest, ":")) take(rest, "nr.");  // "punkt: 2", "sag nr. 12"
    do {
      const auto range = take_range(rest);
      if (!range) break;
      ranges.push_back(*range);
    } while (ranges.size() < most_ranges && (take(rest, ",") || take(rest, "og ")));
    if (ranges.empty()) continue;
    named.behind = text::trim(rest);
    const std::string_view before = text::trim_right(words.substr(0, at));
    if (text::last_word(before) == "fra" || before.ends_with("fra og med"))
      ranges.front().last = std::numeric_limits<std::uint32_t>::max();
    if (before.ends_with("til og med")) ranges.front().first = 0;
    if (before.ends_with("dog ikke") || before.ends_with("dog ikke under") || lexicon::behind_exception(before) > 0)
      ranges = all_but(ranges);
    break;
  }
  return named;
}

}  // namespace

std::vector<ItemRange> item_ranges(std::string_view words) { return named_items(words).ranges; }

std::string_view behind_items(std::string_view words) { return named_items(words).behind; }

bool covers(const std::vector<ItemRange>& ranges, std::uint32_t item) {
  return std::any_of(ranges.begin(), ranges.end(),
                     [&](const ItemRange& range) { return item >= range.first && item <= range.last; });
}

}  // namespace referat::extract
