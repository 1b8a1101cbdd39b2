#include <fmt/format.h>

#include <functional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "check/rule_context.hpp"
#include "lexicon/parties.hpp"
#include "support/text.hpp"

namespace referat::check_rules {

namespace {

/// "Borgmester Anna Maria Lund (A) foreslog": of the words before each party in brackets, those with a capital.
std::vector<std::string_view> words_before_parties(std::string_view decision) {
  constexpr std::size_t most_words = 4;
  constexpr std::size_t longest_party = 4;
  std::vector<std::string_view> runs;
  for (std::size_t open = decision.find(" ("); open != std::string_view::npos; open = decision.find(" (", open + 1)) {
    const std::string_view near = decision.substr(open + 2, longest_party + 1);
    if (!lexicon::is_party_letter(near.substr(0, near.find(')')))) continue;
    std::size_t begin = open;
    for (std::size_t words = 0; words < most_words && begin > 0; ++words) {
      const std::string_view before = decision.substr(0, begin - (decision[begin - 1] == ' ' ? 1 : 0));
      const std::string_view word = text::last_word(before);
      if (!text::starts_upper(word) || word.find_first_of(".,:;()") != std::string_view::npos) break;
      begin = static_cast<std::size_t>(word.data() - decision.data());
      if (begin == 0 || decision[begin - 1] != ' ') break;
    }
    if (begin < open) runs.push_back(decision.substr(begin, open - begin));
  }
  return runs;
}

void run(RuleContext& context) {
  std::set<std::string, std::less<>> seen;
  const auto look_at = [&](const Text& name) {
    if (!seen.insert(name.value).second || context.participant(name.value) != nullptr) return;
    const Participant* person = context.nearly_participant(name.value);
    if (person != nullptr)
      context.report(name.where, fmt::format("'{}' may be the participant '{}'", name.value, person->name.value));
  };
  // A role or the first word of a sentence may stand before the name.
  const auto look_at_end = [&](std::string_view words) {
    std::string_view nearly;
    for (std::string_view name = words; text::count_words(name) > 1;
         name = text::trim_left(name.substr(text::first_word(name).size()))) {
      if (context.participant(name) != nullptr || seen.contains(name)) return;
      if (nearly.empty() && context.nearly_participant(name) != nullptr) nearly = name;
    }
    if (!nearly.empty()) look_at({std::string(nearly), context.span_of(nearly)});
  };
  for (const AgendaItem& item : context.items()) {
    for (const Person& person : item.absent) look_at(person.name);
    if (!item.decision) continue;
    for (const Vote& vote : item.decision->votes) {
      for (const Person& person : vote.people) look_at(person.name);
    }
    for (const std::string_view words : words_before_parties(context.view(item.decision->text.where)))
      look_at_end(words);
  }
}

}  // namespace

extern const CheckRule similar_names;
const CheckRule similar_names{{"REF405", "similar-names", Severity::warning, "0.1.0",
                               "A name that differs from that of a participant by a letter or two.",
                               R"(    Medlemmer: Anna Lundgaard (A)
    Afbud: Anna Lundgård (A)

Spell each name in one way, so that a search finds all of it.)"},
                              run};

}  // namespace referat::check_rules
