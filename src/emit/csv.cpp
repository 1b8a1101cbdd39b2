// Document to CSV: one row an agenda item, for spreadsheets. The columns are told in docs/csv.md.
#include <fmt/format.h>

#include <array>
#include <iterator>

#include <referat/emit.hpp>

#include "emit/names.hpp"

namespace referat {

namespace {

constexpr std::array<std::string_view, 24> columns = {
    "path",       "municipality", "body",      "date",        "document",       "number",
    "title",      "closed",       "page",      "case_number", "recommended_by", "recommendation",
    "outcome",    "decision",     "in_favour", "against",     "abstained",      "reserved",
    "not_voting", "absent",       "history",   "attachments", "first_line",     "last_line"};

/// How a spreadsheet is told one cell from the next.
struct Dialect {
  char separator;
  std::string_view line_end;
  std::string_view mark;  ///< before everything
};

constexpr Dialect dialect_of(CsvStyle style) {
  // A Danish Excel opens by double click only what has a BOM and semicolons.
  return style == CsvStyle::excel ? Dialect{';', "\r\n", "\xEF\xBB\xBF"} : Dialect{',', "\n", ""};
}

/// A cell that a spreadsheet would take as a formula gets an apostrophe in front, as OWASP's "CSV Injection" advises.
bool is_formula(std::string_view cell) {
  if (cell.empty()) return false;
  if (std::string_view("=+-@\t\r\n").find(cell.front()) != std::string_view::npos) return true;
  for (const std::string_view wide : {"＝", "＋", "－", "＠"}) {
    if (cell.starts_with(wide)) return true;
  }
  return false;
}

class Row {
 public:
  Row(std::string& out, const Dialect& dialect) : out_(out), dialect_(dialect) {}

  void cell(std::string_view text) {
    if (!first_) out_.push_back(dialect_.separator);
    first_ = false;
    const bool formula = is_formula(text);
    if (!formula && text.find_first_of("\",;\n\r") == std::string_view::npos) {
      out_.append(text);
      return;
    }
    out_.push_back('"');
    if (formula) out_.push_back('\'');
    for (const char c : text) {
      if (c == '"') out_.push_back('"');
      out_.push_back(c);
    }
    out_.push_back('"');
  }
  void maybe(const OptionalText& text) { cell(text ? std::string_view(text->value) : std::string_view()); }
  void number(std::uint64_t number) { cell(std::string_view(fmt::format_int(number).c_str())); }
  void end() { out_.append(dialect_.line_end); }

 private:
  std::string& out_;
  const Dialect& dialect_;
  bool first_ = true;
};

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

void meeting_cells(const Document& document, Row& row) {
  const Meeting& meeting = document.meeting;
  row.cell(document.source.path.value_or(""));
  row.cell(meeting.municipality ? std::string_view(meeting.municipality->name.value) : std::string_view());
  row.maybe(meeting.body);
  row.maybe(meeting.date);
  row.cell(emit::name_of(meeting.document.value));
}

void item_cells(const AgendaItem& item, Row& row) {
  static const std::vector<Vote> no_votes;
  const std::vector<Vote>& votes = item.decision ? item.decision->votes : no_votes;
  row.maybe(item.number);
  row.maybe(item.title);
  row.cell(item.closed.value ? "true" : "false");
  row.cell(item.page ? std::to_string(item.page->value) : std::string());
  row.cell(item.case_number ? std::string_view(item.case_number->text.value) : std::string_view());
  row.maybe(item.recommendation ? item.recommendation->by : std::nullopt);
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
  const Dialect dialect = dialect_of(style);
  out.append(dialect.mark);
  Row row(out, dialect);
  for (const std::string_view column : columns) row.cell(column);
  row.end();
}

void write_csv(const Document& document, std::string& out, CsvStyle style) {
  const Dialect dialect = dialect_of(style);
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
