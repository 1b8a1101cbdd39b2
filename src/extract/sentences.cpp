#include "extract/sentences.hpp"

#include <algorithm>
#include <array>

#include "support/text.hpp"

namespace referat::extract {

namespace {

constexpr std::array<std::string_view, 22> abbreviations = {"kl",  "nr",  "pkt", "d",   "ca",  "bl.a", "f.eks", "mio",
                                                            "mia", "kr",  "stk", "jf",  "mv",  "m.v",  "pr",    "ad",
                                                            "evt", "inkl", "ekskl", "hhv", "vedr", "incl"};

/// Whether the full stop at `i` belongs to an abbreviation or a number of a list; `s` is the sentence from its beginning.
bool belongs_to_word(std::string_view s, std::size_t i) {
  std::size_t begin = i;
  while (begin > 0 && (text::is_word_byte(s[begin - 1]) || s[begin - 1] == '.')) --begin;
  const std::string_view word = s.substr(begin, i - begin);
  if (word.empty()) return false;
  // "1. Godkendt": the number of a list. Behind other numbers a capital begins a sentence: "mod 9. Imod stemte ...".
  if (word.size() <= 2 && text::number(word)) return text::trim(s.substr(0, begin)).empty();
  return std::any_of(abbreviations.begin(), abbreviations.end(),
                     [&](std::string_view a) { return text::same_key(word, a); });
}

}  // namespace

std::vector<std::string_view> split_sentences(std::string_view text) {
  std::vector<std::string_view> sentences;
  std::size_t begin = 0;
  int depth = 0;
  const auto take = [&](std::size_t end) {
    const std::string_view sentence = text::trim(text.substr(begin, end - begin));
    if (!sentence.empty()) sentences.push_back(sentence);
    begin = end;
  };
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    if (c == '(') ++depth;
    if (c == ')' && depth > 0) --depth;
    if (depth > 0 || (c != '.' && c != '?' && c != '!')) continue;
    std::size_t end = i + 1;
    while (end < text.size() && (text[end] == '"' || text[end] == '\'' || text[end] == ')')) ++end;
    if (end < text.size() && !text::is_space(text[end])) continue;
    const std::string_view rest = text::trim_left(text.substr(end));
    if (!rest.empty() && text::starts_lower(rest)) continue;
    if (c == '.' && !rest.empty() && belongs_to_word(text.substr(begin), i - begin)) continue;
    take(end);
  }
  take(text.size());
  return sentences;
}

std::string without_quotations(std::string_view text) {
  std::string out(text);
  for (std::size_t i = 0; i < out.size();) {
    std::size_t mark = 0;
    std::string_view close;
    if (out[i] == '"') {
      mark = 1;
      close = "\"";
    } else if (text.substr(i).starts_with("”") || text.substr(i).starts_with("“") || text.substr(i).starts_with("„")) {
      mark = 3;
      close = "”";
    } else if (text.substr(i).starts_with("»")) {
      mark = 2;
      close = "«";
    }
    if (mark == 0) {
      ++i;
      continue;
    }
    const std::size_t end = text.find(close, i + mark);
    if (end == std::string_view::npos) {
      i += mark;  // never closed: not a quotation
      continue;
    }
    for (std::size_t k = i + mark; k < end; ++k) out[k] = ' ';
    i = end + close.size();
  }
  return out;
}

}  // namespace referat::extract
