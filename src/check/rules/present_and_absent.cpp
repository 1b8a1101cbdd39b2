#include <fmt/format.h>

#include <algorithm>
#include <cstdint>
#include <string_view>

#include "check/rule_context.hpp"
#include "lexicon/absence_words.hpp"
#include "support/text.hpp"
#include "support/word_lists.hpp"

namespace referat::check_rules {

namespace {

/// "Til stede: Anna Lund (A), ...": whether the line that a name stands on says that all on it came. Those below
/// "Medlemmer" may be absent.
bool is_listed_as_present(const RuleContext& context, Span name) {
  constexpr std::uint32_t longest_list = 4000;  // a council's
  const std::uint32_t from = name.begin - std::min(name.begin, longest_list);
  std::string_view before = context.source.text().substr(from, name.begin - from);
  before = text::trim_left(before.substr(before.rfind('\n') + 1));  // npos + 1 is all of it
  return before.find(':') != std::string_view::npos && text::begins_with_one_of(before, lexicon::presence_words) &&
         !text::has_one_of(before, lexicon::part_time_words);
}

void run(RuleContext& context) {
  for (const Participant& person : context.meeting().participants) {
    // What makes somebody absent on the line of their name was said there: "Bo Ravn (V) (afbud)".
    const Span absent = person.absent.where;
    if (!person.absent.value || absent.empty() || absent.begin < person.name.where.end) continue;
    if (!is_listed_as_present(context, person.name.where)) continue;
    const std::string_view between =
        context.source.text().substr(person.name.where.end, absent.begin - person.name.where.end);
    if (between.find('\n') == std::string_view::npos) continue;
    context.report(person.name.where, fmt::format("'{}' is present here, and absent below", person.name.value));
  }
}

}  // namespace

extern const CheckRule present_and_absent;
const CheckRule present_and_absent{{"REF413", "present-and-absent", Severity::warning, "0.1.0",
                                    "Somebody whom the header lists among those present, and as absent.",
                                    R"(    Til stede: Anna Lund (A), Bo Ravn (V)
    Afbud: Bo Ravn (V)

Take the name out of one of both; `Medlemmer:` may list everybody.)"},
                                   run};

}  // namespace referat::check_rules
