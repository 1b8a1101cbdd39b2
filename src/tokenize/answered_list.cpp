#include "tokenize/answered_list.hpp"

#include <algorithm>
#include <array>
#include <unordered_map>

#include "lexicon/item_forms.hpp"
#include "support/text.hpp"
#include "tokenize/contents.hpp"
#include "tokenize/headings.hpp"

namespace referat::tokenize {

namespace {

constexpr std::size_t fewest = 2;
constexpr std::size_t longest_title = 8;  ///< words: "2. Konstituering af bestyrelsen.", and no sentence of an answer

using Titles = std::unordered_map<std::string_view, std::string_view>;  ///< by their numbers

/// "Ad 1) Godkendt.", "Pkt. 2: Udsat.", "3. Taget til efterretning."
constexpr std::array<std::string_view, 11> leads = {"Ad punkt {n}", "Ad pkt. {n}", "Ad pkt {n}", "Ad. punkt {n}",
                                                    "Ad. pkt. {n}", "Ad {n}",      "Ad. {n}",    "Punkt {n}",
                                                    "Pkt. {n}",     "Pkt {n}",     "{n}"};

struct Answer {
  std::string_view number;
  std::string_view words;  ///< behind the number and its sign; empty where they stand below
};

std::optional<Answer> answer_of(std::string_view lead, std::string_view line) {
  const auto numbered = lexicon::match_lead(lead, line);
  if (!numbered) return std::nullopt;
  std::string_view words = numbered->rest;
  const bool sign = !words.empty() && std::string_view(".):").find(words.front()) != std::string_view::npos;
  if (sign) words.remove_prefix(1);
  if (!sign && lead.front() == '{') return std::nullopt;  // "3 medlemmer stemte imod."
  if (!words.empty() && !text::is_space(words.front())) return std::nullopt;
  return Answer{numbered->match.number, text::trim(words)};
}

/// Adds what the list that begins on line `i` names; gives the line behind it.
std::uint32_t read_list(std::span<const Line> lines, std::uint32_t i, Titles& listed) {
  std::uint32_t last = 0;
  std::uint32_t end = i;
  for (; i < lines.size(); ++i) {
    if (lines[i].blank()) continue;
    const auto entry = numbered_entry(lines[i].text, true);
    const bool next = entry && text::number(entry->number) == last + 1 && text::starts_upper(entry->title);
    if (!next && last > 0 && is_part_of_entry(lines[i].text) && !entry) continue;
    if (!next || (ends_sentence(entry->title) && text::count_words(entry->title) > longest_title)) break;
    listed.emplace(entry->number, entry->title);
    ++last;
    end = i + 1;
  }
  return end;
}

/// What these lines say of the items of the list, by one way to begin: all of it, or nothing.
std::vector<ItemHeading> answers(std::string_view lead, std::span<const Line> lines, std::uint32_t begin,
                                 const Titles& listed) {
  std::vector<ItemHeading> found;
  std::uint32_t last = 0;
  std::size_t titled = 0;
  for (std::uint32_t i = begin; i < lines.size(); ++i) {
    const auto answer = lines[i].blank() ? std::nullopt : answer_of(lead, lines[i].text);
    const auto number = answer ? text::number(answer->number) : std::nullopt;
    const auto item = number && *number > last ? listed.find(answer->number) : listed.end();
    if (item == listed.end()) continue;
    last = *number;
    ItemHeading heading{i, answer->number, item->second, true, i, true};
    if (const auto again = text::key_prefix(answer->words, item->second)) {
      heading.title = answer->words.substr(0, *again);
      titled += *again == answer->words.size() ? 1 : 0;
    } else {
      titled += !answer->words.empty() && !ends_sentence(answer->words) ? 1 : 0;
    }
    found.push_back(heading);
  }
  // Where most have titles, they are headings, and no answers.
  if (found.size() < fewest || found.size() * 2 < listed.size() || titled * 2 >= found.size()) found.clear();
  return found;
}

}  // namespace

std::vector<ItemHeading> answered_list(std::span<const Line> lines) {
  for (std::uint32_t i = 0; i < lines.size(); ++i) {
    const auto first = lines[i].blank() ? std::nullopt : numbered_entry(lines[i].text, true);
    if (!first || first->number != "1") continue;
    Titles listed;
    const std::uint32_t end = read_list(lines, i, listed);
    if (listed.size() < fewest) continue;
    for (const std::string_view lead : leads) {
      if (auto found = answers(lead, lines, end, listed); !found.empty()) return found;
    }
    return {};  // further lists are parts of what is said
  }
  return {};
}

}  // namespace referat::tokenize
