#include <fmt/format.h>

#include <algorithm>

#include "check/rule_context.hpp"

namespace referat::check_rules {

namespace {

void run(RuleContext& context) {
  const auto recommends = [](const AgendaItem& item) {
    return item.recommendation && !item.recommendation->points.empty();
  };
  const auto is_unsigned = [&](const AgendaItem& item) { return recommends(item) && !item.recommendation->by; };
  const auto all = std::count_if(context.items().begin(), context.items().end(), recommends);
  const auto without = std::count_if(context.items().begin(), context.items().end(), is_unsigned);
  for (const AgendaItem& item : context.items()) {
    if (!is_unsigned(item)) continue;
    const Span where = item.recommendation->points.front().text.where;
    if (without == all && all > 1) {  // the custom of these minutes: once is enough
      context.report(where, fmt::format("none of the {} recommendations says who recommends", all));
      return;
    }
    context.report(where, fmt::format("who recommends in {} is not said", RuleContext::name_of(item)));
  }
}

}  // namespace

extern const CheckRule recommendation_without_sender;
const CheckRule recommendation_without_sender{{"REF305", "recommendation-without-sender", Severity::note, "0.1.0",
                                               "A recommendation that does not say who recommends.",
                                               R"(    Indstilling
    at broen bygges.

Write who does: `Teknisk Forvaltning indstiller, at broen bygges.`)"},
                                              run};

}  // namespace referat::check_rules
