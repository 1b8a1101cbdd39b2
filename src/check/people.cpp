#include "check/people.hpp"

#include <algorithm>

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

}  // namespace referat::check_rules
