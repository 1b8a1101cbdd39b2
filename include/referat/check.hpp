// Document to findings: what a secretary would want to mend before publishing.
#pragma once

#include <map>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <referat/diagnostic.hpp>
#include <referat/document.hpp>
#include <referat/result.hpp>
#include <referat/source.hpp>

namespace referat {

/// Every rule, those of reading among them, by code.
std::span<const Rule* const> all_rules();

/// The rule with this code or name, case aside; null where there is none.
const Rule* find_rule(std::string_view code_or_name);

/// Says that there is none, and which the nearest is.
std::string no_such_rule(std::string_view selector);

/// Which rules count, and how much. As it is made, all do, each as severe as it says.
///
/// A selector is a code ("REF201"), the beginning of codes ("REF2", "REF"), or a name ("no-items"). One that fits no
/// rule is an error that names the nearest.
class RuleSet {
 public:
  /// Only these count.
  Result<void> select(std::span<const std::string> selectors);
  /// These do not count, whatever is selected.
  Result<void> ignore(std::span<const std::string> selectors);
  Result<void> set_severity(std::string_view selector, Severity severity);

  bool counts(const Rule& rule) const;
  /// \param found  what the rule itself says of the case at hand
  Severity severity(const Rule& rule, Severity found) const;

 private:
  std::set<std::string_view> selected_;  ///< codes; empty for all
  std::set<std::string_view> ignored_;
  std::map<std::string_view, Severity> severities_;
};

/// One place where minutes break a rule.
struct Finding {
  const Rule* rule = nullptr;  ///< never null; points at a constant
  Severity severity = Severity::warning;
  Span where;           ///< in the text of the Source; empty where the whole document is meant
  std::string message;  ///< lower case without a full stop; civil registration numbers are blanked out

  bool operator==(const Finding&) const = default;
};

/// Checks one document against the rules. What reading reported is among the findings. Sorted by place, then by code.
///
/// A line "<!-- referat: ignore REF201 no-items -->" takes out what these rules find on the next line with text; above
/// all text it does so for the whole document. In a web page it may stand wherever a comment may.
/// \param source  that the document was parsed from
std::vector<Finding> check(const Document& document, const Source& source, const RuleSet& rules = {});

/// A text of the minutes with the last four digits of civil registration numbers blanked out: "010203-xxxx". Reports
/// are read by more people than minutes are.
std::string without_cpr_numbers(std::string_view text);

}  // namespace referat
