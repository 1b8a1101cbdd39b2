#include "extract/people_sentences.hpp"

#include <algorithm>
#include <array>

#include "extract/participant_marks.hpp"
#include "lexicon/absence_words.hpp"
#include "lexicon/header_labels.hpp"
#include "lexicon/parties.hpp"
#include "lexicon/people_list.hpp"
#include "lexicon/roles.hpp"
#include "support/word_lists.hpp"

namespace referat::extract {

using lexicon::HeaderField;

std::string_view first_sentence(std::string_view s) {
  constexpr std::size_t longest_abbreviation = 3;
  for (std::size_t at = find_outside_brackets(s, '.'); at != std::string_view::npos;
       at = find_outside_brackets(s, '.', at + 1)) {
    if (at + 1 == s.size() || !text::is_space(s[at + 1])) continue;
    const std::string_view before = s.substr(0, at);
    const bool ends = before.ends_with(')') || (!before.empty() && text::is_digit(before.back())) ||
                      text::last_word(before).size() > longest_abbreviation;
    if (ends && text::starts_upper(text::trim_left(s.substr(at + 1)))) return before;
  }
  return s;
}

std::size_t absence_label(std::string_view s) {
  if (const std::size_t lead = lexicon::behind_absence_lead(s); lead > 0) return lead;
  const std::size_t colon = s.find(':');
  if (colon == std::string_view::npos || !text::starts_upper(text::trim_left(s.substr(colon + 1)))) return 0;
  const auto* label = lexicon::header_labels().find(s.substr(0, colon));
  return label != nullptr && label->field == HeaderField::absent ? colon + 1 : 0;
}

Piece absence_label_within(std::string_view list) {
  constexpr std::size_t longest_label = 40;
  for (std::size_t colon = list.find(':'); colon != std::string_view::npos; colon = list.find(':', colon + 1)) {
    const std::size_t first = colon - std::min(colon, longest_label);
    for (std::size_t begin = first; begin < colon; ++begin) {  // the longest
      const bool parts = begin > 0 && std::string_view(" .)\n").find(list[begin - 1]) != std::string_view::npos;
      if (!parts || !text::starts_upper(list.substr(begin))) continue;
      const auto* label = lexicon::header_labels().find(list.substr(begin, colon - begin));
      if (label != nullptr && label->field == HeaderField::absent) return {begin, colon + 1 - begin};
    }
  }
  return {};
}

std::size_t behind_all_but(std::string_view sentence) {
  static constexpr std::array<std::string_view, 4> all = {"samtlige", "alle", "hele", "medlemmerne"};
  return text::begins_with_one_of(text::trim_left(sentence), all) ? lexicon::behind_exception(sentence) : 0;
}

bool tells_who_came(std::string_view sentence) {
  static constexpr std::array<std::string_view, 5> words = {"til stede", "tilstede", "mødt", "fremmødt", "deltog"};
  return text::has_one_of(sentence, words);
}

bool goes_on_with_list(std::string_view sentence, bool of_absentees) {
  if (absence_label(sentence) > 0) return true;
  if (!of_absentees) return text::find_word(sentence, "ikke") == std::string_view::npos;
  const auto mentions = split_people(sentence, false);
  return std::all_of(mentions.begin(), mentions.end(), [](const Mention& mention) {
    if (lexicon::is_role(mention.name) || !party_alone(mention).empty()) return true;
    const std::string_view after = behind_dash(mention.after);
    return is_name(mention.name) && (after.empty() || text::find_word(after, "afbud") != std::string_view::npos ||
                                     names_items(after) || lexicon::find_absence_verb(after));
  });
}

std::optional<Mention> behind_title(const Mention& mention) {
  static constexpr std::array<std::string_view, 14> no_ends = {"for",  "af",   "i",   "på",  "fra",    "til", "med",
                                                               "hvem", "ikke", "der", "som", "deltog", "var", "er"};
  constexpr std::size_t most_words = 4;
  std::size_t size = 0;
  for (std::string_view rest = mention.name; text::starts_lower(rest); rest = mention.name.substr(size)) {
    size += text::first_word(rest).size();
    size += mention.name.substr(size).size() - text::trim_left(mention.name.substr(size)).size();
  }
  const std::string_view title = text::trim_right(mention.name.substr(0, size));
  if (title.empty() || text::begins_with_one_of(title, lexicon::substitute_leads()) ||
      text::count_words(title) > most_words || !is_whole_name(mention.name.substr(size)) ||
      text::is_one_of(text::last_word(title), no_ends) || text::is_one_of(text::first_word(title), no_ends))
    return std::nullopt;
  Mention person = mention;
  person.role = title;
  person.name = mention.name.substr(size);
  return person;
}

std::string_view before_time(std::string_view name) {
  std::size_t end = text::find_word(name, "kl");
  if (end == std::string_view::npos) return {};
  for (const std::string_view word : {"fra", "til", "indtil", "deltog", "deltager"})
    end = std::min(end, text::find_word(name, word));
  return text::trim_right(name.substr(0, end));
}

NameAndParty split_party(std::string_view name) {
  if (const auto size = text::word_prefix(name, "Løsgænger"); size && text::count_words(name) > 2)
    return {text::trim(name.substr(*size)), name.substr(0, *size)};
  for (const std::string_view dash : {" - ", " – "}) {
    const std::size_t at = name.find(dash);
    if (at == std::string_view::npos) continue;
    const std::string_view party = text::trim(name.substr(at + dash.size()));
    if (lexicon::is_affiliation(party)) return {text::trim(name.substr(0, at)), party};
  }
  return {name, {}};
}

}  // namespace referat::extract
