#include <fmt/format.h>

#include <map>

#include "check/rule_context.hpp"
#include "support/text.hpp"

namespace referat::check_rules {

namespace {

void run(RuleContext& context) {
  for (const AgendaItem& item : context.items()) {
    std::map<std::string, const Section*> seen;
    for (const Section& section : item.sections) {
      const bool once = section.kind != SectionKind::decision && section.kind != SectionKind::history &&
                        section.kind != SectionKind::absent && section.kind != SectionKind::attachments &&
                        section.kind != SectionKind::other;
      if (!section.heading || !once) continue;
      const auto [it, added] = seen.emplace(text::key(section.heading->value), &section);
      if (!added)
        context.report(section.heading->where,
                       fmt::format("{} has '{}' twice, first on line {}", RuleContext::name_of(item),
                                   quoted(section.heading->value), it->second->lines.first));
    }
  }
}

}  // namespace

extern const CheckRule repeated_section;
const CheckRule repeated_section{
    {"REF216", "repeated-section", Severity::note, "0.1.0", "An item that has the same section twice.",
     R"(    Sagsfremstilling
    ...
    Sagsfremstilling

Put both together, or give the second its own heading.)"},
    run};

}  // namespace referat::check_rules
