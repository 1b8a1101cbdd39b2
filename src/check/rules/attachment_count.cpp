#include <fmt/format.h>

#include <algorithm>

#include "check/rule_context.hpp"

namespace referat::check_rules {

namespace {

void run(RuleContext& context) {
  for (const AgendaItem& item : context.items()) {
    if (!item.attachment_counts || item.attachments.empty()) continue;
    const auto& counts = *item.attachment_counts;
    const auto recommended = static_cast<std::uint32_t>(std::count_if(
        item.attachments.begin(), item.attachments.end(), [](const Attachment& a) { return a.recommended.value; }));
    if (counts.total.value != item.attachments.size()) {
      context.report(counts.total.where,
                     fmt::format("{} attachments are counted in {}, but {} listed", counts.total.value,
                                 RuleContext::name_of(item), item.attachments.size()));
    } else if (counts.recommended && counts.recommended->value != recommended) {
      context.report(counts.recommended->where,
                     fmt::format("{} attachments of {} are said to be recommended, but {} are marked so",
                                 counts.recommended->value, RuleContext::name_of(item), recommended));
    }
  }
}

}  // namespace

extern const CheckRule attachment_count;
const CheckRule attachment_count{
    {"REF504", "attachment-count", Severity::warning, "0.1.0", "A number of attachments that is not that of the list.",
     R"(    Bilag
    3 bilag
    Kort
    Notat

Correct the number, or add what is missing.)"},
    run};

}  // namespace referat::check_rules
