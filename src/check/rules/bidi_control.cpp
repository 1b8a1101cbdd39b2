#include <string_view>

#include <fmt/format.h>
#include "check/rule_context.hpp"
#include "support/text.hpp"

namespace referat::check_rules {

namespace {

void run(RuleContext& context) {
  const OddBytes odd = find_in_bytes(context.source, '\xE2', [](std::string_view bytes, std::size_t at) {
    const std::string_view sign = bytes.substr(at, 3);
    return (sign >= "\u202A" && sign <= "\u202E") || (sign >= "\u2066" && sign <= "\u2069");
  });
  if (odd.count > 0)
    context.report(context.line(odd.first_line),
                   fmt::format("{} turn the direction of writing", text::counted(odd.count, "sign")));
}

}  // namespace

extern const CheckRule bidi_control;
const CheckRule bidi_control{
    {"REF906", "bidi-control", Severity::warning, "0.1.0", "Signs that turn the direction of writing.",
     R"(They make a text look otherwise than it reads, and have no use in Danish.

Remove them.)"},
    run};

}  // namespace referat::check_rules
