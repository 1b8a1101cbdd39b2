#include "check/ignore_comments.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <string>
#include <string_view>

#include "check/check_rule.hpp"
#include "support/own_comment.hpp"
#include "support/text.hpp"

namespace referat::check_rules {

extern const CheckRule unknown_ignore;

IgnoreComments::IgnoreComments(const Source& source, std::vector<Finding>& findings) {
  const std::string_view text = source.text();
  std::size_t end = 0;
  bool above_text = true;
  for (std::size_t at = text.find(own_comment); at != std::string_view::npos; at = text.find(own_comment, end)) {
    above_text = above_text && text::trim(text.substr(end, at - end)).empty();
    std::size_t close = text.find("-->", at);
    if (close == std::string_view::npos) break;
    const Span where{static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(close + 3)};
    end = close + 3;
    std::string_view said = text::trim(text.substr(at + own_comment.size(), close - at - own_comment.size()));
    const auto verb = text::word_prefix(said, "ignore");
    Comment comment;
    const std::vector<std::string> words = text::split(verb ? said.substr(*verb) : std::string_view(), ", \t\n");
    const auto set = words.empty() ? Result<void>(Error{ErrorKind::unreadable, "it names no rule to ignore"})
                                   : comment.rules.select(words);
    if (!set) {
      findings.push_back({&unknown_ignore.rule, unknown_ignore.rule.severity, where,
                          fmt::format("this comment has no effect: {}", set.error().message)});
      continue;
    }
    if (!above_text) {
      std::size_t next = end;
      while (next < text.size() && text::is_space(text[next])) ++next;
      const std::size_t line_end = std::min(text.find('\n', next), text.size());
      comment.covers = {static_cast<std::uint32_t>(next), static_cast<std::uint32_t>(line_end)};
      if (comment.covers.empty()) continue;
    }
    (above_text ? of_document_ : of_lines_).push_back(std::move(comment));
  }
}

bool IgnoreComments::ignores(const Finding& finding) const {
  const auto takes_out = [&](const Comment& comment) { return comment.rules.counts(*finding.rule); };
  if (std::any_of(of_document_.begin(), of_document_.end(), takes_out)) return true;
  if (finding.where.empty()) return false;
  // Several comments may stand above one line.
  auto it = std::upper_bound(of_lines_.begin(), of_lines_.end(), finding.where.begin,
                             [](std::uint32_t at, const Comment& comment) { return at < comment.covers.begin; });
  while (it != of_lines_.begin() && (--it)->covers.end > finding.where.begin) {
    if (takes_out(*it)) return true;
  }
  return false;
}

}  // namespace referat::check_rules
