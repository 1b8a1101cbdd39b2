// Civil registration numbers (CPR) in running text.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace referat::check_rules {

struct CprNumber {
  std::string_view text;  ///< views what was searched: "010203-1234"
  bool certain = false;   ///< the check digit is right, or "CPR" stands before it
};

/// Numbers whose first six digits are a date, with a hyphen or without one. Without one they also have to bear the
/// check digit out, or to follow the word "CPR": other numbers of ten digits are many. The check digit (modulus 11)
/// tells nothing against a number with a hyphen, since numbers without it have been issued since 2007
/// (CPR-kontoret, "Personnumre uden kontrolciffer").
///
/// None are case numbers, phone numbers, CVR, EAN, amounts, numbers of accounts and of production units, whose words
/// stand before them, and digits that go on.
std::vector<CprNumber> find_cpr_numbers(std::string_view text);

}  // namespace referat::check_rules
