#include "check/people.hpp"

#include <algorithm>
#include <string>
#include <vector>

#include "support/suggest.hpp"
#include "support/text.hpp"

namespace referat::check_rules {

bool is_nearly(std::string_view a, std::string_view b) {
  constexpr std::size_t shortest = 8;
  constexpr std::size_t longest = 60;
  if (std::min(a.size(), b.size()) < shortest || std::max(a.size(), b.size()) > longest || text::same_key(a, b))
    return false;
  if (text::count_words(a) != text::count_words(b) || a.front() != b.front()) return false;
  return text::changes_between(a, b) <= 2;
}

bool is_same_person(std::string_view a, std::string_view b) {
  const auto words_of = [](std::string_view name) {
    std::vector<std::string> words;
    for (const std::string& word : text::split(name, " -")) words.push_back(text::key(word));
    return words;
  };
  const std::vector<std::string> one = words_of(a);
  const std::vector<std::string> other = words_of(b);
  const auto& shorter = one.size() <= other.size() ? one : other;
  const auto& longer = one.size() <= other.size() ? other : one;
  if (shorter.size() < 2 || shorter.front() != longer.front() || shorter.back() != longer.back()) return false;
  auto at = longer.begin();
  return std::all_of(shorter.begin(), shorter.end(), [&](const std::string& word) {
    at = std::find(at, longer.end(), word);
    return at != longer.end() && at++ != longer.end();
  });
}

}  // namespace referat::check_rules
