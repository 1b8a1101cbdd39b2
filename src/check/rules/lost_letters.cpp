#include <fmt/format.h>

#include <string_view>

#include "check/rule_context.hpp"

namespace referat::check_rules {

namespace {

void run(RuleContext& context) {
  constexpr std::size_t enough = 3000;
  const std::string_view all = context.source.text();
  if (all.size() < enough) return;
  for (const char letter : std::string_view("aeidgrnstlok")) {
    if (all.find(letter) != std::string_view::npos) continue;
    context.report({}, fmt::format("the letter '{}' never occurs: a font has lost it", letter));
    return;
  }
  if (all.find("at") == std::string_view::npos) context.report({}, "'at' never occurs: a font has lost it");
}

}  // namespace

extern const CheckRule lost_letters;
const CheckRule lost_letters{
    {"REF908", "lost-letters", Severity::warning, "0.1.0",
     "A text in which a common letter or the word 'at' never occurs: a font that was not embedded loses them.",
     R"(    Refer fra Stregiplanudvalget

Make the PDF anew, with its fonts embedded.)"},
    run};

}  // namespace referat::check_rules
