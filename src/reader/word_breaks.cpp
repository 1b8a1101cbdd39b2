#include "reader/word_breaks.hpp"

#include <string_view>
#include <unordered_set>

#include "support/text.hpp"

namespace referat::reader {

namespace {

constexpr std::string_view soft_hyphen = "\xC2\xAD";

/// A word that a line's end breaks at a hyphen.
struct Break {
  std::size_t line = 0;
  std::string_view before;  ///< without the hyphen
  std::string_view after;   ///< letters alone
};

std::string_view letters(std::string_view s) {
  std::size_t n = 0;
  while (n < s.size() && text::is_word_byte(s[n])) ++n;
  return s.substr(0, n);
}

/// Where a break may be: a letter, a hyphen, the line's end, and a small letter.
std::vector<Break> breaks_of(const std::vector<std::string>& lines) {
  std::vector<Break> breaks;
  for (std::size_t i = 0; i + 1 < lines.size(); ++i) {
    const std::string_view line = text::trim_right(lines[i]);
    if (line.size() < 3 || line.back() != '-' || !text::is_word_byte(line[line.size() - 2])) continue;
    if (!text::starts_lower(lines[i + 1]) || !text::hyphen_joins(line, lines[i + 1])) continue;
    std::string_view word = text::last_word(line.substr(0, line.size() - 1));
    while (!word.empty() && !text::is_word_byte(word.front())) word.remove_prefix(1);
    breaks.push_back({i, word, letters(lines[i + 1])});
  }
  return breaks;
}

/// "p-huse", "2030-fremskrivning", "Hasselager-Kolt-vejen", "IT-drift": a short or odd first part hyphenates itself.
bool has_own_hyphen(const Break& word) {
  bool small_letters = false;
  for (const char c : word.before) {
    if (text::is_digit(c) || c == '-' || c == '/' || c == '&') return true;
    small_letters = small_letters || (c >= 'a' && c <= 'z') || (static_cast<unsigned char>(c) & 0x80U) != 0;
  }
  return !small_letters || text::length(word.before) < 2 || text::length(word.after) < 2;
}

/// The words that stand whole somewhere, among those that are asked for.
std::unordered_set<std::string> standing(const std::vector<std::string>& lines,
                                         const std::unordered_set<std::string>& asked) {
  std::unordered_set<std::string> found;
  for (const std::string& line : lines) {
    std::size_t begin = 0;
    for (std::size_t i = 0; i <= line.size(); ++i) {
      if (i < line.size() && (text::is_word_byte(line[i]) || line[i] == '-')) continue;
      if (i > begin) {
        std::string key = text::key(std::string_view(line).substr(begin, i - begin));
        if (asked.contains(key)) found.insert(std::move(key));
      }
      begin = i + 1;
    }
  }
  return found;
}

}  // namespace

void soften_word_breaks(std::vector<std::string>& lines) {
  const std::vector<Break> breaks = breaks_of(lines);
  std::unordered_set<std::string> asked;
  std::size_t likely = 0;
  for (const Break& word : breaks) {
    asked.insert(text::key(std::string(word.before) + std::string(word.after)));
    asked.insert(text::key(std::string(word.before) + "-" + std::string(word.after)));
    likely += has_own_hyphen(word) ? 0 : 1;
  }
  const std::unordered_set<std::string> words = standing(lines, asked);
  // A document that breaks words does it all the time; one or two are words with a hyphen that came to stand there.
  const bool breaks_words = likely >= 3 && likely * 100 > lines.size();
  std::vector<std::size_t> softened;
  for (const Break& word : breaks) {
    const bool whole = words.contains(text::key(std::string(word.before) + std::string(word.after)));
    const bool hyphened = words.contains(text::key(std::string(word.before) + "-" + std::string(word.after)));
    if (whole && !hyphened) {
      softened.push_back(word.line);
    } else if (!hyphened && breaks_words && !has_own_hyphen(word)) {
      softened.push_back(word.line);
    }
  }
  for (const std::size_t i : softened) {
    std::string& line = lines[i];
    line.resize(text::trim_right(line).size() - 1);
    line += soft_hyphen;
  }
}

}  // namespace referat::reader
