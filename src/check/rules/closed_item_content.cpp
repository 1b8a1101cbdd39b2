#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <string_view>

#include "check/rule_context.hpp"
#include "support/word_lists.hpp"

namespace referat::check_rules {

namespace {

/// "Punktet er lukket.", "Fortroligt.", "Ingen sagsfremstilling, da sagen behandles for lukkede døre.": says that
/// nothing is told.
bool tells_nothing(std::string_view words) {
  constexpr std::size_t longest = 100;
  constexpr std::uint32_t most_words = 4;  // "Ingen.", "Ingen bemærkninger"; not "Ingen af ansøgerne er egnede"
  static constexpr std::array<std::string_view, 8> telling = {"lukket",         "lukkede",         "fortrolig",
                                                              "fortroligt",     "ikke offentlig",  "ikke offentligt",
                                                              "offentliggøres", "offentliggørelse"};
  if (words.size() > longest) return false;
  if (text::find_word(words, "ingen") != std::string_view::npos && text::count_words(words) <= most_words) return true;
  // "Bo Ravn afskediges. Fortroligt.": each sentence has to say so.
  std::size_t begin = 0;
  for (std::size_t at = words.find(". "); at != std::string_view::npos; at = words.find(". ", at + 2)) {
    if (!text::starts_upper(words.substr(at + 2))) continue;
    if (!text::has_one_of(words.substr(begin, at - begin), telling)) return false;
    begin = at + 2;
  }
  return text::has_one_of(words.substr(begin), telling);
}

bool tells_more(const Section& section, bool decided) {
  constexpr std::size_t longest_decision = 60;  // "Indstillingen tiltrådt."
  constexpr std::uint32_t fewest_words = 4;
  const std::string_view words = section.text.value;
  switch (section.kind) {
    case SectionKind::decision:
    case SectionKind::decision_maker:
    case SectionKind::absent:
    case SectionKind::attachments:
      return false;
    case SectionKind::text:  // without a decision of its own, a short one may be that
      return words.size() > (decided ? 0 : longest_decision) && text::count_words(words) >= fewest_words &&
             !tells_nothing(words);
    default:
      return !words.empty() && !tells_nothing(words);
  }
}

void run(RuleContext& context) {
  for (const AgendaItem& item : context.items()) {
    if (!item.closed.value) continue;
    const auto told = std::find_if(item.sections.begin(), item.sections.end(), [&](const Section& section) {
      return tells_more(section, item.decision.has_value());
    });
    if (told != item.sections.end()) {
      context.report(told->heading ? told->heading->where : told->text.where,
                     fmt::format("{} is closed, and has {}", RuleContext::name_of(item),
                                 told->heading ? fmt::format("a section '{}'", quoted(told->heading->value))
                                               : std::string("text without a heading")));
    } else if (!item.attachments.empty()) {
      context.report(item.attachments.front().title.where,
                     fmt::format("{} is closed, and lists attachments", RuleContext::name_of(item)));
    }
  }
}

}  // namespace

extern const CheckRule closed_item_content;
const CheckRule closed_item_content{
    {"REF802", "closed-item-content", Severity::warning, "0.1.0",
     "A closed item that carries more than its title and decision.",
     R"(What is treated behind closed doors is not to be published with the minutes; of a council the decision is, if nothing speaks
against it (kommunestyrelsesloven § 10 and § 13).

    Punkt 6 (Lukket): Salg af grund
    Sagsfremstilling
    Køberen har tilbudt ...

Take the text and the attachments out.)"},
    run};

}  // namespace referat::check_rules
