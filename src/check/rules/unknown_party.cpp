#include <fmt/format.h>

#include <set>
#include <string>

#include "check/rule_context.hpp"
#include "lexicon/parties.hpp"

namespace referat::check_rules {

namespace {

void run(RuleContext& context) {
  std::set<std::string> parties;
  for (const Participant& person : context.meeting().participants) {
    if (!person.party) continue;
    parties.insert(person.party->value);
    // "SF" and "Socialistisk Folkeparti" are F.
    if (const auto letter = lexicon::party_letter(person.party->value); !letter.empty()) parties.emplace(letter);
  }
  if (parties.size() < 3) return;  // too few to tell
  // What the public calls them, where nobody is of a list with that letter.
  if (parties.contains("A")) parties.insert("S");
  if (parties.contains("C")) parties.insert("K");
  for (const AgendaItem& item : context.items()) {
    if (!item.decision) continue;
    std::set<std::string> told;
    for (const Vote& vote : item.decision->votes) {
      for (const Text& party : vote.parties) {
        // "Borgerlisten" has a letter that its name does not tell.
        if (parties.contains(party.value) || lexicon::is_local_list(party.value) ||
            context.tells_of_substitute(fmt::format("({})", party.value)) || !told.insert(party.value).second)
          continue;
        context.report(party.where, fmt::format("no participant belongs to '{}', which votes in {}", party.value,
                                                RuleContext::name_of(item)));
      }
    }
  }
}

}  // namespace

extern const CheckRule unknown_party;
const CheckRule unknown_party{
    {"REF406", "unknown-party", Severity::warning, "0.1.0", "A vote of a party that no participant belongs to.",
     R"(    Medlemmer: Anna Lund (A), Bo Ravn (V)
    Imod stemte: Ø

Look whether the letter is right, or a member is missing in the header.)"},
    run};

}  // namespace referat::check_rules
