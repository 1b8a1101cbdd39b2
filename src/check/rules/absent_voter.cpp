#include <fmt/format.h>

#include <cstdint>
#include <set>
#include <string>
#include <utility>

#include "check/rule_context.hpp"
#include "lexicon/absence_words.hpp"
#include "support/text.hpp"
#include "support/word_lists.hpp"

namespace referat::check_rules {

namespace {

/// "Afbud: Bo Ravn (V) fra kl. 17.00, Carl Dam (C)": the words behind a name tell when, up to the next name.
bool is_away_for_a_part(const RuleContext& context, const Participant& person) {
  constexpr std::size_t longest_list = 4000;                                                      // a council's
  std::string_view behind = context.source.text().substr(person.absent.where.end, longest_list);  // of the word "Afbud"
  behind = behind.substr(0, behind.find('\n'));
  const std::size_t name = behind.find(person.name.value);
  behind.remove_prefix(name == std::string_view::npos ? 0 : name + person.name.value.size());
  for (std::size_t at = behind.find(", "); at != std::string_view::npos; at = behind.find(", ", at + 1)) {
    if (text::starts_upper(behind.substr(at + 2))) behind = behind.substr(0, at);
  }
  return text::has_one_of(behind, lexicon::part_time_words) || text::find_word(behind, "dog") != std::string_view::npos;
}

/// Those whom the header says to be absent, and not only at some items.
std::set<std::string> absent_all_day(const RuleContext& context) {
  std::set<std::string> absent;
  for (const Participant& person : context.meeting().participants) {
    if (person.absent.value && !is_away_for_a_part(context, person)) absent.insert(text::key(person.name.value));
  }
  for (const AgendaItem& item : context.items()) {
    for (const Person& person : item.absent) absent.erase(text::key(person.name.value));
  }
  return absent;
}

void run(RuleContext& context) {
  const std::set<std::string> absent_from_meeting = absent_all_day(context);
  for (const AgendaItem& item : context.items()) {
    if (!item.decision) continue;
    std::set<std::string> absent = absent_from_meeting;
    for (const Person& person : item.absent) absent.insert(text::key(person.name.value));
    std::set<std::pair<std::uint32_t, std::string>> away;  // by ballot
    for (const Vote& vote : item.decision->votes) {
      if (vote.position.value != VotePosition::did_not_participate) continue;
      for (const Person& person : vote.people) away.emplace(vote.ballot, text::key(person.name.value));
    }
    if (absent.empty() && away.empty()) continue;
    for (const Vote& vote : item.decision->votes) {
      if (vote.position.value == VotePosition::did_not_participate) continue;
      for (const Person& person : vote.people) {
        const std::string key = text::key(person.name.value);
        const bool is_absent = absent.contains(key);
        if (is_absent || away.contains({vote.ballot, key}))
          context.report(person.name.where,
                         fmt::format("'{}' votes in {}, and is {}", person.name.value, RuleContext::name_of(item),
                                     !is_absent                          ? "said not to take part"
                                     : absent_from_meeting.contains(key) ? "absent from the meeting"
                                                                         : "absent there"));
      }
    }
  }
}

}  // namespace

extern const CheckRule absent_voter;
const CheckRule absent_voter{
    {"REF407", "absent-voter", Severity::warning, "0.1.0", "A vote by somebody who is absent at the item.",
     R"(    Imod stemte: Anna Lund (A)
    Afbud: Anna Lund (A)

Who is not there does not vote (kommunestyrelsesloven § 11). Correct one of both.)"},
    run};

}  // namespace referat::check_rules
