// The rows of a document.
#include "index/rows.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cstdlib>

#include "emit/names.hpp"
#include "index/names.hpp"
#include "support/text.hpp"

namespace referat::index {

using std::string_view;

namespace {

std::optional<string_view> value_of(const OptionalText& text) {
  if (!text) return std::nullopt;
  return string_view(text->value);
}

template <class Enum>
std::optional<string_view> name_of_maybe(const std::optional<Field<Enum>>& field) {
  if (!field) return std::nullopt;
  return emit::name_of(field->value);
}

std::optional<std::uint32_t> year_of(const OptionalText& date) {
  if (!date) return std::nullopt;
  return static_cast<std::uint32_t>(std::atoi(date->value.substr(0, 4).c_str()));
}

/// "00.03" of "00.03.10"
std::string kle_group(const CaseNumber& number) { return number.subject.substr(0, number.subject.rfind('.')); }

/// The page of the file that the item begins on; else the one that the contents say, as printed.
std::optional<std::uint32_t> page_of(const AgendaItem& item) {
  for (const Section& section : item.sections) {
    if (section.pages) return section.pages->first;
  }
  if (item.page) return item.page->value;
  return std::nullopt;
}

std::optional<string_view> unless_empty(const std::string& text) {
  if (text.empty()) return std::nullopt;
  return string_view(text);
}

}  // namespace

/// The texts of an item by the columns that are searched, and where in them each section stands.
struct Rows::Texts {
  struct Place {
    string_view column;
    std::uint32_t begin = 1;  ///< in letters, from 1
    std::uint32_t length = 0;
  };

  explicit Texts(const std::vector<Section>& sections) {
    for (const Section& section : sections) add(section);
    for (std::string* column : {&recommendation, &decision, &text}) column->resize(text::trim_right(*column).size());
  }

  std::string recommendation;
  std::string decision;
  std::string text;
  std::vector<Place> places;  ///< of each section

 private:
  void add(const Section& section) {
    const bool recommends = section.kind == SectionKind::recommendation;
    const bool decides = section.kind == SectionKind::decision;
    std::string& column = recommends ? recommendation : decides ? decision : text;
    std::uint32_t& letters = letters_[recommends ? 0 : decides ? 1 : 2];
    const auto append = [&](string_view words) {
      column += words;
      letters += text::length(words);
    };
    // A heading that no table knows is as good as text.
    if (section.kind == SectionKind::other && section.heading) append(section.heading->value + "\n\n");
    places.push_back({recommends ? "recommendation"
                      : decides  ? "decision"
                                 : "text",
                      letters + 1, text::length(section.text.value)});
    append(section.text.value);
    append("\n\n");
  }

  std::array<std::uint32_t, 3> letters_{};
};

/// All that is run for every document, prepared once.
struct Rows::Statements {
  explicit Statements(Database& db)
      : add_document(db,
                     "INSERT INTO documents (meeting_id, kind, path, origin, format, layout, bytes, lines, pages, "
                     "digest, seal) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)"),
        forget(db,
               "INSERT INTO items_fts (items_fts, rowid, title, case_number, recommendation, decision, text) SELECT "
               "'delete', id, title, case_number, recommendation, decision, text FROM items WHERE document_id = ?1"),
        items_of(db, "SELECT id FROM items WHERE document_id = ?1"),
        meeting_of(
            db,
            "SELECT d.meeting_id, m.body_id FROM documents d JOIN meetings m ON m.id = d.meeting_id WHERE d.id = ?1"),
        remove_document(db, "DELETE FROM documents WHERE id = ?1"),
        remove_meeting(db,
                       "DELETE FROM meetings WHERE id = ?1 AND NOT EXISTS (SELECT 1 FROM documents WHERE meeting_id = "
                       "?1)"),
        remove_body(db, "DELETE FROM bodies WHERE id = ?1 AND NOT EXISTS (SELECT 1 FROM meetings WHERE body_id = ?1)"),
        find_body(db, "SELECT id FROM bodies WHERE key = ?1"),
        add_body(db, "INSERT INTO bodies (municipality, municipality_code, name, key) VALUES (?1, ?2, ?3, ?4)"),
        find_meeting(db, "SELECT id FROM meetings WHERE body_id = ?1 AND date = ?2 AND kind = ?3 ORDER BY id"),
        most_items(
            db,
            "SELECT coalesce(max(n), 0) FROM (SELECT count(*) AS n FROM items WHERE meeting_id = ?1 AND position "
            "> 0 GROUP BY document_id)"),
        find_item(db, "SELECT 1 FROM items WHERE meeting_id = ?1 AND (title = ?2 OR case_number = ?3)"),
        add_meeting(db,
                    "INSERT INTO meetings (body_id, municipality, body, date, year, kind, start, \"end\", location) "
                    "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)"),
        fill_meeting(db,
                     "UPDATE meetings SET start = coalesce(start, ?2), \"end\" = coalesce(\"end\", ?3), "
                     "location = coalesce(location, ?4) WHERE id = ?1"),
        find_case(db, "SELECT id FROM cases WHERE key = ?1"),
        add_case(db,
                 "INSERT INTO cases (municipality, number, kle_subject, kle_group, facet, serial, year, key) VALUES "
                 "(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)"),
        find_person(db, "SELECT id FROM people WHERE key = ?1"),
        add_person(db, "INSERT INTO people (municipality, name, key) VALUES (?1, ?2, ?3)"),
        add_participant(db,
                        "INSERT INTO participants (document_id, person_id, position, absent, name, party, role, "
                        "substitute_for) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)"),
        add_attendance(db,
                       "INSERT INTO attendance (meeting_id, document_id, item_id, person_id, absent, name, party, "
                       "year) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)"),
        add_item(db,
                 "INSERT INTO items (document_id, meeting_id, case_id, position, number, closed, outcome, "
                 "municipality, body, date, year, kle_group, document, page, first_line, last_line, title, "
                 "case_number, recommended_by, decision_maker, recommendation, decision, text) VALUES (?1, ?2, ?3, "
                 "?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19, ?20, ?21, ?22, ?23)"),
        add_section(db,
                    "INSERT INTO sections (item_id, position, kind, heading, first_line, last_line, first_page, "
                    "last_page, part, part_begin, part_length) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)"),
        add_history(db,
                    "INSERT INTO history (item_id, position, date, body, item_number, outcome, text) VALUES (?1, ?2, "
                    "?3, ?4, ?5, ?6, ?7)"),
        add_vote(db,
                 "INSERT INTO votes (item_id, history_id, person_id, ballot, position, party, name, count, year, "
                 "about, text) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)"),
        add_attachment(db, "INSERT INTO attachments (item_id, position, recommended, title) VALUES (?1, ?2, ?3, ?4)"),
        search_for(db,
                   "INSERT INTO items_fts (rowid, title, case_number, recommendation, decision, text) VALUES (?1, "
                   "?2, ?3, ?4, ?5, ?6)") {}

  Statement add_document, forget, items_of, meeting_of, remove_document, remove_meeting, remove_body;
  Statement find_body, add_body, find_meeting, most_items, find_item, add_meeting, fill_meeting;
  Statement find_case, add_case, find_person, add_person;
  Statement add_participant, add_attendance, add_item, add_section, add_history, add_vote, add_attachment;
  Statement search_for;
};

// --- what documents share ------------------------------------------------------------------------------------------

namespace {

/// The row with that key: known, or found, or added.
template <class Add>
std::int64_t row_of(std::unordered_map<std::string, std::int64_t>& known, Database& db, Statement& find,
                    const std::string& key, Add add) {
  if (const auto there = known.find(key); there != known.end()) return there->second;
  std::int64_t id = 0;
  if (find.with(key).step()) {
    id = find.number(0);
  } else {
    add().run();
    id = db.last_row();
  }
  find.reset();
  known.emplace(key, id);
  return id;
}

/// Keys are told apart by municipality: a "Teknisk Udvalg" has every one of them.
std::string key_in(const Meeting& meeting, const std::string& key) {
  return meeting.municipality ? meeting.municipality->code + " " + key : key;
}

std::optional<string_view> municipality_of(const Meeting& meeting) {
  if (!meeting.municipality) return std::nullopt;
  return string_view(meeting.municipality->name.value);
}

}  // namespace

std::int64_t Rows::body_id(const Meeting& meeting) {
  const std::string key = key_in(meeting, meeting.body ? body_key(meeting.body->value) : "");
  std::optional<string_view> code;
  if (meeting.municipality) code = meeting.municipality->code;
  return row_of(bodies_, database_, do_->find_body, key, [&]() -> Statement& {
    return do_->add_body.with(municipality_of(meeting), code, value_of(meeting.body), key);
  });
}

/// Whether half of its items or more stand in another document of that meeting: an agenda and its minutes have nearly
/// all in common, two councils that sit on one evening little more than the approval of the agenda.
bool Rows::shares_items(const Document& document, std::int64_t meeting) {
  std::size_t shared = 0;
  for (const AgendaItem& item : document.items) {
    const auto number = item.case_number ? std::optional<string_view>(item.case_number->text.value) : std::nullopt;
    shared += do_->find_item.with(meeting, value_of(item.title), number).step() ? 1 : 0;
    do_->find_item.reset();
  }
  do_->most_items.with(meeting).step();
  const auto there = static_cast<std::size_t>(do_->most_items.number(0));
  do_->most_items.reset();
  // Of the document that has fewer, so that it is the same whichever came first.
  return shared > 0 && shared * 2 >= std::min(document.items.size(), there);
}

std::int64_t Rows::meeting_id(const Document& document, std::int64_t body) {
  const Meeting& meeting = document.meeting;
  const string_view kind = name_of_maybe(meeting.kind).value_or("ordinary");
  // Without body or date nothing says that two documents are of one meeting; and without a municipality there are many
  // bodies of that name.
  if (meeting.body && meeting.date) {
    std::optional<std::int64_t> found;
    Statement& find = do_->find_meeting.with(body, meeting.date->value, kind);
    while (!found && find.step()) {
      const std::int64_t id = find.number(0);
      if (meeting.municipality || shares_items(document, id)) found = id;
    }
    find.reset();
    if (found) {
      do_->fill_meeting.with(*found, value_of(meeting.start), value_of(meeting.end), value_of(meeting.location)).run();
      return *found;
    }
  }
  do_->add_meeting
      .with(body, municipality_of(meeting), value_of(meeting.body), value_of(meeting.date), year_of(meeting.date), kind,
            value_of(meeting.start), value_of(meeting.end), value_of(meeting.location))
      .run();
  return database_.last_row();
}

std::int64_t Rows::case_id(const Meeting& meeting, const CaseNumber& number) {
  const std::string key = key_in(meeting, name_key(number.text.value));
  const std::string group = kle_group(number);
  const auto if_kle = [&](const auto& value) { return number.kle ? std::optional(value) : std::nullopt; };
  return row_of(cases_, database_, do_->find_case, key, [&]() -> Statement& {
    return do_->add_case.with(municipality_of(meeting), number.text.value, if_kle(string_view(number.subject)),
                              if_kle(string_view(group)), if_kle(string_view(number.facet)), if_kle(number.serial),
                              if_kle(number.year), key);
  });
}

std::int64_t Rows::person_id(const Meeting& meeting, string_view name) {
  const std::string key = key_in(meeting, name_key(name));
  return row_of(people_, database_, do_->find_person, key,
                [&]() -> Statement& { return do_->add_person.with(municipality_of(meeting), name, key); });
}

std::optional<std::int64_t> Rows::person_at_item(const Meeting& meeting, string_view name) {
  if (const auto meant = participant_meant(name, meeting.participants))
    return person_id(meeting, meeting.participants[*meant].name.value);
  if (name.find(' ') == string_view::npos) return std::nullopt;
  return person_id(meeting, name);
}

/// As the item says it, or else as the header does.
OptionalText Rows::party_at_item(const Meeting& meeting, const Person& person) {
  if (person.party) return person.party;
  const auto meant = participant_meant(person.name.value, meeting.participants);
  return meant ? meeting.participants[*meant].party : std::nullopt;
}

// --- a document --------------------------------------------------------------------------------------------

Rows::Rows(Database& database) : database_(database), do_(std::make_unique<Statements>(database)), facets_(database) {}
Rows::~Rows() = default;

std::int64_t Rows::add(const Document& document, string_view path, std::optional<string_view> origin,
                       string_view seal) {
  const Meeting& meeting = document.meeting;
  MeetingRow row{};
  row.municipality = municipality_of(meeting);
  row.body = value_of(meeting.body);
  row.date = value_of(meeting.date);
  row.year = year_of(meeting.date);
  row.body_id = body_id(meeting);
  row.id = meeting_id(document, row.body_id);
  const SourceInfo& source = document.source;
  do_->add_document
      .with(row.id, emit::name_of(meeting.document.value), path, origin, emit::name_of(source.format), source.layout,
            source.bytes, source.lines, source.pages, source.digest, seal)
      .run();
  const std::int64_t id = database_.last_row();
  add_participants(document, id, row);
  add_loose_text(document, id, row);
  for (std::size_t i = 0; i < document.items.size(); ++i) add_item(document, id, row, i);
  return id;
}

void Rows::remove(std::int64_t document) {
  for (Statement& items = do_->items_of.with(document); items.step();) facets_.remove(items.number(0));
  do_->forget.with(document).run();
  std::int64_t meeting = 0;
  std::int64_t body = 0;
  if (do_->meeting_of.with(document).step()) {
    meeting = do_->meeting_of.number(0);
    body = do_->meeting_of.number(1);
  }
  do_->meeting_of.reset();
  do_->remove_document.with(document).run();
  do_->remove_meeting.with(meeting).run();
  do_->remove_body.with(body).run();
  if (database_.changes() > 0) bodies_.clear();  // one of them is gone
}

void Rows::add_participants(const Document& document, std::int64_t id, const MeetingRow& meeting) {
  std::size_t position = 0;
  for (const Participant& participant : document.meeting.participants) {
    const std::int64_t person = person_id(document.meeting, participant.name.value);
    do_->add_participant
        .with(id, person, ++position, participant.absent.value, participant.name.value, value_of(participant.party),
              value_of(participant.role), value_of(participant.substitute_for))
        .run();
    do_->add_attendance
        .with(meeting.id, id, nullptr, person, participant.absent.value, participant.name.value,
              value_of(participant.party), meeting.year)
        .run();
  }
}

/// Text of the header that is no field, which may be all there is where no items were found: it can be searched too.
void Rows::add_loose_text(const Document& document, std::int64_t id, const MeetingRow& meeting) {
  const std::vector<Section>& sections = document.meeting.sections;
  if (sections.empty()) return;
  const Texts texts(sections);
  do_->add_item
      .with(id, meeting.id, nullptr, 0, nullptr, false, nullptr, meeting.municipality, meeting.body, meeting.date,
            meeting.year, nullptr, emit::name_of(document.meeting.document.value), nullptr,
            sections.front().lines.first, sections.back().lines.last, nullptr, nullptr, nullptr, nullptr,
            unless_empty(texts.recommendation), unless_empty(texts.decision), unless_empty(texts.text))
      .run();
  const std::int64_t item = database_.last_row();
  note_facets(document, meeting, item, std::nullopt, false);
  add_sections(item, sections, texts);
  search_for(item, std::nullopt, std::nullopt, texts);
}

void Rows::add_item(const Document& document, std::int64_t id, const MeetingRow& meeting, std::size_t i) {
  const AgendaItem& item = document.items[i];
  Texts texts(item.sections);
  if (texts.decision.empty() && item.decision) texts.decision = item.decision->text.value;
  std::optional<std::int64_t> case_row;
  std::optional<string_view> case_number;
  std::optional<std::string> group;
  if (item.case_number) {
    case_row = case_id(document.meeting, *item.case_number);
    case_number = item.case_number->text.value;
    if (item.case_number->kle) group = kle_group(*item.case_number);
  }
  const std::optional<std::uint32_t> page = page_of(item);
  do_->add_item
      .with(id, meeting.id, case_row, i + 1, value_of(item.number), item.closed.value,
            item.decision ? name_of_maybe(item.decision->outcome) : std::nullopt, meeting.municipality, meeting.body,
            meeting.date, meeting.year, group, emit::name_of(document.meeting.document.value), page, item.lines.first,
            item.lines.last, value_of(item.title), case_number,
            item.recommendation ? value_of(item.recommendation->by) : std::nullopt, value_of(item.decision_maker),
            unless_empty(texts.recommendation), unless_empty(texts.decision), unless_empty(texts.text))
      .run();
  const std::int64_t row = database_.last_row();
  const auto outcome = item.decision ? item.decision->outcome : std::nullopt;
  note_facets(document, meeting, row, outcome ? std::optional(outcome->value) : std::nullopt, item.closed.value);
  search_for(row, value_of(item.title), case_number, texts);
  add_sections(row, item.sections, texts);
  if (item.decision) add_votes(row, std::nullopt, document.meeting, item.decision->votes, meeting.year);
  std::size_t position = 0;
  for (const HistoryEntry& entry : item.history) {
    do_->add_history
        .with(row, ++position, value_of(entry.date), value_of(entry.body), value_of(entry.item_number),
              name_of_maybe(entry.outcome), entry.text.value)
        .run();
    add_votes(row, database_.last_row(), document.meeting, entry.votes, year_of(entry.date));
  }
  position = 0;
  for (const Attachment& attachment : item.attachments)
    do_->add_attachment.with(row, ++position, attachment.recommended.value, attachment.title.value).run();
  for (const Person& person : item.absent) {
    const OptionalText party = party_at_item(document.meeting, person);
    do_->add_attendance
        .with(meeting.id, id, row, person_at_item(document.meeting, person.name.value), true, person.name.value,
              value_of(party), meeting.year)
        .run();
  }
}

void Rows::note_facets(const Document& document, const MeetingRow& meeting, std::int64_t item,
                       std::optional<Outcome> outcome, bool closed) {
  Facets facets;
  facets.day = meeting.date ? day_of(*meeting.date) : 0;
  facets.body = meeting.body_id;
  facets.outcome = outcome;
  facets.closed = closed;
  facets.document = document.meeting.document.value;
  facets_.set(item, facets);
}

void Rows::add_sections(std::int64_t item, const std::vector<Section>& sections, const Texts& texts) {
  for (std::size_t i = 0; i < sections.size(); ++i) {
    const Section& section = sections[i];
    const Texts::Place& place = texts.places[i];
    std::optional<std::uint32_t> first;
    std::optional<std::uint32_t> last;
    if (section.pages) {
      first = section.pages->first;
      last = section.pages->last;
    }
    do_->add_section
        .with(item, i + 1, emit::name_of(section.kind), value_of(section.heading), section.lines.first,
              section.lines.last, first, last, place.column, place.begin, place.length)
        .run();
  }
}

void Rows::add_votes(std::int64_t item, std::optional<std::int64_t> history, const Meeting& meeting,
                     const std::vector<Vote>& votes, std::optional<std::uint32_t> year) {
  for (const Vote& vote : votes) {
    std::optional<std::uint32_t> count;
    if (vote.count) count = vote.count->value;
    const auto add = [&](std::optional<std::int64_t> person, std::optional<string_view> party,
                         std::optional<string_view> name) {
      do_->add_vote
          .with(item, history, person, vote.ballot, emit::name_of(vote.position.value), party, name, count, year,
                value_of(vote.on), vote.text.value)
          .run();
    };
    for (const Text& party : vote.parties) add(std::nullopt, string_view(party.value), std::nullopt);
    for (const Person& person : vote.people) {
      const OptionalText party = party_at_item(meeting, person);
      add(person_at_item(meeting, person.name.value), value_of(party), string_view(person.name.value));
    }
    if (vote.parties.empty() && vote.people.empty()) add(std::nullopt, std::nullopt, std::nullopt);
  }
}

void Rows::search_for(std::int64_t item, std::optional<string_view> title, std::optional<string_view> case_number,
                      const Texts& texts) {
  do_->search_for
      .with(item, title, case_number, unless_empty(texts.recommendation), unless_empty(texts.decision),
            unless_empty(texts.text))
      .run();
}

}  // namespace referat::index
