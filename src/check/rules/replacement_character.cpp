#include <fmt/format.h>

#include <algorithm>
#include <string_view>

#include "check/rule_context.hpp"
#include "support/text.hpp"

namespace referat::check_rules {

namespace {

void run(RuleContext& context) {
  if (!context.source.diagnostics.empty()) return;  // of reading, which says so
  const std::string_view all = context.source.text();
  std::size_t count = 0;
  std::size_t first = std::string_view::npos;
  for (std::size_t at = all.find("\uFFFD"); at != std::string_view::npos; at = all.find("\uFFFD", at + 3)) {
    first = std::min(first, at);
    ++count;
  }
  if (count > 0)
    context.report(context.span_of(all.substr(first, 3)), fmt::format("{} lost", text::counted(count, "letter")));
}

}  // namespace

extern const CheckRule replacement_character;
const CheckRule replacement_character{{"REF905", "replacement-character", Severity::warning, "0.1.0",
                                       "A letter that was lost: U+FFFD stands in its place.",
                                       R"(    M�dedato

Save the file anew from its source.)"},
                                      run};

}  // namespace referat::check_rules
