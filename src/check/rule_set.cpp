#include <fmt/format.h>

#include <algorithm>

#include <referat/check.hpp>

#include "support/suggest.hpp"
#include "support/text.hpp"

namespace referat {

namespace {

bool fits(const Rule& rule, std::string_view selector) {
  if (text::same_key(rule.name, selector)) return true;
  return selector.size() >= 3 && text::key_prefix(rule.code, selector).has_value();
}

Result<void> add(std::string_view selector, std::set<std::string_view>& codes) {
  bool known = false;
  for (const Rule* rule : all_rules()) {
    if (!fits(*rule, selector)) continue;
    known = true;
    codes.insert(rule->code);
  }
  if (known) return {};
  return Error{ErrorKind::unreadable, no_such_rule(selector)};
}

}  // namespace

const Rule* find_rule(std::string_view code_or_name) {
  for (const Rule* rule : all_rules()) {
    if (text::same_key(rule->code, code_or_name) || text::same_key(rule->name, code_or_name)) return rule;
  }
  return nullptr;
}

std::string no_such_rule(std::string_view selector) {
  std::vector<std::string> names;
  for (const Rule* rule : all_rules()) {
    names.emplace_back(rule->code);
    names.emplace_back(rule->name);
  }
  return fmt::format("there is no rule '{}'{}", selector, text::did_you_mean(selector, names));
}

Result<void> RuleSet::select(std::span<const std::string> selectors) {
  for (const std::string& selector : selectors) {
    if (auto added = add(selector, selected_); !added) return added;
  }
  return {};
}

Result<void> RuleSet::ignore(std::span<const std::string> selectors) {
  for (const std::string& selector : selectors) {
    if (auto added = add(selector, ignored_); !added) return added;
  }
  return {};
}

Result<void> RuleSet::set_severity(std::string_view selector, Severity severity) {
  std::set<std::string_view> codes;
  if (auto added = add(selector, codes); !added) return added;
  for (const std::string_view code : codes) severities_.insert_or_assign(code, severity);
  return {};
}

bool RuleSet::counts(const Rule& rule) const {
  return (selected_.empty() || selected_.contains(rule.code)) && !ignored_.contains(rule.code);
}

Severity RuleSet::severity(const Rule& rule, Severity found) const {
  const auto it = severities_.find(rule.code);
  return it == severities_.end() ? found : it->second;
}

}  // namespace referat
