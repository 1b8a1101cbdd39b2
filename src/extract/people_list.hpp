// The people of one meeting as the lists of its header give them, one entry after the other.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "extract/context.hpp"
#include "extract/people.hpp"
#include "extract/people_affiliations.hpp"

namespace referat::extract {

/// The people of one meeting, found by name; two of the same name in different parties are two people.
class PeopleList {
 public:
  /// Both outlive it.
  PeopleList(Context& context, std::vector<Participant>& people) : context_(context), people_(people) {
    for (std::size_t i = 0; i < people.size(); ++i) by_name_.emplace(people[i].name.value, i);
  }

  /// What was seen of the list before says nothing of this one.
  /// \param role  of the first of them, by the label of the list, and then of one alone: "Referent"
  void begin_list(OptionalText role);

  /// "Navn", "Deltog", "Afbud" above the columns of a list. Whether it is one.
  bool read_head(std::string_view words);

  /// "Anna Lund (A) og Ida Vang. I stedet for Ida Vang deltog Eva Krog."
  /// \param lines   each line is an entry
  /// \param absent  of all of them
  void read_list(std::string_view list, bool lines, const Field<bool>& absent);

  /// Somebody, and where he comes from, which is told as the role.
  void read_affiliated(const AffiliatedPerson& one, const Field<bool>& absent);

  /// One entry: a person, or what belongs to the one before it.
  void read_entry(Mention mention, const Field<bool>& absent);
  /// "Per Kjær: Deltog", "Ida Holt: Afbud (stedfortræder Eva Dam)" (Region Hovedstaden)
  bool read_presence(const Mention& mention, const Field<bool>& absent);

  /// Puts somebody into the list, or what is new of him to what is known.
  /// \param again  may be listed twice, as "Referent: Bo Ravn"
  void keep(Participant person, bool again);

  void add_substitute(const Mention& mention, const Text& member);

  /// "Jane Sund (O) fraværende under pkt. 2 og 3.", "Bo Lind (V) deltog ikke i punkt 4.": somebody of the list who
  /// was absent at these items. Whether the sentence says so.
  bool read_item_absence(std::string_view sentence);

  /// "Jane Sund (O) havde meldt afbud til mødet.": who was absent, and from all of it. Whether the sentence says so.
  bool read_absent_people(std::string_view sentence);

  /// "Eva Krog mødte i stedet.", "Eva Krog var indkaldt som stedfortræder." behind one who is absent. Whether it is
  /// that.
  bool read_coming(std::string_view sentence);

 private:
  /// \param absent  set where the absentees begin in the middle of a list: "Anna Lund, Bo Ravn, afbud: Ida Vang"
  void read_entries(std::string_view list, bool lines, Field<bool>& absent);

  /// "Formand Karen Juhl (A) Næstformand Palle Degn (V) Niels Tang (V)": what stands behind a bracket is the next of
  /// them.
  void read_unseparated(Mention mention, const Field<bool>& absent);

  /// "Socialdemokratiet: Anna Lund", or a party alone: of the one before it, in a column of its own; or, where it is
  /// the first of its list, of all below it. Whether it is that.
  bool read_party(const Mention& mention, const Field<bool>& absent);

  /// "Ole Dam deltog ikke i pkt. 2", in a list of whatever people. Whether it is that.
  /// "F - Lise Bæk deltog som stedfortræder" behind "Per Skov, "
  bool read_party_and_rest(std::string_view words);
  bool read_own_absence_at_items(std::string_view words, const Field<bool>& absent);

  /// "Ida Vang, Lis Krogh indkaldt": somebody who came for the one before. Whether it is that.
  bool read_called_in(std::string_view words);

  /// "Bent Krog - Bo Holm deltager som stedfortræder.", of one who is absent. Whether it is that.
  bool read_absent_and_coming(const Mention& mention, const Field<bool>& absent);

  /// "Ja" or "Nej" in a column that is headed "Deltager" or "Afbud"; below other heads it says nothing of the meeting.
  /// Whether it is that.
  bool read_answer(std::string_view words);

  /// "Fra Handicaprådet: Lone Berg": a label that says where some of the list come from. Whether it is one.
  bool read_behind_label(const Mention& mention, const Field<bool>& absent);

  /// Whether words stand on the line of the last person, of whom no role is told.
  bool stands_behind_last(std::string_view words) const;
  bool is_on_line_of_last(std::string_view words) const;

  /// Those behind the last label are what it says, where nothing else tells what they are.
  void give_group_label();

  void add(const Mention& mention, const Field<bool>& absent);

  /// "Eva Krog (C) mødte i stedet", behind somebody who is absent; "... deltog i stedet for Per Juul (C)". What is
  /// left.
  std::string_view read_own_coming(std::string_view rest, Participant& person);

  std::optional<std::size_t> find(const Participant& person) const;

  /// What follows the brackets: "- formand" is a role, "sag 4-6" limits an absence.
  void read_rest(std::string_view rest);

  /// "deltog ikke i punkt 2": of somebody who was there. Whether it is that.
  bool read_absence_at_items(std::string_view words, const Participant& person);

  /// "Mia Rask (O) for Jens Kær": whom somebody came instead of. Whether it is that.
  bool read_member(std::string_view words);

  /// "stedfortræder Eva Krog (C)", behind somebody who is absent. Whether it is that.
  bool read_substitute(std::string_view words);

  /// "sag 4-6", and behind it perhaps a sentence about somebody else. Whether it is one.
  bool read_limit(std::string_view words, const Participant& person);

  /// \param where  on which side of the person it stands: "behind" or "before"
  void leave_out(std::string_view rest, const Participant& person, std::string_view where = "behind");

  bool read_role_and_absence(std::string_view words);

  /// An entry that is no name: "sag 4-6" and "direktør" belong to the person before it.
  void add_to_last(const Mention& mention);

  bool is_limited(const Participant& person) const;

  Context& context_;
  std::vector<Participant>& people_;
  std::unordered_multimap<std::string, std::size_t> by_name_;
  std::unordered_set<std::size_t> in_this_list_;
  std::optional<std::size_t> last_;
  OptionalText group_;             ///< the party that heads those below it
  OptionalText role_;              ///< of the first of a list, by its label
  OptionalText group_label_;       ///< "Forældre: Anna Lund, Bo Ravn": what those on its line are
  std::size_t entries_begin_ = 0;  ///< of the last label, and the end of its line; many may stand on one
  std::size_t entries_end_ = 0;
  std::size_t group_label_end_ = 0;                  ///< where that line ends, in the source
  std::unordered_set<std::size_t> called_by_group_;  ///< people whose role is such a label
  std::vector<std::size_t> labelled_;                ///< people on it
  std::optional<bool> grouped_;                      ///< whether the list began with a group: "Forældre: Anna Lund"
  bool of_one_ = false;                              ///< the label is one of a single person: "Referent"
  std::optional<bool> asks_absence_;  ///< by the heads of columns: "Ja" is absence ("Afbud"), or presence ("Deltog")
};

}  // namespace referat::extract
