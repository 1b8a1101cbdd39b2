#include "tokenize/contents.hpp"

#include "support/text.hpp"

namespace referat::tokenize {

std::string_view leading_number(std::string_view line) {
  std::size_t n = 0;
  while (n < line.size() && n < 5 && text::is_digit(line[n])) ++n;
  if (n == 0 || n > 4) return {};
  const std::string_view number = line.substr(0, n);
  const bool dot = n < line.size() && line[n] == '.';
  if (dot) ++n;
  // "19 butikker" is no entry number, "19. butikker" is.
  if (n >= line.size() || !text::is_space(line[n]) || !dot) return {};
  return number;
}

std::optional<ContentsMatch> match_contents_entry(std::string_view line) {
  std::size_t page = line.size();
  while (page > 0 && text::is_digit(line[page - 1])) --page;
  const std::size_t digits = line.size() - page;
  if (digits == 0 || digits > 5 || page == 0) return std::nullopt;
  std::size_t end = page;
  std::size_t blanks = 0;
  bool tab = false;
  while (end > 0 && text::is_space(line[end - 1])) {
    tab = tab || line[end - 1] == '\t';
    ++blanks;
    --end;
  }
  const std::size_t before_dots = end;
  std::size_t dots = 0;
  while (end > 0 && (line[end - 1] == '.' || line[end - 1] == ' ')) {
    dots += line[end - 1] == '.' ? 1 : 0;
    --end;
  }
  while (end >= 3 && line.substr(end - 3, 3) == "…") {
    dots += 3;
    end -= 3;
  }
  const bool leaders = dots >= 3;
  if (!leaders && !tab && blanks < 4) return std::nullopt;
  if (!leaders) end = before_dots;
  ContentsMatch match;
  match.page_number = line.substr(page);
  std::string_view title = text::trim(line.substr(0, end));
  match.number = leading_number(title);
  if (!match.number.empty()) title = text::trim_left(title.substr(match.number.size() + 1));
  match.title = title;
  if (title.empty()) return std::nullopt;
  return match;
}

}  // namespace referat::tokenize
