#include "extract/point_mark.hpp"

#include "support/text.hpp"

namespace referat::extract {

PointMark point_mark(std::string_view s) {
  PointMark mark;
  std::size_t i = 0;
  bool worded = false;
  for (const std::string_view word : {"Ad.", "Ad", "At", "Punkt", "Pkt."}) {
    if (const auto size = text::word_prefix(s, word); size && s.starts_with(word)) {
      i = *size;
      worded = true;
      mark.about_items = word.starts_with('P');
      break;
    }
  }
  const auto blanks = [&] {
    while (i < s.size() && text::is_space(s[i])) ++i;
  };
  const auto number = [&] {
    const std::size_t begin = i;
    while (i < s.size() && i - begin < 3 && text::is_digit(s[i])) ++i;
    if (i > begin) mark.numbers.push_back(s.substr(begin, i - begin));
    return i > begin;
  };
  blanks();
  if (!number()) return {};
  bool stop = false;
  for (;;) {
    if (i < s.size() && (s[i] == '.' || s[i] == ')')) {
      ++i;
      stop = true;
    }
    const std::size_t before = i;
    blanks();
    const bool dash = i < s.size() && s[i] == '-';
    const bool long_dash = s.substr(i).starts_with("–");
    const bool and_word = s.substr(i).starts_with("og ");
    if (!(dash || long_dash || and_word)) {
      i = before;
      break;
    }
    mark.range = !and_word;
    i += dash ? 1 : 3;
    blanks();
    if (!number()) return {};
  }
  if (i < s.size() && s[i] == ':') {
    ++i;
    stop = true;
  }
  if (!stop && !worded) return {};
  if (i < s.size() && !text::is_space(s[i])) return {};
  mark.size = i;
  return mark;
}

}  // namespace referat::extract
