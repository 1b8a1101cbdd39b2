#include <fmt/format.h>

#include <string_view>

#include "check/rule_context.hpp"
#include "lexicon/section_headings.hpp"
#include "lexicon/unfinished_words.hpp"
#include "support/text.hpp"

namespace referat::check_rules {

namespace {

bool goes_on(std::string_view line) {
  constexpr std::size_t shortest = 50;
  if (line.size() < shortest) return false;
  const std::string_view last = text::last_word(line);
  return last != "at" && lexicon::is_unfinished_word(last);  // "indstiller, at" leads in a list
}

void look_at(RuleContext& context, const Section& section) {
  for (std::uint32_t line = section.lines.first; line + 2 <= section.lines.last; ++line) {
    const std::string_view above = context.view(context.line(line));
    if (above.empty() || !goes_on(above) || !context.line(line + 1).empty()) continue;
    std::uint32_t below = line + 2;
    while (below < section.lines.last && context.line(below).empty()) ++below;
    const Span next = context.line(below);
    if (next.empty()) continue;
    context.report(
        context.span_of(text::last_word(above)),
        fmt::format("the sentence breaks off at '{}' and goes on in line {}", quoted(text::last_word(above)), below));
  }
}

void run(RuleContext& context) {
  if (context.source.format != InputFormat::text) return;  // others say themselves where a paragraph ends
  for (const AgendaItem& item : context.items()) {
    for (const Section& section : item.sections) {
      if (!section.heading || lexicon::has_prose(section.kind)) look_at(context, section);
    }
  }
}

}  // namespace

extern const CheckRule torn_sentence;
const CheckRule torn_sentence{
    {"REF218", "torn-sentence", Severity::note, "0.1.0",
     "A sentence that an empty line cuts in two, as a page break does when a document is copied.",
     R"(    ... at 26 % af tilkendelserne i

    2024 skyldtes sygdomme i knogler.

Join the two parts.)"},
    run};

}  // namespace referat::check_rules
