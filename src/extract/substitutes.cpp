#include "extract/substitutes.hpp"

#include <array>

#include "lexicon/absence_words.hpp"
#include "lexicon/parties.hpp"
#include "lexicon/people_list.hpp"
#include "lexicon/roles.hpp"
#include "support/text.hpp"

namespace referat::extract {

namespace {

constexpr std::array<std::string_view, 3> auxiliaries = {"var", "er", "blev"};

/// "Lise Bæk (A) var", before "indkaldt som stedfortræder"
std::string_view without_auxiliary(std::string_view s) {
  for (const std::string_view verb : auxiliaries) {
    if (text::last_word(s) == verb) return text::trim_right(s.substr(0, s.size() - verb.size()));
  }
  return s;
}

/// "Mia Rask (O) deltog", "Mia Rask mødte i stedet", "Mia Rask var indkaldt": who it is.
std::string_view without_verb(std::string_view s) {
  for (const std::string_view verb : lexicon::substitute_verbs) {
    const std::size_t at = text::find_word(s, verb);
    if (at == std::string_view::npos || at == 0) continue;
    const std::string_view behind = text::trim(s.substr(at + verb.size()));
    if (behind.empty() || behind == "." || lexicon::came_instead(s.substr(at)) > 0)
      return without_auxiliary(text::trim(s.substr(0, at)));
  }
  return s;
}

/// "Eva Krog deltog for Per Juul": without "i stedet" it has to be clear that these are two people.
bool is_person(const Mention& mention) {
  return is_whole_name(mention.name) && !lexicon::is_affiliation(mention.name) &&
         !lexicon::is_organisation(mention.name);
}

}  // namespace

std::optional<Mention> only_person(std::string_view words) {
  if (words.ends_with('.') && text::last_word(words).size() > 3) words.remove_suffix(1);
  const auto mentions = split_people(words, false);
  const bool one = mentions.size() == 1 && is_name(mentions.front().name) && mentions.front().after.empty();
  return one ? std::optional(mentions.front()) : std::nullopt;
}

std::optional<Mention> substitute_in(std::string_view words) {
  words = behind_dash(words);
  for (const std::string_view word : lexicon::substitute_leads()) {
    const auto size = text::word_prefix(words, word);
    if (!size) continue;
    std::string_view name = text::trim_left(words.substr(*size));
    if (name.starts_with(':')) name = text::trim_left(name.substr(1));
    return only_person(without_verb(name));
  }
  return std::nullopt;
}

std::optional<Mention> coming_in(std::string_view sentence) {
  const std::string_view who = without_verb(sentence);
  if (who.find(" - ") != std::string_view::npos || who.find(" – ") != std::string_view::npos) return std::nullopt;
  std::string_view told = text::trim_left(sentence.substr(who.size()));
  for (const std::string_view verb : auxiliaries) told = text::without_first(told, verb);
  const std::size_t size = lexicon::came_instead(told);
  const std::string_view rest = text::trim(told.substr(size));
  const bool instead = size > 0 && (rest.empty() || rest == "." || text::word_prefix(rest, "for"));
  return instead ? only_person(who) : std::nullopt;
}

std::optional<Exchange> exchange_in(std::string_view sentence) {
  const std::string_view words = behind_dash(sentence);
  for (const std::string_view lead : lexicon::substitution_leads) {
    const auto size = text::word_prefix(words, lead);
    if (!size) continue;
    const std::string_view names = words.substr(*size);
    for (const std::string_view verb : lexicon::substitute_verbs) {
      const std::size_t at = text::find_word(names, verb);
      if (at == std::string_view::npos) continue;
      auto member = only_person(text::trim(names.substr(0, at)));
      auto substitute = only_person(text::trim(names.substr(at + verb.size())));
      if (!member || !substitute) return std::nullopt;
      return Exchange{std::move(*substitute), std::move(*member)};
    }
  }
  // "Stedfortræder for Per Juul: Eva Krog"
  for (const std::string_view lead : {"stedfortræder for", "suppleant for"}) {
    const auto size = text::word_prefix(words, lead);
    const std::size_t colon = size ? words.find(':') : std::string_view::npos;
    if (colon == std::string_view::npos) continue;
    auto member = only_person(text::trim(words.substr(*size, colon - *size)));
    auto substitute = only_person(text::trim(words.substr(colon + 1)));
    if (substitute && member) return Exchange{std::move(*substitute), std::move(*member)};
  }
  // "Eva Krog deltog som stedfortræder for Per Juul"
  for (const std::string_view verb : lexicon::substitute_verbs) {
    const std::size_t at = text::find_word(words, verb);
    if (at == std::string_view::npos) continue;
    const std::size_t size = lexicon::came_instead(words.substr(at));
    const std::string_view rest = text::trim_left(words.substr(at + (size > 0 ? size : verb.size())));
    const auto lead = text::word_prefix(rest, "for");
    if (!lead) continue;
    auto substitute = only_person(without_auxiliary(text::trim(words.substr(0, at))));
    auto member = only_person(text::trim(rest.substr(*lead)));
    if (substitute && member && (size > 0 || (is_person(*substitute) && is_person(*member))))
      return Exchange{std::move(*substitute), std::move(*member)};
  }
  for (const std::string_view verb : lexicon::replacement_verbs) {
    const std::size_t at = text::find_word(words, verb);
    if (at == std::string_view::npos) continue;
    const std::string_view behind = text::trim_left(words.substr(at + verb.size()));
    auto substitute = substitute_in(behind);  // "... af stedfortræder Lis Kam"
    if (!substitute) substitute = only_person(behind);
    auto member = only_person(text::trim(words.substr(0, at)));
    if (substitute && member) return Exchange{std::move(*substitute), std::move(*member)};
  }
  return std::nullopt;
}

}  // namespace referat::extract
