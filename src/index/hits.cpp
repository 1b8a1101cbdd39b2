#include "index/hits.hpp"

#include <optional>
#include <string_view>
#include <utility>

#include "support/text.hpp"

namespace referat::index {

using std::string_view;

namespace {

std::optional<std::uint32_t> maybe_small(const Statement& row, int column) {
  if (row.is_null(column)) return std::nullopt;
  return static_cast<std::uint32_t>(row.number(column));
}

/// Cuts the sections out of a column of items. SQLite's substr() reads the column anew for each.
class Cutter {
 public:
  explicit Cutter(string_view column) : column_(column) {}

  /// \param begin   in letters, from 1; seldom before the end of the last
  /// \param length  in letters
  string_view cut(std::uint32_t begin, std::uint32_t length) {
    if (begin < letter_) *this = Cutter(column_);
    byte_ += text::first_code_points(column_.substr(byte_), begin - letter_).size();
    const string_view section = text::first_code_points(column_.substr(byte_), length);
    letter_ = begin + length;
    byte_ += section.size();
    return section;
  }

 private:
  string_view column_;
  std::uint32_t letter_ = 1;  ///< the first behind the last section
  std::size_t byte_ = 0;      ///< where it stands
};

}  // namespace

Hits::Hits(Database& db, const Plan& plan)
    : database_(db),
      item_(db,
            "SELECT d.path, d.kind, i.municipality, i.body, i.date, i.number, i.title, i.case_number, i.outcome, "
            "i.closed, i.first_line, i.page, i.recommendation, i.decision, i.text "
            "FROM items i JOIN documents d ON d.id = i.document_id WHERE i.id = ?1"),
      sections_(db,
                "SELECT kind, part, part_begin, part_length, first_line, first_page, heading "
                "FROM sections WHERE item_id = ?1 ORDER BY position"),
      finder_(plan),
      words_(!plan.phrases.empty()) {}

IndexHit Hits::read(std::int64_t id) {
  IndexHit hit;
  if (!item_.with(id).step()) database_.fail(SQLITE_CORRUPT);  // it has words or facets, and is no item
  for (int column = 0; column < item_.columns(); ++column) {
    if (const string_view value = item_.text(column); text::valid_utf8(value) != value) database_.fail(SQLITE_CORRUPT);
  }
  hit.document = item_.text(0);
  hit.kind = item_.text(1) == "minutes" ? DocumentKind::minutes : DocumentKind::agenda;
  hit.municipality = item_.maybe_text(2);
  hit.body = item_.maybe_text(3);
  hit.date = item_.maybe_text(4);
  hit.number = item_.maybe_text(5);
  hit.title = item_.maybe_text(6);
  hit.case_number = item_.maybe_text(7);
  hit.outcome = item_.maybe_text(8);
  hit.closed = item_.number(9) != 0;
  hit.line = static_cast<std::uint32_t>(item_.number(10));
  hit.page = maybe_small(item_, 11);
  show(id, hit);
  item_.reset();
  return hit;
}

/// The section that shows most of the words; where none does, the title or the case number.
void Hits::show(std::int64_t id, IndexHit& hit) {
  Cutter recommendation(item_.text(12));
  Cutter decision(item_.text(13));
  Cutter text(item_.text(14));
  std::uint32_t worth = 0;
  bool decided = false;
  for (sections_.with(id); sections_.step();) {
    const bool decides = sections_.text(1) == "decision";
    const bool recommends = sections_.text(1) == "recommendation";
    Cutter& cutter = decides ? decision : recommends ? recommendation : text;
    const Column column = decides ? Column::decision : recommends ? Column::recommendation : Column::text;
    const string_view section =
        cutter.cut(static_cast<std::uint32_t>(sections_.number(2)), static_cast<std::uint32_t>(sections_.number(3)));
    std::optional<Excerpt> excerpt;
    if (words_) {
      excerpt = finder_.better_excerpt(section, column, worth);
    } else if (!decided && (hit.snippet.empty() || decides)) {
      excerpt = finder_.excerpt(section, column);  // without words, what came of it tells most
    }
    if (!excerpt) continue;
    worth = excerpt->worth;
    decided = decides;
    hit.snippet = std::move(excerpt->text);
    hit.marks = std::move(excerpt->marks);
    if (!words_) continue;
    hit.section = sections_.text(0);
    hit.line = static_cast<std::uint32_t>(sections_.number(4));
    if (const auto page = maybe_small(sections_, 5)) hit.page = page;
    if (worth == finder_.most_worth()) break;  // no later one shows more
  }
  sections_.reset();
  if (words_ && worth == 0) show_elsewhere(id, hit);
}

/// The title or the case number; else a heading, or words that stand in no section or over the end of one.
void Hits::show_elsewhere(std::int64_t id, IndexHit& hit) {
  const auto take = [&](string_view text, Column column, string_view section) {
    auto excerpt = finder_.better_excerpt(text, column, 0);
    if (!excerpt) return false;
    hit.section = section;
    hit.snippet = std::move(excerpt->text);
    hit.marks = std::move(excerpt->marks);
    return true;
  };
  if (take(hit.title.value_or(""), Column::title, "title")) return;
  if (take(hit.case_number.value_or(""), Column::case_number, "case_number")) return;
  const auto at_section = [&] {
    hit.line = static_cast<std::uint32_t>(sections_.number(4));
    if (const auto page = maybe_small(sections_, 5)) hit.page = page;
    sections_.reset();
  };
  for (sections_.with(id); sections_.step();) {
    if (take(sections_.text(6), Column::text, sections_.text(0))) return at_section();
  }
  sections_.reset();
  struct Part {
    string_view name;
    int place;
    Column column;
  };
  constexpr Part parts[] = {
      {"decision", 13, Column::decision}, {"recommendation", 12, Column::recommendation}, {"text", 14, Column::text}};
  for (const Part& part : parts) {
    if (!take(item_.text(part.place), part.column, part.name)) continue;
    for (sections_.with(id); sections_.step();) {
      if (sections_.text(1) == part.name) return at_section();
    }
    sections_.reset();
    return;
  }
}

}  // namespace referat::index
