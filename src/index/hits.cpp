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
    : item_(db,
            "SELECT d.path, d.kind, i.municipality, i.body, i.date, i.number, i.title, i.case_number, i.outcome, "
            "i.closed, i.first_line, i.page, i.recommendation, i.decision, i.text "
            "FROM items i JOIN documents d ON d.id = i.document_id WHERE i.id = ?1"),
      sections_(db,
                "SELECT kind, part, part_begin, part_length, first_line, first_page FROM sections WHERE item_id = ?1 "
                "ORDER BY position"),
      finder_(plan),
      words_(!plan.phrases.empty()) {}

IndexHit Hits::read(std::int64_t id) {
  IndexHit hit;
  item_.with(id).step();
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
    // Without words, what came of it tells most.
    const bool best_without = !words_ && !decided && (hit.snippet.empty() || decides);
    Cutter& column = decides ? decision : recommends ? recommendation : text;
    Excerpt excerpt = finder_.excerpt(
        column.cut(static_cast<std::uint32_t>(sections_.number(2)), static_cast<std::uint32_t>(sections_.number(3))),
        decides      ? Column::decision
        : recommends ? Column::recommendation
                     : Column::text);
    if (!best_without && excerpt.worth <= worth) continue;
    worth = excerpt.worth;
    decided = decides;
    hit.snippet = std::move(excerpt.text);
    hit.marks = std::move(excerpt.marks);
    if (!words_) continue;
    hit.section = sections_.text(0);
    hit.line = static_cast<std::uint32_t>(sections_.number(4));
    if (const auto page = maybe_small(sections_, 5)) hit.page = page;
  }
  sections_.reset();
  if (!words_ || worth > 0) return;
  hit.section = "title";
  Excerpt excerpt = finder_.excerpt(hit.title.value_or(""), Column::title);
  if (excerpt.worth == 0) {
    hit.section = "case_number";
    excerpt = finder_.excerpt(hit.case_number.value_or(""), Column::case_number);
  }
  hit.snippet = std::move(excerpt.text);
  hit.marks = std::move(excerpt.marks);
}

}  // namespace referat::index
