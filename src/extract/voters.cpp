#include "extract/voters.hpp"

#include <algorithm>
#include <array>
#include <iterator>

#include "extract/people.hpp"
#include "extract/point_mark.hpp"
#include "lexicon/bodies.hpp"
#include "lexicon/parties.hpp"
#include "lexicon/roles.hpp"
#include "lexicon/vote_words.hpp"

namespace referat::extract {

namespace {

/// Drops words before the voters that do not change who they are: "Et flertal bestående af", "idet", "og".
std::string_view without_lead(std::string_view s) {
  constexpr std::array<std::string_view, 37> leads = {"Et flertal i udvalget bestående af",
                                                      "Et mindretal i udvalget bestående af",
                                                      "Et flertal bestående af",
                                                      "Et mindretal bestående af",
                                                      "Et flertal på",
                                                      "Et mindretal på",
                                                      "Udvalgets flertal",
                                                      "Udvalgets mindretal",
                                                      "Flertallet bestående af",
                                                      "Mindretallet bestående af",
                                                      "Flertallet",
                                                      "Mindretallet",
                                                      "Et flertal",
                                                      "Et mindretal",
                                                      "bestående af",
                                                      "enstemmigt",
                                                      "idet",
                                                      "mens",
                                                      "dog",
                                                      "hvor",
                                                      "og",
                                                      "samt",
                                                      "men",
                                                      "at",
                                                      "med",
                                                      "fra",
                                                      "stemmerne",
                                                      "i udvalget",
                                                      "på",
                                                      "samtlige medlemmer af",
                                                      "alle medlemmer af",
                                                      "medlemmer fra",
                                                      "medlemmerne fra",
                                                      "udvalgets medlemmer fra",
                                                      "byrådets medlemmer fra",
                                                      "kommunalbestyrelsens medlemmer fra",
                                                      "partierne"};
  for (bool changed = true; changed;) {
    changed = false;
    s = text::trim(s);
    while (!s.empty() &&
           (s.front() == ',' || s.front() == ';' || s.front() == ':' || s.front() == '-' || s.front() == '.')) {
      s = text::trim_left(s.substr(1));
      changed = true;
    }
    for (const std::string_view lead : leads) {
      if (const auto size = text::word_prefix(s, lead)) {
        s = text::trim_left(s.substr(*size));
        changed = true;
        break;
      }
    }
  }
  return s;
}

std::string_view without_tail(std::string_view s) {
  s = text::trim(s);
  while (!s.empty() && (s.back() == ',' || s.back() == ';' || s.back() == '.' || s.back() == ':')) {
    s = text::trim_right(s.substr(0, s.size() - 1));
  }
  return s;
}

/// "C dog", "V og C, der": words before the verb that are no voters.
std::string_view without_adverb(std::string_view s) {
  for (const std::string_view adverb : {"dog", "ligeledes", "også", "derfor", "herefter", "samtidig", "der", "som"}) {
    const std::string_view word = text::last_word(s);
    if (word.size() < s.size() && text::same_key(word, adverb)) s = without_tail(s.substr(0, s.size() - word.size()));
  }
  return s;
}

/// "2. Et flertal (A)" is about the second point; "For 2." and "Imod stemte 4: Rita Lund (A)" count.
std::string_view without_point(std::string_view s) {
  const PointMark mark = point_mark(s);
  if (mark.size > 0 && s[mark.size - 1] == ':') return s;
  const std::string_view rest = text::trim_left(s.substr(mark.size));
  return !mark.worded && text::starts_upper(rest) ? rest : s;
}

/// "(A+V+C)", "A/F/Ø": the next sign that sets letters apart; npos where there is none.
std::size_t joint_of_letters(std::string_view list, std::size_t begin) {
  constexpr std::string_view around = " ,(/";
  const std::size_t plus = find_outside_brackets(list, '+', begin);
  for (std::size_t slash = list.find('/', begin); slash < plus; slash = list.find('/', slash + 1)) {
    const std::string_view before = list.substr(0, slash);
    const std::string_view behind = list.substr(slash + 1);
    if (lexicon::is_party_letter(before.substr(before.find_last_of(around) + 1)) &&
        lexicon::is_party_letter(behind.substr(0, behind.find_first_of(around))))
      return slash;
  }
  return plus;
}

/// "C2": one of two lists of one letter (København).
bool is_numbered_letter(std::string_view s) { return s.size() == 2 && text::starts_upper(s) && text::is_digit(s[1]); }

class VoterReader {
 public:
  VoterReader(const Context& context, bool some) : context_(context), some_(some) {}

  bool read(std::string_view list) {
    list = without_adverb(without_tail(without_lead(without_point(list))));
    list = without_run_in_outcome(list);
    for (const std::string_view all : {"alle", "samtlige"}) {  // "Alle 11 stemte for", "samtlige 25 medlemmer"
      const std::string_view counted = text::without_first(list, all);
      if (counted.size() < list.size() && text::number(text::first_word(counted))) list = counted;
    }
    take_total(list);
    const std::string_view bracket = bracket_at(list);
    if (!bracket.empty() && bracket.size() + 2 == list.size()) list = bracket;  // "Et flertal (A, F)"
    if (list.empty()) return true;
    if (!begins_with_members(list) && !counts_each(list) && !take_count(list)) return false;
    if (!some_ && lexicon::names_exception(list)) return voters.count.has_value();  // who is left is not said
    for (std::size_t begin = 0; begin <= list.size();) {
      const std::size_t sign = joint_of_letters(list, begin);
      const std::string_view piece = list.substr(begin, sign == std::string_view::npos ? sign : sign - begin);
      std::vector<Mention> mentions = split_people(piece, false);
      join_parties(mentions, piece);
      for (const Mention& mention : mentions) {
        const bool excepted = some_ && lexicon::names_exception(mention.whole);
        if (!voters.people.empty() && lexicon::is_role(mention.whole)) continue;  // "Per Juul (C), næstformand"
        if (!excepted && (take_letters(mention) || take(mention))) {
          take_unseparated(mention);
          continue;
        }
        // "For: Byrådets beslutning, Ida Holm" is no list of voters.
        if (!some_ || (!excepted && text::starts_upper(mention.name) && !voters.named())) return false;
        voters.left_out.push_back(mention.whole);
      }
      if (sign == std::string_view::npos) break;
      begin = sign + 1;
    }
    count_bracketed();
    return !some_ || voters.named();
  }

  Voters voters;

 private:
  static bool is_party(std::string_view s) {
    return lexicon::is_party_letter(s) || is_numbered_letter(s) || lexicon::is_local_list(s) ||
           !lexicon::party_letter(s).empty();
  }

  /// "Erik Holm, C, John Krog, V": where all have a party behind them, with a comma between, it is theirs.
  static void join_parties(std::vector<Mention>& mentions, std::string_view list) {
    const auto is_bare = [](const Mention& mention) { return mention.brackets.empty() && mention.after.empty(); };
    const auto behind_comma = [&](std::size_t i) {
      const char* end = mentions[i - 1].whole.data() + mentions[i - 1].whole.size();
      const auto from = static_cast<std::size_t>(end - list.data());
      const auto to = static_cast<std::size_t>(mentions[i].whole.data() - list.data());
      return text::trim(list.substr(from, to - from)) == ",";
    };
    if (mentions.empty() || mentions.size() % 2 != 0) return;
    for (std::size_t i = 0; i < mentions.size(); i += 2) {
      if (!is_bare(mentions[i]) || !is_bare(mentions[i + 1]) || !behind_comma(i + 1)) return;
      if (is_party(mentions[i].name) || !is_whole_name(without_tail(without_lead(mentions[i].name)))) return;
      if (!is_party(mentions[i + 1].name)) return;
    }
    std::size_t kept = 0;
    for (std::size_t i = 0; i < mentions.size(); i += 2) {
      mentions[i].brackets.push_back(mentions[i + 1].name);
      if (kept != i) mentions[kept] = std::move(mentions[i]);
      ++kept;
    }
    mentions.resize(kept);
  }

  struct CountedParty {
    std::string_view party;
    std::string_view number;  ///< empty where there is none
  };

  /// "A 13", "13 A", "5 fra A", "1 B": a party and how many of it.
  static CountedParty counted_party(std::string_view name) {
    const std::string_view last = text::last_word(name);
    const std::string_view before = text::trim_right(name.substr(0, name.size() - last.size()));
    if (text::number(last) && is_party(before)) return {before, last};
    const std::string_view first = text::first_word(name);
    std::string_view behind = text::trim_left(name.substr(first.size()));
    if (const auto from = text::word_prefix(behind, "fra")) behind = text::trim_left(behind.substr(*from));
    if (text::number(first) && is_party(behind)) return {behind, first};
    return {};
  }

  /// "13 A, 2 O og 1 Ø": whether each party has its count.
  static bool counts_each(std::string_view list) {
    if (list.empty() || !text::is_digit(list.front())) return false;
    const std::vector<Mention> mentions = split_people(list, false);
    return mentions.size() > 1 && std::all_of(mentions.begin(), mentions.end(), [](const Mention& mention) {
             return !counted_party(without_tail(without_lead(mention.name))).party.empty();
           });
  }

  /// "A, Ø og Per Juul (F) - i alt 10", "V, A  i alt 22": takes the total behind the list.
  void take_total(std::string_view& list) {
    constexpr std::string_view total = "i alt";
    const std::size_t at = text::find_word(list, total);
    if (at == std::string_view::npos) return;
    const std::string_view number = text::trim(list.substr(at + total.size()));
    const auto count = lexicon::count_word(number);
    if (!count) return;
    voters.count = Field<std::uint32_t>{*count, context_.span_of(number)};
    list = text::trim_right(list.substr(0, at));
    for (const std::string_view dash : {"-", "–"}) {
      if (list.ends_with(dash)) list.remove_suffix(dash.size());
    }
    list = without_tail(list);
  }

  /// "18 medlemmer (A+B)", "Fire medlemmer", "20 (...)": takes the count and leaves the list. A count of something else
  /// than members fails.
  bool take_count(std::string_view& list) {
    const std::string_view word = without_tail(text::first_word(list));
    const auto count = lexicon::count_word(word);
    if (!count) return true;
    std::string_view rest = text::trim_left(list.substr(text::first_word(list).size()));
    const std::string_view noun = without_tail(text::first_word(rest));
    if (lexicon::is_member_word(noun)) {
      rest = text::trim_left(rest.substr(noun.size()));
      // "Et medlem, Per Juul (C), kunne ikke ...", "13 medlemmer: A, F og V"
      if (rest.starts_with(',') || rest.starts_with(':')) rest = text::trim_left(rest.substr(1));
      // "3 medlemmer af Venstre", "2 medlemmer af udvalget"
      std::string_view whole = text::without_first(rest, "af");
      if (whole.size() == rest.size()) whole = text::without_first(rest, "fra");
      if (lexicon::is_affiliation(whole)) rest = whole;
      if (whole.size() < rest.size() && lexicon::is_body_noun(whole)) rest = {};
    }
    voters.count = Field<std::uint32_t>{*count, context_.span_of(word)};
    if (const std::string_view bracket = bracket_at(rest); some_ && !bracket.empty()) {
      const std::string_view behind = without_tail(without_lead(rest.substr(bracket.size() + 2)));
      if (!behind.empty()) voters.left_out.push_back(behind);
      rest = bracket;
    } else if (rest.starts_with('(')) {
      rest.remove_prefix(1);
      if (rest.ends_with(')')) rest.remove_suffix(1);
    } else if (!rest.empty() && !text::starts_upper(rest) &&
               !(text::first_word(list).ends_with(':') && counts_each(rest))) {  // "15: 13 A og 2 O"
      return false;
    }
    list = without_tail(rest);
    return true;
  }

  /// "(15)", "(3 stemmer)", "(2 medlemmer)"; not "(2 forslag)".
  static bool counts_votes(std::string_view bracket, std::string_view number) {
    const std::string_view noun = text::trim(text::trim_left(bracket).substr(number.size()));
    return noun.empty() || lexicon::is_member_word(noun);
  }

  /// "A, B og F (15)": a number in brackets is the count of all; "A (9), F (2)": of each, where all have one.
  void count_bracketed() {
    const bool of_each = bracketed_.size() > 1 || beside_parties_;
    if (bracketed_.empty() || voters.count || (of_each && bracketed_.size() != voters.parties.size())) return;
    Field<std::uint32_t> all{0, {bracketed_.front().where.begin, bracketed_.back().where.end}};
    for (const Field<std::uint32_t>& one : bracketed_) all.value += one.value;
    voters.count = all;
  }

  /// "A B F": letters with nothing but blanks between.
  bool take_letters(const Mention& mention) {
    if (mention.name.size() < 3 || !mention.after.empty() || text::count_words(mention.name) < 2) return false;
    bool letters = true;
    const auto each = [&](auto use) {
      text::for_each_word(mention.name, [&](std::size_t begin, std::size_t end) {
        letters = letters && use(mention.name.substr(begin, end - begin));
        return letters;
      });
    };
    each([](std::string_view word) { return text::length(word) == 1 && lexicon::is_party_letter(word); });
    if (!letters) return false;
    each([&](std::string_view word) {
      voters.parties.push_back(context_.text(word));
      return true;
    });
    return true;
  }

  /// "Lis Kam (C) Per Juul (V)", "Lis Kam (C)) Per Juul (V)": those whom no comma parts from the one before.
  void take_unseparated(const Mention& mention) {
    constexpr int most = 100;  // councils have some thirty members; each looks at what is left
    std::string_view rest = mention.after;
    for (int count = 0; count < most; ++count) {
      while (rest.starts_with(')')) rest = text::trim_left(rest.substr(1));
      if (!text::starts_upper(rest) || rest.find('(') == std::string_view::npos) return;
      const Mention next = cut_up(rest);
      if (!is_whole_name(next.name) || affiliation_of(next).empty() || !take(next)) return;
      rest = next.after;
    }
  }

  bool take(const Mention& mention) {
    std::string_view name = without_tail(without_lead(mention.name));
    for (const std::string_view group : {"gruppe", "gruppen", "byrådsgruppe", "byrådsgrupper",
                                         "kommunalbestyrelsesgruppe", "grupper", "medlemmer"}) {  // "Venstres gruppe"
      if (name.size() > group.size() + 1 && name.ends_with(group) && name[name.size() - group.size() - 1] == ' ') {
        name = text::trim_right(name.substr(0, name.size() - group.size()));
      }
    }
    for (const std::string_view genitive : {"'s", "’s"}) {  // "V's gruppe"
      if (name.ends_with(genitive)) name.remove_suffix(genitive.size());
    }
    if (const auto size = text::word_prefix(name, "Liste");
        size && lexicon::is_party_letter(text::trim(name.substr(*size)))) {
      name = text::trim(name.substr(*size));  // "Liste B"
    }
    for (const std::string_view group :
         {"Gruppe", "Gruppen", "Partiet", "Byrådsgruppen", "Kommunalbestyrelsesgruppen"}) {
      if (const auto size = text::word_prefix(name, group)) name = text::trim(name.substr(*size));
    }
    for (const std::string_view bracket : mention.brackets) {
      const std::string_view number = text::first_word(bracket);
      if (const auto count = text::number(number); count && !voters.count && counts_votes(bracket, number))
        bracketed_.push_back({*count, context_.span_of(number)});
    }
    if (take_members(name, mention)) return true;
    if (const CountedParty counted = counted_party(name); !counted.party.empty()) {
      bracketed_.push_back({text::number(counted.number).value_or(0), context_.span_of(counted.number)});
      name = counted.party;
      beside_parties_ = true;
    } else if (const std::string_view behind = text::trim(mention.after);
               is_party(name) && text::number(behind)) {  // "O (Niels Holm og Tom Bæk) 2"
      bracketed_.push_back({text::number(behind).value_or(0), context_.span_of(behind)});
    }
    if (is_party(name) && take_named_members(name, mention)) return true;
    if (name.empty()) {  // "(Ø) stemte imod."
      if (const auto party = affiliation_of(mention); lexicon::is_party_letter(party))
        voters.parties.push_back(context_.text(party));
      return true;
    }
    if (const std::string_view letter = lexicon::party_letter(name); !letter.empty()) {
      voters.parties.push_back({std::string(letter), context_.span_of(name)});
      return true;
    }
    if (lexicon::is_party_letter(name) || is_numbered_letter(name) || lexicon::is_local_list(name)) {
      voters.parties.push_back(context_.text(name));
      return true;
    }
    Person person;
    if (const auto size = text::word_prefix(name, "Løsgænger"); size && text::count_words(name) > 2) {
      person.party = context_.text(name.substr(0, *size));
      name = text::trim(name.substr(*size));
    }
    if (const std::size_t from = text::find_word(name, "fra");
        from != std::string_view::npos) {  // "Bo Ravn fra Venstre"
      const std::string_view party = text::trim_left(name.substr(from + std::string_view("fra").size()));
      const std::string_view letter = lexicon::party_letter(party);
      if (lexicon::is_affiliation(party)) {
        person.party = letter.empty() ? context_.text(party) : Text{std::string(letter), context_.span_of(party)};
        name = text::trim_right(name.substr(0, from));
      }
    }
    if (lexicon::is_body_name(name)) return false;  // "Anbefales af Teknisk Udvalg"
    // A person has a party in brackets, or a first and a last name.
    if (mention.brackets.empty() ? !is_whole_name(name) : !is_name(name)) return false;
    person.name = context_.text(name);
    if (const auto party = affiliation_of(mention); !party.empty()) person.party = context_.text(party);
    voters.people.push_back(std::move(person));
    return true;
  }

  /// Of "3 medlemmer af A (...), F og Ø", whether the list begins with members of a party who are named.
  bool begins_with_members(std::string_view list) const {
    const std::vector<Mention> mentions = split_people(list, false);
    return !mentions.empty() && !members_of(mentions.front().name, mentions.front()).empty();
  }

  bool take_members(std::string_view name, const Mention& mention) {
    std::vector<Person> members = members_of(name, mention);
    std::move(members.begin(), members.end(), std::back_inserter(voters.people));
    return !members.empty();
  }

  /// "L (Pia Bro)", "O (Niels Holm og Tom Bæk)": members who are named, and not the whole party.
  bool take_named_members(std::string_view party, const Mention& mention) {
    if (mention.brackets.empty()) return false;
    const std::vector<Mention> members = split_people(mention.brackets.front(), false);
    const auto is_named = [](const Mention& member) {  // "F (Socialistisk Folkeparti)" is the party
      return is_whole_name(member.name) && !lexicon::is_affiliation(member.name);
    };
    if (members.empty() || !std::all_of(members.begin(), members.end(), is_named)) return false;
    const std::string_view letter = lexicon::party_letter(party);
    for (const Mention& member : members) {
      Person& person = voters.people.emplace_back();
      person.name = context_.text(member.name);
      person.party = letter.empty() ? context_.text(party) : Text{std::string(letter), context_.span_of(party)};
    }
    return true;
  }

  /// "1 medlem af C (Ida Holt)", "2 medlemmer af A (Bo Lund og Mona Friis)": none where they are not all named.
  std::vector<Person> members_of(std::string_view name, const Mention& mention) const {
    const std::string_view word = text::first_word(name);
    const auto count = lexicon::count_word(word);
    if (mention.brackets.empty() || !count) return {};
    name = text::trim_left(name.substr(word.size()));
    const std::string_view noun = text::first_word(name);
    if (!lexicon::is_member_word(noun)) return {};
    name = text::trim_left(name.substr(noun.size()));
    const auto of = text::word_prefix(name, "af");
    const std::string_view party = of ? text::trim_left(name.substr(*of)) : std::string_view();
    if (!lexicon::is_affiliation(party)) return {};
    std::vector<Person> members;
    for (const Mention& member : split_people(mention.brackets.front(), false)) {
      if (!is_whole_name(member.name)) return {};
      Person& person = members.emplace_back();
      person.name = context_.text(member.name);
      person.party = context_.text(party);
    }
    return members.size() == *count ? members : std::vector<Person>();
  }

  const Context& context_;
  bool some_;                                    ///< an entry that names no voter is left out
  std::vector<Field<std::uint32_t>> bracketed_;  ///< counts behind names, where none stands before them all
  bool beside_parties_ = false;                  ///< one of them without a bracket: "1 B"
};

/// \param some  an entry that names no voter is left out
std::optional<Voters> read(const Context& context, std::string_view list, bool some) {
  VoterReader reader(context, some);
  if (!reader.read(list)) return std::nullopt;
  return std::move(reader.voters);
}

}  // namespace

std::string_view bracket_at(std::string_view s) {
  constexpr std::size_t longest = 4000;  // a council's members with their parties take a third of it
  constexpr int deepest = 3;             // "(A, V (Per Juul (løsgænger)))": deeper ones were never closed
  s = text::trim_left(s);
  if (!s.starts_with('(')) return {};
  int depth = 0;
  for (std::size_t i = 0; i < std::min(s.size(), longest); ++i) {
    depth += s[i] == '(' ? 1 : s[i] == ')' ? -1 : 0;
    if (depth == 0) return s.substr(1, i - 1);
    if (depth > deepest) break;
  }
  return {};
}

std::optional<Voters> read_voters(const Context& context, std::string_view list) { return read(context, list, false); }

std::optional<Voters> read_some_voters(const Context& context, std::string_view list) {
  return read(context, list, true);
}

}  // namespace referat::extract
