// Seen: "Referat For X    Side 2" and the date below it (Acadre), "3 of 5" (print to PDF), five lines at the right on
// every page (eDoc), "Side 1 af 56" (Frederikssund), a lone page number (Kolding), "Byrådet,
// 27-03-2008 Side 1" (Struer).
#include "tokenize/furniture.hpp"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>

#include "lexicon/case_numbers.hpp"
#include "lexicon/danish_dates.hpp"
#include "lexicon/user_words.hpp"
#include "support/own_comment.hpp"
#include "support/site_words.hpp"
#include "support/text.hpp"
#include "tokenize/headings.hpp"

namespace referat::tokenize {

namespace {

/// Repeated headers have some five lines.
constexpr std::size_t edge = 8;
constexpr float place_tolerance = 4;  ///< points
/// Where the foot of a page may begin, in points: lower than half of one on its side, and not as low as a plan's.
constexpr float highest_foot = 450;
constexpr float lowest_foot = 640;

/// The lines of one page that have text, by index.
using PageLines = std::vector<std::uint32_t>;

std::vector<PageLines> pages_of(std::span<const Line> lines) {
  std::vector<PageLines> pages;
  for (std::uint32_t i = 0; i < lines.size(); ++i) {
    if (lines[i].blank()) continue;
    if (pages.size() < lines[i].page) pages.resize(lines[i].page);
    pages[lines[i].page - 1].push_back(i);
  }
  return pages;
}

/// Stands for a text, and for where it stands. Two that differ share one about once in 2^64.
using Key = std::uint64_t;

Key with(Key key, std::uint64_t value) { return (key ^ value) * 0x100000001B3U; }

/// Of what is the same on all pages but for numbers: a run of digits counts as one sign.
struct Repeated {
  Key key = 0;
  bool counts = false;  ///< has a number
};

Repeated repeated(std::string_view text, std::string& room) {
  Repeated result;
  room.clear();
  bool digit = false;
  for (const char c : text) {
    if (text::is_digit(c)) {
      if (!digit) room.push_back('#');
      digit = result.counts = true;
    } else {
      room.push_back(text::is_space(c) ? ' ' : c);
      digit = false;
    }
  }
  result.key = std::hash<std::string_view>{}(room);
  return result;
}

/// "7. Lukket punkt"; not "7. oktober 2030", nor "7 Egevad Kommune".
bool has_number_of_item(const lexicon::ItemFormMatch& match, std::string_view line) {
  return line.substr(match.number.size()).starts_with('.') && text::starts_upper(match.title) &&
         !lexicon::month(text::first_word(match.title));
}

/// An item's heading and a section's stand at the top of many pages where each item begins one.
bool is_content(const Line& line) {
  if (match_section_heading(line.text) || !lexicon::case_number_line(line.text).empty()) return true;
  if (!lexicon::may_begin_item(line.text)) return false;
  for (const lexicon::ItemForm& form : lexicon::item_forms()) {
    const auto match = lexicon::match(form, line.text);
    if (match && (form.distinctive || has_number_of_item(*match, line.text))) return true;
  }
  return false;
}

/// How often a line's likes stand at the same edge, and where the last of them stood.
struct Repeats {
  std::uint32_t pages = 0;
  std::uint32_t last_page = 0;
};

class Edges {
 public:
  explicit Edges(std::span<const Line> lines) : lines_(lines), pages_(pages_of(lines)) {
    for (const Line& line : lines_) {
      if (line.style != nullptr) foot_ = std::clamp(line.style->top * 0.8F, foot_, lowest_foot);
    }
    likes_.resize(lines_.size());
    std::string room;
    for (const PageLines& page : pages_)
      each_of(page, [&](std::uint32_t i, bool top) {
        if (likes_[i].key == 0) likes_[i] = repeated(lines_[i].text, room);
        count(i, top);
        return true;
      });
  }

  /// Indexes of the furniture, in order.
  std::vector<std::uint32_t> furniture() const {
    std::vector<bool> found(lines_.size(), false);
    for (const PageLines& page : pages_) {
      each_of(page, [&](std::uint32_t i, bool top) {
        if (!is_repeated(i, top) || is_content(lines_[i])) return false;  // further inside stands the document
        found[i] = !(top && names_document(i));
        return true;
      });
    }
    std::vector<std::uint32_t> indexes;
    for (std::uint32_t i = 0; i < found.size(); ++i) {
      if (found[i]) indexes.push_back(i);
    }
    return indexes;
  }

 private:
  /// From each edge of the page inwards, while `visit` goes on.
  template <class Visit>
  static void each_of(const PageLines& page, Visit visit) {
    const std::size_t most = std::min(edge, page.size());
    for (std::size_t k = 0; k < most; ++k) {
      if (!visit(page[k], true)) break;
    }
    for (std::size_t k = 0; k < most; ++k) {
      if (!visit(page[page.size() - 1 - k], false)) break;
    }
  }

  /// At the bottom stands whatever ends the page, "Godkendt." too: there the place has to be the same as well, or a
  /// number has to count the pages.
  Key placed_key(std::uint32_t i, bool top, int shift) const {
    Key key = with(likes_[i].key, top ? 't' : 'b');
    if (!top && has_place(i)) {
      const int place = static_cast<int>(std::floor(lines_[i].style->top / place_tolerance)) + shift;
      key = with(key, static_cast<std::uint64_t>(place));
    }
    return key;
  }

  /// The first page's head, where it is the same on all: often nothing else names the body and the date (eDoc).
  bool names_document(std::uint32_t i) const { return lines_[i].page == 1 && enough(pages_with(exact_key(lines_[i]))); }

  static Key exact_key(const Line& line) { return with(std::hash<std::string_view>{}(line.text), '='); }

  bool has_place(std::uint32_t i) const { return lines_[i].style != nullptr && lines_[i].style->right > 0; }

  void count(std::uint32_t i, bool top) {
    count(i, placed_key(i, top, 0));
    if (top) count(i, exact_key(lines_[i]));
  }

  void count(std::uint32_t i, Key key) {
    Repeats& repeats = repeats_[key];
    if (repeats.last_page == lines_[i].page) return;
    repeats.last_page = lines_[i].page;
    ++repeats.pages;
  }

  std::uint32_t pages_with(Key key) const {
    const auto it = repeats_.find(key);
    return it == repeats_.end() ? 0 : it->second.pages;
  }

  bool is_repeated(std::uint32_t i, bool top) const {
    // Pages of one short item each all end in "Godkendt." at one place: high above the foot.
    if (!top && has_place(i) && lines_[i].style->top < foot_) return false;
    std::uint32_t on = pages_with(placed_key(i, top, 0));
    if (!top && has_place(i))  // on the border of two places
      on += std::max(pages_with(placed_key(i, top, -1)), pages_with(placed_key(i, top, 1)));
    const bool counts = likes_[i].counts;
    // On two pages, text can be the same by chance; and without a place any text at the bottom.
    if ((pages_.size() == 2 || (!top && !has_place(i))) && !counts) return false;
    return enough(on);
  }

  bool enough(std::uint32_t on) const {
    const std::size_t pages = pages_.size();
    return pages == 2 ? on >= 2 : on >= 3 && on * 5 >= pages * 2;
  }

  std::span<const Line> lines_;
  std::vector<PageLines> pages_;
  std::vector<Repeated> likes_;  ///< by line; only of those at the edges
  float foot_ = highest_foot;    ///< begins in the last part of what any page holds
  std::unordered_map<Key, Repeats> repeats_;
};

/// "Side 3", "Side: 3", "Side 3 af 12": the number.
std::optional<std::uint32_t> page_number_line(std::string_view line) {
  constexpr std::size_t longest = 20;
  if (line.size() > longest) return std::nullopt;
  const auto word = text::word_prefix(line, "Side");
  if (!word) return std::nullopt;
  std::string_view rest = text::trim_left(line.substr(*word));
  if (rest.starts_with(':')) rest = text::trim_left(rest.substr(1));
  const std::size_t digits = std::min(rest.find_first_not_of("0123456789"), rest.size());
  const auto number = digits <= 4 ? text::number(rest.substr(0, digits)) : std::nullopt;
  rest = text::trim_left(rest.substr(digits));
  if (const auto of = text::word_prefix(rest, "af")) rest = text::trim_left(rest.substr(*of));
  return rest.find_first_not_of("0123456789") == std::string_view::npos ? number : std::nullopt;
}

/// "- 3 -", or a number alone far to the right, or in the middle, of its line.
std::optional<std::uint32_t> lone_page_number(const Line& line) {
  constexpr std::size_t longest = 10;
  constexpr std::uint32_t far = 30;  // columns
  std::string_view s = line.text;
  if (s.size() > longest || (text::is_word_byte(s.back()) && !text::is_digit(s.back()))) return std::nullopt;
  bool dashed = false;
  for (const std::string_view dash : {"-", "–"}) {
    if (s.size() <= 2 * dash.size() || !s.starts_with(dash) || !s.ends_with(dash)) continue;
    s = text::trim(s.substr(dash.size(), s.size() - 2 * dash.size()));
    dashed = true;
  }
  return s.size() <= 4 && (dashed || line.indent >= far) ? text::number(s) : std::nullopt;
}

/// Of a text that has lost its page breaks: lines that count its pages, and say nothing else.
/// \param fewest  of them; what looks like one may be anything
template <class Number>
std::vector<std::uint32_t> counting_lines(std::span<const Line> lines, std::size_t fewest, Number number_of) {
  std::vector<std::uint32_t> indexes;
  std::uint32_t last = 0;
  for (std::uint32_t i = 0; i < lines.size(); ++i) {
    const auto number = lines[i].blank() ? std::nullopt : number_of(lines[i]);
    if (!number) continue;
    if (!indexes.empty() && *number != last + 1) return {};
    last = *number;
    indexes.push_back(i);
  }
  return indexes.size() >= fewest ? indexes : std::vector<std::uint32_t>();
}

/// "Økonomiudvalget, 22. marts 2011   Side 3", "Engby Byråd - Referat Side 3 af 9": a running head.
struct RunningHead {
  std::string_view words;  ///< before "Side"
  std::uint32_t page = 0;
};

/// "Trafikudvalget, d. 22. maj 2015          3": a page in a column behind a date.
/// \param before  without the number
std::optional<RunningHead> page_behind_date(std::string_view line, std::string_view before) {
  const std::string_view words = text::trim_right(before);
  const bool column = before.size() >= words.size() + 3 || before.ends_with('\t');
  const std::string_view number = line.substr(before.size());
  if (!column || number.size() > 3 || words.empty() || !text::is_digit(words.back())) return std::nullopt;
  const auto date = lexicon::find_date(words);
  const auto page = text::number(number);
  return date && date->end == words.size() && page ? std::optional(RunningHead{words, *page}) : std::nullopt;
}

std::optional<RunningHead> running_head(std::string_view line) {
  constexpr std::size_t longest = 120;
  if (line.size() > longest || line.empty() || !text::is_digit(line.back())) return std::nullopt;
  const auto without_number = [](std::string_view s) { return s.substr(0, s.find_last_not_of("0123456789") + 1); };
  std::string_view before = without_number(line);
  if (before.ends_with(" af ")) before = without_number(text::trim_right(before.substr(0, before.size() - 4)));
  if (const auto alone = page_behind_date(line, before)) return alone;
  before = text::trim_right(text::without_colon(text::trim_right(before)));
  if (!before.ends_with(" Side") && !before.ends_with(" side")) return std::nullopt;
  before.remove_suffix(std::string_view("Side").size());
  const auto page = page_number_line(line.substr(before.size()));
  return page ? std::optional(RunningHead{text::trim_right(before), *page}) : std::nullopt;
}

/// Whether pages may lie between them: "Lokalplan Side 1" / "Lokalplan Side 2" is a list. Words that name a date are
/// no title of one.
bool may_count_pages(std::span<const Line> lines, std::span<const std::uint32_t> indexes, std::string_view words) {
  constexpr std::uint32_t least_lines = 5;  // of a page, where not all are full
  constexpr std::size_t enough = 3;
  if (indexes.empty()) return false;
  if (lexicon::find_date(words) || lines[indexes.front()].page != lines[indexes.back()].page) return true;
  return indexes.size() >= enough && indexes.back() - indexes.front() >= least_lines * (indexes.size() - 1);
}

/// The lines of one running head, which are the same but for the page that they count.
std::vector<std::uint32_t> running_heads(std::span<const Line> lines) {
  std::string_view words;
  for (int tries = 0; tries < 2; ++tries) {  // a first one may stand in a text
    std::string_view others;
    const auto indexes = counting_lines(lines, 2, [&](const Line& line) -> std::optional<std::uint32_t> {
      const auto head = running_head(line.text);
      if (!head) return std::nullopt;
      if (words.empty()) words = head->words;
      if (head->words == words) return head->page;
      if (others.empty()) others = head->words;
      return std::nullopt;
    });
    if (may_count_pages(lines, indexes, words)) return indexes;
    if (others.empty()) return {};
    words = others;
  }
  return {};
}

std::vector<std::uint32_t> page_numbers(std::span<const Line> lines) {
  const auto worded = [](const Line& line) {
    return (line.text.front() | 0x20) == 's' ? page_number_line(line.text) : std::nullopt;  // nearly no line
  };
  auto indexes = counting_lines(lines, 2, worded);
  if (indexes.empty()) indexes = running_heads(lines);
  if (indexes.empty()) indexes = counting_lines(lines, 3, lone_page_number);
  return indexes;
}

/// The same lines, on the pages that their numbers count: each at the top of its page, or at its end.
std::vector<Line> on_counted_pages(std::span<const Line> lines, std::span<const std::uint32_t> numbers) {
  const auto has_text = [](const Line& line) { return !line.blank(); };
  const auto above = std::count_if(lines.begin(), lines.begin() + numbers.front(), has_text);
  const bool at_top = static_cast<std::size_t>(above) < edge;
  std::vector<Line> placed(lines.begin(), lines.end());
  std::size_t passed = 0;
  for (std::uint32_t i = 0; i < placed.size(); ++i) {
    const bool number = passed < numbers.size() && numbers[passed] == i;
    if (number && at_top) ++passed;
    placed[i].page = static_cast<std::uint32_t>(std::max<std::size_t>(passed + (at_top ? 0 : 1), 1));
    if (number) placed[i].text = {};  // furniture by itself
    if (number && !at_top) ++passed;
  }
  return placed;
}

}  // namespace

std::vector<Block> take_furniture(std::vector<Line>& lines) {
  std::vector<Block> blocks;
  const auto take = [&](std::uint32_t i, std::string_view why) {
    if (lines[i].blank()) return;
    Block block;
    block.kind = BlockKind::furniture;
    block.span = block.value = lines[i].span;
    block.first_line = block.last_line = i;
    block.why = why;
    blocks.push_back(block);
    lines[i].furniture = true;
    lines[i].text = {};
  };
  for (std::uint32_t i = 0; i < lines.size(); ++i) {
    if (lines[i].blank()) continue;
    if (lines[i].style != nullptr && lines[i].style->furniture) take(i, "marked by the format");
    if (site::is_telling_site_word(lines[i].text)) take(i, "a word of sites");
    if (is_own_comment(lines[i].text)) take(i, "a comment to this program");
    if (lexicon::is_users_furniture(lines[i].text)) take(i, "a line of the user's layout");
  }
  if (!lines.empty() && lines.back().page > 1) {
    for (const std::uint32_t i : Edges(lines).furniture()) take(i, "repeated at the edge of pages");
  }
  const std::vector<std::uint32_t> numbers = page_numbers(lines);
  if (!numbers.empty() && lines.back().page == 1) {
    for (const std::uint32_t i : Edges(on_counted_pages(lines, numbers)).furniture())
      take(i, "repeated beside the numbers of pages");
  }
  for (const std::uint32_t i : numbers) take(i, "counts the pages");
  std::stable_sort(blocks.begin(), blocks.end(),
                   [](const Block& a, const Block& b) { return a.first_line < b.first_line; });
  return blocks;
}

}  // namespace referat::tokenize
