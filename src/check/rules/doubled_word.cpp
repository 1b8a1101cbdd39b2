#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <string_view>

#include "check/rule_context.hpp"
#include "support/text.hpp"

namespace referat::check_rules {

namespace {

/// Small words that never follow themselves, and all longer words in small letters: names may be doubled.
bool is_never_doubled(std::string_view word) {
  constexpr std::array<std::string_view, 16> small = {"at",  "og",  "en",  "et",   "som",   "er",   "kan",    "skal",
                                                      "vil", "med", "fra", "ikke", "eller", "blev", "bliver", "af"};
  if (std::find(small.begin(), small.end(), word) != small.end()) return true;
  constexpr std::size_t long_word = 6;
  return word.size() >= long_word && text::starts_lower(word) &&
         std::none_of(word.begin(), word.end(), [](char c) { return text::is_digit(c); });
}

void run(RuleContext& context) {
  const std::string_view all = context.source.text();
  std::size_t last_begin = 0;
  std::size_t last_end = 0;
  text::for_each_word(all, [&](std::size_t begin, std::size_t end) {
    const std::string_view word = all.substr(begin, end - begin);
    const std::string_view before = all.substr(last_begin, last_end - last_begin);
    const bool apart = begin == last_end + 1 && all[last_end] == ' ';
    if (apart && text::same_key(word, before) && is_never_doubled(word))
      context.report({static_cast<std::uint32_t>(last_begin), static_cast<std::uint32_t>(end)},
                     fmt::format("'{}' is written twice", quoted(word)));
    last_begin = begin;
    last_end = end;
    return true;
  });
}

}  // namespace

extern const CheckRule doubled_word;
const CheckRule doubled_word{{"REF910", "doubled-word", Severity::note, "0.1.0", "A word that is written twice.",
                              R"(    Udvalget besluttede at at godkende

Leave one out. Words that Danish may double ("det det", "der der") are let pass.)"},
                             run};

}  // namespace referat::check_rules
