#include "tests/fuzz/line_mutator.hpp"

#include <algorithm>
#include <random>
#include <vector>

namespace referat::tests {

namespace {

std::vector<std::string> split(std::string_view input) {
  std::vector<std::string> lines(1);
  for (const char c : input) {
    lines.back().push_back(c);
    if (c == '\n') lines.emplace_back();
  }
  if (lines.back().empty()) lines.pop_back();
  return lines;
}

}  // namespace

std::string with_lines_moved(std::string_view input, std::size_t max_size, unsigned seed) {
  std::vector<std::string> lines = split(input);
  if (lines.empty()) return {};
  std::minstd_rand random(seed);
  const auto below = [&](std::size_t n) { return static_cast<std::ptrdiff_t>(random() % n); };
  const auto begin = lines.begin() + below(lines.size());
  const auto count = std::min<std::ptrdiff_t>(1 + below(4), lines.end() - begin);
  switch (below(6)) {
    case 0:
      lines.erase(begin, begin + count);
      break;
    case 1: {  // doubled in place, or elsewhere
      const std::vector<std::string> copy(begin, begin + count);
      lines.insert(lines.begin() + below(lines.size() + 1), copy.begin(), copy.end());
      break;
    }
    case 2:
      std::rotate(begin, begin + count, lines.end());
      break;
    case 3:
      std::swap(*begin, lines[static_cast<std::size_t>(below(lines.size()))]);
      break;
    case 4:
      if (begin->ends_with('\n')) begin->back() = ' ';
      break;
    default:
      if (const std::size_t blank = begin->find(' ', static_cast<std::size_t>(below(begin->size() + 1)));
          blank != std::string::npos) {
        begin->replace(blank, 1, below(2) == 0 ? "\n" : "\n\n");
      }
  }
  std::string out;
  for (const std::string& line : lines) out += line;
  if (out.size() > max_size || out == input) out.clear();
  return out;
}

}  // namespace referat::tests
