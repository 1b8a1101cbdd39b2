// What a rule is: its description, and what looks for it.
#pragma once

#include <referat/diagnostic.hpp>

namespace referat::check_rules {

class RuleContext;

struct CheckRule {
  Rule rule;
  void (*run)(RuleContext&);  ///< null where something else reports
};

}  // namespace referat::check_rules
