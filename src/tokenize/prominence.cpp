#include "tokenize/prominence.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <tuple>
#include <utility>

#include "lexicon/section_headings.hpp"
#include "support/text.hpp"

namespace referat::tokenize {

namespace {

/// Sizes that differ by less are the same: rounding, and fonts of one size in different cuts.
constexpr float step = 0.6F;

int rounded(float size) { return static_cast<int>(std::lround(size / step)); }

bool is_heading_word(const Line& line) {
  return lexicon::section_headings().find(text::without_colon(line.text)) != nullptr;
}

}  // namespace

bool same_style(const Line& a, const Line& b) {
  if (a.style == nullptr || b.style == nullptr) return a.style == b.style;
  return a.style->heading == b.style->heading && a.style->bold == b.style->bold &&
         std::abs(a.style->size - b.style->size) <= step;
}

Prominence::Prominence(std::span<const Line> lines) {
  std::map<std::pair<int, bool>, std::size_t> letters;  // by size and weight
  for (const Line& line : lines) {
    if (line.style == nullptr || line.blank()) continue;
    known_ = true;
    if (line.style->heading == 0) letters[{rounded(line.style->size), line.style->bold}] += line.text.size();
  }
  if (!known_) return;
  const auto most = std::max_element(letters.begin(), letters.end(),
                                     [](const auto& a, const auto& b) { return a.second < b.second; });
  if (most != letters.end()) {
    body_size_ = static_cast<float>(most->first.first) * step;
    body_bold_ = most->first.second;
  }
  std::map<std::tuple<int, bool, int>, std::pair<std::size_t, const Line*>> headings;  // by style
  std::size_t outstanding = 0;
  std::size_t plain = 0;
  for (const Line& line : lines) {
    if (line.blank() || !is_heading_word(line)) continue;
    if (!stands_out(line)) {
      ++plain;
      continue;
    }
    ++outstanding;
    auto& [count, example] = headings[{line.style->heading, line.style->bold, rounded(line.style->size)}];
    ++count;
    example = &line;
  }
  // Two may be chance; and where as many do not stand out, style tells nothing.
  if (outstanding < 2 || outstanding < plain) return;
  section_ = std::max_element(headings.begin(), headings.end(), [](const auto& a, const auto& b) {
               return a.second.first < b.second.first;
             })->second.second;
}

bool Prominence::stands_out(const Line& line) const {
  return is_marked(line) || (known_ && line.style != nullptr && line.style->bold && !body_bold_);
}

bool Prominence::is_marked(const Line& line) const {
  return known_ && line.style != nullptr && (line.style->heading > 0 || line.style->size > body_size_ + step);
}

bool Prominence::begins_outstanding(const Line& line) const {
  return stands_out(line) || (known_ && line.style != nullptr && line.style->bold_start && !body_bold_);
}

bool Prominence::looks_like_section(const Line& line) const {
  return section_ != nullptr && stands_out(line) && same_style(*section_, line);
}

}  // namespace referat::tokenize
