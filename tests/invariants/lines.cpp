#include <fmt/format.h>

#include "support/site_words.hpp"
#include "support/text.hpp"
#include "tests/invariants/invariants.hpp"
#include "tokenize/lines.hpp"

namespace referat::tests {

namespace {

Wrong wrong_with_starts(const Source& source) {
  const std::string_view text = source.text();
  std::vector<std::uint32_t> starts;
  std::vector<std::uint32_t> feeds;
  for (std::uint32_t at = 0; at < text.size(); ++at) {
    if (at == 0 || text[at - 1] == '\n') starts.push_back(at);
    if (text[at] == '\f') feeds.push_back(at);
  }
  if (starts != source.line_starts) return "line_starts are not where the lines begin";
  if (source.format == InputFormat::text && source.paged != !feeds.empty())
    return "paged, but without a form feed, or the other way about";
  const std::size_t last_text = text.find_last_not_of(" \t\n\f");
  std::erase_if(feeds, [&](std::uint32_t at) { return last_text == std::string_view::npos || at > last_text; });
  if (feeds != source.page_breaks) return "page_breaks are not the form feeds that text follows";
  for (std::size_t i = 0; i < starts.size(); ++i) {
    if (source.line(starts[i]) != i + 1) return fmt::format("offset {} is said to be in line {}", starts[i], i + 1);
    if (source.position(starts[i]) != Position{static_cast<std::uint32_t>(i + 1), 1})
      return fmt::format("offset {} is not at the first column", starts[i]);
  }
  return std::nullopt;
}

}  // namespace

Wrong wrong_with_lines(const Source& source) {
  if (!source.styles.empty() && source.styles.size() != source.line_starts.size())
    return fmt::format("{} lines with {} styles", source.line_starts.size(), source.styles.size());
  if (Wrong wrong = wrong_with_starts(source)) return wrong;
  const std::string_view text = source.text();
  std::uint32_t end = 0;
  std::uint32_t number = 0;
  std::uint32_t page = 1;
  bool behind_button = false;  // the words before are a site's, and a line of their own
  for (const Line& line : tokenize::split_lines(source)) {
    const auto wrong = [&](std::string_view what) { return fmt::format("line {}: {}", line.number, what); };
    if (!lies_in(text, line.span) || line.text != source.text(line.span)) return wrong("its span is not its text");
    if (line.text != text::trim(line.text)) return wrong("white space at its ends");
    if (line.text.find_first_of("\n\f") != std::string_view::npos) return wrong("a line or page ends inside");
    if (line.length != text::length(line.text)) return wrong("its length is not its code points");
    if (line.span.begin < end || !text::trim(text.substr(end, line.span.begin - end)).empty())
      return wrong("text before it is in no line, or in two");
    if (line.indent > line.span.begin - end) return wrong("its indent begins in the line before");
    if (line.number < number || line.number > number + 1 || line.page < page) return wrong("out of order");
    if (line.number == number && line.page == page && !behind_button) return wrong("two with one number on one page");
    if (!line.blank() && source.line(line.span.begin) != line.number) return wrong("its number is another's");
    if (!line.blank() && source.page(line.span.begin).value_or(1) != line.page) return wrong("its page is another's");
    behind_button = site::is_site_word(line.text);
    end = line.span.end;
    number = line.number;
    page = line.page;
  }
  if (number != source.line_starts.size()) return fmt::format("{} lines of {}", number, source.line_starts.size());
  if (!text::trim(text.substr(end)).empty()) return "text after the last line";
  return std::nullopt;
}

}  // namespace referat::tests
