#include <algorithm>
#include <array>
#include <string_view>
#include <vector>

#include "check/rule_context.hpp"
#include "support/word_lists.hpp"

namespace referat::check_rules {

namespace {

/// "Deltagerne var: 1. Anna Lund (A) ...", "Medlemmerne var mødt, bortset fra ...": in the first item (København).
bool first_item_tells(const RuleContext& context) {
  static constexpr std::array<std::string_view, 4> words = {"deltagerne var", "tilstede var", "til stede var",
                                                            "medlemmerne var mødt"};
  if (context.items().empty()) return false;
  const std::vector<Section>& sections = context.items().front().sections;
  return std::any_of(sections.begin(), sections.end(),
                     [](const Section& section) { return text::has_one_of(section.text.value, words); });
}

void run(RuleContext& context) {
  if (context.minutes() && context.meeting().participants.empty() && !first_item_tells(context))
    context.report({}, "those who took part are missing");
}

}  // namespace

extern const CheckRule missing_participants;
const CheckRule missing_participants{
    {"REF106", "missing-participants", Severity::note, "0.1.0", "Minutes that do not say who took part.",
     R"(Minutes have to show who was there: decisions need a quorum (kommunestyrelsesloven § 11).

Write the members in the header: `Medlemmer: Anna Lund (A), Bo Ravn (V)`.)"},
    run};

}  // namespace referat::check_rules
