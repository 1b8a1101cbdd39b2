#include "reader/page_layout.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <unordered_map>

#include "reader/word_breaks.hpp"
#include "support/text.hpp"

namespace referat::reader {

namespace {

/// Fragments that stand side by side, from left to right.
struct Row {
  std::vector<const Fragment*> parts;
  float top = 0;
  float bottom = 0;
  float widest = 0;  ///< width of the part that these are of

  float middle() const { return (top + bottom) / 2; }
  float height() const { return bottom - top; }
  /// The row stands where its widest part does: a raised digit and a bullet of another font may stand out of it.
  void add(const Fragment& fragment) {
    if (fragment.width > widest || parts.empty()) {
      top = fragment.top;
      bottom = fragment.bottom();
      widest = fragment.width;
    }
    parts.push_back(&fragment);
  }
};

/// Whether a fragment stands in the row: its middle lies within, or the row's within it. A raised digit does, the next
/// line of a tight paragraph does not.
bool stands_in(const Row& row, const Fragment& fragment) {
  const float distance = std::abs(row.middle() - (fragment.top + fragment.height / 2));
  return distance < std::min(row.height(), fragment.height) / 2;
}

/// Takes out what is set twice at one place, as a shadow or to look bold. The parts are in order of `left`.
void take_out_copies(Row& row) {
  std::unordered_map<std::string_view, float> last;  // where each text began
  const auto copied = [&](const Fragment* part) {
    const auto [it, is_new] = last.try_emplace(part->text, part->left);
    const float distance = part->left - it->second;
    it->second = part->left;
    return !is_new && distance < part->size / 5;
  };
  row.parts.erase(std::remove_if(row.parts.begin(), row.parts.end(), copied), row.parts.end());
}

/// The rows from top to bottom. Fragments come in the order in which they were set, which may be any.
std::vector<Row> rows_of(const Page& page) {
  std::vector<const Fragment*> sorted;
  for (const Fragment& fragment : page) sorted.push_back(&fragment);
  const auto middle = [](const Fragment* f) { return f->top + f->height / 2; };
  std::stable_sort(sorted.begin(), sorted.end(),
                   [&](const Fragment* a, const Fragment* b) { return middle(a) < middle(b); });
  std::vector<Row> rows;
  for (const Fragment* fragment : sorted) {
    if (rows.empty() || !stands_in(rows.back(), *fragment)) rows.emplace_back();
    rows.back().add(*fragment);
  }
  for (Row& row : rows) {
    std::stable_sort(row.parts.begin(), row.parts.end(),
                     [](const Fragment* a, const Fragment* b) { return a->left < b->left; });
    take_out_copies(row);
  }
  return rows;
}

/// What stands between two fragments of a row.
std::string_view gap_between(const Fragment& a, const Fragment& b) {
  const float gap = b.left - a.right();
  const float em = std::max({a.size, b.size, 1.0F});
  if (gap > em * 1.2F) return "\t";  // no gap between words is as wide, even in a justified line
  return gap > em * 0.12F ? " " : "";
}

/// "•", "1.", "a)": what stands before an entry of a list, however wide the gap behind it.
bool is_mark(std::string_view s) {
  s = text::trim(s);
  for (const std::string_view bullet : {"\u2022", "\uF0B7", "\u00B7", "\u25AA", "\u2013", "-", "*", "o"}) {
    if (s == bullet) return true;
  }
  if (s.size() < 2 || s.size() > 4 || (s.back() != '.' && s.back() != ')')) return false;
  s.remove_suffix(1);
  return (s.size() == 1 && text::is_word_byte(s[0])) || std::all_of(s.begin(), s.end(), text::is_digit);
}

std::string text_of(const Row& row) {
  std::string text;
  const Fragment* before = nullptr;
  for (const Fragment* part : row.parts) {
    if (before != nullptr) {
      std::string_view gap = gap_between(*before, *part);
      if (gap == "\t" && before == row.parts.front() && is_mark(before->text)) gap = " ";
      if (gap == "\t") {
        text.resize(text::trim_right(text).size());
        text += gap;
        text += text::trim_left(part->text);
        before = part;
        continue;
      }
      if (!text.ends_with(' ') && !part->text.starts_with(' ')) text += gap;
    }
    text += part->text;
    before = part;
  }
  return text;
}

LineStyle style_of(const Row& row) {
  const Fragment& first = *row.parts.front();
  const auto all = [&](bool Fragment::*flag) {
    return std::all_of(row.parts.begin(), row.parts.end(), [&](const Fragment* part) { return part->*flag; });
  };
  LineStyle style;
  style.left = first.left;
  style.right = row.parts.back()->right();
  style.top = row.top;
  style.size = first.size;
  style.bold = all(&Fragment::bold);
  style.bold_start = first.bold;
  style.italic = all(&Fragment::italic);
  return style;
}

/// The distance between lines that is the most common in the document, in tenths of a line's height.
int usual_gap(const std::vector<std::vector<Row>>& pages) {
  std::map<int, int> counts;
  for (const std::vector<Row>& rows : pages) {
    for (std::size_t i = 1; i < rows.size(); ++i) {
      const float height = std::max(1.0F, rows[i].height());
      if (std::abs(height - rows[i - 1].height()) > height / 10) continue;  // a heading and its text
      ++counts[static_cast<int>(std::lround((rows[i].top - rows[i - 1].bottom) * 10 / height))];
    }
  }
  const auto most =
      std::max_element(counts.begin(), counts.end(), [](const auto& a, const auto& b) { return a.second < b.second; });
  return most == counts.end() ? 0 : most->first;
}

/// Whether a row stands further from the one before than lines of a paragraph do.
bool stands_apart(const Row& before, const Row& row, int usual) {
  const float height = std::max(1.0F, std::min(before.height(), row.height()));
  return (row.top - before.bottom) * 10 / height > static_cast<float>(usual) + 3.5F;
}

}  // namespace

RichText lay_out(const std::vector<Page>& pages) {
  std::vector<std::vector<Row>> laid_out;
  std::vector<std::string> lines;
  for (const Page& page : pages) {
    laid_out.push_back(rows_of(page));
    for (const Row& row : laid_out.back()) lines.push_back(text_of(row));
  }
  soften_word_breaks(lines);
  const int usual = usual_gap(laid_out);
  RichText text;
  std::size_t next = 0;
  for (const std::vector<Row>& rows : laid_out) {
    text.break_page();
    for (std::size_t i = 0; i < rows.size(); ++i) {
      if (i > 0 && stands_apart(rows[i - 1], rows[i], usual)) text.set_apart();
      text.add(lines[next++], style_of(rows[i]));
    }
  }
  return text;
}

}  // namespace referat::reader
