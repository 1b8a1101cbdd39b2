#include <fmt/format.h>

#include <cstddef>
#include <cstdint>

#include "check/rule_context.hpp"
#include "lexicon/section_headings.hpp"

namespace referat::check_rules {

namespace {

/// "Sagsfremstilling" right above "Baggrund" and its text: the first heads what follows it.
bool heads_next(const Section& section, const Section& next) {
  constexpr std::uint32_t farthest = 2;
  const bool whole = section.kind == SectionKind::case_presentation || section.kind == SectionKind::summary;
  const bool part = next.kind == SectionKind::background || next.kind == SectionKind::other ||
                    next.kind == SectionKind::process || next.kind == SectionKind::history ||
                    next.kind == SectionKind::hearing;
  return whole && part && !next.text.value.empty() && next.lines.first <= section.lines.last + farthest;
}

void run(RuleContext& context) {
  for (const AgendaItem& item : context.items()) {
    for (std::size_t i = 0; i < item.sections.size(); ++i) {
      const Section& section = item.sections[i];
      // Decisions, recommendations and attachments have rules of their own.
      if (!section.heading || !section.text.value.empty() || !lexicon::has_prose(section.kind)) continue;
      // "Økonomi" above "Økonomiske konsekvenser" heads both (Faxe).
      if (i + 1 < item.sections.size() && item.sections[i + 1].kind == section.kind) continue;
      if (i + 1 < item.sections.size() && heads_next(section, item.sections[i + 1])) continue;
      context.report(section.heading->where, fmt::format("nothing stands below '{}' in {}",
                                                         quoted(section.heading->value), RuleContext::name_of(item)));
    }
  }
}

}  // namespace

extern const CheckRule empty_section;
const CheckRule empty_section{{"REF217", "empty-section", Severity::note, "0.1.0", "A heading with nothing below it.",
                               R"(    Økonomi
    Sagsfremstilling

Leave the heading out, or write that there is nothing to say: `Ingen bemærkninger.`)"},
                              run};

}  // namespace referat::check_rules
