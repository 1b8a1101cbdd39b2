#include "index/conditions.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <iterator>
#include <utility>

#include "emit/names.hpp"
#include "index/names.hpp"
#include "support/calendar.hpp"
#include "support/suggest.hpp"
#include "support/text.hpp"

namespace referat::index {

using std::string_view;

namespace {

[[noreturn]] void senseless(std::string message) { throw Failure({ErrorKind::unreadable, std::move(message)}); }

/// YYYY, YYYY-MM or YYYY-MM-DD as the digits of a day, those that are not said being `rest`: 0 for the first day that
/// is meant, 9 for the last.
std::uint32_t day_of_part(string_view date, char rest) {
  std::string whole(date);
  const bool part = date.size() == 4 || date.size() == 7;
  for (std::size_t i = date.size(); part && i < 10; ++i) whole.push_back(i == 4 || i == 7 ? '-' : rest);
  const std::uint32_t day = day_of(whole);
  // The year 0 has no day: 0 says that a date is missing.
  const std::uint32_t month = day / 100 % 100;
  const bool exists = date.size() == 4 || (date.size() == 7 ? month >= 1 && month <= 12
                                                            : calendar::exists({day / 10000, month, day % 100}));
  if (day == 0 || !exists) senseless(fmt::format("'{}' is no date such as 2025, 2025-06 or 2025-06-17", date));
  return day;
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

std::vector<std::int64_t> ids_of(Statement& statement) {
  std::vector<std::int64_t> ids;
  while (statement.step()) ids.push_back(statement.number(0));
  return ids;
}

/// What a statement gives for each of these values.
std::vector<std::int64_t> ids_of(Statement& statement, const std::vector<std::string>& values) {
  std::vector<std::int64_t> ids;
  for (const std::string& value : values) {
    const auto more = ids_of(statement.with(value));
    ids.insert(ids.end(), more.begin(), more.end());
  }
  return ids;
}

}  // namespace

std::string as_list(const std::vector<std::int64_t>& ids) { return fmt::format("[{}]", fmt::join(ids, ",")); }

People people_named(Database& db, string_view name) {
  constexpr std::size_t longest = 200;
  if (name.size() > longest) senseless(fmt::format("the name of a person is longer than {} bytes", longest));
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
  if (query.outcome) add_outcome(*query.outcome);
  closed_ = query.closed;
  document_ = query.document;
  empty_ = !never_ && !first_day_ && !last_day_ && !bodies_ && !outcome_ && !closed_ && !document_ && !items_;
}

bool Conditions::hold(const Facets& facets) const {
  if (never_) return false;
  if ((first_day_ || last_day_) && facets.day == 0) return false;
  if (first_day_ && facets.day < *first_day_) return false;
  if (last_day_ && facets.day > *last_day_) return false;
  if (outcome_ && facets.outcome != outcome_) return false;
  if (closed_ && facets.closed != *closed_) return false;
  if (document_ && facets.document != *document_) return false;
  return !bodies_ || std::binary_search(bodies_->begin(), bodies_->end(), facets.body);
}

void Conditions::never(std::string note) {
  never_ = true;
  notes_.push_back(std::move(note));
}

/// \param ids  in their order
void Conditions::keep_bodies(std::vector<std::int64_t> ids) {
  if (bodies_) {
    std::vector<std::int64_t> both;
    std::set_intersection(bodies_->begin(), bodies_->end(), ids.begin(), ids.end(), std::back_inserter(both));
    ids = std::move(both);
  }
  bodies_ = std::move(ids);
}

/// \param ids  some of them twice perhaps
void Conditions::keep_items(std::vector<std::int64_t> ids) {
  std::sort(ids.begin(), ids.end());
  ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
  if (items_) {
    std::vector<std::int64_t> both;
    std::set_intersection(items_->begin(), items_->end(), ids.begin(), ids.end(), std::back_inserter(both));
    ids = std::move(both);
  }
  items_ = std::move(ids);
}

void Conditions::add_place(Database& db, const IndexQuery& query) {
  if (query.municipality) {
    const auto rows = named(db, "SELECT id, municipality FROM bodies WHERE municipality IS NOT NULL ORDER BY id");
    string_view wanted = text::trim(*query.municipality);
    if (wanted.ends_with(" Kommune") || wanted.ends_with(" kommune")) wanted.remove_suffix(8);
    const std::string key = name_key(wanted);
    auto ids = those(rows, [&](const std::string& name) { return name_key(name) == key; });
    if (ids.empty()) return never(nobody("municipality", *query.municipality, rows));
    keep_bodies(std::move(ids));
  }
  if (query.body) {
    const auto rows = named(db, "SELECT id, name FROM bodies WHERE name IS NOT NULL ORDER BY id");
    const std::string key = body_key(*query.body);
    auto ids = those(rows, [&](const std::string& name) { return body_key(name) == key; });
    if (ids.empty() && !key.empty())
      ids = those(rows, [&](const std::string& name) { return name_key(name).find(key) != std::string::npos; });
    if (ids.empty()) return never(nobody("body", *query.body, rows));
    keep_bodies(std::move(ids));
  }
}

void Conditions::add_time(const IndexQuery& query) {
  if (query.from) first_day_ = day_of_part(*query.from, '0');
  if (query.to) last_day_ = day_of_part(*query.to, '9');
  if (first_day_ && last_day_ && *first_day_ > *last_day_)
    senseless(fmt::format("{} is later than {}", *query.from, *query.to));
}

void Conditions::add_outcome(const std::string& name) {
  constexpr std::array outcomes = {Outcome::approved,  Outcome::noted,     Outcome::discussed, Outcome::recommended,
                                   Outcome::forwarded, Outcome::postponed, Outcome::rejected,  Outcome::withdrawn};
  const auto* outcome =
      std::find_if(outcomes.begin(), outcomes.end(), [&](Outcome one) { return emit::name_of(one) == name; });
  if (outcome == outcomes.end()) return never(fmt::format("there is no outcome '{}'", name));
  outcome_ = *outcome;
}

void Conditions::add_case(Database& db, const IndexQuery& query) {
  if (query.case_number) {
    // Cases are told apart by municipality, and whoever asks need not say which.
    const std::string key = name_key(*query.case_number);
    std::vector<std::string> keys = {key};
    for (Statement codes(db, "SELECT DISTINCT municipality_code FROM bodies WHERE municipality_code IS NOT NULL");
         codes.step();)
      keys.push_back(fmt::format("{} {}", codes.text(0), key));
    Statement items(db, "SELECT i.id FROM cases c JOIN items i ON i.case_id = c.id WHERE c.key = ?1");
    keep_items(ids_of(items, keys));
  }
  if (query.kle) {
    require_kle(*query.kle);
    const std::string end = *query.kle + "~";  // behind all that begin so
    Statement items(db,
                    "SELECT i.id FROM cases c JOIN items i ON i.case_id = c.id WHERE c.kle_subject >= ?1 AND "
                    "c.kle_subject < ?2");
    keep_items(ids_of(items.with(*query.kle, end)));
  }
}

void Conditions::add_people(Database& db, const IndexQuery& query) {
  if (query.party) {
    std::vector<std::string> parties;  // as the index spells them: SQLite knows no case of "ø"
    for (Statement all(db, "SELECT DISTINCT party FROM votes WHERE party IS NOT NULL"); all.step();) {
      if (text::same_key(all.text(0), *query.party)) parties.emplace_back(all.text(0));
    }
    Statement items(db, "SELECT item_id FROM votes WHERE history_id IS NULL AND party = ?1");
    keep_items(ids_of(items, parties));
  }
  if (!query.person) return;
  const auto people = people_named(db, *query.person);
  if (people.ids.empty()) return never(people.note);
  const std::string list = as_list(people.ids);
  Statement items(
      db,
      "SELECT item_id FROM votes WHERE history_id IS NULL AND person_id IN (SELECT value FROM json_each(?1)) "
      "UNION ALL SELECT item_id FROM attendance WHERE item_id IS NOT NULL AND person_id IN (SELECT value "
      "FROM json_each(?1))");
  keep_items(ids_of(items.with(list)));
}

}  // namespace referat::index
