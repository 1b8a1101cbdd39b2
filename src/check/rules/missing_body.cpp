#include <algorithm>
#include <cstddef>

#include "check/rule_context.hpp"
#include "lexicon/meeting_references.hpp"
#include "support/text.hpp"

namespace referat::check_rules {

namespace {

/// "Referat af Ældrerådsmøde den 5. marts": its name is not printed, and yet everybody knows who met.
bool names_meeting(const RuleContext& context) {
  constexpr std::size_t longest = 2000;
  const std::size_t items = context.items().empty() ? longest : context.line(context.items().front().lines.first).begin;
  const std::string_view header = context.source.text().substr(0, std::min(items, longest));
  bool named = false;
  text::for_each_word(header, [&](std::size_t begin, std::size_t end) {
    const std::string_view word = header.substr(begin, end - begin);
    named = lexicon::body_of_meeting(word).size() < word.size();
    return !named;
  });
  return named;
}

void run(RuleContext& context) {
  if (!context.meeting().body && !names_meeting(context)) context.report({}, "the body that met is missing");
}

}  // namespace

extern const CheckRule missing_body;
const CheckRule missing_body{
    {"REF104", "missing-body", Severity::warning, "0.1.0", "Minutes that do not say which body met.",
     R"(Write it in the title or in the header: `Referat fra Teknikudvalget`.)"},
    run};

}  // namespace referat::check_rules
