// All rules, in the order of their codes.
#pragma once

#include <span>

#include "check/check_rule.hpp"

namespace referat::check_rules {

/// Those that look at the finished document.
std::span<const CheckRule* const> registry();

}  // namespace referat::check_rules
