// Civil registration numbers (CPR) in running text.
#pragma once

#include <cstddef>
#include <set>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

namespace referat::check_rules {

struct CprNumber {
  std::string_view text;  ///< views what was searched: "010203-1234"
  bool certain = false;   ///< the check digit is right, or "CPR" stands before it
};

/// Numbers that begin with a date, in any notation: "010203-1234", "0102031234", "010203 1234", over the end of a line,
/// "01.02.03-1234", "01021903-1234", in names of files. With a hyphen and six digits that is enough: numbers without
/// the check digit (modulus 11) have been issued since 2007 (CPR-kontoret, "Personnumre uden kontrolciffer"). All
/// others have to bear the check digit out, or to follow the word "CPR"; right behind it, the digits may stand in any
/// groups ("0102 03 1234", "010203/1234"), and the day may be 60 too high, as in numbers that stand for a missing
/// one ("erstatningspersonnummer").
///
/// None are case numbers, phone numbers, CVR, EAN, amounts, numbers of accounts and of production units, whose words
/// stand before them, unless a hyphen and the check digit tell; nor digits that go on.
std::vector<CprNumber> find_cpr_numbers(std::string_view text);

/// Blanks out numbers wherever they stand, also without the words that tell what they are. Keeps the length.
class CprBlanks {
 public:
  /// \param numbers  the text that they view has to stay
  explicit CprBlanks(const std::vector<CprNumber>& numbers);

  void blank_out(std::string& text) const;

 private:
  std::unordered_set<std::string_view> numbers_;
  std::set<std::size_t> lengths_;  ///< of ten digits, and of those with a hyphen: a few
};

/// A number without its last four digits: "010203-xxxx", "010203 xx xx". As long as the number.
std::string masked(std::string_view number);

}  // namespace referat::check_rules
