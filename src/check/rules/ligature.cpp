#include <fmt/format.h>

#include <string_view>

#include "check/rule_context.hpp"
#include "support/text.hpp"

namespace referat::check_rules {

namespace {

void run(RuleContext& context) {
  const OddBytes odd = find_in_bytes(context.source, '\xEF', [](std::string_view bytes, std::size_t at) {
    const std::string_view sign = bytes.substr(at, 3);
    return sign >= "\uFB00" && sign <= "\uFB06";
  });
  if (odd.count > 0)
    context.report(context.line(odd.first_line), text::counted(odd.count, "ligature") + " as one character");
}

}  // namespace

extern const CheckRule ligature;
const CheckRule ligature{{"REF909", "ligature", Severity::note, "0.1.0",
                          "Ligatures such as 'ﬁ' as one character, which other programs do not find.",
                          R"(A search for "fi" does not find "ﬁ". They come with copies from PDF.

Write two letters.)"},
                         run};

}  // namespace referat::check_rules
