#include "extract/participant_marks.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <string>

#include "extract/people.hpp"
#include "lexicon/absence_words.hpp"
#include "lexicon/parties.hpp"
#include "lexicon/roles.hpp"
#include "support/word_lists.hpp"

namespace referat::extract {

void limit_absence(Context& context, const Participant& person, const std::vector<ItemRange>& ranges) {
  for (const ItemRange& range : ranges) {
    if (context.absences.size() >= most_absence_ranges) return;
    context.absences.push_back({{person.name, person.party}, range.first, range.last});
  }
}

bool read_absence(Context& context, std::string_view words, Participant& person) {
  // "som havde meldt afbud"
  if (!lexicon::means_absent(words) && !lexicon::find_absence_verb(words)) return false;
  if (text::find_word(words, "kl") != std::string_view::npos) {
    context.report(rules::unplaced_text, context.span_of(words),
                   fmt::format("'{}' behind '{}' tells of a part of the meeting; left out", text::folded(words),
                               person.name.value));
    return true;
  }
  if (!person.absent.value) person.absent = {true, context.span_of(words)};
  limit_absence(context, person, item_ranges(words));
  return true;
}

bool tells_presence(std::string_view words) {
  return (text::find_word(words, "deltog") != std::string_view::npos ||
          text::find_word(words, "deltager") != std::string_view::npos) &&
         text::find_word(words, "ikke") == std::string_view::npos;
}

bool names_items(std::string_view words) {
  static constexpr std::array<std::string_view, 8> begins = {"sag", "sagerne",  "pkt",      "punkt",
                                                             "fra", "undtagen", "dog ikke", "bortset fra"};
  return text::begins_with_one_of(words, begins) && !item_ranges(words).empty();
}

namespace {

/// "Nils Riis Høj (NRH)", "(NIRIHO)": capitals that the name has in this order, from its first letter on. "(DH)" behind
/// "Bo Holm" is an organisation.
bool are_initials_of(std::string_view bracket, std::string_view name) {
  constexpr std::size_t most = 8;
  const bool capitals =
      std::none_of(bracket.begin(), bracket.end(), [](char c) { return text::is_space(c) || (c >= 'a' && c <= 'z'); });
  if (!capitals || bracket.size() < 2 || bracket.size() > most) return false;
  const std::string letters = text::key(bracket);
  const std::string named = text::key(name);
  std::size_t at = 0;
  for (const char letter : letters) {
    at = named.find(letter, at);
    if (at == std::string::npos) return false;
    ++at;
  }
  return letters.front() == named.front();
}

}  // namespace

void read_bracket(Context& context, std::string_view bracket, Participant& person) {
  if (bracket.empty() || read_absence(context, bracket, person)) return;
  // "Fraværende: Mona Friis (deltog fra kl. 9.15)"
  if (person.absent.value && tells_presence(bracket) && text::find_word(bracket, "kl") != std::string_view::npos) {
    person.absent = {false, context.span_of(bracket)};
    return;
  }
  // "(formand, A)"
  if (const std::size_t comma = bracket.rfind(", "); !person.party && comma != std::string_view::npos &&
                                                     lexicon::is_party_letter(text::trim(bracket.substr(comma + 2)))) {
    person.party = context.text(bracket.substr(comma + 2));
    bracket = text::trim(bracket.substr(0, comma));
  }
  // "(V, formand)"
  if (const std::size_t comma = bracket.find(", "); !person.party && comma != std::string_view::npos &&
                                                    lexicon::is_party_letter(text::trim(bracket.substr(0, comma)))) {
    person.party = context.text(bracket.substr(0, comma));
    bracket = text::trim(bracket.substr(comma + 2));
  }
  const std::size_t dash = bracket.find(" - ");
  if (!person.party && dash != std::string_view::npos && lexicon::is_affiliation(bracket.substr(0, dash))) {
    person.party = context.text(bracket.substr(0, dash));
    bracket = text::trim(bracket.substr(dash + 3));
  } else if (!person.party && lexicon::is_affiliation(bracket)) {
    person.party = context.text(bracket);
    return;
  }
  if (are_initials_of(bracket, person.name.value)) return;
  if (person.absent.value && text::begins_with_one_of(bracket, lexicon::bracketed_reasons)) return;
  // "Fraværende: Bo Ravn (V) (punkt 1-3)"
  if (person.absent.value && names_items(bracket)) return limit_absence(context, person, item_ranges(bracket));
  // "(ankom kl. 14.20)", "(pkt. 3)": how long somebody was there is no role.
  if (names_items(bracket) || tells_presence(bracket) || text::has_one_of(bracket, lexicon::part_time_words)) {
    context.report(rules::unplaced_text, context.span_of(bracket),
                   fmt::format("'{}' behind '{}' tells of a part of the meeting; left out", text::folded(bracket),
                               person.name.value));
    return;
  }
  // "(via Teams)": neither is how.
  if (text::begins_with_one_of(bracket, lexicon::ways_to_take_part)) {
    context.report(rules::unplaced_text, context.span_of(bracket),
                   fmt::format("'{}' behind '{}' tells how somebody took part; left out", text::folded(bracket),
                               person.name.value));
    return;
  }
  // "Bo Ravn (for Ida Vang)"
  if (const std::string_view whom = text::without_first(bracket, "for");
      whom.size() < bracket.size() && is_whole_name(whom.substr(0, whom.find(" (")))) {
    if (!person.substitute_for) person.substitute_for = context.text(whom.substr(0, whom.find(" (")));
    return;
  }
  const std::string_view member = lexicon::substituted_member(bracket);
  if (!member.empty()) person.substitute_for = context.text(member.substr(0, member.find('(')));
  if (!person.role) {
    person.role = context.text(bracket);
  } else if (member.empty() && person.role->value != bracket) {
    context.report(rules::unplaced_text, context.span_of(bracket),
                   fmt::format("'{}' behind '{}' is no party, and a role is told already; left out",
                               text::folded(bracket), person.name.value));
  }
}

}  // namespace referat::extract
