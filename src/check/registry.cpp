#include "check/registry.hpp"

#include <algorithm>
#include <array>
#include <vector>

#include <referat/check.hpp>

namespace referat {

namespace check_rules {

#define REFERAT_RULE(name) extern const CheckRule name;
#include "check/rules.def"
#undef REFERAT_RULE

std::span<const CheckRule* const> registry() {
  static constexpr std::array rows = {
#define REFERAT_RULE(name) &name,
#include "check/rules.def"
#undef REFERAT_RULE
  };
  return rows;
}

}  // namespace check_rules

std::span<const Rule* const> all_rules() {
  static const std::vector<const Rule*> all = [] {
    std::vector<const Rule*> rows = {&rules::impossible_date,   &rules::impossible_time,   &rules::no_items,
                                     &rules::unplaced_text,     &rules::item_out_of_order, &rules::guessed_items,
                                     &rules::second_decision,   &rules::unknown_heading,   &rules::misspelt_heading,
                                     &rules::weak_item_form,    &rules::repeated_person,   &rules::decoding,
                                     &rules::control_character, &rules::hidden_text};
    for (const check_rules::CheckRule* row : check_rules::registry()) rows.push_back(&row->rule);
    std::sort(rows.begin(), rows.end(), [](const Rule* a, const Rule* b) { return a->code < b->code; });
    return rows;
  }();
  return all;
}

}  // namespace referat
