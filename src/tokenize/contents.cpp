#include "tokenize/contents.hpp"

#include <array>
#include <utility>

#include "lexicon/case_numbers.hpp"
#include "lexicon/closed_marks.hpp"
#include "lexicon/column_headings.hpp"
#include "lexicon/header_lines.hpp"
#include "lexicon/item_forms.hpp"
#include "support/text.hpp"
#include "tokenize/headings.hpp"
#include "tokenize/paged_column.hpp"
#include "tokenize/wrapping.hpp"

namespace referat::tokenize {

namespace {

/// Whether the line may be an entry without a page number: most lines are not, and show it in their first byte.
bool may_be_bare_entry(std::string_view line) {
  const char first = line.empty() ? ' ' : line.front();
  if (text::is_digit(first)) return true;
  constexpr std::size_t longest_lead = 12;  // "• lukket 12"
  return ((static_cast<unsigned char>(first) & 0x80U) != 0 || (first | 0x20) == 'l') &&
         line.substr(0, longest_lead).find_first_of("0123456789") != std::string_view::npos;
}

}  // namespace

std::optional<BareEntry> numbered_entry(std::string_view line, bool listed) {
  std::size_t i = 0;
  bool worded = false;
  for (const std::string_view word : {"punkt nr", "punkt", "pkt", "sag nr", "sag", "nr", "ad punkt", "ad"}) {
    if (!text::starts_upper(line) || (line.front() | 0x20) != word.front()) continue;
    const auto size = text::word_prefix(line, word);
    if (!size) continue;
    worded = true;
    i = *size;
    if (i < line.size() && line[i] == '.') ++i;
    while (i < line.size() && text::is_space(line[i])) ++i;
    break;
  }
  const std::size_t begin = i;
  while (i < line.size() && i - begin < 5 && text::is_digit(line[i])) ++i;
  if (i == begin || i - begin > 4) return std::nullopt;
  const std::string_view number = line.substr(begin, i - begin);
  if (line.substr(i).starts_with(" : ")) ++i;  // "2 : Lokalplan 12"
  const bool sign = i < line.size() && std::string_view(".):").find(line[i]) != std::string_view::npos;
  if (sign) ++i;
  if (i >= line.size() || !text::is_space(line[i])) return std::nullopt;
  std::string_view title = text::trim_left(line.substr(i));
  const bool apart = static_cast<std::size_t>(title.data() - line.data()) - i > 1;
  bool dash = false;
  for (const std::string_view mark : {"- ", "– "}) {
    if (!title.starts_with(mark)) continue;
    title = text::trim_left(title.substr(mark.size()));
    dash = true;
  }
  // "19 butikker" is no number of an entry; "19. butikker" is, "19   Butikker" in a column of its own, and "19
  // Butikker" or "19 (Åben) Butikker" before a page.
  const bool told =
      sign || worded || apart || dash || (listed && (text::starts_upper(title) || title.starts_with('(')));
  if (told && !worded && (text::word_prefix(title, "Pkt.") || text::word_prefix(title, "Punkt"))) {
    // "1. Pkt. 131 Meddelelser": a list that is numbered, of entries that have numbers of their own.
    if (auto own = numbered_entry(title, false)) return own;
  }
  return told ? std::optional(BareEntry{number, title}) : std::nullopt;
}

bool says_again(std::string_view line, std::string_view number, std::string_view title) {
  if (text::same_key(line, title)) return true;
  const auto entry = numbered_entry(line, true);
  return entry && entry->number == number && text::same_key(entry->title, title);
}

namespace {

/// "2. Vejvedligehold (side 3)"
std::optional<ContentsMatch> match_bracketed_page(std::string_view line) {
  const std::size_t open = line.rfind('(');
  if (open == std::string_view::npos || open == 0) return std::nullopt;
  const std::string_view inside = text::trim(line.substr(open + 1, line.size() - open - 2));
  const auto side = text::word_prefix(inside, "side");
  const std::string_view page = side ? text::trim_left(inside.substr(*side)) : std::string_view();
  if (!text::number(page)) return std::nullopt;
  return ContentsMatch{{}, text::trim_right(line.substr(0, open)), page};
}

/// "Budget 2030 ............ 2            3": the number of the item in a column before the page. None where the title
/// has no such column.
std::optional<ContentsMatch> with_number_column(const ContentsMatch& match) {
  std::size_t begin = match.title.size();
  while (begin > 0 && text::is_digit(match.title[begin - 1])) --begin;
  const std::size_t digits = match.title.size() - begin;
  const std::string_view leaders = text::trim_right(match.title.substr(0, begin));
  if (digits == 0 || digits > 4 || !leaders.ends_with("...")) return std::nullopt;
  const std::string_view title = text::trim_right(leaders.substr(0, leaders.find_last_not_of(". ") + 1));
  if (title.empty()) return std::nullopt;
  return ContentsMatch{match.title.substr(begin), title, match.page_number};
}

/// The title apart from the number that it begins with.
ContentsMatch numbered(ContentsMatch match, bool listed) {
  if (const auto entry = numbered_entry(match.title, listed)) {
    match.number = entry->number;
    match.title = entry->title;
  }
  return match;
}

}  // namespace

std::optional<ContentsMatch> match_contents_entry(std::string_view line) {
  if (line.ends_with(')')) {
    const auto match = match_bracketed_page(line);
    return match ? std::optional(numbered(*match, true)) : std::nullopt;
  }
  std::size_t page = line.size();
  while (page > 0 && text::is_digit(line[page - 1])) --page;
  const std::size_t digits = line.size() - page;
  if (digits == 0 || digits > 5 || page == 0) return std::nullopt;
  std::size_t end = page;
  std::size_t blanks = 0;
  bool tab = false;
  const auto skip_blanks = [&] {
    for (blanks = 0; end > 0 && text::is_space(line[end - 1]); ++blanks, --end) tab = tab || line[end - 1] == '\t';
  };
  skip_blanks();
  const std::string_view word = text::last_word(line.substr(0, end));
  const bool says_page = text::same_key(word, "Side");  // "2. Vejvedligehold    Side 3"
  if (says_page) {
    end -= word.size();
    skip_blanks();
  }
  const std::size_t before_dots = end;
  std::size_t dots = 0;
  while (end > 0 && (line[end - 1] == '.' || line[end - 1] == '_' || line[end - 1] == ' ')) {
    dots += line[end - 1] == ' ' ? 0 : 1;
    --end;
  }
  while (end >= 3 && line.substr(end - 3, 3) == "…") {
    dots += 3;
    end -= 3;
  }
  const bool leaders = dots >= 3;
  if (!leaders && !tab && blanks < (says_page ? 2 : 4)) return std::nullopt;
  if (!leaders) end = before_dots;
  ContentsMatch match{{}, text::trim(line.substr(0, end)), line.substr(page)};
  if (const auto columns = leaders ? std::nullopt : with_number_column(match)) return columns;
  match = numbered(match, leaders);
  return match.title.empty() ? std::nullopt : std::optional(match);
}

bool is_part_of_entry(std::string_view line) {
  return (begins_list_entry(line) || text::starts_lower(line)) &&
         lexicon::group_heading(line) == lexicon::GroupHeading::none;  // "B. Lukkede sager"
}

std::optional<BareEntry> match_bare_entry(std::string_view line) {
  line = lexicon::without_bullet(line);
  static constexpr std::array<std::string_view, 3> doors = {"åbent", "åben", "lukket"};
  for (const std::string_view door : doors) {
    if (line.empty() || text::is_digit(line.front())) break;
    if (const auto size = text::word_prefix(line, door)) line = text::trim_left(line.substr(*size));
  }
  std::size_t n = 0;
  while (n < line.size() && n < 4 && text::is_digit(line[n])) ++n;
  if (n == 0) return std::nullopt;
  std::string_view title = line.substr(n);
  if (title.starts_with('.') || title.starts_with(')')) title.remove_prefix(1);
  if (title.empty() || !text::is_space(title.front())) return std::nullopt;
  title = text::trim_left(title);
  const bool door =
      title.starts_with('(') && lexicon::door(title.substr(1, std::min(title.find(')'), title.size()) - 1)) !=
                                    lexicon::GroupHeading::none;  // "2 (Åben) Budget"
  if (!(text::starts_upper(title) || title.starts_with('[') || title.starts_with("§") || door ||
        text::is_digit(title.front())) ||
      (text::is_digit(title.front()) && lexicon::is_header_value(line)))
    return std::nullopt;
  return BareEntry{line.substr(0, n), title};
}

std::optional<BareEntry> listed_entry(std::string_view line) {
  auto entry = listed_entry_of_any_case(line);
  return entry && text::starts_upper(entry->title) ? entry : std::nullopt;
}

std::optional<BareEntry> listed_entry_of_any_case(std::string_view line) {
  constexpr std::size_t longest = 300;
  constexpr std::size_t longest_lead = 18;  // "• Ad punkt 12"
  if (line.empty() || line.size() > longest) return std::nullopt;
  if (line.substr(0, longest_lead).find_first_of("0123456789") == std::string_view::npos) return std::nullopt;
  line = lexicon::without_bullet(line);
  auto entry = numbered_entry(line, true);
  if (!entry && text::is_digit(line.front())) {  // "3 nedlæggelse af stier"
    const std::string_view number = text::first_word(line);
    const std::string_view title = text::trim_left(line.substr(number.size()));
    if (number.size() <= 4 && text::number(number) && text::starts_lower(title)) entry = BareEntry{number, title};
  }
  if (!entry || is_unfinished(entry->title)) return std::nullopt;
  // "1.   Godkendelse af dagsorden                330-2018-3010": the case in a column of its own (Slagelse)
  if (const std::string_view number = lexicon::case_number_at_end(entry->title); !number.empty())
    entry->title =
        text::trim_right(entry->title.substr(0, static_cast<std::size_t>(number.data() - entry->title.data())));
  return entry;
}

bool groups_numbered(std::span<const Line> lines, std::size_t i) {
  if (lexicon::group_heading(lines[i].text) == lexicon::GroupHeading::none) return false;
  std::size_t next = i + 1;
  while (next < lines.size() && lines[next].blank()) ++next;
  const auto entry = next < lines.size() ? listed_entry(lines[next].text) : std::nullopt;
  return entry && entry->number != "1";
}

std::string_view page_behind(std::string_view title) {
  const std::string_view word = text::last_word(title);
  const bool page = word.size() <= 3 && word.size() < title.size() && text::number(word);
  return page ? word : std::string_view();
}

bool begins_bare_contents(std::span<const Line> lines, std::size_t i) {
  constexpr std::uint32_t most_parts = 6;
  int entries = 0;
  std::uint32_t last = 0;
  std::uint32_t others = 0;
  std::uint32_t parts = 0;
  for (; i < lines.size() && entries < 3 && others < 2; ++i) {
    if (lines[i].blank()) continue;
    const auto entry = match_bare_entry(lines[i].text);
    if (!entry) {
      if (entries == 0) return false;
      if (!is_part_of_entry(lines[i].text) || ++parts > most_parts) ++others;
      continue;
    }
    const std::uint32_t number = text::number(entry->number).value_or(0);
    if (entries > 0 && number <= last) return false;
    last = number;
    others = parts = 0;
    ++entries;
  }
  return entries >= 3;
}

namespace {

/// The same, without the marks of doors: "2. nedlæggelse af stier", too, is said again as a heading.
std::optional<BareEntry> listed_item(std::string_view line) {
  auto entry = listed_entry_of_any_case(line);
  if (entry) entry->title = lexicon::split_closed_mark(lexicon::without_open_mark(entry->title)).title;
  return entry;
}

std::string key_of(const BareEntry& entry) { return std::string(entry.number) + " " + text::folded_key(entry.title); }

/// "Pkt. 42", "Punkt 7": the number of a line that has nothing else; empty for any other.
std::string_view number_alone(std::string_view line) {
  constexpr std::size_t longest = 14;
  if (line.empty() || line.size() > longest || !text::is_digit(line.back()) || text::is_digit(line.front())) return {};
  const std::string_view number = text::last_word(line);
  const std::string_view word = text::trim(line.substr(0, line.size() - number.size()));
  const bool counts = text::same_key(word, "Pkt.") || text::same_key(word, "Pkt") || text::same_key(word, "Punkt");
  return counts && text::number(number) ? number : std::string_view();
}

/// Whether nothing but the parts of an entry ("a. fra formanden", "- Budget") stands between two lines, and one line
/// that groups entries ("Lukkede sager") or remarks on the first.
bool stand_together(std::span<const Line> lines, std::uint32_t first, std::uint32_t second) {
  constexpr int most_parts = 6;
  constexpr std::size_t longest_group = 60;
  int parts = 0;
  bool grouped = false;
  for (std::uint32_t i = first + 1; i < second; ++i) {
    const std::string_view line = lines[i].text;
    if (line.empty()) continue;
    if (is_part_of_entry(line)) {
      if (++parts > most_parts) return false;
    } else if (!std::exchange(grouped, true)) {
      const bool remark = i == first + 1;  // "2. Regnskab 2030" / "Kassereren omdeler regnskabet."
      if (!remark && (line.size() > longest_group || ends_sentence(line))) return false;
    } else {
      return false;
    }
  }
  return true;
}

/// How many of these entries are said again from line `i` on.
std::size_t said_again(std::span<const Line> lines, std::span<const BareEntry> entries, std::uint32_t i) {
  std::unordered_set<std::string> keys;
  for (const BareEntry& entry : entries) keys.insert(key_of(entry));
  const std::size_t all = keys.size();
  for (; i < lines.size() && !keys.empty(); ++i) {
    if (const auto entry = listed_item(lines[i].text)) keys.erase(key_of(*entry));
    // "Pkt. 42" / "Godkendelse af dagsorden" (Roskilde)
    const std::string_view number = number_alone(lines[i].text);
    if (number.empty()) continue;
    std::size_t below = i + 1;
    while (below < lines.size() && lines[below].blank()) ++below;
    if (below < lines.size()) keys.erase(key_of({number, lines[below].text}));
  }
  return all - keys.size();
}

/// "Dagsorden:" / "Pkt. 1 Budget" / "Pkt. 2 Høring" / "Pkt. 3 Eventuelt" / "Pkt. 1 Budget" / "Godkendt." ...: the lines
/// of a list above all sections, most of which are said again below it, as headings. Points of a recommendation are
/// said again as well, in the decision.
std::vector<std::uint32_t> list_said_again(std::span<const Line> lines) {
  constexpr std::size_t fewest = 3;
  int tries = 4;  // each takes time linear in the lines
  std::vector<std::uint32_t> found;
  std::vector<BareEntry> entries;
  const auto is_list = [&] {
    if (entries.size() < fewest || tries-- <= 0) return false;
    const std::size_t again = said_again(lines, entries, found.back() + 1);
    return again >= fewest && again * 3 >= entries.size() * 2;
  };
  for (std::uint32_t i = 0; i < lines.size(); ++i) {
    if (lines[i].blank()) continue;
    const auto section = match_section_heading(lines[i].text);
    if (section && section->kind != SectionKind::absent) break;
    const auto entry = match_contents_entry(lines[i].text) ? std::nullopt : listed_item(lines[i].text);
    if (!entry) continue;
    const bool next =
        !entries.empty() && text::number(entry->number) == text::number(entries.back().number).value_or(0) + 1;
    if (!next && text::starts_lower(entry->title)) continue;
    if (!next || !stand_together(lines, found.back(), i)) {
      if (is_list()) return found;
      found.clear();
      entries.clear();
    }
    found.push_back(i);
    entries.push_back(*entry);
  }
  if (!is_list()) found.clear();
  return found;
}

}  // namespace

Contents find_contents(std::span<const Line> lines) {
  Contents contents;
  contents.said_again = list_said_again(lines);
  for (const std::uint32_t i : contents.said_again)
    contents.titles.insert(text::folded_key(lexicon::without_open_mark(listed_entry_of_any_case(lines[i].text)->title)));
  contents.paged = paged_column(lines);
  for (const PagedEntry& entry : contents.paged) {
    if (entry.first_line == entry.last_line) contents.titles.insert(text::folded_key(entry.title));
  }
  std::size_t since_entry = 3;              // lines with text
  std::unordered_set<std::string> entries;  ///< titles with their numbers
  const auto add = [&](std::string title, std::string_view number) {
    std::string entry;
    entry.reserve(title.size() + 1 + number.size());
    entry.append(title).append(" ").append(number);
    contents.titles.insert(std::move(title));
    entries.insert(std::move(entry));
  };
  for (std::uint32_t i = 0; i < lines.size(); ++i) {
    const Line& line = lines[i];
    if (line.blank()) continue;
    if (text::is_digit(line.text.back()) || line.text.back() == ')') {
      if (const auto entry = match_contents_entry(line.text)) add(text::folded_key(entry->title), entry->number);
    }
    ++since_entry;
    if (!contents.said_again.empty() || !may_be_bare_entry(line.text)) continue;
    const auto entry = match_bare_entry(line.text);
    // Between groups ("C. Sager til drøftelse") numbers may go back.
    if (!entry) continue;
    const bool near = since_entry <= 2;
    const bool headed = i > 0 && lexicon::heads_columns(lines[i - 1].text);
    const bool begins = (!near && !headed) && begins_bare_contents(lines, i);
    if (!near && !headed && !begins) continue;
    std::string title = text::folded_key(entry->title);
    // One that is listed already is the item itself.
    const auto listed = [&] { return entries.contains(std::string(title).append(" ").append(entry->number)); };
    if (!near || headed || !listed() || begins_bare_contents(lines, i)) {
      contents.bare_entries.insert(i);
      if (const std::string_view page = page_behind(entry->title); !page.empty())
        add(text::folded_key(entry->title.substr(0, entry->title.size() - page.size())), entry->number);
      add(std::move(title), entry->number);
      since_entry = 0;
    }
  }
  return contents;
}

}  // namespace referat::tokenize
