#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <string_view>

#include "check/rule_context.hpp"

namespace referat::check_rules {

namespace {

void run(RuleContext& context) {
  constexpr std::array<std::string_view, 9> signs = {"Ã¦", "Ã¸", "Ã¥", "Ã†", "Ã˜", "Ã…", "Ã©", "â€™", "â€“"};
  const std::string_view all = context.source.text();
  std::size_t count = 0;
  std::string_view first;
  for (std::size_t at = std::min(all.find("Ã"), all.find("â€")); at < all.size(); ++at) {
    for (const std::string_view sign : signs) {
      if (all[at] != sign.front() || !all.substr(at).starts_with(sign)) continue;
      if (count++ == 0) first = all.substr(at, sign.size());
    }
  }
  if (count > 0)
    context.report(context.span_of(first),
                   fmt::format("'{}' was read in the wrong encoding; {} like it", first, counted(count, "letter")));
}

}  // namespace

extern const CheckRule mojibake;
const CheckRule mojibake{
    {"REF904", "mojibake", Severity::warning, "0.1.0", "Letters that were read in the wrong encoding.",
     R"(    MÃ¸dedato

Save the file anew from its source, as UTF-8: `Mødedato`.)"},
    run};

}  // namespace referat::check_rules
