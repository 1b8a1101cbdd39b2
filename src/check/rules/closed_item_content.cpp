#include <fmt/format.h>

#include <algorithm>

#include "check/rule_context.hpp"

namespace referat::check_rules {

namespace {

/// Text under no heading is often the decision, or says that the item is closed.
bool tells_more(const Section& section) {
  constexpr std::size_t longest = 400;
  const std::size_t size = section.text.value.size();
  switch (section.kind) {
    case SectionKind::decision:
    case SectionKind::decision_maker:
    case SectionKind::absent:
    case SectionKind::attachments:
      return false;
    case SectionKind::text:
      return size > longest;
    default:
      return size > 0;
  }
}

void run(RuleContext& context) {
  for (const AgendaItem& item : context.items()) {
    if (!item.closed.value) continue;
    const auto told = std::find_if(item.sections.begin(), item.sections.end(), tells_more);
    if (told != item.sections.end()) {
      context.report(told->heading ? told->heading->where : told->text.where,
                     fmt::format("{} is closed, and has a section '{}'", RuleContext::name_of(item),
                                 told->heading ? quoted(told->heading->value) : std::string("without heading")));
    } else if (!item.attachments.empty()) {
      context.report(item.attachments.front().title.where,
                     fmt::format("{} is closed, and lists attachments", RuleContext::name_of(item)));
    }
  }
}

}  // namespace

extern const CheckRule closed_item_content;
const CheckRule closed_item_content{
    {"REF802", "closed-item-content", Severity::warning, "0.1.0",
     "A closed item that carries more than its title and decision.",
     R"(What is treated behind closed doors is not to be published with the minutes; of a council the decision is, if nothing speaks
against it (kommunestyrelsesloven § 10 and § 13).

    Punkt 6 (Lukket): Salg af grund
    Sagsfremstilling
    Køberen har tilbudt ...

Take the text and the attachments out.)"},
    run};

}  // namespace referat::check_rules
