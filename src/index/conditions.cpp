#include "index/conditions.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "index/names.hpp"
#include "support/suggest.hpp"
#include "support/text.hpp"

namespace referat::index {

using std::string_view;

namespace {

[[noreturn]] void senseless(std::string message) { throw Failure({ErrorKind::unreadable, std::move(message)}); }

/// YYYY, YYYY-MM or YYYY-MM-DD: texts that compare like the days.
void require_date(string_view date) {
  const string_view form = "dddd-dd-dd";
  const bool whole = date.size() == 4 || date.size() == 7 || date.size() == 10;
  bool fits = whole;
  for (std::size_t i = 0; fits && i < date.size(); ++i)
    fits = form[i] == 'd' ? text::is_digit(date[i]) : date[i] == form[i];
  if (!fits) senseless(fmt::format("'{}' is no date such as 2025, 2025-06 or 2025-06-17", date));
}

/// "00.03": digits and full stops.
void require_kle(string_view kle) {
  const bool fits =
      !kle.empty() && std::all_of(kle.begin(), kle.end(), [](char c) { return text::is_digit(c) || c == '.'; });
  if (!fits) senseless(fmt::format("'{}' is no number of KLE or its beginning, such as 00.03", kle));
}

struct Named {
  std::int64_t id;
  std::string name;
};

/// The ids of the rows whose name `test` is true of.
template <class Test>
std::vector<std::int64_t> those(const std::vector<Named>& rows, Test test) {
  std::vector<std::int64_t> ids;
  for (const Named& row : rows) {
    if (test(row.name)) ids.push_back(row.id);
  }
  return ids;
}

/// What to say where there are none: the nearest.
std::string nobody(string_view what, string_view wanted, const std::vector<Named>& rows) {
  std::vector<std::string> names;
  for (const Named& row : rows) names.push_back(row.name);
  return fmt::format("the index has no {} '{}'{}", what, wanted, text::did_you_mean(wanted, names));
}

std::vector<Named> named(Database& db, string_view sql) {
  std::vector<Named> rows;
  for (Statement all(db, sql); all.step();) rows.push_back({all.number(0), std::string(all.text(1))});
  return rows;
}

}  // namespace

std::string as_list(const std::vector<std::int64_t>& ids) { return fmt::format("[{}]", fmt::join(ids, ",")); }

People people_named(Database& db, string_view name) {
  const auto rows = named(db, "SELECT id, name FROM people ORDER BY id");
  const std::string key = name_key(name);
  People people;
  people.ids = those(rows, [&](const std::string& row) { return name_key(row) == key; });
  if (people.ids.empty()) people.ids = those(rows, [&](const std::string& row) { return may_mean(name, row); });
  if (people.ids.empty()) people.note = nobody("person", name, rows);
  return people;
}

Conditions::Conditions(Database& db, const IndexQuery& query) {
  add_place(db, query);
  add_time(query);
  add_case(db, query);
  add_people(db, query);
  if (query.outcome) add(About::item, "i.outcome = ?", *query.outcome);
  if (query.closed) add(About::item, *query.closed ? "i.closed" : "NOT i.closed");
  if (query.document)
    add(About::document, *query.document == DocumentKind::minutes ? "i.document = 'minutes'" : "i.document = 'agenda'");
}

int Conditions::bind(Statement& statement, int first) const {
  for (const std::string& value : values_) statement.bind(first++, string_view(value));
  return first;
}

template <class... Values>
void Conditions::add(About about, string_view sql, Values... values) {
  sql_ += fmt::format("{}({})", sql_.empty() ? "" : " AND ", sql);
  (values_.emplace_back(std::move(values)), ...);
  of_documents_ = of_documents_ && about == About::document;
}

void Conditions::never(std::string note) {
  add(About::document, "0");
  notes_.push_back(std::move(note));
}

void Conditions::add_place(Database& db, const IndexQuery& query) {
  if (query.municipality) {
    const auto rows = named(db, "SELECT id, municipality FROM bodies WHERE municipality IS NOT NULL ORDER BY id");
    const std::string key = name_key(*query.municipality);
    const auto ids = those(rows, [&](const std::string& name) { return name_key(name) == key; });
    if (ids.empty()) return never(nobody("municipality", *query.municipality, rows));
    add(About::document, "i.meeting_id IN (SELECT id FROM meetings WHERE body_id IN (SELECT value FROM json_each(?)))",
        as_list(ids));
  }
  if (query.body) {
    const auto rows = named(db, "SELECT id, name FROM bodies WHERE name IS NOT NULL ORDER BY id");
    const std::string key = body_key(*query.body);
    auto ids = those(rows, [&](const std::string& name) { return body_key(name) == key; });
    if (ids.empty() && !key.empty())
      ids = those(rows, [&](const std::string& name) { return name_key(name).find(key) != std::string::npos; });
    if (ids.empty()) return never(nobody("body", *query.body, rows));
    add(About::document, "i.meeting_id IN (SELECT id FROM meetings WHERE body_id IN (SELECT value FROM json_each(?)))",
        as_list(ids));
  }
}

void Conditions::add_time(const IndexQuery& query) {
  if (query.from) {
    require_date(*query.from);
    add(About::document, "i.date >= ?", *query.from);
  }
  if (query.to) {
    require_date(*query.to);
    const std::string end = *query.to + "~";  // behind all that begin so
    if (query.from && *query.from >= end) senseless(fmt::format("{} is later than {}", *query.from, *query.to));
    add(About::document, "i.date < ?", end);
  }
}

void Conditions::add_case(Database& db, const IndexQuery& query) {
  if (query.case_number) {
    // Cases are told apart by municipality, and whoever asks need not say which.
    const std::string key = name_key(*query.case_number);
    std::string keys = "[\"" + key + "\"";  // letters, digits and spaces
    for (Statement codes(db, "SELECT DISTINCT municipality_code FROM bodies WHERE municipality_code IS NOT NULL");
         codes.step();)
      keys += fmt::format(",\"{} {}\"", codes.text(0), key);
    add(About::item, "i.case_id IN (SELECT id FROM cases WHERE key IN (SELECT value FROM json_each(?)))", keys + "]");
  }
  if (query.kle) {
    require_kle(*query.kle);
    add(About::item, "i.case_id IN (SELECT id FROM cases WHERE kle_subject >= ? AND kle_subject < ?)", *query.kle,
        *query.kle + "~");
  }
}

void Conditions::add_people(Database& db, const IndexQuery& query) {
  if (query.party)
    add(About::item, "i.id IN (SELECT item_id FROM votes WHERE history_id IS NULL AND party = ? COLLATE NOCASE)",
        *query.party);
  if (!query.person) return;
  const auto people = people_named(db, *query.person);
  if (people.ids.empty()) return never(people.note);
  const std::string list = as_list(people.ids);
  add(About::item,
      "i.id IN (SELECT item_id FROM votes WHERE history_id IS NULL AND person_id IN (SELECT value FROM json_each(?)) "
      "UNION SELECT item_id FROM attendance WHERE person_id IN (SELECT value FROM json_each(?)))",
      list, list);
}

}  // namespace referat::index
