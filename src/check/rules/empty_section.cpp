#include <fmt/format.h>

#include "check/rule_context.hpp"
#include "lexicon/section_headings.hpp"

namespace referat::check_rules {

namespace {

void run(RuleContext& context) {
  for (const AgendaItem& item : context.items()) {
    for (const Section& section : item.sections) {
      // Decisions and attachments have rules of their own; a heading that names a meeting may be the list of its
      // points.
      if (!section.heading || !section.text.value.empty() || !lexicon::has_prose(section.kind)) continue;
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
