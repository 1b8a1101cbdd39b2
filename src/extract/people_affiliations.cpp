#include "extract/people_affiliations.hpp"

#include <algorithm>
#include <cstddef>

#include "lexicon/absence_words.hpp"
#include "lexicon/item_forms.hpp"
#include "lexicon/parties.hpp"
#include "lexicon/people_list.hpp"
#include "lexicon/roles.hpp"
#include "support/word_lists.hpp"

namespace referat::extract {

namespace {

enum class Behind {
  presence,      ///< "Deltog", "Afbud (stedfortræder Eva Dam)"
  person,        ///< may be one
  role,          ///< "formand", "V": said of a person in any list
  title,         ///< "Fagchef Plan og Byg": what an official does, and where
  origin,        ///< what no person is called by: "Medusa", "LO Storkøbenhavn"
  organisation,  ///< "Byrådet", "Dansk Handicap Forbund"
};

bool is_abbreviation(std::string_view word) {
  return text::count_words(word) == 1 && word.size() >= 2 &&
         std::all_of(word.begin(), word.end(), [](char c) { return 'A' <= c && c <= 'Z'; });
}

Behind kind_of(std::string_view words) {
  words = words.substr(0, find_outside_brackets(words, ','));
  words = text::trim(words.substr(0, words.find('(')));
  if (text::is_one_of(words, lexicon::presence_words) || lexicon::means_absent(words)) return Behind::presence;
  if (words.empty() || text::starts_lower(words) || lexicon::is_role(words) || lexicon::is_affiliation(words))
    return Behind::role;
  if (lexicon::is_role(text::first_word(words))) return Behind::title;
  if (lexicon::is_organisation(words)) return Behind::organisation;
  const bool no_name = !is_whole_name(words) || is_abbreviation(text::first_word(words));
  return no_name ? Behind::origin : Behind::person;
}

/// Somebody else in what stands behind the first sign: "Karen Friis, Byrådet, Per Lund, Høreforeningen".
bool names_somebody(std::string_view rest) {
  for (std::size_t comma = find_outside_brackets(rest, ','); comma != std::string_view::npos;
       comma = find_outside_brackets(rest, ',')) {
    rest = text::trim_left(rest.substr(comma + 1));
    if (kind_of(rest) == Behind::person) return true;
  }
  return false;
}

/// What stands between somebody and where he comes from.
enum class Sign { comma, colon, dash };

struct Parted {
  std::string_view before;
  std::string_view behind;
};

Parted part(std::string_view entry, Sign sign) {
  std::size_t at = std::string_view::npos;
  std::size_t size = 1;
  if (sign != Sign::dash) {
    at = find_outside_brackets(entry, sign == Sign::comma ? ',' : ':');
  } else {
    for (const std::string_view dash : {" - ", " – "}) {
      if (at != std::string_view::npos) break;
      at = entry.find(dash);
      size = dash.size();
    }
  }
  if (at == std::string_view::npos) return {text::trim(entry), {}};
  return {text::trim(entry.substr(0, at)), text::trim(entry.substr(at + size))};
}

/// The lines of a list; of "Lars Vig – SIND, Mona Holm – Dansk Handicapforbund", those between the commas.
std::vector<std::string_view> entries_of(std::string_view list, Sign sign) {
  std::vector<std::string_view> entries;
  while (!list.empty()) {
    const std::string_view line = lexicon::without_bullet(text::trim(list.substr(0, list.find('\n'))));
    list.remove_prefix(std::min(list.find('\n'), list.size() - 1) + 1);
    if (!line.empty()) entries.push_back(line);
  }
  if (sign != Sign::dash || entries.size() != 1) return entries;
  std::vector<std::string_view> pieces;
  std::string_view rest = entries.front();
  while (!rest.empty()) {
    const std::size_t comma = std::min(find_outside_brackets(rest, ','), rest.size());
    pieces.push_back(text::trim(rest.substr(0, comma)));
    rest.remove_prefix(std::min(comma + 1, rest.size()));
  }
  const bool all = std::all_of(pieces.begin(), pieces.end(),
                               [&](std::string_view piece) { return !part(piece, sign).behind.empty(); });
  return all ? pieces : entries;
}

std::vector<AffiliatedPerson> parted_by(Sign sign, std::string_view list) {
  std::vector<AffiliatedPerson> people;
  std::size_t persons = 0;
  std::size_t origins = 0;
  std::size_t organisations = 0;
  for (const std::string_view entry : entries_of(list, sign)) {
    const auto [before, rest] = part(entry, sign);
    const Mention person = cut_up(before);
    if (!is_whole_name(person.name) || lexicon::is_organisation(person.name) || !person.after.empty()) return {};
    people.push_back({person, rest});
    if (rest.empty()) continue;
    if (names_somebody(rest)) return {};
    const Behind kind = kind_of(rest);
    if (kind == Behind::presence) return {};
    persons += kind == Behind::person ? 1 : 0;
    origins += kind == Behind::origin ? 1 : 0;
    organisations += kind == Behind::organisation || kind == Behind::title ? 1 : 0;
  }
  const std::size_t places = organisations + origins;
  const bool told = organisations > 0 ? places >= persons : origins > 1 && places > persons;
  return told && (people.size() > 1 || organisations > 0) ? people : std::vector<AffiliatedPerson>();
}

}  // namespace

OriginAndAttendance split_attendance(std::string_view words) {
  const auto tells = [](std::string_view piece) {
    return lexicon::means_absent(piece) || lexicon::find_absence_verb(piece) ||
           !lexicon::substituted_member(piece).empty() || text::has_one_of(piece, lexicon::part_time_words) ||
           text::word_prefix(piece, "deltog ikke") || text::word_prefix(piece, "deltager ikke");
  };
  if (lexicon::means_absent(words)) return {{}, words};
  for (std::size_t i = words.find_first_of(",:-"); i != std::string_view::npos; i = words.find_first_of(",:-", i + 1)) {
    if (words[i] == '-' && (i == 0 || !text::is_space(words[i - 1]))) continue;  // "Børne- og Ungeudvalget"
    const std::string_view behind = text::trim_left(words.substr(i + 1));
    if (tells(behind.substr(0, behind.find(',')))) return {text::trim_right(words.substr(0, i)), behind};
  }
  const std::string_view last = text::last_word(words);  // "Høreforeningen fraværende"
  if (lexicon::means_absent(last)) return {text::trim_right(words.substr(0, words.size() - last.size())), last};
  return {words, {}};
}

std::vector<AffiliatedPerson> affiliated_people(std::string_view list) {
  for (const Sign sign : {Sign::comma, Sign::colon, Sign::dash}) {
    if (auto people = parted_by(sign, list); !people.empty()) return people;
  }
  return {};
}

}  // namespace referat::extract
