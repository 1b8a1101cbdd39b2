#include "extract/people_table.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "extract/participant_marks.hpp"
#include "extract/people.hpp"
#include "lexicon/absence_words.hpp"
#include "lexicon/parties.hpp"
#include "support/word_lists.hpp"

namespace referat::extract {

namespace {

using lexicon::PeopleColumn;

struct Cell {
  std::string_view words;
  std::uint32_t begin = 0;  ///< as in TableColumn
  std::uint32_t end = 0;
};

/// The line's beginning in the text is unknown here: `line` has to begin there, white space and all.
std::vector<Cell> cells_of(std::string_view line) {
  std::vector<Cell> cells;
  if (line.find('\t') != std::string_view::npos) {
    for (std::uint32_t i = 0;; ++i) {
      const std::size_t tab = line.find('\t');
      const std::string_view words = text::trim(line.substr(0, tab));
      if (!words.empty()) cells.push_back({words, i, i});
      if (tab == std::string_view::npos) return cells;
      line.remove_prefix(tab + 1);
    }
  }
  std::uint32_t before = 0;  // characters
  while (!line.empty()) {
    // A form feed at the beginning of a page is white space, too, and no cell.
    const std::size_t blanks = line.size() - text::trim_left(line).size();
    before += static_cast<std::uint32_t>(blanks);
    line.remove_prefix(blanks);
    if (line.empty()) break;
    const std::string_view words = text::trim_right(line.substr(0, line.find("  ")));
    const std::uint32_t length = text::length(words);
    cells.push_back({words, before, before + length});
    before += length;
    line.remove_prefix(words.size());
  }
  return cells;
}

/// Calls `take` with each line that has text.
template <class Take>
void each_line(std::string_view lines, Take take) {
  while (!lines.empty()) {
    const std::size_t end = std::min(lines.find('\n'), lines.size());
    const std::string_view line = lines.substr(0, end);
    if (!text::trim(line).empty()) take(line);
    lines.remove_prefix(std::min(end + 1, lines.size()));
  }
}

/// The column that a cell stands below: of a mark, the middle tells; of words, where they begin.
const TableColumn& column_of(const Cell& cell, std::span<const TableColumn> columns) {
  const bool mark = cell.end - cell.begin <= 3;
  const auto distance = [&](const TableColumn& column) {
    const auto here = static_cast<std::int64_t>(mark ? cell.begin + cell.end : 2 * cell.begin);
    const auto there = static_cast<std::int64_t>(mark ? column.begin + column.end : 2 * column.begin);
    return here < there ? there - here : here - there;
  };
  return *std::min_element(columns.begin(), columns.end(),
                           [&](const TableColumn& a, const TableColumn& b) { return distance(a) < distance(b); });
}

bool is_mark(std::string_view words) {
  static constexpr std::array<std::string_view, 6> marks = {"x", "ja", "✓", "✔", "√", "+"};
  return text::is_one_of(words, marks);
}

void leave_out(const Context& context, std::string_view words, const Participant& person) {
  context.report(rules::unplaced_text, context.span_of(words),
                 fmt::format("'{}' beside '{}' in a table of people could not be placed; left out", text::folded(words),
                             person.name.value));
}

void read_cell(Context& context, std::string_view words, PeopleColumn what, Participant& person) {
  const bool answer = is_mark(words) || text::same_key(words, "nej");
  const bool asks = what == PeopleColumn::presence || what == PeopleColumn::absence;
  if (answer && !asks) return leave_out(context, words, person);  // below "Gruppe" it says nothing of the meeting
  switch (what) {
    case PeopleColumn::name:
      return leave_out(context, words, person);
    case PeopleColumn::party:
      if (person.party) return leave_out(context, words, person);
      person.party = context.text(words);
      return;
    case PeopleColumn::position:
      if (!person.party && lexicon::is_affiliation(words)) {
        person.party = context.text(words);
      } else if (!person.role) {
        person.role = context.text(words);
      } else {
        leave_out(context, words, person);
      }
      return;
    case PeopleColumn::presence:
      if (is_mark(words) || text::is_one_of(words, lexicon::presence_words)) return;
      if (text::same_key(words, "nej")) {
        person.absent = {true, context.span_of(words)};
      } else if (!read_absence(context, words, person)) {
        leave_out(context, words, person);
      }
      return;
    case PeopleColumn::absence:
      if (text::same_key(words, "nej")) return;
      if (is_mark(words)) {
        person.absent = {true, context.span_of(words)};
      } else if (!read_absence(context, words, person)) {
        leave_out(context, words, person);
      }
      return;
    case PeopleColumn::remark:
      if (!read_absence(context, words, person)) leave_out(context, words, person);
      return;
  }
}

}  // namespace

std::vector<TableColumn> people_columns(std::string_view line) {
  std::vector<TableColumn> columns;
  if (!lexicon::heads_people_table(text::trim(line))) return columns;
  for (const Cell& cell : cells_of(line)) {
    const auto what = lexicon::people_column(cell.words);
    if (!what) return {};
    columns.push_back({columns.empty() ? PeopleColumn::name : *what, cell.begin, cell.end});
  }
  return columns;
}

bool fits_columns(std::string_view lines, std::span<const TableColumn> columns) {
  constexpr std::uint32_t tolerance = 2;
  bool fits = false;
  bool all = true;
  each_line(lines, [&](std::string_view line) {
    const std::vector<Cell> cells = cells_of(line);
    fits = cells.size() >= 2 && is_name(cells.front().words) &&
           std::all_of(cells.begin(), cells.end(), [&](const Cell& cell) {
             return std::any_of(columns.begin(), columns.end(), [&](const TableColumn& column) {
               return cell.begin + tolerance >= column.begin && cell.begin <= column.end + tolerance;
             });
           });
    all = all && fits;
  });
  return fits && all;
}

std::vector<Participant> read_people_table(Context& context, std::string_view lines,
                                           std::span<const TableColumn> columns, const Field<bool>& absent) {
  std::vector<Participant> people;
  each_line(lines, [&](std::string_view line) {
    const std::vector<Cell> cells = cells_of(line);
    const auto mentions = split_people(cells.front().words, false);
    const bool named = mentions.size() == 1 && is_name(mentions.front().name) &&
                       column_of(cells.front(), columns).what == PeopleColumn::name;
    if (!named) {
      context.report(rules::unplaced_text, context.span_of(text::trim(line)),
                     fmt::format("'{}' in a table of people is no name; left out", text::folded(line)));
      return;
    }
    Participant& person = people.emplace_back();
    person.absent = absent;
    person.name = context.text(mentions.front().name);
    if (!mentions.front().role.empty()) person.role = context.text(mentions.front().role);
    for (const std::string_view bracket : mentions.front().brackets) read_bracket(context, bracket, person);
    for (std::size_t i = 1; i < cells.size(); ++i)
      read_cell(context, cells[i].words, column_of(cells[i], columns).what, person);
  });
  return people;
}

}  // namespace referat::extract
