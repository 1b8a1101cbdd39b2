// A document back from its JSON, as write_json writes it and docs/minutes.schema.json describes it.
#include <fmt/format.h>

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <exception>
#include <span>

#include <referat/check.hpp>
#include <referat/emit.hpp>

#include "emit/names.hpp"
#include "support/calendar.hpp"
#include "support/text.hpp"
#include "support/words.hpp"

namespace referat {

namespace {

using Json = nlohmann::json;

/// Something that the schema does not allow; gone before it leaves this file.
struct Unfit : std::exception {
  explicit Unfit(std::string what) : message(std::move(what)) {}
  const char* what() const noexcept override { return message.c_str(); }
  std::string message;
};

const Json& at(const Json& object, const char* key) {
  if (!object.is_object()) throw Unfit(fmt::format("'{}' is looked for in what is no object", key));
  const auto found = object.find(key);
  if (found == object.end()) throw Unfit(fmt::format("there is no '{}'", key));
  return *found;
}

std::string string_of(const Json& value, const char* key) {
  if (!value.is_string()) throw Unfit(fmt::format("'{}' is no text", key));
  auto string = value.get<std::string>();
  // An accent of its own, which our own documents do not have: a search is composed, and would not find it.
  const bool apart = string.find('\xCC') != std::string::npos || string.find('\xCD') != std::string::npos;
  return apart ? text::composed(string) : string;
}

std::string string(const Json& object, const char* key) { return string_of(at(object, key), key); }

std::optional<std::string> maybe_string(const Json& object, const char* key) {
  const Json& value = at(object, key);
  if (value.is_null()) return std::nullopt;
  return string_of(value, key);
}

std::uint64_t number_of(const Json& value, const char* key, std::uint64_t most) {
  if (!value.is_number_unsigned() || value.get<std::uint64_t>() > most)
    throw Unfit(fmt::format("'{}' is no number from 0 to {}", key, most));
  return value.get<std::uint64_t>();
}

std::uint32_t number(const Json& object, const char* key) {
  return static_cast<std::uint32_t>(number_of(at(object, key), key, UINT32_MAX));
}

std::optional<std::uint32_t> maybe_number(const Json& object, const char* key) {
  if (at(object, key).is_null()) return std::nullopt;
  return number(object, key);
}

bool truth(const Json& object, const char* key) {
  const Json& value = at(object, key);
  if (!value.is_boolean()) throw Unfit(fmt::format("'{}' is neither true nor false", key));
  return value.get<bool>();
}

Text text(const Json& object, const char* key) {
  Text result;
  result.value = string(object, key);
  return result;
}

OptionalText maybe_text(const Json& object, const char* key) {
  auto value = maybe_string(object, key);
  if (!value) return std::nullopt;
  return Text{*std::move(value), {}};
}

/// YYYY-MM-DD, of the calendar.
OptionalText maybe_date(const Json& object, const char* key) {
  auto date = maybe_text(object, key);
  if (date && !calendar::date_from_iso(date->value))
    throw Unfit(fmt::format("'{}' is no date: '{}'", key, text::shortened(date->value, 40)));
  return date;
}

template <class Enum, std::size_t n>
Enum named(const std::array<Enum, n>& all, const std::string& name, const char* key) {
  const auto found = std::find_if(all.begin(), all.end(), [&](Enum value) { return emit::name_of(value) == name; });
  if (found == all.end()) throw Unfit(fmt::format("'{}' cannot be '{}'", key, name));
  return *found;
}

template <class Enum, std::size_t n>
std::optional<Field<Enum>> maybe_named(const std::array<Enum, n>& all, const Json& object, const char* key) {
  const auto name = maybe_string(object, key);
  if (!name) return std::nullopt;
  return Field<Enum>{named(all, *name, key), {}};
}

/// `read` makes one of each entry.
template <class Read>
auto list(const Json& object, const char* key, Read read) {
  const Json& values = at(object, key);
  if (!values.is_array()) throw Unfit(fmt::format("'{}' is no list", key));
  std::vector<decltype(read(values))> result;
  result.reserve(values.size());
  for (const Json& value : values) result.push_back(read(value));
  return result;
}

std::vector<Text> texts(const Json& object, const char* key) {
  return list(object, key, [&](const Json& value) { return Text{string_of(value, key), {}}; });
}

template <class Read>
auto maybe(const Json& object, const char* key, Read read) -> std::optional<decltype(read(object))> {
  const Json& value = at(object, key);
  if (value.is_null()) return std::nullopt;
  return read(value);
}

Range range(const Json& json) { return {number(json, "first"), number(json, "last")}; }

constexpr std::array formats = {InputFormat::text, InputFormat::pdf, InputFormat::html, InputFormat::docx,
                                InputFormat::json};
constexpr std::array documents = {DocumentKind::minutes, DocumentKind::agenda};
constexpr std::array meetings = {MeetingKind::extraordinary, MeetingKind::constituent, MeetingKind::supplementary};
constexpr std::array sections = {
    SectionKind::text,      SectionKind::summary,       SectionKind::background,     SectionKind::case_presentation,
    SectionKind::process,   SectionKind::participation, SectionKind::assessment,     SectionKind::finance,
    SectionKind::personnel, SectionKind::legal,         SectionKind::hearing,        SectionKind::communication,
    SectionKind::climate,   SectionKind::attachments,   SectionKind::decision_maker, SectionKind::recommendation,
    SectionKind::decision,  SectionKind::history,       SectionKind::absent,         SectionKind::other};
constexpr std::array outcomes = {Outcome::approved,  Outcome::noted,     Outcome::discussed, Outcome::recommended,
                                 Outcome::forwarded, Outcome::postponed, Outcome::rejected,  Outcome::withdrawn};
constexpr std::array positions = {VotePosition::in_favour, VotePosition::against, VotePosition::abstained,
                                  VotePosition::reserved, VotePosition::did_not_participate};

SourceInfo source(const Json& json) {
  SourceInfo info;
  info.path = maybe_string(json, "path");
  info.format = named(formats, string(json, "format"), "format");
  info.encoding = maybe_string(json, "encoding");
  info.bytes = number_of(at(json, "bytes"), "bytes", UINT64_MAX);
  info.lines = number(json, "lines");
  info.pages = maybe_number(json, "pages");
  info.digest = string(json, "digest");
  info.layout = string(json, "layout");
  return info;
}

// Member by member: where a later member of a braced list throws, what g++ 12 makes of the list may destroy the earlier
// ones twice.

Section section(const Json& json) {
  Section result;
  result.kind = named(sections, string(json, "kind"), "kind");
  result.heading = maybe_text(json, "heading");
  result.text = text(json, "text");
  result.subheadings = texts(json, "subheadings");
  result.lines = range(at(json, "lines"));
  result.pages = maybe(json, "pages", range);
  return result;
}

Person person(const Json& json) {
  Person result;
  result.name = text(json, "name");
  result.party = maybe_text(json, "party");
  return result;
}

Participant participant(const Json& json) {
  Participant result;
  result.name = text(json, "name");
  result.party = maybe_text(json, "party");
  result.role = maybe_text(json, "role");
  result.absent.value = truth(json, "absent");
  result.substitute_for = maybe_text(json, "substitute_for");
  return result;
}

Municipality municipality(const Json& json) {
  Municipality result;
  result.name = text(json, "name");
  result.code = string(json, "code");
  return result;
}

Meeting meeting(const Json& json) {
  Meeting result;
  result.document = {named(documents, string(json, "document"), "document"), {}};
  result.kind = maybe_named(meetings, json, "kind");
  result.municipality = maybe(json, "municipality", municipality);
  result.body = maybe_text(json, "body");
  result.date = maybe_date(json, "date");
  result.start = maybe_text(json, "start");
  result.end = maybe_text(json, "end");
  result.end_date = maybe_date(json, "end_date");
  result.location = maybe_text(json, "location");
  result.participants = list(json, "participants", participant);
  result.sections = list(json, "sections", section);
  return result;
}

std::optional<Field<std::uint32_t>> maybe_count(const Json& json, const char* key) {
  const auto value = maybe_number(json, key);
  if (!value) return std::nullopt;
  return Field<std::uint32_t>{*value, {}};
}

ContentsEntry contents_entry(const Json& json) {
  ContentsEntry result;
  result.number = maybe_text(json, "number");
  result.title = maybe_text(json, "title");
  result.closed.value = truth(json, "closed");
  result.page = maybe_count(json, "page");
  return result;
}

CaseNumber case_number(const Json& json) {
  CaseNumber result;
  result.text = text(json, "text");
  const std::string scheme = string(json, "scheme");
  if (scheme != "kle" && scheme != "other") throw Unfit(fmt::format("'scheme' cannot be '{}'", scheme));
  result.kle = scheme == "kle";
  if (!result.kle) return result;
  result.subject = string(json, "subject");
  result.facet = string(json, "facet");
  result.serial = number(json, "serial");
  result.year = number(json, "year");
  return result;
}

Vote vote(const Json& json) {
  Vote result;
  result.ballot = number(json, "ballot");
  result.on = maybe_text(json, "on");
  result.position = {named(positions, string(json, "position"), "position"), {}};
  result.count = maybe_count(json, "count");
  result.parties = texts(json, "parties");
  result.people = list(json, "people", person);
  result.text = text(json, "text");
  return result;
}

RecommendationPoint recommendation_point(const Json& json) {
  RecommendationPoint result;
  result.number = maybe_text(json, "number");
  result.text = text(json, "text");
  return result;
}

Recommendation recommendation(const Json& json) {
  Recommendation result;
  result.by = maybe_text(json, "by");
  result.points = list(json, "points", recommendation_point);
  return result;
}

DecisionPoint decision_point(const Json& json) {
  DecisionPoint result;
  result.numbers = texts(json, "numbers");
  result.outcome = maybe_named(outcomes, json, "outcome");
  result.text = text(json, "text");
  return result;
}

Decision decision(const Json& json) {
  Decision result;
  result.outcome = maybe_named(outcomes, json, "outcome");
  result.text = text(json, "text");
  result.votes = list(json, "votes", vote);
  result.points = list(json, "points", decision_point);
  return result;
}

HistoryEntry history_entry(const Json& json) {
  HistoryEntry result;
  result.date = maybe_date(json, "date");
  result.body = maybe_text(json, "body");
  result.item_number = maybe_text(json, "item_number");
  result.outcome = maybe_named(outcomes, json, "outcome");
  result.text = text(json, "text");
  result.votes = list(json, "votes", vote);
  return result;
}

Attachment attachment(const Json& json) {
  Attachment result;
  result.title = text(json, "title");
  result.recommended.value = truth(json, "recommended");
  return result;
}

AttachmentCounts attachment_counts(const Json& json) {
  AttachmentCounts result;
  result.total.value = number(json, "total");
  result.recommended = maybe_count(json, "recommended");
  return result;
}

AgendaItem item(const Json& json) {
  AgendaItem result;
  result.number = maybe_text(json, "number");
  result.title = maybe_text(json, "title");
  result.closed = {truth(json, "closed"), {}};
  result.page = maybe_count(json, "page");
  result.case_number = maybe(json, "case_number", case_number);
  result.sections = list(json, "sections", section);
  result.recommendation = maybe(json, "recommendation", recommendation);
  result.decision_maker = maybe_text(json, "decision_maker");
  result.decision = maybe(json, "decision", decision);
  result.history = list(json, "history", history_entry);
  result.attachments = list(json, "attachments", attachment);
  result.attachment_counts = maybe(json, "attachment_counts", attachment_counts);
  result.absent = list(json, "absent", person);
  result.lines = range(at(json, "lines"));
  return result;
}

PlacedDiagnostic diagnostic(const Json& json) {
  const Rule* rule = find_rule(string(json, "rule"));
  if (rule == nullptr) throw Unfit(fmt::format("there is no rule '{}'", string(json, "rule")));
  PlacedDiagnostic result;
  result.diagnostic.rule = rule;
  result.diagnostic.message = string(json, "message");
  result.line = maybe_number(json, "line");
  result.page = maybe_number(json, "page");
  return result;
}

Document document(const Json& json) {
  if (!string(json, "schema_version").starts_with("1."))
    throw Unfit(fmt::format("its schema_version is {}; this program reads 1", string(json, "schema_version")));
  Document result;
  result.source = source(at(json, "source"));
  result.meeting = meeting(at(json, "meeting"));
  result.contents = list(json, "contents", contents_entry);
  result.items = list(json, "items", item);
  result.diagnostics = list(json, "diagnostics", diagnostic);
  return result;
}

}  // namespace

Result<Document> read_json(std::string_view text) {
  try {
    return document(Json::parse(text));
  } catch (const Unfit& unfit) {
    return Error{ErrorKind::corrupt, fmt::format("no document of convert: {}", unfit.what())};
  } catch (const Json::exception& error) {
    // Its words show bytes of the input, which may be anything.
    return Error{ErrorKind::corrupt, fmt::format("no JSON (nlohmann_json {})", error.id)};
  }
}

}  // namespace referat
