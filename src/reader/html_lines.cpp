#include "reader/html_lines.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

#include "support/site_words.hpp"
#include "support/text.hpp"

namespace referat::reader {

namespace {

constexpr std::string_view no_break_space = "\xC2\xA0";

bool is_no_break_space(std::string_view s, std::size_t i) {
  return s[i] == no_break_space[0] && i + 1 < s.size() && s[i + 1] == no_break_space[1];
}

std::size_t word_end(std::string_view s, std::size_t i) {
  while (i < s.size() && !text::is_space(s[i]) && !is_no_break_space(s, i)) ++i;
  return i;
}

}  // namespace

void HtmlLines::text(std::string_view piece, const LineStyle& style) {
  bool seen = false;  // its style, with its first word
  for (std::size_t i = 0; i < piece.size();) {
    if (text::is_space(piece[i])) {
      blank_ = true;
      ++i;
    } else if (is_no_break_space(piece, i)) {
      put_blank();
      i += no_break_space.size();
    } else {
      const std::size_t end = word_end(piece, i);
      put(piece.substr(i, end - i));
      i = end;
      if (!seen) take_style(style);
      seen = true;
    }
  }
}

void HtmlLines::kept_text(std::string_view piece, const LineStyle& style) {
  for (std::size_t begin = 0; begin <= piece.size();) {
    const std::size_t end = std::min(piece.find('\n', begin), piece.size());
    const std::string_view line = piece.substr(begin, end - begin);
    if (text::trim(line).empty()) {
      line_.append(line);
    } else {
      put(line);
      take_style(style);
    }
    if (end < piece.size()) break_line();
    begin = end + 1;
  }
}

void HtmlLines::put(std::string_view word) {
  if (blank_ && !line_.empty()) line_.push_back(' ');
  blank_ = false;
  line_.append(word);
}

void HtmlLines::take_style(const LineStyle& style) {
  if (!has_text_) {
    style_ = style;
    style_.bold_start = style.bold;
  } else {
    const bool aside = style.furniture && !style_.furniture;  // says nothing of how the line looks
    style_.bold = style_.bold && (style.bold || aside);
    style_.italic = style_.italic && (style.italic || aside);
    style_.furniture = style_.furniture && style.furniture;
    if (style_.heading == 0) style_.heading = style.heading;
  }
  has_text_ = true;
}

void HtmlLines::take_badge(std::size_t begin) {
  if (begin < line_.size() && site::is_file_kind(text::trim(std::string_view(line_).substr(begin)))) take_out(begin);
}

void HtmlLines::take_out(std::size_t begin) {
  if (begin >= line_.size()) return;
  HtmlLine line;
  line.text = text::trim(std::string_view(line_).substr(begin));
  line.style.furniture = true;
  blank_ = blank_ || text::is_space(line_[begin]);
  line_.resize(begin);
  if (line.text.empty()) return;
  line.apart = std::exchange(apart_, false);
  lines_.push_back(std::move(line));
  has_text_ = !text::trim(line_).empty();
}

void HtmlLines::put_blank() {
  if (blank_ && has_text_) line_.push_back(' ');
  blank_ = false;
  line_.push_back(' ');
}

void HtmlLines::end_line() {
  blank_ = false;
  if (has_text_) {
    push(std::string(text::trim(line_)), style_);
  } else if (!line_.empty()) {
    apart_ = true;
  }
  line_.clear();
  has_text_ = false;
}

void HtmlLines::push(std::string text, LineStyle style) {
  if (site::is_site_word(text)) style.furniture = true;
  style.list_entry = entry_;
  lines_.push_back({.text = number_ + text, .style = style, .apart = apart_});
  apart_ = false;
  end_entry();
}

void HtmlLines::break_line() {
  if (has_text_) {
    end_line();
  } else {
    line_.clear();
    set_apart();
  }
}

void HtmlLines::set_apart() {
  end_line();
  if (!entry_) apart_ = true;
}

void HtmlLines::empty_heading(const LineStyle& style) {
  lines_.push_back({.text = {}, .style = style, .apart = apart_});
  apart_ = false;
}

void HtmlLines::begin_entry(std::string_view number) {
  end_line();
  entry_ = true;
  number_.append(number);
}

void HtmlLines::end_entry() {
  entry_ = false;
  number_.clear();
}

void HtmlLines::append(std::vector<HtmlLine> lines, bool apart) {
  if (!lines.empty()) lines.front().apart = apart;
  apart_ = lines.empty() && apart;
  lines_.insert(lines_.end(), std::make_move_iterator(lines.begin()), std::make_move_iterator(lines.end()));
}

}  // namespace referat::reader
