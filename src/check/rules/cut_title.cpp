#include <fmt/format.h>

#include <array>
#include <string_view>

#include "check/rule_context.hpp"
#include "lexicon/unfinished_words.hpp"
#include "support/text.hpp"
#include "support/word_lists.hpp"

namespace referat::check_rules {

namespace {

/// "Hvad skal skolen bruges til": such a question may end so.
bool is_question(std::string_view title) {
  static constexpr std::array<std::string_view, 9> words = {"hvad",   "hvem",    "hvor",    "hvordan", "hvorfor",
                                                            "hvilke", "hvilken", "hvilket", "hvornår"};
  return text::has_one_of(title, words);
}

void run(RuleContext& context) {
  for (const AgendaItem& item : context.items()) {
    if (!item.title) continue;
    const std::string_view title = item.title->value;
    const bool cut =
        title.ends_with("...") || title.ends_with("…") || title.ends_with(',') || title.ends_with('-') ||
        (text::count_words(title) > 1 && !is_question(title) && lexicon::is_unfinished_word(text::last_word(title)));
    if (cut) context.report(item.title->where, fmt::format("the title '{}' seems to be cut", quoted(title)));
  }
}

}  // namespace

extern const CheckRule cut_title;
const CheckRule cut_title{
    {"REF213", "cut-title", Severity::warning, "0.1.0", "A title that ends in the middle of a sentence.",
     R"(    Punkt 3: Godkendelse af anlægsbevilling til

Write the title to its end.)"},
    run};

}  // namespace referat::check_rules
