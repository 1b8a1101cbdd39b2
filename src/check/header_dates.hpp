// Every date that the header gives the meeting: in the title, behind a label, and where the field was read from.
#pragma once

#include <vector>

#include "check/rule_context.hpp"
#include "support/calendar.hpp"

namespace referat::check_rules {

struct HeaderDate {
  calendar::Date date;
  Span where;
};

/// In order; only dates that the calendar has.
std::vector<HeaderDate> header_dates(const RuleContext& context);

}  // namespace referat::check_rules
