#include "tokenize/wrapping.hpp"

#include <algorithm>
#include <vector>

#include "lexicon/danish_dates.hpp"
#include "lexicon/unfinished_words.hpp"
#include "support/text.hpp"

namespace referat::tokenize {

namespace {

bool has_place(const Line& line) { return line.style != nullptr && line.style->right > 0; }

/// Where the line ends.
std::uint32_t end_of(const Line& line) {
  return has_place(line) ? static_cast<std::uint32_t>(line.style->right) : line.length;
}

/// Where it would end with the next line's first word on it.
std::uint32_t reach(const Line& line, const Line& next) {
  const std::uint32_t word = 1 + text::length(text::first_word(next.text));
  if (!has_place(line)) return line.length + word;
  const float letter = (next.style->right - next.style->left) / static_cast<float>(std::max(1U, next.length));
  constexpr float farthest = 1e6F;  // a word may be as long as a line may be
  return static_cast<std::uint32_t>(std::clamp(line.style->right + letter * static_cast<float>(word), 0.0F, farthest));
}

bool certainly_goes_on(const Line& line, const Line& next) {
  return line.length > 40 && !next.blank() && next.page == line.page && !ends_sentence(line.text) &&
         text::starts_lower(next.text) && !begins_list_entry(next.text);
}

std::uint32_t quantile(std::vector<std::uint32_t>& values, std::size_t percent) {
  const std::size_t at = (values.size() - 1) * percent / 100;
  std::nth_element(values.begin(), values.begin() + static_cast<std::ptrdiff_t>(at), values.end());
  return values[at];
}

}  // namespace

Wrapping::Wrapping(std::span<const Line> lines) {
  const auto has_style = [](const Line& line) { return line.style != nullptr; };
  whole_paragraphs_ =
      std::any_of(lines.begin(), lines.end(), has_style) && std::none_of(lines.begin(), lines.end(), has_place);
  if (whole_paragraphs_) return;
  std::vector<std::uint32_t> reaches;
  std::vector<std::uint32_t> lengths;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (lines[i].blank()) continue;
    lengths.push_back(end_of(lines[i]));
    if (i + 1 < lines.size() && certainly_goes_on(lines[i], lines[i + 1]))
      reaches.push_back(reach(lines[i], lines[i + 1]));
  }
  if (reaches.size() < 3) return;
  const std::uint32_t shortest = quantile(reaches, 3);
  // A margin is something nearly all lines keep to.
  if (quantile(lengths, 97) * 2 > shortest * 3) return;
  margin_ = shortest;
}

bool Wrapping::is_full(const Line& line, const Line& next) const { return tokenize::is_full(line, next, margin_); }

bool is_full(const Line& line, const Line& next, std::uint32_t margin) {
  return margin > 0 && !next.blank() && reach(line, next) >= margin;
}

bool ends_sentence(std::string_view line) {
  constexpr std::size_t longest_abbreviation = 12;
  if (line.ends_with(".)")) {  // "Budget (15 min.)"
    const std::size_t open = line.rfind('(');
    const bool short_one = open != std::string_view::npos && open > 0 && line.size() - open <= longest_abbreviation;
    if (short_one && !text::trim_right(line.substr(0, open)).ends_with('.')) return false;
  }
  while (line.ends_with('"') || line.ends_with('\'') || line.ends_with(')') || line.ends_with("”") ||
         line.ends_with("»")) {
    line.remove_suffix(line.ends_with("”") ? 3 : line.ends_with("»") ? 2 : 1);
  }
  return line.ends_with('.') || line.ends_with(':') || line.ends_with('?') || line.ends_with('!') ||
         line.ends_with(';');
}

bool is_unfinished(std::string_view line) {
  if (line.find_first_not_of('-') == std::string_view::npos) return false;  // "---": nothing is said
  if (line.ends_with(',') || (line.ends_with('-') && !line.ends_with(" -"))) return true;
  return lexicon::is_unfinished_word(text::last_word(line));
}

bool begins_point(std::string_view line) {
  const auto at = text::word_prefix(line, "at");
  if (!at) return false;
  std::string_view rest = text::trim_left(line.substr(*at));
  std::size_t n = 0;
  while (n < rest.size() && n < 3 && text::is_digit(rest[n])) ++n;
  return n < rest.size() && (rest[n] == ')' || (rest[n] == ':' && n > 0));
}

/// "- ", and the same with a tab, which the Word reader and tables set behind the mark.
bool begins_with_bullet(std::string_view line) {
  for (const std::string_view bullet : {"-", "•", "·", "*", "–", "o", "▪", "‐"}) {
    if (line.starts_with(bullet) && line.size() > bullet.size() &&
        (line[bullet.size()] == ' ' || line[bullet.size()] == '\t')) {
      return true;
    }
  }
  return line.starts_with("\xEF\x82\xB7");  // of a font of symbols; often without a blank
}

bool begins_list_entry(std::string_view line) {
  const char first = line.empty() ? ' ' : line.front();
  const bool sign = first == '-' || first == '*' || first == 'o' || (static_cast<unsigned char>(first) & 0x80U) != 0;
  if (sign && begins_with_bullet(line)) return true;
  if (text::word_prefix(line, "at")) return true;  // "at dagsordenen godkendes", "at 1) vedtægten godkendes"
  std::size_t n = 0;
  while (n < line.size() && n < 3 && text::is_digit(line[n])) ++n;
  // "2a: at administrationens forslag godkendes", "1: at ..."
  const std::size_t colon = n > 0 && n < line.size() && line[n] >= 'a' && line[n] <= 'z' ? n + 1 : n;
  if (n > 0 && colon < line.size() && line[colon] == ':' &&
      text::word_prefix(text::trim_left(line.substr(colon + 1)), "at"))
    return true;
  if (n == 0 && !line.empty() && ((line[0] >= 'a' && line[0] <= 'z') || (line[0] >= 'A' && line[0] <= 'Z'))) n = 1;
  if (n == 0 || n + 1 >= line.size() || (line[n] != '.' && line[n] != ')')) return false;
  if (text::is_digit(line[0]) && text::word_prefix(line.substr(n + 1), "at"))
    return true;  // "1.at projektet godkendes"
  if (!text::is_space(line[n + 1])) return false;
  // "7. oktober 2025" goes on with a date.
  return !(text::is_digit(line[0]) && lexicon::month(text::first_word(line.substr(n + 1))));
}

}  // namespace referat::tokenize
