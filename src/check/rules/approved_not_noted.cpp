#include <fmt/format.h>

#include <algorithm>
#include <string>

#include "check/rule_context.hpp"
#include "support/text.hpp"

namespace referat::check_rules {

namespace {

void run(RuleContext& context) {
  for (const AgendaItem& item : context.items()) {
    if (!item.recommendation || item.recommendation->points.empty() || !item.decision || !item.decision->outcome)
      continue;
    if (item.decision->outcome->value != Outcome::approved) continue;
    const auto& points = item.recommendation->points;
    const bool all = std::all_of(points.begin(), points.end(), [](const RecommendationPoint& point) {
      return text::key(point.text.value).find("til efterretning") != std::string::npos;
    });
    // "Indstillingen godkendt" says that it is taken note of.
    const std::string words = text::key(item.decision->text.value);
    if (!all || words.find("indstilling") != std::string::npos || words.find("efterretning") != std::string::npos)
      continue;
    context.report(RuleContext::place_of(*item.decision),
                   fmt::format("{} was to be taken note of, and is called approved", RuleContext::name_of(item)));
  }
}

}  // namespace

extern const CheckRule approved_not_noted;
const CheckRule approved_not_noted{{"REF307", "approved-not-noted", Severity::note, "0.1.0",
                                    "An item that was to be taken note of and is called approved.",
                                    R"(What is taken note of binds nobody; what is approved does.

    Indstilling
    Forvaltningen indstiller, at orienteringen tages til efterretning.
    Beslutning
    Godkendt.

Write `Taget til efterretning.`, or what else was decided.)"},
                                   run};

}  // namespace referat::check_rules
