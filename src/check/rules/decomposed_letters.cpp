#include <fmt/format.h>

#include <string_view>

#include "check/rule_context.hpp"
#include "support/text.hpp"

namespace referat::check_rules {

namespace {

void run(RuleContext& context) {
  const OddBytes odd = find_in_bytes(context.source, '\xCC', [](std::string_view bytes, std::size_t at) {
    return at > 0 && (bytes[at - 1] | 0x20) >= 'a' && (bytes[at - 1] | 0x20) <= 'z';
  });
  if (odd.count > 0)
    context.report(context.line(odd.first_line),
                   fmt::format("{} written as two characters", text::counted(odd.count, "letter")));
}

}  // namespace

extern const CheckRule decomposed_letters;
const CheckRule decomposed_letters{
    {"REF907", "decomposed-letters", Severity::note, "0.1.0",
     "Letters written as two characters (NFD), which other programs do not find.",
     R"("å" as an a and a ring looks the same, and a search for "å" does not find it. Files from a Mac may be so.

Save the text in NFC.)"},
    run};

}  // namespace referat::check_rules
