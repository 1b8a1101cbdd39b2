#include "tokenize/topics.hpp"

#include <algorithm>
#include <unordered_map>
#include <utility>

#include "lexicon/danish_dates.hpp"
#include "lexicon/header_lines.hpp"
#include "lexicon/item_forms.hpp"
#include "lexicon/outcomes.hpp"
#include "support/text.hpp"
#include "tokenize/headings.hpp"
#include "tokenize/paged_column.hpp"

namespace referat::tokenize {

namespace {

/// A title behind a number may end in a date: "3. Beboermøde 15. marts 2030".
bool is_topic_title(std::string_view title) {
  return !ends_sentence(title) && !begins_list_entry(title) && !lexicon::is_header_line(title) &&
         !match_section_heading(title) && (!lexicon::is_header_value(title) || text::starts_upper(title));
}

/// Where the title ends that has what is said behind it in its line: "Dagsorden: Godkendt", "Valg af referent. Jens
/// valgt." The size of the whole where nothing stands behind it.
std::size_t end_of_title(std::string_view line) {
  constexpr std::size_t longest_abbreviation = 3;
  for (std::size_t i = line.find_first_of(":.?"); i != std::string_view::npos; i = line.find_first_of(":.?", i + 1)) {
    const std::string_view behind = line.substr(i + 1);
    if (behind.empty() || !text::is_space(behind.front()) || !text::starts_upper(text::trim_left(behind))) continue;
    if (line[i] == '?') return i + 1;  // a part of the title
    const std::string_view word = text::last_word(line.substr(0, i));
    if (line[i] == ':' || word.size() > longest_abbreviation || lexicon::month(word)) return i;
  }
  return line.size();
}

constexpr std::size_t longest_title = 220;

/// Lines of the form that may be headings of topics.
struct Topic {
  std::uint32_t line = 0;
  std::uint32_t number = 0;
  lexicon::ItemFormMatch match;
  bool like_title = false;
};

/// "1." / "Underskrift af referatet": the line below the number; empty where none may be the title.
std::string_view title_below(std::span<const Line> lines, std::uint32_t i) {
  std::uint32_t title = i + 1;
  if (title < lines.size() && lines[title].blank()) ++title;
  return title < lines.size() && !lines[title].blank() ? lines[title].text : std::string_view();
}

/// Lines that begin as a form of topics does: with a number, or "Ad". Few do, and each form asks them.
std::vector<std::uint32_t> lines_of_forms(std::span<const Line> lines, std::span<const PagedEntry> contents) {
  std::vector<std::uint32_t> found;
  const std::uint32_t behind_contents = contents.empty() ? 0 : contents.back().last_line + 1;
  for (std::uint32_t i = behind_contents; i < lines.size(); ++i) {
    if (lines[i].blank()) continue;
    const std::string_view words = lexicon::without_bullet(lines[i].text);
    if (!words.empty() && (text::is_digit(words.front()) || (words.front() | 0x20) == 'a')) found.push_back(i);
  }
  return found;
}

/// \param candidates  of lines_of_forms()
std::vector<Topic> possible_topics(const lexicon::ItemForm& form, std::span<const Line> lines,
                                   std::span<const std::uint32_t> candidates) {
  std::vector<Topic> topics;
  const bool titled = form.has_title();
  for (const std::uint32_t i : candidates) {
    auto match = lexicon::match(form, lines[i].text);
    const auto number = match ? text::number(match->number) : std::nullopt;
    if (number && !titled) match->title = title_below(lines, i);
    if (!number || !text::starts_upper(match->title) || end_of_title(match->title) > longest_title) continue;
    if (ends_sentence(match->title) && lexicon::begins_with_outcome(match->title)) continue;  // "1) Godkendt."
    const std::string_view title = text::without_colon(match->title);                         // "3. Orientering fra:"
    const bool one_word = text::starts_upper(title) && text::count_words(title) == 1;         // "4. Evt."
    topics.push_back({i, *number, *match, one_word || is_topic_title(title)});
  }
  return topics;
}

/// "1. Godkendelse af dagsorden: Godkendt", "2. Driftsrapport: Intet": where most topics are so, what is said stands
/// behind the title.
std::vector<ItemHeading> told_in_line(std::vector<ItemHeading> headings) {
  constexpr std::size_t fewest = 3;
  std::size_t told = 0;
  for (ItemHeading& heading : headings) {
    const std::size_t end = end_of_title(heading.title);
    if (end == heading.title.size()) continue;
    heading.title = heading.title.substr(0, end);
    heading.boundary = true;
    ++told;
  }
  if (told < fewest || told * 3 < headings.size() * 2) headings.clear();
  return headings;
}

/// The topics of one form, whose numbers go on from 1.
class TopicList {
 public:
  TopicList(const lexicon::ItemForm& form, std::span<const Line> lines, std::span<const std::uint32_t> candidates)
      : form_(form), lines_(lines), titled_(form.has_title()), topics_(possible_topics(form, lines, candidates)) {
    for (std::size_t i = 0; i < topics_.size(); ++i) {
      if (topics_[i].like_title) last_like_title_[topics_[i].number] = i;
    }
  }

  /// Headings, most with text below: "6. Eventuelt" may have none. Where the agenda stands above the minutes with other
  /// numbers, the list of which more is told.
  std::vector<ItemHeading> headings() const {
    constexpr int most_lists = 4;  // each takes time linear in the topics
    Chain best;
    int lists = 0;
    for (std::size_t i = 0; i < topics_.size() && lists < most_lists; ++i) {
      if (topics_[i].number != 1 || !may_head(i, true)) continue;
      ++lists;
      Chain chain = chain_from(i);
      if (best.headings.empty() || chain.told > best.told) best = std::move(chain);
    }
    const bool short_titles = std::all_of(best.headings.begin(), best.headings.end(), [](const ItemHeading& heading) {
      return heading.title.size() <= longest_title;
    });
    if (short_titles && best.told >= fewest && best.told * 2 >= best.headings.size()) return std::move(best.headings);
    return told_in_line(std::move(best.headings));
  }

 private:
  static constexpr std::size_t fewest = 2;

  struct Chain {
    std::vector<ItemHeading> headings;
    std::size_t told = 0;  ///< headings with text below
  };

  Chain chain_from(std::size_t start) const {
    Chain chain;
    std::size_t last = start;
    bool nested = true;  // what stands between is further in than the last: "  1. Ida Lund deltog i mødet."
    for (std::size_t i = start; i < topics_.size(); ++i) {
      if (i > start && !(follows(i, last) && may_head(i, nested))) {
        nested = nested && indent_of(i) > indent_of(last);
        continue;
      }
      nested = true;
      const Topic& topic = topics_[i];
      chain.told += has_text_below(topic) ? 1 : 0;
      const std::string_view title = titled_ ? topic.match.title : std::string_view();  // else it is found again below
      chain.headings.push_back({topic.line, topic.match.number, title, false, topic.line, false});
      last = i;
    }
    return chain;
  }

  /// The next number, not that of a list's last entry, which is indented as the list is; or "12. Evt." behind "4.
  /// Økonomi", where no list has gone before.
  bool follows(std::size_t i, std::size_t last) const {
    constexpr std::uint32_t farthest = 10;
    const Topic& topic = topics_[i];
    const std::uint32_t before = topics_[last].number;
    const bool outdented = indent_of(i) == indent_of(last) && indent_of(i) < indent_of(i - 1);
    if (topic.number == before + 1 && indent_of(i) > indent_of(last) && stands_further_out(i, last)) return false;
    if (topic.number == before + 1)
      return last + 1 == i || outdented || topics_[i - 1].number + 1 != topic.number ||
             topics_[i - 1].line + 1 != topic.line;
    const std::string_view title = topic.match.title;
    const bool closing = text::word_prefix(title, "Evt") || text::word_prefix(title, "Eventuelt");
    return closing && i + 1 == topics_.size() && last + 1 == i && before >= fewest && topic.number > before &&
           topic.number <= before + farthest && lines_[topic.line - 1].blank();
  }

  /// Whether the same number follows further down, as far out as the last topic: "  2. Strategi" / "2. Ungerådet".
  bool stands_further_out(std::size_t i, std::size_t last) const {
    constexpr std::size_t farthest = 30;
    const std::size_t end = std::min(topics_.size(), i + farthest);
    for (std::size_t k = i + 1; k < end; ++k) {
      if (topics_[k].number == topics_[i].number && indent_of(k) == indent_of(last)) return true;
    }
    return false;
  }

  /// A title may end as a sentence does ("3. Hvem leverer vandet?"), where no other line has its number, unless that
  /// one is further in, and it ends no list.
  /// \param next  nothing stands between it and the one before but topics further in
  bool may_head(std::size_t i, bool next) const {
    if (topics_[i].like_title) return true;
    const auto better = last_like_title_.find(topics_[i].number);
    return next && (better == last_like_title_.end() || better->second < i || indent_of(better->second) > indent_of(i));
  }

  std::uint32_t indent_of(std::size_t i) const { return lines_[topics_[i].line].indent; }

  bool has_text_below(const Topic& topic) const {
    std::size_t below = topic.line + 1;
    while (below < lines_.size() && lines_[below].blank()) ++below;
    if (!titled_ && below < lines_.size()) {  // there stands the title
      ++below;
      while (below < lines_.size() && lines_[below].blank()) ++below;
    }
    if (below == lines_.size()) return false;
    const auto next = lexicon::match(form_, lines_[below].text);
    return !next || text::number(next->number) != topic.number + 1;
  }

  const lexicon::ItemForm& form_;
  std::span<const Line> lines_;
  bool titled_;  ///< the title stands on the line of the number
  std::vector<Topic> topics_;
  std::unordered_map<std::uint32_t, std::size_t> last_like_title_;  ///< by number
};

}  // namespace

std::vector<ItemHeading> numbered_topics(std::span<const Line> lines, std::span<const PagedEntry> contents) {
  const std::vector<std::uint32_t> candidates = lines_of_forms(lines, contents);
  for (const lexicon::ItemForm& form : lexicon::topic_forms()) {
    if (auto headings = TopicList(form, lines, candidates).headings(); !headings.empty()) return headings;
  }
  return {};
}

}  // namespace referat::tokenize
