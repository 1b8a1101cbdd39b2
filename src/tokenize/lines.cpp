#include "tokenize/lines.hpp"

#include "support/text.hpp"

namespace referat::tokenize {

std::vector<Line> split_lines(const Source& source) {
  const std::string_view text = source.text();
  std::vector<Line> lines;
  lines.reserve(source.line_starts.size());
  std::uint32_t page = 1;
  std::size_t next_break = 0;
  const auto add = [&](std::size_t begin, std::size_t end, std::uint32_t number) {
    std::size_t from = begin;
    while (from < end && text::is_space(text[from])) ++from;
    std::size_t to = end;
    while (to > from && text::is_space(text[to - 1])) --to;
    Line& line = lines.emplace_back();
    line.text = text.substr(from, to - from);
    line.span = {static_cast<std::uint32_t>(from), static_cast<std::uint32_t>(to)};
    line.number = number;
    line.indent = static_cast<std::uint32_t>(from - begin);
    line.length = text::length(line.text);
    line.page = page;
    if (number <= source.styles.size()) line.style = &source.styles[number - 1];
  };
  for (std::size_t i = 0; i < source.line_starts.size(); ++i) {
    std::size_t begin = source.line_starts[i];
    const std::size_t end = i + 1 < source.line_starts.size() ? source.line_starts[i + 1] - 1 : text.size();
    const auto number = static_cast<std::uint32_t>(i + 1);
    while (next_break < source.page_breaks.size() && source.page_breaks[next_break] < end) {
      const std::size_t at = source.page_breaks[next_break++];
      if (!text::trim(text.substr(begin, at - begin)).empty()) add(begin, at, number);
      begin = at + 1;
      ++page;
    }
    add(begin, end, number);
  }
  return lines;
}

}  // namespace referat::tokenize
