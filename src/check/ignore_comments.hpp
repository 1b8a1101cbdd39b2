// Comments in the minutes that take out findings: "<!-- referat: ignore REF201 no-items -->".
#pragma once

#include <cstdint>
#include <vector>

#include <referat/check.hpp>

namespace referat::check_rules {

/// Reads the comments once; then says of each finding whether it stays.
class IgnoreComments {
 public:
  /// Reports comments that name no rule.
  /// \param findings  takes these reports
  IgnoreComments(const Source& source, std::vector<Finding>& findings);

  bool ignores(const Finding& finding) const;

 private:
  struct Comment {
    Span covers;  ///< the line that it acts on; empty for the whole document
    RuleSet rules;
  };

  std::vector<Comment> of_document_;
  std::vector<Comment> of_lines_;  ///< in the order of their lines
};

}  // namespace referat::check_rules
