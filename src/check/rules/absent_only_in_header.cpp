#include <fmt/format.h>

#include <set>
#include <string>

#include "check/rule_context.hpp"
#include "support/text.hpp"

namespace referat::check_rules {

namespace {

void run(RuleContext& context) {
  std::set<std::string> absent;
  std::size_t lists = 0;
  std::size_t decided = 0;
  for (const AgendaItem& item : context.items()) {
    lists += item.absent.empty() ? 0 : 1;
    decided += item.decision ? 1 : 0;
    for (const Person& person : item.absent) absent.insert(text::key(person.name.value));
  }
  if (lists < 2 || lists < decided) return;  // not the custom of these minutes
  for (const Participant& person : context.meeting().participants) {
    if (!person.absent.value || absent.contains(text::key(person.name.value))) continue;
    context.report(person.name.where, fmt::format("'{}' is absent in the header, but at no item", person.name.value));
  }
}

}  // namespace

extern const CheckRule absent_only_in_header;
const CheckRule absent_only_in_header{
    {"REF402", "absent-only-in-header", Severity::note, "0.1.0",
     "Somebody who is absent in the header, and at no item of minutes that list absence at their items.",
     R"(    Medlemmer: Anna Lund (A) (Afbud), Bo Ravn (V) (Afbud)
    Beslutning
    Godkendt.
    Afbud: Bo Ravn (V)

List the same people in both places.)"},
    run};

}  // namespace referat::check_rules
