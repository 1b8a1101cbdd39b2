#include "tokenize/learned_forms.hpp"

#include <algorithm>
#include <map>
#include <optional>

#include "lexicon/header_lines.hpp"
#include "lexicon/section_headings.hpp"
#include "support/text.hpp"
#include "tokenize/headings.hpp"
#include "tokenize/wrapping.hpp"

namespace referat::tokenize {

namespace {

constexpr std::size_t longest_lead = 40;   // bytes before the number
constexpr std::size_t longest_number = 4;  // digits
constexpr std::size_t most_words = 3;      // before the number
constexpr std::size_t most_forms = 4;
constexpr std::size_t fewest_lines = 2;

/// A line cut up at its first number.
struct Cut {
  std::string_view lead;  ///< "Emne ", with its blanks
  std::uint32_t number = 0;
  std::string_view sign;  ///< ":", " -" ... behind the number
  bool titled = false;
};

std::string_view sign_at(std::string_view s) {
  const std::string_view behind = text::trim_left(s);
  const std::size_t blanks = s.size() - behind.size();
  for (const std::string_view sign : {":", ".)", ".", ")", "-", "–", "—", "/", "|"}) {
    if (behind.starts_with(sign)) return s.substr(0, blanks + sign.size());
  }
  return {};
}

/// Words that head something else, or stand before numbers of their own.
bool is_other_word(std::string_view lead) {
  return lexicon::section_headings().find(lead) != nullptr || lexicon::is_header_line(lead);
}

std::optional<Cut> cut_up(std::string_view line) {
  line = lexicon::without_bullet(line);
  const bool digit_first = !line.empty() && text::is_digit(line.front());
  if (!digit_first && !text::starts_upper(line)) return std::nullopt;
  const std::string_view head = line.substr(0, longest_lead);
  const auto digit = static_cast<std::size_t>(std::find_if(head.begin(), head.end(), text::is_digit) - head.begin());
  if (digit == head.size()) return std::nullopt;
  std::size_t end = digit;
  while (end < line.size() && text::is_digit(line[end])) ++end;
  if (end - digit > longest_number) return std::nullopt;
  Cut cut;
  cut.lead = line.substr(0, digit);
  cut.number = *text::number(line.substr(digit, end - digit));
  const std::string_view rest = line.substr(end);
  cut.sign = sign_at(rest);
  const std::string_view title = text::trim_left(rest.substr(cut.sign.size()));
  cut.titled = !title.empty();
  if (cut.titled && !cut.sign.empty() && text::is_digit(rest[cut.sign.size()])) return std::nullopt;  // "12/2030"
  // Behind the number stands a sign or the end; a title begins with a capital, a quotation or a number.
  if (cut.sign.empty() && cut.titled && !text::is_space(rest.front())) return std::nullopt;
  if (cut.titled && text::starts_lower(title)) return std::nullopt;
  if (digit_first) return cut.sign.empty() ? std::nullopt : std::optional(cut);
  const bool words = cut.lead.find_first_of(",;:()\"\t{}") == std::string_view::npos &&
                     text::count_words(cut.lead) <= most_words && !is_other_word(text::trim(cut.lead));
  return words ? std::optional(cut) : std::nullopt;
}

struct Group {
  const Line* example = nullptr;
  Cut cut;
  std::size_t lines = 0;
  std::size_t below_title = 0;  ///< lines without a title right below one
  std::uint32_t last = 0;
};

bool has_title_above(std::span<const Line> lines, std::size_t i) {
  return i > 0 && !lines[i - 1].blank() && !ends_sentence(lines[i - 1].text) &&
         !match_section_heading(lines[i - 1].text);
}

bool is_known(std::string_view line) {
  const auto forms = lexicon::item_forms();
  return std::any_of(forms.begin(), forms.end(), [&](const lexicon::ItemForm& form) {
    return form.pattern != "{n} {title}" && lexicon::match(form, line).has_value();
  });
}

std::string pattern_of(const Cut& cut) {
  std::string pattern(cut.lead);
  pattern.append("{n}");
  const std::string_view sign = text::trim_left(cut.sign);
  const bool dash = sign == "–" || sign == "—";  // "-" in a pattern is any of them
  pattern.append(cut.sign.substr(0, cut.sign.size() - sign.size())).append(dash ? "-" : sign);
  if (cut.titled) pattern.append(" {title}");
  return pattern;
}

}  // namespace

LearnedForms learn_forms(std::span<const Line> lines) {
  std::map<std::string, Group> groups;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (lines[i].blank()) continue;
    const auto cut = cut_up(lines[i].text);
    if (!cut) continue;
    Group& group = groups[text::key(pattern_of(*cut))];
    if (group.example == nullptr) {
      group.example = &lines[i];
      group.cut = *cut;
    }
    if (cut->number <= group.last && group.lines > 0) continue;  // numbers of items grow
    group.last = cut->number;
    ++group.lines;
    group.below_title += !cut->titled && has_title_above(lines, i) ? 1 : 0;
  }
  std::vector<const Group*> best;
  for (const auto& [key, group] : groups) {
    if (group.lines >= fewest_lines && !is_known(group.example->text)) best.push_back(&group);
  }
  std::stable_sort(best.begin(), best.end(), [](const Group* a, const Group* b) { return a->lines > b->lines; });
  LearnedForms learned;
  for (std::size_t i = 0; i < std::min(best.size(), most_forms); ++i) {
    const Group& group = *best[i];
    const std::string& pattern = learned.patterns.emplace_back(pattern_of(group.cut));
    lexicon::ItemForm form{"learned", pattern, false, "this document"};
    form.title_above = !group.cut.titled && group.below_title * 2 > group.lines;
    learned.forms.push_back(form);
  }
  return learned;
}

}  // namespace referat::tokenize
