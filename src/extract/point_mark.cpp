#include "extract/point_mark.hpp"

#include <span>

#include "support/text.hpp"

namespace referat::extract {

namespace {

struct Word {
  std::string_view word;
  bool about_items = false;
};

// The longer first, where one begins as another does. Written so: "at 1" and "ad 1" may go on a sentence.
constexpr Word words[] = {
    {"Ad. pkt."},
    {"Ad. punkt"},
    {"Ad pkt."},
    {"Ad punkt"},
    {"Ad."},
    {"Ad"},
    {"At-punkterne"},
    {"At-punkt"},
    {"At"},
    {"Indstillingens punkt"},
    {"Indstillingens pkt."},
    {"Indstillingens"},
    {"Indstillingspunkt"},
    {"Indstilling"},
    {"Punkterne", true},
    {"Punkter", true},
    {"Punkt", true},
    {"Pkt.", true},
    {"Pkt", true},
    {"Nr.", true},
};

constexpr Word words_inside[] = {{"punkterne", true}, {"punkter", true}, {"punkt", true},
                                 {"pkt.", true},      {"pkt", true},     {"ad"}};

class Reader {
 public:
  Reader(std::string_view s, std::span<const Word> rows) : s_(s), rows_(rows) {}

  PointMark read() {
    read_word();
    blanks();
    const std::string_view first = mark_.worded && letter() ? s_.substr(i_++, 1) : number();
    if (first.empty()) return {};
    mark_.numbers.push_back({first, first});
    skip_sign();
    while (take_more()) skip_sign();
    for (const PointMark::Numbers& numbers : mark_.numbers) {
      if (numbers.last.empty()) return {};  // "1 og alt andet"
    }
    if (mark_.worded) skip_noun();
    if (at(':')) stop();
    if (stop_ && !mark_.worded) skip_at();
    if (!stop_ && !mark_.worded) return {};
    if (i_ < s_.size() && !text::is_space(s_[i_]) && !is_run_together()) return {};
    mark_.size = i_;
    return std::move(mark_);
  }

 private:
  bool at(char c) const { return i_ < s_.size() && s_[i_] == c; }
  void blanks() {
    while (i_ < s_.size() && text::is_space(s_[i_])) ++i_;
  }
  void stop() {
    ++i_;
    stop_ = true;
  }

  void read_word() {
    for (const Word& row : rows_) {
      const std::size_t size = row.word.size();
      // "Ad.1", "Pkt.2": run together
      const bool whole = size >= s_.size() || !text::is_word_byte(s_[size]) || text::is_digit(s_[size]);
      if (!s_.starts_with(row.word) || !whole) continue;
      i_ = size;
      mark_.worded = true;
      mark_.about_items = row.about_items;
      return;
    }
  }

  /// "Ad a)": a sign has to follow.
  bool letter() const {
    const char small = i_ < s_.size() ? static_cast<char>(s_[i_] | 0x20) : ' ';
    return i_ + 1 < s_.size() && small >= 'a' && small <= 'z' &&
           (s_[i_ + 1] == ')' || s_[i_ + 1] == '.' || s_[i_ + 1] == ':');
  }

  /// "1.Godkendt"; not "1.A" or "1.januar"
  bool is_run_together() const {
    const std::string_view rest = s_.substr(i_);
    return s_[i_ - 1] == '.' && text::starts_upper(rest) && text::length(text::first_word(rest)) > 2;
  }

  std::string_view number() {
    const std::size_t begin = i_;
    while (i_ < s_.size() && i_ - begin < 3 && text::is_digit(s_[i_])) ++i_;
    return s_.substr(begin, i_ - begin);
  }

  /// "Indstillingens 1. og 2. at-punkt" (København)
  void skip_noun() {
    const std::size_t before = i_;
    blanks();
    for (const std::string_view noun : {"at-punkt", "at-punkter", "punkt"}) {
      const auto size = text::word_prefix(s_.substr(i_), noun);
      if (!size) continue;
      i_ += *size;
      return;
    }
    i_ = before;
  }

  /// "1. at: Godkendt"
  void skip_at() {
    const std::size_t before = i_;
    blanks();
    const bool said = i_ > before && s_.substr(i_).starts_with("at:");
    i_ = said ? i_ + std::string_view("at:").size() : before;
  }

  void skip_sign() {
    if (at('.') || at(')')) stop();
  }

  /// Further numbers: "-3", "og 3", ", 2 og 3". Those behind a comma count where "og" ends the list: "Ad 1, 3
  /// medlemmer" names one point. False where there are none.
  bool take_more() {
    const std::size_t before = i_;
    blanks();
    const std::size_t dash = at('-') ? 1 : s_.substr(i_).starts_with("–") ? 3 : 0;
    if (dash > 0) {
      const bool apart = i_ > before && i_ + dash < s_.size() && text::is_space(s_[i_ + dash]);
      i_ += dash;
      const std::size_t behind = i_;
      blanks();
      if (apart && i_ < s_.size() && !text::is_digit(s_[i_])) {  // "Pkt. 1 - godkendt"
        i_ = behind;
        stop_ = true;
        return false;
      }
      mark_.numbers.back().last = number();
      return true;
    }
    std::vector<std::string_view> listed;
    while (at(',')) {
      ++i_;
      blanks();
      listed.push_back(number());
      if (listed.back().empty()) break;
      skip_sign();
      blanks();
    }
    const std::size_t joint = s_.substr(i_).starts_with("og ") ? 3 : at('+') ? 1 : 0;
    if (joint == 0) {
      i_ = before;
      return false;
    }
    i_ += joint;
    blanks();
    listed.push_back(number());
    for (const std::string_view one : listed) mark_.numbers.push_back({one, one});
    return true;
  }

  std::string_view s_;
  std::span<const Word> rows_;
  std::size_t i_ = 0;
  bool stop_ = false;
  PointMark mark_;
};

}  // namespace

PointMark point_mark(std::string_view s) {
  const char first = s.empty() ? ' ' : s.front();
  const bool may_be =
      text::is_digit(first) || std::string_view("AINP").find(first) != std::string_view::npos || text::is_space(first);
  return may_be ? Reader(s, words).read() : PointMark{};
}

PointMark letter_mark(std::string_view s) {
  PointMark mark;
  const char small = s.empty() ? ' ' : static_cast<char>(s.front() | 0x20);
  if (s.size() < 3 || small < 'a' || small > 'z' || s[1] != ')' || !text::is_space(s[2])) return mark;
  mark.numbers.push_back({s.substr(0, 1), s.substr(0, 1)});
  mark.lettered = true;
  mark.size = 2;
  return mark;
}

PointMark point_mark_inside(std::string_view s) {
  return s.starts_with('p') || s.starts_with("ad ") ? Reader(s, words_inside).read() : PointMark{};
}

}  // namespace referat::extract
