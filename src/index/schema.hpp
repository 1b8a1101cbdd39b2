// The tables of the index, as docs/index.md draws them. What a program of others meets is part of the interface: a
// change here takes a new `schema_version` and a line in the changelog.
#pragma once

#include <cstdint>

namespace referat::index {

inline constexpr std::int64_t application_id = 0x52656631;  ///< "Ref1", in the file's header (PRAGMA application_id)
inline constexpr std::int64_t schema_version = 3;           ///< PRAGMA user_version

/// Ordinary tables, built-in tokenizers, double quotes in `content=`: so that the sqlite3 shell, sqlite-utils and
/// Datasette open the file as it is. Short columns stand before long texts, which SQLite keeps on pages of their own.
inline constexpr const char* schema = R"sql(
CREATE TABLE bodies (
  id INTEGER PRIMARY KEY,
  municipality TEXT,          -- without "Kommune"
  municipality_code TEXT,
  name TEXT,                  -- as first read
  key TEXT NOT NULL UNIQUE    -- by which spellings of one body are told to be the same
);
CREATE TABLE meetings (       -- an agenda and its minutes are one meeting
  id INTEGER PRIMARY KEY,
  body_id INTEGER NOT NULL REFERENCES bodies(id),
  document_id INTEGER REFERENCES documents(id) ON DELETE SET NULL,  -- the one that counts: minutes before agendas
  municipality TEXT,
  body TEXT,
  date TEXT,                  -- YYYY-MM-DD
  year INTEGER,
  kind TEXT NOT NULL,         -- ordinary, extraordinary, constituent, supplementary
  start TEXT,                 -- HH:MM
  "end" TEXT,
  location TEXT
);
CREATE INDEX meetings_body ON meetings(body_id, date);
CREATE INDEX meetings_document ON meetings(document_id);
CREATE TABLE documents (
  id INTEGER PRIMARY KEY,
  meeting_id INTEGER NOT NULL REFERENCES meetings(id),
  kind TEXT NOT NULL,         -- minutes, agenda
  path TEXT NOT NULL UNIQUE,
  origin TEXT,                -- the NDJSON that it came in; NULL where the file itself was read
  format TEXT NOT NULL,
  layout TEXT NOT NULL,
  bytes INTEGER NOT NULL,
  lines INTEGER NOT NULL,
  pages INTEGER,
  digest TEXT NOT NULL,       -- of the file's bytes
  seal TEXT NOT NULL          -- of what the rows were made from: bytes, options, version
);
CREATE INDEX documents_meeting ON documents(meeting_id);
CREATE INDEX documents_origin ON documents(origin);
CREATE TABLE cases (          -- a case across all its meetings
  id INTEGER PRIMARY KEY,
  municipality TEXT,
  number TEXT NOT NULL,
  kle_subject TEXT,           -- 00.03.10
  kle_group TEXT,             -- 00.03
  facet TEXT,
  serial INTEGER,
  year INTEGER,
  key TEXT NOT NULL UNIQUE
);
CREATE INDEX cases_kle ON cases(kle_subject);
CREATE TABLE items (
  id INTEGER PRIMARY KEY,
  document_id INTEGER NOT NULL REFERENCES documents(id) ON DELETE CASCADE,
  meeting_id INTEGER NOT NULL REFERENCES meetings(id),
  case_id INTEGER REFERENCES cases(id),
  position INTEGER NOT NULL,  -- from 1; 0 is text of the document that stands in no item
  number TEXT,
  closed INTEGER NOT NULL,    -- 0 or 1
  outcome TEXT,
  municipality TEXT,
  body TEXT,
  date TEXT,
  year INTEGER,
  kle_group TEXT,
  document TEXT NOT NULL,     -- minutes, agenda
  page INTEGER,               -- of the file; of a file without pages, as the contents say
  first_line INTEGER NOT NULL,
  last_line INTEGER NOT NULL,
  title TEXT,
  case_number TEXT,
  recommended_by TEXT,
  decision_maker TEXT,
  recommendation TEXT,
  decision TEXT,
  text TEXT                   -- of all other sections
);
CREATE INDEX items_document ON items(document_id);
CREATE INDEX items_meeting ON items(meeting_id);
CREATE INDEX items_case ON items(case_id);
CREATE INDEX items_date ON items(date);
CREATE TABLE sections (       -- their text is a part of the item's: see section_texts
  id INTEGER PRIMARY KEY,
  item_id INTEGER NOT NULL REFERENCES items(id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  kind TEXT NOT NULL,
  heading TEXT,
  first_line INTEGER NOT NULL,
  last_line INTEGER NOT NULL,
  first_page INTEGER,
  last_page INTEGER,
  part TEXT NOT NULL,         -- the column of items: recommendation, decision, text
  part_begin INTEGER NOT NULL,  -- in letters, from 1
  part_length INTEGER NOT NULL
);
CREATE INDEX sections_item ON sections(item_id);
CREATE VIEW section_texts AS
SELECT s.id, s.item_id, s.position, s.kind, s.heading, s.first_line, s.last_line, s.first_page, s.last_page,
       substr(CASE s.part WHEN 'recommendation' THEN i.recommendation WHEN 'decision' THEN i.decision ELSE i.text END,
              s.part_begin, s.part_length) AS text
FROM sections s JOIN items i ON i.id = s.item_id;
CREATE TABLE people (         -- a person of one municipality across all meetings
  id INTEGER PRIMARY KEY,
  municipality TEXT,
  name TEXT NOT NULL,         -- as first read
  key TEXT NOT NULL UNIQUE
);
CREATE TABLE participants (   -- as a document lists them
  id INTEGER PRIMARY KEY,
  document_id INTEGER NOT NULL REFERENCES documents(id) ON DELETE CASCADE,
  person_id INTEGER NOT NULL REFERENCES people(id),
  position INTEGER NOT NULL,
  absent INTEGER NOT NULL,
  name TEXT NOT NULL,         -- as spelt there
  party TEXT,
  role TEXT,
  substitute_for TEXT
);
CREATE INDEX participants_document ON participants(document_id);
CREATE INDEX participants_person ON participants(person_id);
CREATE TABLE attendance (     -- one row a person and meeting, and one for each item that somebody was absent from
  id INTEGER PRIMARY KEY,
  meeting_id INTEGER NOT NULL REFERENCES meetings(id),
  document_id INTEGER NOT NULL REFERENCES documents(id) ON DELETE CASCADE,
  item_id INTEGER REFERENCES items(id) ON DELETE CASCADE,
  person_id INTEGER REFERENCES people(id),  -- NULL where a part of a name fits no participant
  absent INTEGER NOT NULL,
  name TEXT NOT NULL,
  party TEXT,
  year INTEGER
);
CREATE INDEX attendance_document ON attendance(document_id);
CREATE INDEX attendance_meeting ON attendance(meeting_id);
CREATE INDEX attendance_item ON attendance(item_id);
CREATE INDEX attendance_person ON attendance(person_id);
CREATE TABLE history (        -- what earlier meetings decided, as an item tells it
  id INTEGER PRIMARY KEY,
  item_id INTEGER NOT NULL REFERENCES items(id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  date TEXT,
  body TEXT,
  item_number TEXT,
  outcome TEXT,
  text TEXT NOT NULL
);
CREATE INDEX history_item ON history(item_id);
CREATE TABLE votes (          -- a row for each party and person that took a position; one where only a number is known
  id INTEGER PRIMARY KEY,
  item_id INTEGER NOT NULL REFERENCES items(id) ON DELETE CASCADE,
  history_id INTEGER REFERENCES history(id) ON DELETE CASCADE,  -- of an earlier meeting; NULL for this one
  person_id INTEGER REFERENCES people(id),
  ballot INTEGER NOT NULL,
  position TEXT NOT NULL,     -- for, against, abstained, reserved, did_not_participate
  party TEXT,
  name TEXT,
  count INTEGER,              -- of the whole group, as stated
  year INTEGER,
  about TEXT,                 -- what was voted on
  text TEXT NOT NULL          -- the sentence it was read from
);
CREATE INDEX votes_item ON votes(item_id);
CREATE INDEX votes_history ON votes(history_id);
CREATE INDEX votes_person ON votes(person_id);
CREATE INDEX votes_party ON votes(party);
CREATE TABLE attachments (
  id INTEGER PRIMARY KEY,
  item_id INTEGER NOT NULL REFERENCES items(id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  recommended INTEGER NOT NULL,
  title TEXT NOT NULL
);
CREATE INDEX attachments_item ON attachments(item_id);
CREATE TABLE loads (          -- NDJSON files that documents came in, so that an unchanged one is passed over
  id INTEGER PRIMARY KEY,
  path TEXT NOT NULL UNIQUE,
  seal TEXT NOT NULL
);
CREATE TABLE vocabulary (     -- the words of the items' text, one a line: where inflections and compounds are found
  id INTEGER PRIMARY KEY,     -- which letters the words have, a bit each (src/index/vocabulary.hpp)
  words TEXT NOT NULL
);
CREATE TABLE facets (         -- what items are chosen and sorted by, packed (src/index/facets.hpp)
  id INTEGER PRIMARY KEY,     -- of the items from 4096 * id on
  items BLOB NOT NULL
);
CREATE VIRTUAL TABLE items_fts USING fts5 (
  title, case_number, recommendation, decision, text,
  content="items", content_rowid="id", tokenize="unicode61 remove_diacritics 0"
);
)sql";

}  // namespace referat::index
