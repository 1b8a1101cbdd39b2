#include <fmt/format.h>

#include <string_view>

#include "check/header_dates.hpp"
#include "lexicon/danish_dates.hpp"
#include "support/text.hpp"

namespace referat::check_rules {

namespace {

/// The last word before a date, past "den", "d." and a comma.
std::string_view weekday_before(std::string_view words) {
  for (int n = 0; n < 3; ++n) {
    words = text::trim_right(words);
    while (words.ends_with(',') || words.ends_with('.')) words = text::trim_right(words.substr(0, words.size() - 1));
    const std::string_view word = text::last_word(words);
    if (!text::same_key(word, "den") && !text::same_key(word, "d")) return word;
    words.remove_suffix(word.size());
  }
  return {};
}

void run(RuleContext& context) {
  for (const HeaderDate& date : header_dates(context)) {
    const std::string_view before = context.source.text().substr(0, date.where.begin);
    const std::string_view said = weekday_before(before.substr(before.rfind('\n') + 1));  // 0 where there is none
    const auto named = lexicon::weekday(said);
    const unsigned day = calendar::weekday(date.date);
    if (!named || *named == day) continue;
    context.report(cover(context.span_of(said), date.where),
                   fmt::format("{} is a {}, not a {}", calendar::iso(date.date), lexicon::weekday_name(day),
                               lexicon::weekday_name(*named)));
  }
}

}  // namespace

extern const CheckRule wrong_weekday;
const CheckRule wrong_weekday{{"REF107", "wrong-weekday", Severity::warning, "0.1.0",
                               "A day of the week that does not fit the date of the meeting.",
                               R"(One of both is wrong, and readers come on the wrong day.

    Mødedato: mandag den 5. marts 2030

Write the day that the calendar has: `tirsdag den 5. marts 2030`.)"},
                              run};

}  // namespace referat::check_rules
