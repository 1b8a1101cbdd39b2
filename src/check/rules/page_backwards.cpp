#include <fmt/format.h>

#include "check/rule_context.hpp"

namespace referat::check_rules {

namespace {

void run(RuleContext& context) {
  std::uint32_t last = 0;
  for (const ContentsEntry& entry : context.document.contents) {
    if (!entry.page) continue;
    if (entry.page->value < last)
      context.report(entry.page->where,
                     fmt::format("page {} stands behind page {} in the contents", entry.page->value, last));
    last = entry.page->value;
  }
}

}  // namespace

extern const CheckRule page_backwards;
const CheckRule page_backwards{
    {"REF215", "page-backwards", Severity::note, "0.1.0", "Pages in the contents that go backwards.",
     R"(    Ny bro ..... 7
    Ny vej ..... 4

Make the contents again.)"},
    run};

}  // namespace referat::check_rules
