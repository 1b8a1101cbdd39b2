#include <fmt/format.h>

#include <algorithm>
#include <string>

#include "check/rule_context.hpp"
#include "support/text.hpp"

namespace referat::check_rules {

namespace {

bool recommends_refusal(const Recommendation& recommendation) {
  return std::any_of(recommendation.points.begin(), recommendation.points.end(), [](const RecommendationPoint& point) {
    const std::string words = text::key(point.text.value);
    return words.find("afsl") != std::string::npos || words.find("afvis") != std::string::npos ||
           words.find("ikke ") != std::string::npos || words.find("forkast") != std::string::npos;
  });
}

void run(RuleContext& context) {
  for (const AgendaItem& item : context.items()) {
    if (!item.recommendation || item.recommendation->points.empty() || !item.decision || !item.decision->outcome)
      continue;
    if (item.decision->outcome->value != Outcome::rejected || recommends_refusal(*item.recommendation)) continue;
    context.report(RuleContext::place_of(*item.decision),
                   fmt::format("{} was rejected, which was not recommended", RuleContext::name_of(item)));
  }
}

}  // namespace

extern const CheckRule decided_differently;
const CheckRule decided_differently{
    {"REF306", "decided-differently", Severity::note, "0.1.0",
     "An item that was decided otherwise than was recommended.",
     R"(No mistake, but worth a second look before publishing: is the decision the right one, and does the recommendation stand
under the right item?

    Indstilling
    Forvaltningen indstiller, at broen bygges.
    Beslutning
    Afslået.)"},
    run};

}  // namespace referat::check_rules
