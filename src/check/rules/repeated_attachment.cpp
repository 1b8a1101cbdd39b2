#include <fmt/format.h>

#include <set>
#include <string>

#include "check/rule_context.hpp"
#include "support/text.hpp"

namespace referat::check_rules {

namespace {

void run(RuleContext& context) {
  for (const AgendaItem& item : context.items()) {
    std::set<std::string> seen;
    for (const Attachment& attachment : item.attachments) {
      if (!seen.insert(text::key(attachment.title.value)).second)
        context.report(attachment.title.where, fmt::format("'{}' is listed twice in {}", quoted(attachment.title.value),
                                                           RuleContext::name_of(item)));
    }
  }
}

}  // namespace

extern const CheckRule repeated_attachment;
const CheckRule repeated_attachment{
    {"REF505", "repeated-attachment", Severity::note, "0.1.0", "An attachment that is listed twice.",
     R"(    Bilag
    Kort
    Kort

Leave one out, or give both names that tell them apart.)"},
    run};

}  // namespace referat::check_rules
