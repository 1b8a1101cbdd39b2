#include "check/rule_context.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "check/people.hpp"
#include "support/text.hpp"

namespace referat::check_rules {

namespace {

/// Of one rule in one document. What is repeated more often is counted.
constexpr std::size_t most_findings = 200;
constexpr std::size_t most_members = 500;

}  // namespace

RuleContext::RuleContext(const Document& doc, const Source& src, std::vector<Finding>& findings)
    : document(doc), source(src), findings_(findings), cpr_numbers_(find_cpr_numbers(src.text())) {
  for (const Participant& person : doc.meeting.participants) by_name_.emplace(text::key(person.name.value), &person);
  find_substitutes();
}

void RuleContext::find_substitutes() {
  constexpr std::size_t most = 50;
  constexpr std::size_t reach = 300;  // bytes of its line on both sides of the word
  const std::string_view all = source.text();
  for (const std::string_view word : {"tedfortræder", "uppleant", " stedet for "}) {  // with a capital or not
    for (std::size_t at = all.find(word); at != std::string_view::npos && near_substitutes_.size() < most;
         at = all.find(word, at + 1)) {
      const std::size_t begin = std::max(all.rfind('\n', at) + 1, at - std::min(at, reach));  // npos + 1 is the first
      const std::size_t end = std::min({all.find('\n', at), at + reach, all.size()});
      near_substitutes_.push_back(all.substr(begin, end - begin));
    }
  }
}

bool RuleContext::tells_of_substitute(std::string_view words) const {
  return std::any_of(near_substitutes_.begin(), near_substitutes_.end(),
                     [&](std::string_view line) { return line.find(words) != std::string_view::npos; });
}

const Participant* RuleContext::participant(std::string_view name) const {
  if (const auto it = by_name_.find(text::key(name)); it != by_name_.end()) return it->second;
  const auto& all = meeting().participants;
  if (all.size() > most_members) return nullptr;
  const auto same = std::find_if(all.begin(), all.end(),
                                 [&](const Participant& person) { return is_same_person(person.name.value, name); });
  return same == all.end() ? nullptr : &*same;
}

const Participant* RuleContext::nearly_participant(std::string_view name) const {
  const auto& all = meeting().participants;
  if (all.size() > most_members) return nullptr;
  const auto it = std::find_if(all.begin(), all.end(),
                               [&](const Participant& person) { return is_nearly(person.name.value, name); });
  return it == all.end() ? nullptr : &*it;
}

void RuleContext::begin(const Rule& rule) {
  rule_ = &rule;
  reported_ = 0;
  worst_left_out_ = Severity::note;
}

void RuleContext::report(Span where, std::string message, Severity severity) {
  if (++reported_ > most_findings) {
    worst_left_out_ = std::max(worst_left_out_, severity);
    return;
  }
  findings_.push_back({rule_, severity, where, std::move(message)});
}

void RuleContext::end() {
  if (reported_ <= most_findings) return;
  findings_.push_back(
      {rule_, worst_left_out_, {}, fmt::format("{} more of these are not listed", reported_ - most_findings)});
}

bool RuleContext::council() const {
  static constexpr std::array<std::string_view, 6> councils = {
      "byrådet", "byråd", "kommunalbestyrelsen", "kommunalbestyrelse", "borgerrepræsentationen", "regionsrådet"};
  if (!meeting().body) return false;
  return std::any_of(councils.begin(), councils.end(), [&](std::string_view council) {
    return text::find_word(meeting().body->value, council) != std::string_view::npos;
  });
}

Span RuleContext::line(std::uint32_t number) const {
  const auto& starts = source.line_starts;
  if (number == 0 || number > starts.size()) return {};
  const std::uint32_t begin = starts[number - 1];
  const std::size_t end = number < starts.size() ? starts[number] : source.text().size();
  const std::string_view text = text::trim(source.text().substr(begin, end - begin));
  return text.empty() ? Span{} : span_of(text);
}

Span RuleContext::heading_of(const AgendaItem& item) const {
  if (item.title && !item.title->where.empty()) return item.title->where;
  if (item.number && !item.number->where.empty()) return item.number->where;
  return line(item.lines.first);
}

std::string RuleContext::name_of(const AgendaItem& item) {
  if (item.number) return fmt::format("item {}", item.number->value);
  if (item.title) return fmt::format("item '{}'", quoted(item.title->value));
  return fmt::format("the item on line {}", item.lines.first);
}

std::optional<std::uint32_t> RuleContext::number_of(const AgendaItem& item) {
  return item.number ? text::number(item.number->value) : std::nullopt;
}

Span RuleContext::place_of(const Decision& decision) {
  return decision.outcome && !decision.outcome->where.empty() ? decision.outcome->where : decision.text.where;
}

OddBytes find_in_bytes(const Source& source, char first_byte, bool (*is_odd)(std::string_view bytes, std::size_t at)) {
  OddBytes odd;
  if (source.format != InputFormat::text || source.encoding != "UTF-8") return odd;
  const std::string_view bytes = source.bytes;
  for (std::size_t at = bytes.find(first_byte); at != std::string_view::npos; at = bytes.find(first_byte, at + 1)) {
    if (!is_odd(bytes, at)) continue;
    if (odd.count++ > 0) continue;
    const auto end = bytes.begin() + static_cast<std::ptrdiff_t>(at);
    odd.first_line = static_cast<std::uint32_t>(std::count(bytes.begin(), end, '\n')) + 1;
  }
  return odd;
}

std::string quoted(std::string_view s) {
  constexpr std::uint32_t most = 60;
  return text::shortened(without_cpr_numbers(s), most);  // a number that is cut would not be known again
}

}  // namespace referat::check_rules
