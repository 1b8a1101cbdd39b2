#include <fmt/format.h>

#include "check/rule_context.hpp"

namespace referat::check_rules {

namespace {

void run(RuleContext& context) {
  for (const AgendaItem& item : context.items()) {
    for (const Section& section : item.sections) {
      if (section.kind != SectionKind::recommendation || !section.text.value.empty() || !section.heading) continue;
      if (item.recommendation && !item.recommendation->points.empty()) continue;
      context.report(section.heading->where,
                     fmt::format("the recommendation of {} is empty", RuleContext::name_of(item)));
    }
  }
}

}  // namespace

extern const CheckRule recommendation_without_points;
const CheckRule recommendation_without_points{{"REF304", "recommendation-without-points", Severity::note, "0.1.0",
                                               "A recommendation that does not say what is recommended.",
                                               R"(    Indstilling
    Forvaltningen indstiller

Write what is to be decided: `Forvaltningen indstiller, at broen bygges.`)"},
                                              run};

}  // namespace referat::check_rules
