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

std::vector<AffiliatedPerson> parted_by(char sign, std::string_view list) {
  std::vector<AffiliatedPerson> people;
  std::size_t persons = 0;
  std::size_t origins = 0;
  std::size_t organisations = 0;
  while (!list.empty()) {
    const std::string_view line = lexicon::without_bullet(text::trim(list.substr(0, list.find('\n'))));
    list.remove_prefix(std::min(list.find('\n'), list.size() - 1) + 1);
    if (line.empty()) continue;
    const std::size_t at = find_outside_brackets(line, sign);
    const Mention person = cut_up(text::trim(line.substr(0, at)));
    if (!is_whole_name(person.name) || lexicon::is_organisation(person.name) || !person.after.empty()) return {};
    const std::string_view rest = at == std::string_view::npos ? std::string_view() : text::trim(line.substr(at + 1));
    people.push_back({person, rest});
    if (rest.empty()) continue;
    if (names_somebody(rest)) return {};
    const Behind kind = kind_of(rest);
    if (kind == Behind::presence) return {};
    persons += kind == Behind::person ? 1 : 0;
    origins += kind == Behind::origin ? 1 : 0;
    organisations += kind == Behind::organisation ? 1 : 0;
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
  auto people = parted_by(',', list);
  return people.empty() ? parted_by(':', list) : people;
}

}  // namespace referat::extract
