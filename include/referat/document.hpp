// The result: one set of minutes or one agenda, shaped as docs/minutes.schema.json. What goes into each field is told
// in docs/schema.md, the Danish words in docs/vocabulary.md. Plain values: a Document owns all it says and outlives
// its Source. What the minutes do not say is std::nullopt, never "" or -1.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include <referat/diagnostic.hpp>
#include <referat/source.hpp>
#include <referat/span.hpp>

namespace referat {

using Text = Field<std::string>;  ///< white space folded, NFC
using OptionalText = std::optional<Text>;

/// First and last physical line (or page), from 1, both included.
struct Range {
  std::uint32_t first = 1;
  std::uint32_t last = 1;

  bool operator==(const Range&) const = default;
};

enum class SectionKind {
  text,  ///< words under no heading
  summary,
  background,
  case_presentation,
  process,
  participation,
  assessment,
  finance,
  personnel,
  legal,
  hearing,
  communication,
  climate,
  attachments,
  decision_maker,
  recommendation,
  decision,
  history,
  absent,
  other,  ///< a heading that the lexicon does not know
};

enum class Outcome { approved, noted, discussed, recommended, forwarded, postponed, rejected, withdrawn };

enum class VotePosition { in_favour, against, abstained, reserved, did_not_participate };

enum class DocumentKind { minutes, agenda };

enum class MeetingKind { extraordinary, constituent, supplementary };

struct Section {
  SectionKind kind = SectionKind::text;
  OptionalText heading;  ///< as printed, without a final colon
  Text text;             ///< paragraphs set apart by an empty line; list entries keep a line each
  std::vector<Text> subheadings;
  Range lines;
  std::optional<Range> pages;

  bool operator==(const Section&) const = default;
};

struct Person {
  Text name;
  OptionalText party;  ///< letter, or the affiliation as printed ("Løsgænger")

  bool operator==(const Person&) const = default;
};

struct Participant {
  Text name;
  OptionalText party;
  OptionalText role;
  Field<bool> absent;
  OptionalText substitute_for;

  bool operator==(const Participant&) const = default;
};

struct Municipality {
  Text name;         ///< without "Kommune"
  std::string code;  ///< kommunekode, three digits

  bool operator==(const Municipality&) const = default;
};

struct Meeting {
  Field<DocumentKind> document;
  std::optional<Field<MeetingKind>> kind;
  std::optional<Municipality> municipality;
  OptionalText body;
  OptionalText date;   ///< YYYY-MM-DD
  OptionalText start;  ///< HH:MM, local Danish time
  OptionalText end;
  OptionalText end_date;
  OptionalText location;
  std::vector<Participant> participants;
  std::vector<Section> sections;  ///< text of the header that is no field

  bool operator==(const Meeting&) const = default;
};

struct ContentsEntry {
  OptionalText number;
  OptionalText title;
  Field<bool> closed;
  std::optional<Field<std::uint32_t>> page;

  bool operator==(const ContentsEntry&) const = default;
};

/// Case number split by KLE (KL's Emnesystematik: subject, facet, serial, year), or any other identifier.
struct CaseNumber {
  Text text;
  bool kle = false;
  std::string subject;  ///< "00.01.10"; this and the next are empty where not KLE
  std::string facet;    ///< "P35"
  std::uint32_t serial = 0;
  std::uint32_t year = 0;  ///< four digits

  bool operator==(const CaseNumber&) const = default;
};

/// One stated position in one ballot.
struct Vote {
  std::uint32_t ballot = 1;
  OptionalText on;  ///< what was voted on, as printed
  Field<VotePosition> position;
  std::optional<Field<std::uint32_t>> count;
  std::vector<Text> parties;  ///< letters, also where the text names the party in full
  std::vector<Person> people;
  Text text;  ///< the sentence it was read from

  bool operator==(const Vote&) const = default;
};

struct RecommendationPoint {
  OptionalText number;
  Text text;

  bool operator==(const RecommendationPoint&) const = default;
};

struct Recommendation {
  OptionalText by;
  std::vector<RecommendationPoint> points;

  bool operator==(const Recommendation&) const = default;
};

struct DecisionPoint {
  std::vector<Text> numbers;
  std::optional<Field<Outcome>> outcome;
  Text text;

  bool operator==(const DecisionPoint&) const = default;
};

struct Decision {
  std::optional<Field<Outcome>> outcome;
  Text text;
  std::vector<Vote> votes;
  std::vector<DecisionPoint> points;

  bool operator==(const Decision&) const = default;
};

/// What an earlier meeting decided in the same case.
struct HistoryEntry {
  OptionalText date;
  OptionalText body;
  OptionalText item_number;
  std::optional<Field<Outcome>> outcome;
  Text text;
  std::vector<Vote> votes;

  bool operator==(const HistoryEntry&) const = default;
};

struct Attachment {
  Text title;
  Field<bool> recommended;  ///< marked ANBEFALES

  bool operator==(const Attachment&) const = default;
};

struct AttachmentCounts {
  Field<std::uint32_t> total;
  std::optional<Field<std::uint32_t>> recommended;

  bool operator==(const AttachmentCounts&) const = default;
};

/// Dagsordenspunkt.
struct AgendaItem {
  OptionalText number;
  OptionalText title;
  Field<bool> closed;
  std::optional<Field<std::uint32_t>> page;
  std::optional<CaseNumber> case_number;
  std::vector<Section> sections;
  std::optional<Recommendation> recommendation;
  OptionalText decision_maker;
  std::optional<Decision> decision;
  std::vector<HistoryEntry> history;
  std::vector<Attachment> attachments;
  std::optional<AttachmentCounts> attachment_counts;
  std::vector<Person> absent;
  Range lines;

  bool operator==(const AgendaItem&) const = default;
};

/// Where the document came from and how it was read.
struct SourceInfo {
  std::optional<std::string> path;
  InputFormat format = InputFormat::text;
  std::optional<std::string> encoding;
  std::uint64_t bytes = 0;
  std::uint32_t lines = 0;
  std::optional<std::uint32_t> pages;
  std::string digest;
  std::string layout;  ///< name of the item form that was chosen; "none" without items

  bool operator==(const SourceInfo&) const = default;
};

/// A Diagnostic with its line and page looked up, so that it outlives the Source.
struct PlacedDiagnostic {
  Diagnostic diagnostic;
  std::optional<std::uint32_t> line;
  std::optional<std::uint32_t> page;

  bool operator==(const PlacedDiagnostic&) const = default;
};

/// How much of the text has a place that says what it is. Not in the JSON; `--report` has it.
struct Coverage {
  std::uint32_t lines = 0;   ///< that have text
  std::uint32_t placed = 0;  ///< of these: fields, headings, text below a heading, furniture; not text below none

  bool operator==(const Coverage&) const = default;
};

struct Document {
  SourceInfo source;
  Meeting meeting;
  std::vector<ContentsEntry> contents;
  std::vector<AgendaItem> items;
  std::vector<PlacedDiagnostic> diagnostics;
  Coverage coverage;

  bool operator==(const Document&) const = default;
};

}  // namespace referat
