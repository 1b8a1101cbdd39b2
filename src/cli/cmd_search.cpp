// referat search: what was decided, by whom, when.
#include <fmt/format.h>

#include <algorithm>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include <referat/index.hpp>

#include "cli/commands.hpp"
#include "cli/exit_code.hpp"
#include "cli/hit_list.hpp"
#include "cli/render.hpp"
#include "cli/run_flags.hpp"
#include "cli/table_flags.hpp"
#include "support/text.hpp"

namespace referat::cli {

namespace {

/// As the command line says it; empty is not said.
struct Flags {
  std::string index;
  std::vector<std::string> words;
  std::string municipality, body, from, to, outcome, party, person, case_number, kle, closed, document;
  std::string sort = "rank";
  std::uint32_t limit = IndexQuery().limit;
  std::string format = "text";
  std::string color = "auto";
};

std::optional<std::string> said(const std::string& value) {
  if (value.empty()) return std::nullopt;
  return value;
}

IndexQuery query_of(const Flags& flags) {
  IndexQuery query;
  query.words = fmt::format("{}", fmt::join(flags.words, " "));
  query.municipality = said(flags.municipality);
  query.body = said(flags.body);
  query.from = said(flags.from);
  query.to = said(flags.to);
  query.outcome = said(flags.outcome);
  query.party = said(flags.party);
  query.person = said(flags.person);
  query.case_number = said(flags.case_number);
  query.kle = said(flags.kle);
  if (!flags.closed.empty()) query.closed = flags.closed == "yes";
  if (!flags.document.empty())
    query.document = flags.document == "minutes" ? DocumentKind::minutes : DocumentKind::agenda;
  query.sort = flags.sort == "date" ? IndexQuery::Sort::date : IndexQuery::Sort::rank;
  query.limit = flags.limit == 0 ? UINT32_MAX : flags.limit;
  return query;
}

/// Whether a person is all that is asked for: then the answer is all that is known of them.
bool asks_of_person(const IndexQuery& query) {
  return query.person && text::trim(query.words).empty() && !query.municipality && !query.body && !query.from &&
         !query.to && !query.outcome && !query.party && !query.case_number && !query.kle && !query.closed &&
         !query.document;
}

int finish(const Result<void>& printed, bool found) {
  if (!printed) return refuse(printed.error().message);
  return found ? fine : findings;
}

int tell_of_person(Index& index, const std::string& name, TableFormat format) {
  const auto table = index.person(name);
  if (!table) return refuse(table.error().message);
  if (table->rows.empty()) remark(table->title);
  if (table->rows.empty() && format == TableFormat::text) return findings;
  std::string out;
  write_tables({&*table, 1}, format, out);
  return finish(print_answer(out, format), !table->rows.empty());
}

int run(const Flags& flags) {
  set_colour(flags.color == "always" ? Colour::always : flags.color == "never" ? Colour::never : Colour::automatic);
  const TableFormat format = table_format(flags.format);
  const IndexQuery query = query_of(flags);
  auto index = Index::open(flags.index);
  if (!index) return refuse(index.error().message);
  if (asks_of_person(query)) return tell_of_person(*index, *query.person, format);
  const auto hits = index->search(query);
  if (!hits) return refuse(hits.error().message);
  for (const std::string& note : hits->notes) remark(note);
  std::string out;
  if (format == TableFormat::text) {
    if (hits->count == 0) remark("no hit");
    if (hits->count > 0) out = hit_list(*hits);
  } else {
    write_hits(*hits, format, out);
  }
  return finish(print(out), hits->count > 0);
}

}  // namespace

void add_search(Command& program, Outcome& outcome) {
  auto flags = std::make_shared<Flags>();
  Command& command = program.add_command("search", "Find what was decided, by whom, when");
  command.example("referat search minutes.db skole lukning", "items with both words, their forms, and compounds");
  command.example("referat search minutes.db 'title:budget NOT \"1. behandling\"' --from 2024",
                  "fields, phrases, dates");
  command.example("referat search minutes.db --case 00.03.10-G01-1-25", "the path of a case");
  command.example("referat search minutes.db --person 'Anna Lund'", "meetings, absences and votes of a person");
  command.begin_group("Question");
  command.take("DB", flags->index, file(), "The index, which 'referat index' made")->required();
  command.take("WORDS", flags->words, any_text("WORDS"),
               "Words, \"a phrase\", begin*, AND, OR, NOT, brackets; title:, decision:, recommendation:, case:, text:");
  command.begin_group("What has to hold");
  command.take("--municipality", flags->municipality, any_text("NAME"), "Of this municipality");
  command.take("--body", flags->body, any_text("NAME"),
               "Of this council or committee, or of all with this in their name");
  command.take("--from", flags->from, any_text("DATE"), "From this year, month or day on: 2024, 2024-06, 2024-06-17");
  command.take("--to", flags->to, any_text("DATE"), "Up to the end of this year, month or day");
  command.take("--outcome", flags->outcome,
               one_of("OUTCOME", "outcome",
                      {{"approved", ""},
                       {"noted", ""},
                       {"discussed", ""},
                       {"recommended", ""},
                       {"forwarded", ""},
                       {"postponed", ""},
                       {"rejected", ""},
                       {"withdrawn", ""}}),
               "What the item came to");
  command.take("--party", flags->party, any_text("LETTER"), "With a vote of this party or its members");
  command.take("--person", flags->person, any_text("NAME"), "With a vote or the absence of this person");
  command.take("--case", flags->case_number, any_text("NUMBER"), "Of this case; alone, its path from first to last");
  command.take("--kle", flags->kle, any_text("NUMBER"), "Of cases under this KLE number or its beginning: 00.03");
  command.take("--closed", flags->closed, one_of("CHOICE", "choice", {{"yes", ""}, {"no", ""}}),
               "Only items behind closed doors, or none of them");
  command.take("--document", flags->document, one_of("KIND", "kind", {{"minutes", ""}, {"agenda", ""}}),
               "Only of minutes, or of agendas");
  command.begin_group("Output");
  take_table_format(command, flags->format);
  command.take("--sort", flags->sort, one_of("ORDER", "order", {{"rank", "what fits best"}, {"date", "newest first"}}),
               "What comes first", "rank");
  command.take("--limit", flags->limit, whole_number(), "How many hits are shown; 0: all",
               std::to_string(flags->limit));
  command.take("--color", flags->color, one_of("WHEN", "choice", {{"auto", ""}, {"always", ""}, {"never", ""}}),
               "Colour what was found", "auto");
  command.callback([flags, &outcome] { outcome.exit_code = run(*flags); });
}

}  // namespace referat::cli
