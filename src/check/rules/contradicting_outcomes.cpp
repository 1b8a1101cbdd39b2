#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <string_view>

#include "check/rule_context.hpp"
#include "lexicon/outcomes.hpp"
#include "support/text.hpp"

namespace referat::check_rules {

namespace {

/// What a line says that is no more than a participle: "Godkendt."
std::optional<Outcome> bare_outcome(std::string_view line) {
  if (line.ends_with('.')) line.remove_suffix(1);
  if (line.empty() || text::count_words(line) != 1) return std::nullopt;
  for (const auto& start : lexicon::outcome_words_at(line)) {
    const lexicon::OutcomeWord& row = *start.row;
    if (text::same_key(line, row.word) || (!row.whole && text::key_prefix(line, row.word))) return row.outcome;
  }
  return std::nullopt;
}

bool excludes(Outcome a, Outcome b) {
  const auto settles = [](Outcome o) {
    return o == Outcome::approved || o == Outcome::noted || o == Outcome::recommended;
  };
  const auto refuses = [](Outcome o) {
    return o == Outcome::rejected || o == Outcome::postponed || o == Outcome::withdrawn;
  };
  return (settles(a) && refuses(b)) || (refuses(a) && settles(b));
}

void run(RuleContext& context) {
  for (const AgendaItem& item : context.items()) {
    if (!item.decision || !item.decision->points.empty()) continue;
    std::optional<Outcome> first;
    std::string_view said;
    for (std::string_view line = context.view(item.decision->text.where); !line.empty();) {
      const std::size_t end = std::min(line.find('\n'), line.size());
      const std::string_view sentence = text::trim(line.substr(0, end));
      line.remove_prefix(std::min(end + 1, line.size()));
      const auto outcome = bare_outcome(sentence);
      if (!outcome) continue;
      if (first && excludes(*first, *outcome))
        context.report(context.span_of(sentence), fmt::format("{} is both '{}' and '{}'", RuleContext::name_of(item),
                                                              quoted(said), quoted(sentence)));
      if (!first) {
        first = outcome;
        said = sentence;
      }
    }
  }
}

}  // namespace

extern const CheckRule contradicting_outcomes;
const CheckRule contradicting_outcomes{{"REF303", "contradicting-outcomes", Severity::warning, "0.1.0",
                                        "A decision that says two things which exclude each other.",
                                        R"(    Beslutning
    Godkendt.
    Udsat.

Leave one of them out, or say to which point each belongs: `Ad. 1: Godkendt. Ad. 2: Udsat.`)"},
                                       run};

}  // namespace referat::check_rules
