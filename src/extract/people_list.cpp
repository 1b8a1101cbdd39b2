#include "extract/people_list.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <unordered_map>
#include <unordered_set>
#include <utility>

#include "extract/item_ranges.hpp"
#include "extract/participant_marks.hpp"
#include "extract/people.hpp"
#include "extract/people_sentences.hpp"
#include "extract/sentences.hpp"
#include "extract/substitutes.hpp"
#include "lexicon/absence_words.hpp"
#include "lexicon/bodies.hpp"
#include "lexicon/column_headings.hpp"
#include "lexicon/header_labels.hpp"
#include "lexicon/parties.hpp"
#include "lexicon/people_list.hpp"
#include "lexicon/roles.hpp"
#include "support/word_lists.hpp"
#include "tokenize/wrapping.hpp"

namespace referat::extract {

namespace {

/// "Anna Lund", also behind another word: "Afbud Anna Lund". "Afbud" alone looks like a name, too.
bool is_name_of_two(std::string_view s) { return is_name(s) && text::count_words(s) >= 2; }

/// "Lis Vang deltog": the name alone (Lyngby-Taarbæk).
std::string_view without_presence(std::string_view name) {
  const std::string_view last = text::last_word(name);
  const std::string_view before = text::trim_right(name.substr(0, name.size() - last.size()));
  const bool said = last == "deltog" || last == "deltager";
  return said && is_whole_name(before) ? before : name;
}

/// Who is said to have come, in a list of those who did not: "Orla Bisgaard mødte", "møder senere Finn Bjerre".
bool comes_late(std::string_view words) {
  constexpr std::array<std::string_view, 7> verbs = {"mødte", "møder", "ankom", "ankommer", "kom", "kommer", "deltog"};
  return text::count_words(words) >= 3 &&
         (text::is_one_of(text::last_word(words), verbs) || text::is_one_of(text::first_word(words), verbs));
}

struct Replaced {
  std::string_view substitute;
  std::string_view member;  ///< empty where there is none
};

/// "Stedfortræder: Mia Lind for Hassan Demir"
Replaced substitute_and_member(const Mention& mention) {
  constexpr std::string_view between = " for ";
  const std::size_t at = mention.name.find(between);
  if (at == std::string_view::npos) return {};
  const std::string_view substitute = text::trim(mention.name.substr(0, at));
  const std::string_view member = text::trim(mention.name.substr(at + between.size()));
  return is_whole_name(substitute) && is_whole_name(member) ? Replaced{substitute, member} : Replaced{};
}

/// Of "Jørgen Toft med afbud", "Jørgen Toft var fraværende" and "Jørgen Toft afbud", the name; empty where it is none.
std::string_view before_absence(std::string_view words) {
  const std::string_view before = lexicon::without_absence(words);
  if (before.size() < words.size() && is_whole_name(before)) return before;
  for (const std::string_view with : {" med ", " uden ", " var "}) {
    const std::size_t at = words.find(with);
    const std::size_t said = with == " var " ? at + with.size() : at + 1;
    if (at != std::string_view::npos && lexicon::means_absent(words.substr(said)) &&
        is_whole_name(text::trim(words.substr(0, at))))
      return text::trim(words.substr(0, at));
  }
  return {};
}

/// "br": what an office calls somebody.
bool is_initials(std::string_view s) {
  return s.size() <= 5 && text::starts_lower(s) && s.find(' ') == std::string_view::npos;
}

/// "Per Kjær Formand (A)", "Lise Bæk 2. næstformand (V)", as columns come out: the name, and the role behind it; empty
/// where none stands there.
std::pair<std::string_view, std::string_view> split_role(std::string_view name) {
  std::string_view before = name;
  for (int words = 1; words <= 2; ++words) {
    before = text::trim_right(before.substr(0, before.size() - text::last_word(before).size()));
    const std::string_view role = text::trim_left(name.substr(before.size()));
    if (text::count_words(before) < 2) break;
    // of "2. næstformand" the last word is a role, too
    const bool numbered = text::last_word(before).ends_with('.') && text::is_digit(text::last_word(before).front());
    if (!lexicon::is_role(role) || numbered) continue;
    for (const std::string_view dash : {" -", " –"}) {  // "Ida Holm - Direktør"
      if (before.ends_with(dash)) before.remove_suffix(dash.size());
    }
    return {text::without_last(before, "som"), role};  // "Ida Holm som referent"
  }
  return {name, {}};
}

/// "Forældrevalgte", "Medarbejdere og ledelse": what those on its line are; not "Udarbejdet af", nor what says who
/// came.
bool is_group_label(std::string_view label) {
  static constexpr std::array<std::string_view, 9> others = {"af",  "fra",      "for",    "til",  "den",
                                                             "var", "tilstede", "deltog", "afbud"};
  return text::count_words(label) <= 4 && text::starts_upper(label) && !text::has_one_of(label, others) &&
         label.find_first_of("0123456789().,") == std::string_view::npos;
}

/// Where the line at `at` ends, with those that it goes on with behind a comma.
std::size_t end_of_entries(std::string_view text, std::size_t at) {
  constexpr int most_lines = 10;
  std::size_t end = text.find('\n', at);
  for (int lines = 1; lines < most_lines && end < text.size(); ++lines) {
    if (!text::trim_right(text.substr(at, end - at)).ends_with(',')) break;
    at = end + 1;
    end = text.find('\n', at);
  }
  return std::min(end, text.size());
}

/// "KKR", "RM" behind a name: where somebody comes from. Of a list of initials, all are people.
bool abbreviates_organisation(std::string_view s) {
  return s.size() >= 2 && s.size() <= 5 && std::all_of(s.begin(), s.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
}

/// "begge med afbud", "alle med afbud.": of those before, who are listed as absent. Whether it says no more.
bool says_all_are_absent(std::string_view words) {
  static constexpr std::array<std::string_view, 2> all = {"begge", "alle"};
  const std::string_view first = text::first_word(words);
  return text::is_one_of(first, all) && text::count_words(words) <= 3 &&
         lexicon::means_absent(text::trim_left(words.substr(first.size())));
}

/// "Ingen", "Alle medlemmer": an answer, and no name.
bool names_nobody(std::string_view s) {
  static constexpr std::array<std::string_view, 2> all = {"alle", "samtlige"};
  return text::word_prefix(s, "ingen") || (text::begins_with_one_of(s, all) && text::count_words(s) <= 2);
}

/// An apposition: one to five words that begin with a small letter, without digits.
bool is_role(std::string_view s) {
  static constexpr std::array<std::string_view, 7> no_roles = {"ingen", "uden", "som", "der", "begge", "alle", "men"};
  return text::starts_lower(s) && text::count_words(s) <= 5 && !text::begins_with_one_of(s, no_roles) &&
         s.find_first_of("0123456789().:") == std::string_view::npos;
}

}  // namespace

void PeopleList::begin_list(OptionalText role) {
  last_.reset();
  group_.reset();
  in_this_list_.clear();
  asks_absence_.reset();
  grouped_.reset();
  of_one_ = role.has_value();
  role_ = std::move(role);
}

void PeopleList::read_list(std::string_view list, bool lines, const Field<bool>& absent) {
  Field<bool> now = absent;
  // "Til stede: Vivi Holm, Ib Skov Afbud: Michael Krogh"
  if (const auto label = absent.value ? Piece() : absence_label_within(list); label.size > 0) {
    read_list(list.substr(0, label.begin), lines, absent);
    const std::string_view away = list.substr(label.begin, label.size);
    return read_list(text::trim_left(list.substr(label.begin + label.size)), lines, {true, context_.span_of(away)});
  }
  // "Anna Lund og Ida Vang. I stedet for Ida Vang deltog Eva Krog."
  for (std::string_view sentence = first_sentence(list); !list.empty(); sentence = first_sentence(list)) {
    list = text::trim_left(list.substr(std::min(list.size(), sentence.size() + 1)));
    if (const std::size_t missing = behind_all_but(sentence); missing > 0 && !now.value) {
      Field<bool> away{true, context_.span_of(sentence.substr(0, missing))};
      read_entries(sentence.substr(missing), false, away);
    } else if (const auto exchange = exchange_in(sentence)) {
      add_substitute(exchange->substitute, context_.text(exchange->member.name));
    } else if (last_ && people_[*last_].absent.value && (read_substitute(sentence) || read_coming(sentence))) {
      // said
    } else if (last_ && !goes_on_with_list(sentence, now.value)) {
      if (!read_item_absence(sentence)) leave_out(sentence, people_[*last_]);
    } else {
      read_entries(sentence, lines, now);
    }
  }
}

void PeopleList::read_affiliated(const AffiliatedPerson& one, const Field<bool>& absent) {
  add(one.person, absent);
  Participant& person = people_[*last_];
  const std::size_t open = std::min(one.affiliation.find('('), one.affiliation.size());
  const Mention behind = cut_up(one.affiliation.substr(open));
  const std::string_view words = text::trim(one.affiliation.substr(0, open));
  const auto [origin, attendance] = split_attendance(words);
  const bool of_party = lexicon::is_affiliation(origin) && text::find_word(origin, "for") == std::string_view::npos;
  if (of_party && !person.party) {
    person.party = context_.text(origin);
  } else if (!origin.empty() && !person.role) {
    person.role = context_.text(origin);
  } else if (!origin.empty()) {
    leave_out(origin, person);
  }
  if (!attendance.empty()) read_bracket(context_, attendance, person);
  for (const std::string_view bracket : behind.brackets) read_bracket(context_, bracket, person);
  if (!behind.brackets.empty()) read_rest(behind.after);
}

void PeopleList::read_entries(std::string_view list, bool lines, Field<bool>& absent) {
  for (const Mention& mention : split_people(list, lines)) {
    const std::size_t size = absence_label(mention.whole);
    // "Fraværende: Anna Lund" / "Ledelse: Niels Fog": a group on a line of its own, behind names without one
    const bool group = size == 0 && lexicon::begins_group(mention.whole);
    const auto before = list.substr(0, static_cast<std::size_t>(mention.whole.data() - list.data()));
    const std::size_t last = before.find_last_not_of(" \t");
    const bool own_line = last != std::string_view::npos && before[last] == '\n';
    if (group && own_line && absent.value && grouped_ == false) absent = {};
    if (!grouped_) grouped_ = group;
    if (size == 0) {
      read_unseparated(mention, absent);
      continue;
    }
    absent = {true, context_.span_of(mention.whole.substr(0, size))};
    for (const Mention& first : split_people(mention.whole.substr(size), lines)) read_entry(first, absent);
  }
  give_group_label();
}

void PeopleList::give_group_label() {
  bool taken = labelled_.empty();
  for (const std::size_t person : labelled_) {
    if (people_[person].role) continue;
    people_[person].role = group_label_;
    called_by_group_.insert(person);
    taken = true;
  }
  // "Ledelse: Skoleleder Per Bak": all have a role of their own.
  if (!taken) leave_out(context_.view(group_label_->where), people_[labelled_.front()], "before");
  labelled_.clear();
  group_label_end_ = 0;
}

void PeopleList::read_unseparated(Mention mention, const Field<bool>& absent) {
  constexpr int most = 100;  // councils have some thirty members; each looks at what is left
  for (int count = 0; count < most; ++count) {
    const std::string_view rest = text::trim(mention.after);
    const bool next = text::starts_upper(rest) && rest.find('(') != std::string_view::npos &&
                      lexicon::looks_like_people(rest) && !lexicon::is_party_letter(text::first_word(rest));
    if (!next) break;
    const Mention behind = cut_up(rest);  // of one entry: nothing in it parts people
    if (!is_name(split_role(behind.name).first)) break;
    mention.after = {};
    mention.whole = text::trim_right(mention.whole.substr(0, mention.whole.size() - rest.size()));
    read_entry(mention, absent);
    mention = behind;
  }
  read_entry(mention, absent);
}

bool PeopleList::read_party(const Mention& mention, const Field<bool>& absent) {
  const std::size_t colon = mention.whole.find(':');
  const std::string_view party = text::trim(mention.whole.substr(0, colon));
  if (!lexicon::is_affiliation(party)) return false;
  if (colon != std::string_view::npos) {
    group_ = context_.text(party);
    for (const Mention& member : split_people(mention.whole.substr(colon + 1), false)) read_entry(member, absent);
    return true;
  }
  if (lexicon::is_party_letter(party)) return false;  // "A": add_to_last
  if (!last_ || group_) {
    group_ = context_.text(party);
  } else if (!people_[*last_].party) {
    people_[*last_].party = context_.text(party);
  } else {
    leave_out(party, people_[*last_]);
  }
  return true;
}

bool PeopleList::stands_behind_last(std::string_view words) const {
  return last_ && !people_[*last_].role && text::count_words(people_[*last_].name.value) >= 2 &&
         is_on_line_of_last(words);
}

bool PeopleList::is_on_line_of_last(std::string_view words) const {
  const std::uint32_t begin = people_[*last_].name.where.end;
  const std::uint32_t end = context_.span_of(words).begin;
  constexpr std::uint32_t longest = 500;  // a line that is longer is asked for each of its entries
  return begin <= end && end - begin <= longest && context_.view({begin, end}).find('\n') == std::string_view::npos;
}

bool PeopleList::read_presence(const Mention& mention, const Field<bool>& absent) {
  const std::size_t colon = mention.whole.find(':');
  if (colon == std::string_view::npos) return false;
  const std::string_view said = text::trim_left(mention.whole.substr(colon + 1));
  const std::string_view word = text::first_word(said);
  const bool away = lexicon::means_absent(word);
  if (!away && !text::is_one_of(word, lexicon::presence_words)) return false;
  const auto people = split_people(text::trim(mention.whole.substr(0, colon)), false);
  if (people.size() != 1 || !is_name_of_two(people.front().name)) return false;
  Field<bool> told = absent;
  if (away) told = {true, context_.span_of(word)};
  add(people.front(), told);
  for (const std::string_view bracket : mention.brackets) {
    if (const auto substitute = substitute_in(bracket)) add_substitute(*substitute, people_[*last_].name);
  }
  return true;
}

void PeopleList::read_entry(Mention mention, const Field<bool>& absent) {
  if (read_presence(mention, absent) || read_party_and_rest(mention.whole)) return;
  if (absent.value && read_called_in(mention.whole)) return;
  if (read_own_absence_at_items(mention.whole, absent)) return;
  mention.name = without_presence(mention.name);
  if (!last_ && read_head(mention.whole)) return;
  if (text::is_one_of(mention.whole, lexicon::presence_words)) return;  // what a column beside the names says
  if (read_answer(mention.whole)) return;
  const std::string_view absentee = before_absence(mention.name);  // "Jørgen Toft med afbud"
  const bool of_column = mention.brackets.empty() && mention.after.empty() && !is_name_of_two(mention.whole) &&
                         before_absence(mention.whole).empty();
  if (last_ && of_column && read_absence(context_, mention.whole, people_[*last_])) return;
  if (read_party(mention, absent)) return;
  if (last_ && people_[*last_].absent.value) {  // "Lis Krogh (A), stedfortræder Per Holm (A)"
    if (const auto substitute = substitute_in(mention.whole)) return add_substitute(*substitute, people_[*last_].name);
  }
  if (last_ && !lexicon::substituted_member(mention.whole).empty()) {  // "Lis Krogh (A), suppleant for Per Holm (A)"
    read_bracket(context_, mention.whole, people_[*last_]);
  } else if (last_ && !people_[*last_].role && lexicon::is_role(mention.name)) {  // "Ida Vang, Næstformand (A)"
    people_[*last_].role = context_.text(mention.name);
    for (const std::string_view bracket : mention.brackets) read_bracket(context_, bracket, people_[*last_]);
    read_rest(mention.after);
  } else if (absent.value &&
             (comes_late(mention.name) || comes_late(before_time(mention.name)))) {  // "Orla Bisgaard mødte kl. 19.20"
    context_.report(rules::unplaced_text, context_.span_of(mention.whole),
                    fmt::format("'{}' in a list of absentees came; left out", text::folded(mention.whole)));
  } else if (absent.value && mention.after.empty() && read_coming(mention.whole)) {
    // "Ida Vang, Bo Ravn deltog i stedet"
  } else if (const auto [substitute, member] = substitute_and_member(mention); !member.empty()) {
    Mention person = mention;
    person.name = substitute;
    add(person, absent);
    if (!people_[*last_].substitute_for) people_[*last_].substitute_for = context_.text(member);
  } else if (of_one_ && last_ && mention.role.empty() && !is_name_of_two(mention.name)) {
    leave_out(mention.whole, people_[*last_]);  // "Referent: Lone Berg, Ældre og Sundhed": a department
  } else if (mention.after.empty() && stands_behind_last(mention.whole) && !people_[*last_].party &&
             (lexicon::is_organisation(mention.name) || abbreviates_organisation(mention.name))) {
    people_[*last_].role = context_.text(mention.name);  // "Bo Ravn, Center for Miljø (referent)"
    for (const std::string_view bracket : mention.brackets) read_bracket(context_, bracket, people_[*last_]);
  } else if (absentee.empty() && is_name(split_role(mention.name).first) && !names_nobody(mention.name) &&
             !(mention.whole.ends_with(':') || lexicon::is_body_name(mention.whole) ||
               mention.name.ends_with(" Kommune"))) {  // "Meddelelser:", "Ældrerådet", "Engby Kommune"
    add(mention, absent);
  } else if (!absentee.empty()) {
    Mention person = mention;
    person.name = absentee;
    add(person, absent);
    if (!absent.value) read_absence(context_, behind_dash(mention.name.substr(absentee.size())), people_[*last_]);
  } else if (const std::string_view name = before_time(mention.name); is_name_of_two(name)) {
    Mention person = mention;
    person.name = name;
    add(person, absent);
    leave_out(mention.name.substr(name.size()), people_[*last_]);
  } else if (absent.value && read_absent_and_coming(mention, absent)) {
    // "Bent Krog - Bo Holm deltager som stedfortræder."
  } else if (const auto titled = behind_title(mention)) {
    add(*titled, absent);
  } else if (!names_nobody(mention.name) && !read_behind_label(mention, absent)) {
    add_to_last(mention);
  }
}

bool PeopleList::read_party_and_rest(std::string_view words) {
  const std::string_view party = text::first_word(words);
  const std::string_view rest = words.substr(party.size());
  if (!last_ || people_[*last_].party || !rest.starts_with(" - ") || !lexicon::is_party_letter(party) ||
      !is_on_line_of_last(words))
    return false;
  people_[*last_].party = context_.text(party);
  read_rest(rest);
  return true;
}

bool PeopleList::read_own_absence_at_items(std::string_view words, const Field<bool>& absent) {
  if (text::next_digit(words, 0) == words.size()) return false;  // nearly all entries
  for (const std::string_view verb : {"deltog ikke", "deltager ikke"}) {
    const std::size_t at = text::find_word(words, verb);
    const auto person = at == std::string_view::npos ? std::nullopt : only_person(text::trim(words.substr(0, at)));
    const auto ranges = person ? item_ranges(words.substr(at)) : std::vector<ItemRange>();
    if (ranges.empty()) continue;
    const std::string_view rest = text::without_stop(behind_items(words.substr(at)));
    if (text::next_digit(rest, 0) < rest.size() || text::word_prefix(rest, "men")) continue;  // "fra kl. 18.30"
    Participant known;
    known.name = context_.text(person->name);
    last_ = find(known);  // who is listed already is so but once
    if (!last_) add(*person, absent);
    if (!people_[*last_].absent.value) people_[*last_].absent = absent;
    limit_absence(context_, people_[*last_], ranges);
    if (!rest.empty()) leave_out(rest, people_[*last_]);  // "pga. inhabilitet"
    return true;
  }
  return false;
}

bool PeopleList::read_called_in(std::string_view words) {
  const std::string_view verb = text::last_word(words);
  if (!text::is_one_of(text::without_stop(verb), lexicon::substitute_verbs)) return false;
  if (!last_ || !people_[*last_].absent.value || !is_on_line_of_last(words)) return false;
  const auto substitute = only_person(text::trim_right(words.substr(0, words.size() - verb.size())));
  if (!substitute || !is_whole_name(substitute->name) || !substitute->after.empty()) return false;
  add_substitute(*substitute, people_[*last_].name);
  return true;
}

bool PeopleList::read_absent_and_coming(const Mention& mention, const Field<bool>& absent) {
  for (const std::string_view dash : {" - ", " – "}) {
    const std::size_t at = mention.whole.find(dash);
    if (at == std::string_view::npos) continue;
    const auto member = only_person(mention.whole.substr(0, at));
    const auto substitute = coming_in(mention.whole.substr(at + dash.size()));
    if (!member || !substitute) continue;
    add(*member, absent);
    add_substitute(*substitute, people_[*last_].name);
    return true;
  }
  return false;
}

bool PeopleList::read_head(std::string_view words) {
  if (lexicon::asks_absence(words)) asks_absence_ = true;
  if (lexicon::asks_presence(words)) asks_absence_ = asks_absence_.value_or(false);
  return lexicon::heads_people_columns(words);
}

bool PeopleList::read_answer(std::string_view words) {
  const bool yes = text::same_key(words, "ja");
  if (!last_ || (!yes && !text::same_key(words, "nej"))) return false;
  if (!asks_absence_) {
    leave_out(words, people_[*last_]);
  } else if (yes == *asks_absence_) {
    people_[*last_].absent = {true, context_.span_of(words)};
  }
  return true;
}

bool PeopleList::read_behind_label(const Mention& mention, const Field<bool>& absent) {
  const std::size_t colon = mention.whole.find(':');
  if (colon == std::string_view::npos || !text::starts_upper(mention.whole)) return false;
  const auto behind = split_people(mention.whole.substr(colon + 1), false);
  if (behind.size() != 1 || !is_name(behind.front().name) || names_nobody(behind.front().name)) return false;
  std::string_view label = text::trim_right(mention.whole.substr(0, colon));
  // "Forældre: Anna Lund, Carl Dam. Lærere: Dorte Holm": the last of a group, and the next
  const std::size_t stop = label.find(". ");
  if (stop != std::string_view::npos && is_whole_name(label.substr(0, stop)) &&
      is_group_label(text::trim_left(label.substr(stop + 2)))) {
    read_entry(cut_up(label.substr(0, stop)), absent);
    label = text::trim_left(label.substr(stop + 2));
  }
  give_group_label();
  if (lexicon::is_affiliation(label)) {  // "Socialdemokratiet: Anna Lund. Venstre: Bo Ravn"
    group_ = context_.text(label);
    add(behind.front(), absent);
  } else if (is_group_label(label)) {
    group_label_ = context_.text(label);
    const std::size_t at = context_.span_of(label).begin;
    if (at < entries_begin_ || at >= entries_end_) entries_end_ = end_of_entries(context_.source.text(), at);
    entries_begin_ = at;
    group_label_end_ = entries_end_;
    add(behind.front(), absent);
  } else {
    add(behind.front(), absent);
    leave_out(label, people_[*last_], "before");
  }
  return true;
}

bool PeopleList::read_item_absence(std::string_view sentence) {
  const auto verb = lexicon::find_absence_verb(sentence);
  std::size_t begin = verb ? verb->begin : std::string_view::npos;
  for (const std::string_view words : {"deltog ikke", "deltager ikke", "fraværende"}) {
    if (begin == std::string_view::npos) begin = text::find_word(sentence, words);
  }
  if (begin == std::string_view::npos) return false;
  const auto ranges = item_ranges(sentence.substr(begin));
  const auto who = ranges.empty() ? std::vector<Mention>() : split_people(text::trim(sentence.substr(0, begin)), false);
  if (who.size() != 1 || !is_name(who.front().name) || !who.front().after.empty()) return false;
  Participant person;
  person.name = context_.text(who.front().name);
  if (const auto party = affiliation_of(who.front()); !party.empty()) person.party = context_.text(party);
  const auto known = find(person);
  if (!known) return false;
  limit_absence(context_, people_[*known], ranges);
  return true;
}

bool PeopleList::read_absent_people(std::string_view sentence) {
  const auto verb = lexicon::find_absence_verb(sentence);
  if (!verb || !lexicon::ends_absence(text::without_stop(sentence.substr(verb->end)))) return false;
  const auto people = split_people(text::trim(sentence.substr(0, verb->begin)), false);
  const bool named = !people.empty() && std::all_of(people.begin(), people.end(), [](const Mention& one) {
    const bool known = !affiliation_of(one).empty() || is_whole_name(one.name);
    return known && is_name(one.name) && one.after.empty() && !lexicon::is_organisation(one.name);
  });
  if (!named) return false;
  const Field<bool> absent{true, context_.span_of(sentence.substr(verb->begin, verb->end - verb->begin))};
  for (const Mention& one : people) add(one, absent);
  return true;
}

void PeopleList::add(const Mention& mention, const Field<bool>& absent) {
  Participant person;
  const NameAndParty parts = split_party(mention.name);
  auto [name, role] = split_role(parts.name);
  // "Bo Ravn V": behind a first and a last name
  if (const std::string_view letter = text::last_word(name);
      parts.party.empty() && mention.brackets.empty() && lexicon::is_party_letter(letter) &&
      text::length(letter) == 1 && is_whole_name(text::trim_right(name.substr(0, name.size() - letter.size())))) {
    person.party = context_.text(letter);
    name = text::trim_right(name.substr(0, name.size() - letter.size()));
  }
  person.name = context_.text(name);
  if (!parts.party.empty()) person.party = context_.text(parts.party);
  person.absent = absent;
  // "Mødeleder: Per Ask" below a list of absentees is not of it.
  const std::size_t colon = mention.whole.find(':');
  if (colon != std::string_view::npos && !mention.role.empty() && mention.whole.data() + colon < mention.name.data())
    person.absent = {};
  const std::string_view told = mention.role.empty() ? role : mention.role;
  person.role = told.empty() ? std::exchange(role_, std::nullopt) : context_.text(told);
  std::string_view rest = mention.after;
  std::optional<Mention> substitute;
  for (const std::string_view bracket : mention.brackets) {
    if (lexicon::is_party_letter(text::first_word(rest)) && is_initials(bracket)) continue;  // "Bo Ravn (br) V"
    if (person.absent.value && !substitute) {  // "Per Juul (C) (stedfortræder Eva Krog)"
      substitute = substitute_in(bracket);
      if (!substitute) substitute = coming_in(bracket);  // "(Eva Krog deltog i stedet)"
      if (substitute) continue;
    }
    read_bracket(context_, bracket, person);
  }
  if (const std::string_view party = text::first_word(rest); !person.party && lexicon::is_party_letter(party)) {
    person.party = context_.text(party);
    rest = text::trim_left(rest.substr(party.size()));
  }
  // Officials stand below the last group: "Referent: Lise Dam", "direktør Mads Holm".
  if (!mention.role.empty() && !lexicon::is_members_role(mention.role)) group_.reset();
  if (!person.party) person.party = group_;
  rest = read_own_coming(rest, person);
  const bool labelled = person.name.where.begin < group_label_end_;
  keep(std::move(person), !mention.role.empty());
  if (labelled) labelled_.push_back(*last_);
  if (substitute) add_substitute(*substitute, people_[*last_].name);
  read_rest(rest);
}

void PeopleList::keep(Participant person, bool again) {
  const auto known = find(person);
  if (known) {
    if (in_this_list_.contains(*known) && !again)
      context_.report(rules::repeated_person, person.name.where,
                      fmt::format("'{}' is listed twice; read once", person.name.value));
    if (!people_[*known].absent.value) people_[*known].absent = person.absent;
    if (!people_[*known].party) people_[*known].party = person.party;
    if (!people_[*known].substitute_for) people_[*known].substitute_for = person.substitute_for;
    const bool says_more = person.role && called_by_group_.erase(*known) > 0;  // "Mødeleder: Emma Bro", of a group
    if (!people_[*known].role || says_more) people_[*known].role = person.role;
    last_ = known;
  } else {
    last_ = people_.size();
    by_name_.emplace(person.name.value, people_.size());
    people_.push_back(std::move(person));
  }
  in_this_list_.insert(*last_);
}

std::string_view PeopleList::read_own_coming(std::string_view rest, Participant& person) {
  const std::size_t size = lexicon::came_instead(rest);
  if (size == 0) return rest;
  person.absent = {};
  const std::string_view behind = text::trim(rest.substr(size));
  if (behind.empty() || behind == ".") {
    if (!last_ || !people_[*last_].absent.value) return rest;
    person.substitute_for = people_[*last_].name;
    return {};
  }
  const auto lead = text::word_prefix(behind, "for");
  const auto member = lead ? only_person(text::trim_left(behind.substr(*lead))) : std::nullopt;
  if (!member) return rest;
  person.substitute_for = context_.text(member->name);
  return {};
}

std::optional<std::size_t> PeopleList::find(const Participant& person) const {
  const auto [begin, end] = by_name_.equal_range(person.name.value);
  for (auto it = begin; it != end; ++it) {
    const Participant& known = people_[it->second];
    if (!known.party || !person.party || known.party->value == person.party->value) return it->second;
  }
  return std::nullopt;
}

void PeopleList::read_rest(std::string_view rest) {
  if (rest.find_first_not_of(" .-") == std::string_view::npos) return;
  Participant& person = people_[*last_];
  if (read_absence(context_, behind_dash(rest), person) || read_absence_at_items(behind_dash(rest), person)) {
    // said
  } else if (person.absent.value && read_limit(rest, person)) {
    // said
  } else if (read_substitute(rest) || read_member(rest)) {
    // said
  } else if (person.absent.value && read_coming(behind_dash(rest))) {
    // "- Eva Krog (C) deltog som stedfortræder"
  } else if (!person.role && lexicon::is_role(rest)) {  // "Bo Ravn (A) Formand"
    person.role = context_.text(rest);
  } else if (const std::string_view role = text::without_stop(behind_dash(rest));
             role.size() < rest.size() && !rest.starts_with('.') && !person.role &&
             (is_role(role) || lexicon::is_role(role))) {
    person.role = context_.text(role);
  } else {
    leave_out(rest, person);
  }
}

bool PeopleList::read_absence_at_items(std::string_view words, const Participant& person) {
  static constexpr std::array<std::string_view, 3> verbs = {"deltog ikke", "deltager ikke", "ikke til stede"};
  const auto ranges = text::begins_with_one_of(words, verbs) ? item_ranges(words) : std::vector<ItemRange>();
  limit_absence(context_, person, ranges);
  return !ranges.empty();
}

bool PeopleList::read_member(std::string_view words) {
  words = behind_dash(words);
  const auto size = text::word_prefix(words, "for");
  Participant& person = people_[*last_];
  if (!size || person.substitute_for) return false;
  const auto mentions = split_people(text::trim_left(words.substr(*size)), false);
  if (mentions.size() != 1 || !is_name(mentions.front().name) || !mentions.front().after.empty()) return false;
  person.substitute_for = context_.text(mentions.front().name);
  return true;
}

bool PeopleList::read_substitute(std::string_view words) {
  const auto substitute = substitute_in(words);
  if (substitute) add_substitute(*substitute, people_[*last_].name);
  return substitute.has_value();
}

bool PeopleList::read_coming(std::string_view sentence) {
  const auto coming = last_ && people_[*last_].absent.value ? coming_in(sentence) : std::nullopt;
  if (coming) add_substitute(*coming, people_[*last_].name);
  return coming.has_value();
}

void PeopleList::add_substitute(const Mention& mention, const Text& member) {
  Participant substitute;
  substitute.name = context_.text(mention.name);
  if (const auto party = affiliation_of(mention); !party.empty()) substitute.party = context_.text(party);
  substitute.substitute_for = member;
  if (const auto known = find(substitute)) {
    if (!people_[*known].substitute_for) people_[*known].substitute_for = member;
    return;
  }
  by_name_.emplace(substitute.name.value, people_.size());
  people_.push_back(std::move(substitute));
}

bool PeopleList::read_limit(std::string_view words, const Participant& person) {
  const std::string_view first = first_sentence(words);
  if (tells_presence(first)) return false;
  const auto ranges = item_ranges(first);
  limit_absence(context_, person, ranges);
  if (!ranges.empty() && first.size() < words.size())
    leave_out(text::trim_left(words.substr(first.size() + 1)), person);
  return !ranges.empty();
}

void PeopleList::leave_out(std::string_view rest, const Participant& person, std::string_view where) {
  context_.report(rules::unplaced_text, context_.span_of(rest),
                  fmt::format("'{}' {} '{}' in a list of people could not be placed; left out", text::folded(rest),
                              where, person.name.value));
}

/// "1. næstformand- afbud": a role, and behind the dash an absence. Whether it is that.
bool PeopleList::read_role_and_absence(std::string_view words) {
  const std::size_t dash = words.find('-');
  if (dash == std::string_view::npos || !last_) return false;
  const std::string_view role = text::trim_right(words.substr(0, dash));
  if (!lexicon::is_role(role) || !read_absence(context_, text::trim_left(words.substr(dash + 1)), people_[*last_]))
    return false;
  if (!people_[*last_].role) people_[*last_].role = context_.text(role);
  return true;
}

void PeopleList::add_to_last(const Mention& mention) {
  const std::string_view party = party_alone(mention);
  if (last_ && people_[*last_].absent.value && says_all_are_absent(mention.whole)) return;
  // Listed before, and now absent.
  if (last_ && people_[*last_].party && people_[*last_].party->value == party && mention.whole == party) return;
  if (last_ && !people_[*last_].party && !party.empty()) {
    people_[*last_].party = context_.text(party);
    if (!mention.name.empty()) {  // "Mads Kron, V (sygdom)"
      for (const std::string_view bracket : mention.brackets) read_bracket(context_, bracket, people_[*last_]);
    }
  } else if (last_ && is_limited(people_[*last_]) && text::is_digit(mention.whole.front())) {
    // The list was cut at the commas of "pkt. 169, 170 og 171", too.
    limit_absence(context_, people_[*last_], item_ranges(fmt::format("pkt. {}", mention.whole)));
  } else if (last_ && (read_role_and_absence(mention.whole) || read_absence(context_, mention.whole, people_[*last_]) ||
                       read_substitute(mention.whole))) {
    // said
  } else if (last_ && people_[*last_].absent.value && read_limit(mention.whole, people_[*last_])) {
    // said
  } else if (last_ && !people_[*last_].role && is_role(mention.whole)) {
    people_[*last_].role = context_.text(mention.whole);
  } else {
    context_.report(rules::unplaced_text, context_.span_of(mention.whole),
                    fmt::format("'{}' in a list of people is no name; left out", text::folded(mention.whole)));
  }
}

bool PeopleList::is_limited(const Participant& person) const {
  return !context_.absences.empty() && context_.absences.back().person.name.value == person.name.value;
}

}  // namespace referat::extract
