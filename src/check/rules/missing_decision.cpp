#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cstddef>
#include <string>
#include <string_view>

#include "check/rule_context.hpp"
#include "lexicon/bodies.hpp"
#include "support/text.hpp"
#include "support/word_lists.hpp"

namespace referat::check_rules {

namespace {

/// "Godkendelse af referat (underskriftsside)": the page that is signed recommends to do so, and decides nothing.
constexpr std::array<std::string_view, 3> signing = {"underskrift", "godkendelse af referat",
                                                     "godkendelse af protokol"};
/// What only informs.
constexpr std::array<std::string_view, 4> informing = {"meddelelse", "orientering", "spørgetid", "eventuelt"};

template <std::size_t n>
bool is_titled(const AgendaItem& item, const std::array<std::string_view, n>& words) {
  const std::string title = item.title ? text::key(item.title->value) : std::string();
  return std::any_of(words.begin(), words.end(),
                     [&](std::string_view word) { return title.find(word) != std::string::npos; });
}

bool presents_case(const AgendaItem& item) {
  return std::any_of(item.sections.begin(), item.sections.end(),
                     [](const Section& section) { return section.kind == SectionKind::case_presentation; });
}

/// "", "[Indsæt beslutning]", "XXX", "Afventer": what is to be written yet.
bool is_placeholder(std::string_view words) {
  static constexpr std::array<std::string_view, 5> phrases = {"afventer", "tbd", "skriv beslutning her",
                                                              "indsæt beslutning", "udfyldes"};
  words = text::without_stop(text::trim(words));
  if (text::is_one_of(words, phrases)) return true;
  if (words.starts_with('[') && words.ends_with(']')) return true;
  return std::all_of(words.begin(), words.end(),
                     [](char c) { return std::string_view("xX._-…? ").find(c) != std::string_view::npos; });
}

/// The heading of a decision that has yet to be written; none where the item has another.
const Text* heading_of_empty_decision(const AgendaItem& item) {
  if (!item.decision || !is_placeholder(item.decision->text.value)) return nullptr;
  if (item.decision->outcome) return nullptr;  // "[Udsat]"
  for (const Section& section : item.sections) {
    if (section.kind == SectionKind::decision && section.heading && is_placeholder(section.text.value))
      return &*section.heading;
  }
  return nullptr;
}

/// "Beslutning i Teknikudvalget den 06-03-2030" in minutes of the day before: read as an earlier meeting's, and likely
/// this one's with a wrong date.
const HistoryEntry* decision_of_another_day(const RuleContext& context, const AgendaItem& item) {
  const Meeting& meeting = context.meeting();
  if (!meeting.body || !meeting.date || item.history.empty()) return nullptr;
  const HistoryEntry& last = item.history.back();
  const bool own = last.body && lexicon::same_body(last.body->value, meeting.body->value);
  return own && last.date && last.date->value != meeting.date->value ? &last : nullptr;
}

void run(RuleContext& context) {
  if (!context.minutes()) return;
  const auto is_case = [](const AgendaItem& item) { return !is_titled(item, signing) && !is_titled(item, informing); };
  std::size_t cases = 0;
  std::size_t decided = 0;
  for (const AgendaItem& item : context.items()) {
    cases += is_case(item) ? 1 : 0;
    decided += item.decision && is_case(item) ? 1 : 0;
  }
  const bool nearly_all = decided * 4 >= cases * 3;
  for (const AgendaItem& item : context.items()) {
    if (item.closed.value) continue;
    if (const Text* heading = heading_of_empty_decision(item)) {
      context.report(heading->where, fmt::format("nothing is decided below '{}' in {}", quoted(heading->value),
                                                 RuleContext::name_of(item)));
    }
    if (item.decision) continue;
    const HistoryEntry* other = decision_of_another_day(context, item);
    const std::string message = other != nullptr ? fmt::format("{} has no decision of this meeting; the last is of {}",
                                                               RuleContext::name_of(item), other->date->value)
                                                 : fmt::format("{} has no decision", RuleContext::name_of(item));
    if (item.recommendation && !is_titled(item, signing)) {
      context.report(context.heading_of(item), message);
    } else if (nearly_all && is_case(item) && presents_case(item)) {
      context.report(context.heading_of(item), message, Severity::note);
    }
  }
}

}  // namespace

extern const CheckRule missing_decision;
const CheckRule missing_decision{
    {"REF301", "missing-decision", Severity::warning, "0.1.0",
     "An item of minutes that has a recommendation and no decision, or an empty one.",
     R"(What the body decided about a case is what minutes are for (kommunestyrelsesloven § 13). Where nearly all items have a decision, one that
presents a case without recommending anything, and has none, is worth a note; what only informs is not. Nothing below `Beslutning`,
`[Indsæt beslutning]` and `XXX` decide nothing.

Write it below a heading: `Beslutning` / `Godkendt.`)"},
    run};

}  // namespace referat::check_rules
