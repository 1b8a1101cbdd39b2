#include <fmt/format.h>

#include <cstddef>
#include <set>
#include <string_view>

#include "check/rule_context.hpp"
#include "support/text.hpp"

namespace referat::check_rules {

namespace {

void run(RuleContext& context) {
  constexpr std::size_t fewest = 2;  // a single point is hardly ever numbered
  for (const AgendaItem& item : context.items()) {
    if (!item.decision || !item.recommendation) continue;
    const auto& points = item.recommendation->points;
    std::set<std::string_view> recommended;
    for (const RecommendationPoint& point : points) {
      if (point.number) recommended.insert(point.number->value);
    }
    if (recommended.size() < fewest) continue;
    for (const DecisionPoint& decided : item.decision->points) {
      for (const Text& number : decided.numbers) {
        // A web page that breaks a list in two counts each part from 1.
        const auto count = text::number(number.value);
        if (recommended.contains(number.value) || (count && *count <= points.size())) continue;
        context.report(number.where, fmt::format("point {} is decided in {}, and was not recommended", number.value,
                                                 RuleContext::name_of(item)));
      }
    }
  }
}

}  // namespace

extern const CheckRule unknown_point;
const CheckRule unknown_point{
    {"REF308", "unknown-point", Severity::warning, "0.1.0", "A decision about a point that the recommendation lacks.",
     R"(    Indstilling
    1. at broen bygges
    2. at vejen lukkes

    Beslutning
    Ad 1: Godkendt. Ad 3: Udsat.

Look whether the number is right, or a point is missing.)"},
    run};

}  // namespace referat::check_rules
