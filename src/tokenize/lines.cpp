#include "tokenize/lines.hpp"

#include <span>

#include "support/site_words.hpp"
#include "support/text.hpp"

namespace referat::tokenize {

std::vector<Line> split_lines(const Source& source) {
  const std::string_view text = source.text();
  const std::span<const std::uint32_t> starts = source.line_starts;
  const std::span<const LineStyle> styles = source.styles;
  std::span<const std::uint32_t> page_breaks = source.page_breaks;  // those that are to come
  std::vector<Line> lines;
  lines.reserve(starts.size());
  std::uint32_t page = 1;
  const auto add_line = [&](std::size_t begin, std::size_t end, std::size_t index) {
    std::size_t from = begin;
    while (from < end && text::is_space(text[from])) ++from;
    std::size_t to = end;
    while (to > from && text::is_space(text[to - 1])) --to;
    Line& line = lines.emplace_back();
    line.text = text.substr(from, to - from);
    line.span = {static_cast<std::uint32_t>(from), static_cast<std::uint32_t>(to)};
    line.number = static_cast<std::uint32_t>(index + 1);
    line.indent = static_cast<std::uint32_t>(from - begin);
    line.length = text::length(line.text);
    line.page = page;
    if (index < styles.size()) line.style = &styles[index];
  };
  // The words of a button before others are a line of their own, which is furniture.
  const auto add = [&](std::size_t begin, std::size_t end, std::size_t index) {
    const std::size_t lead = site::lead_of_line(text.substr(begin, end - begin));
    if (lead > 0) add_line(begin, begin + lead, index);
    add_line(begin + lead, end, index);
  };
  for (std::size_t i = 0; i < starts.size(); ++i) {
    std::size_t begin = starts[i];
    const std::size_t end = i + 1 < starts.size() ? starts[i + 1] - 1 : text.size();
    for (; !page_breaks.empty() && page_breaks.front() < end; page_breaks = page_breaks.subspan(1)) {
      const std::size_t at = page_breaks.front();
      if (!text::trim(text.substr(begin, at - begin)).empty()) add(begin, at, i);
      begin = at + 1;
      ++page;
    }
    add(begin, end, i);
  }
  return lines;
}

}  // namespace referat::tokenize
