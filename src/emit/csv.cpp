// Document to CSV: one row an agenda item, for spreadsheets. The columns are told in docs/csv.md.
#include <fmt/format.h>

#include <array>
#include <iterator>

#include <referat/emit.hpp>

#include "emit/csv_row.hpp"
#include "emit/names.hpp"

namespace referat {

namespace {

using Row = emit::CsvRow;

constexpr std::array<std::string_view, 24> columns = {
    "path",       "municipality", "body",      "date",        "document",       "number",
    "title",      "closed",       "page",      "case_number", "recommended_by", "recommendation",
    "outcome",    "decision",     "in_favour", "against",     "abstained",      "reserved",
    "not_voting", "absent",       "history",   "attachments", "first_line",     "last_line"};

void join(std::string& list, std::string_view entry, std::string_view separator) {
  if (!list.empty()) list.append(separator);
  list.append(entry);
}

std::string shown(const Person& person) {
  return person.party ? fmt::format("{} ({})", person.name.value, person.party->value) : person.name.value;
}

std::string shown(const std::vector<Person>& people) {
  std::string list;
  for (const Person& person : people) join(list, shown(person), "; ");
  return list;
}

/// "A; Anna Lund (B)", or their number where that is all that is known.
std::string shown(const Vote& vote) {
  std::string who;
  for (const Text& party : vote.parties) join(who, party.value, "; ");
  if (!vote.people.empty()) join(who, shown(vote.people), "; ");
  if (who.empty() && vote.count) who = std::to_string(vote.count->value);
  return who;
}

/// Who took a position; "2: " before those of the second ballot.
std::string shown(const std::vector<Vote>& votes, VotePosition position) {
  std::string list;
  for (const Vote& vote : votes) {
    if (vote.position.value != position) continue;
    join(list, vote.ballot > 1 ? fmt::format("{}: {}", vote.ballot, shown(vote)) : shown(vote), "; ");
  }
  return list;
}

std::string shown(const Recommendation& recommendation) {
  std::string list;
  for (const RecommendationPoint& point : recommendation.points) {
    join(list, point.number ? fmt::format("{}. {}", point.number->value, point.text.value) : point.text.value, "\n");
  }
  return list;
}

/// "2025-06-17 Økonomiudvalget: recommended", a line for each earlier meeting.
std::string shown(const std::vector<HistoryEntry>& history) {
  std::string list;
  for (const HistoryEntry& entry : history) {
    std::string line = entry.date ? entry.date->value : std::string();
    if (entry.body) join(line, entry.body->value, " ");
    if (entry.outcome) join(line, emit::name_of(entry.outcome->value), ": ");
    join(list, line.empty() ? entry.text.value : line, "\n");
  }
  return list;
}

std::string shown(const std::vector<Attachment>& attachments) {
  std::string list;
  for (const Attachment& attachment : attachments) join(list, attachment.title.value, "\n");
  return list;
}

void maybe(Row& row, const OptionalText& text) { row.cell(text ? std::string_view(text->value) : std::string_view()); }

void meeting_cells(const Document& document, Row& row) {
  const Meeting& meeting = document.meeting;
  row.cell(document.source.path.value_or(""));
  row.cell(meeting.municipality ? std::string_view(meeting.municipality->name.value) : std::string_view());
  maybe(row, meeting.body);
  maybe(row, meeting.date);
  row.cell(emit::name_of(meeting.document.value));
}

void item_cells(const AgendaItem& item, Row& row) {
  static const std::vector<Vote> no_votes;
  const std::vector<Vote>& votes = item.decision ? item.decision->votes : no_votes;
  maybe(row, item.number);
  maybe(row, item.title);
  row.cell(item.closed.value ? "true" : "false");
  row.cell(item.page ? std::to_string(item.page->value) : std::string());
  row.cell(item.case_number ? std::string_view(item.case_number->text.value) : std::string_view());
  maybe(row, item.recommendation ? item.recommendation->by : std::nullopt);
  row.cell(item.recommendation ? shown(*item.recommendation) : std::string());
  row.cell(item.decision && item.decision->outcome ? emit::name_of(item.decision->outcome->value) : std::string_view());
  row.cell(item.decision ? std::string_view(item.decision->text.value) : std::string_view());
  for (const VotePosition position : {VotePosition::in_favour, VotePosition::against, VotePosition::abstained,
                                      VotePosition::reserved, VotePosition::did_not_participate}) {
    row.cell(shown(votes, position));
  }
  row.cell(shown(item.absent));
  row.cell(shown(item.history));
  row.cell(shown(item.attachments));
  row.number(item.lines.first);
  row.number(item.lines.last);
}

constexpr std::size_t meeting_columns = 5;

}  // namespace

void write_csv_header(std::string& out, CsvStyle style) {
  const emit::CsvDialect dialect = emit::csv_dialect(style);
  out.append(dialect.mark);
  Row row(out, dialect);
  for (const std::string_view column : columns) row.cell(column);
  row.end();
}

void write_csv(const Document& document, std::string& out, CsvStyle style) {
  const emit::CsvDialect dialect = emit::csv_dialect(style);
  for (const AgendaItem& item : document.items) {
    Row row(out, dialect);
    meeting_cells(document, row);
    item_cells(item, row);
    row.end();
  }
  if (!document.items.empty()) return;
  Row row(out, dialect);  // no document is lost
  meeting_cells(document, row);
  for (std::size_t i = meeting_columns; i < columns.size(); ++i) row.cell("");
  row.end();
}

}  // namespace referat
