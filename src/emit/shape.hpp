// What a document's JSON holds: its keys and their order, described once for every way of writing it. The description
// that readers of the JSON rely on is docs/minutes.schema.json; tests hold the two together.
#pragma once

#include <referat/document.hpp>
#include <referat/emit.hpp>

#include "emit/names.hpp"

namespace referat::emit {

/// Sink: JsonSink or PlaceSink. `at` goes before a value and says where it was read.
template <class Sink>
class Shape {
 public:
  explicit Shape(Sink& sink) : sink_(sink) {}

  /// All keys but `positions`, which is about the others.
  void document(const Document& document) {
    put("schema_version", "1.0");
    sink_.key("generator");
    sink_.string(std::string("referat ") + std::string(version()));
    sink_.key("source");
    source(document.source);
    sink_.key("meeting");
    meeting(document.meeting);
    list("contents", document.contents, [&](const ContentsEntry& e) { contents_entry(e); });
    list("items", document.items, [&](const AgendaItem& i) { item(i); });
    list("diagnostics", document.diagnostics, [&](const PlacedDiagnostic& d) { diagnostic(d); });
  }

 private:
  // --- values -------------------------------------------------------------------------------------------------------

  void put(std::string_view key, std::string_view value) {
    sink_.key(key);
    sink_.string(value);
  }
  void put(std::string_view key, const char* value) { put(key, std::string_view(value)); }
  void put(std::string_view key, const std::string& value) { put(key, std::string_view(value)); }
  void put(std::string_view key, const Text& text) {
    sink_.key(key);
    sink_.at(text.where);
    sink_.string(text.value);
  }
  void put(std::string_view key, const std::optional<std::string>& value) {
    sink_.key(key);
    if (value) {
      sink_.string(*value);
    } else {
      sink_.null();
    }
  }
  void put(std::string_view key, const Field<bool>& field) {
    sink_.key(key);
    sink_.at(field.where);
    sink_.boolean(field.value);
  }
  void put(std::string_view key, bool value) {
    sink_.key(key);
    sink_.boolean(value);
  }
  void put(std::string_view key, std::uint64_t value) {
    sink_.key(key);
    sink_.number(value);
  }
  void put(std::string_view key, std::uint32_t value) { put(key, static_cast<std::uint64_t>(value)); }
  void put(std::string_view key, const Field<std::uint32_t>& field) {
    sink_.key(key);
    sink_.at(field.where);
    sink_.number(field.value);
  }
  void put(std::string_view key, const std::optional<std::uint32_t>& value) {
    sink_.key(key);
    if (value) {
      sink_.number(*value);
    } else {
      sink_.null();
    }
  }
  template <class Enum>
  requires std::is_enum_v<Enum>
  void put(std::string_view key, const Field<Enum>& field) {
    sink_.key(key);
    sink_.at(field.where);
    sink_.string(name_of(field.value));
  }
  template <class T>
  void put(std::string_view key, const std::optional<Field<T>>& field) {
    if (field) {
      put(key, *field);
    } else {
      sink_.key(key);
      sink_.null();
    }
  }
  void put(std::string_view key, const Range& range) {
    sink_.key(key);
    sink_.begin_object();
    put("first", range.first);
    put("last", range.last);
    sink_.end_object();
  }
  void put(std::string_view key, const std::optional<Range>& range) {
    if (range) {
      put(key, *range);
    } else {
      sink_.key(key);
      sink_.null();
    }
  }

  template <class T, class Write>
  void list(std::string_view key, const std::vector<T>& values, Write write) {
    sink_.key(key);
    sink_.begin_array();
    for (const T& value : values) write(value);
    sink_.end_array();
  }
  void list(std::string_view key, const std::vector<Text>& texts) {
    list(key, texts, [&](const Text& text) {
      sink_.at(text.where);
      sink_.string(text.value);
    });
  }
  template <class T, class Write>
  void maybe(std::string_view key, const std::optional<T>& value, Write write) {
    sink_.key(key);
    if (value) {
      write(*value);
    } else {
      sink_.null();
    }
  }

  // --- things -------------------------------------------------------------------------------------------------------

  void source(const SourceInfo& source) {
    sink_.begin_object();
    put("path", source.path);
    put("format", name_of(source.format));
    put("encoding", source.encoding);
    put("bytes", source.bytes);
    put("lines", source.lines);
    put("pages", source.pages);
    put("digest", source.digest);
    put("layout", source.layout);
    sink_.end_object();
  }

  void meeting(const Meeting& meeting) {
    sink_.begin_object();
    put("document", meeting.document);
    put("kind", meeting.kind);
    maybe("municipality", meeting.municipality, [&](const Municipality& m) {
      sink_.begin_object();
      put("name", m.name);
      put("code", m.code);
      sink_.end_object();
    });
    put("body", meeting.body);
    put("date", meeting.date);
    put("start", meeting.start);
    put("end", meeting.end);
    put("end_date", meeting.end_date);
    put("location", meeting.location);
    list("participants", meeting.participants, [&](const Participant& p) { participant(p); });
    list("sections", meeting.sections, [&](const Section& s) { section(s); });
    sink_.end_object();
  }

  void participant(const Participant& person) {
    sink_.begin_object();
    put("name", person.name);
    put("party", person.party);
    put("role", person.role);
    put("absent", person.absent);
    put("substitute_for", person.substitute_for);
    sink_.end_object();
  }

  void contents_entry(const ContentsEntry& entry) {
    sink_.begin_object();
    put("number", entry.number);
    put("title", entry.title);
    put("closed", entry.closed);
    put("page", entry.page);
    sink_.end_object();
  }

  void item(const AgendaItem& item) {
    sink_.begin_object();
    put("number", item.number);
    put("title", item.title);
    put("closed", item.closed);
    put("page", item.page);
    maybe("case_number", item.case_number, [&](const CaseNumber& n) { case_number(n); });
    list("sections", item.sections, [&](const Section& s) { section(s); });
    maybe("recommendation", item.recommendation, [&](const Recommendation& r) { recommendation(r); });
    put("decision_maker", item.decision_maker);
    maybe("decision", item.decision, [&](const Decision& d) { decision(d); });
    list("history", item.history, [&](const HistoryEntry& h) { history_entry(h); });
    list("attachments", item.attachments, [&](const Attachment& a) {
      sink_.begin_object();
      put("title", a.title);
      put("recommended", a.recommended);
      sink_.end_object();
    });
    maybe("attachment_counts", item.attachment_counts, [&](const AttachmentCounts& c) {
      sink_.begin_object();
      put("total", c.total);
      put("recommended", c.recommended);
      sink_.end_object();
    });
    list("absent", item.absent, [&](const Person& p) { person(p); });
    put("lines", item.lines);
    sink_.end_object();
  }

  void case_number(const CaseNumber& number) {
    sink_.begin_object();
    put("text", number.text);
    put("scheme", number.kle ? "kle" : "other");
    const auto part = [&](std::string_view key, const std::string& value) {
      put(key, number.kle ? std::optional(value) : std::nullopt);
    };
    part("subject", number.subject);
    part("facet", number.facet);
    put("serial", number.kle ? std::optional(number.serial) : std::nullopt);
    put("year", number.kle ? std::optional(number.year) : std::nullopt);
    sink_.end_object();
  }

  void section(const Section& section) {
    sink_.begin_object();
    put("kind", name_of(section.kind));
    put("heading", section.heading);
    put("text", section.text);
    list("subheadings", section.subheadings);
    put("lines", section.lines);
    put("pages", section.pages);
    sink_.end_object();
  }

  void person(const Person& person) {
    sink_.begin_object();
    put("name", person.name);
    put("party", person.party);
    sink_.end_object();
  }

  void recommendation(const Recommendation& recommendation) {
    sink_.begin_object();
    put("by", recommendation.by);
    list("points", recommendation.points, [&](const RecommendationPoint& p) {
      sink_.begin_object();
      put("number", p.number);
      put("text", p.text);
      sink_.end_object();
    });
    sink_.end_object();
  }

  void decision(const Decision& decision) {
    sink_.begin_object();
    put("outcome", decision.outcome);
    put("text", decision.text);
    list("votes", decision.votes, [&](const Vote& v) { vote(v); });
    list("points", decision.points, [&](const DecisionPoint& p) {
      sink_.begin_object();
      list("numbers", p.numbers);
      put("outcome", p.outcome);
      put("text", p.text);
      sink_.end_object();
    });
    sink_.end_object();
  }

  void history_entry(const HistoryEntry& entry) {
    sink_.begin_object();
    put("date", entry.date);
    put("body", entry.body);
    put("item_number", entry.item_number);
    put("outcome", entry.outcome);
    put("text", entry.text);
    list("votes", entry.votes, [&](const Vote& v) { vote(v); });
    sink_.end_object();
  }

  void vote(const Vote& vote) {
    sink_.begin_object();
    put("ballot", vote.ballot);
    put("on", vote.on);
    put("position", vote.position);
    put("count", vote.count);
    list("parties", vote.parties);
    list("people", vote.people, [&](const Person& p) { person(p); });
    put("text", vote.text);
    sink_.end_object();
  }

  void diagnostic(const PlacedDiagnostic& placed) {
    sink_.begin_object();
    put("rule", placed.diagnostic.rule->code);
    put("severity", name_of(placed.diagnostic.rule->severity));
    put("message", placed.diagnostic.message);
    put("line", placed.line);
    put("page", placed.page);
    sink_.end_object();
  }

  Sink& sink_;
};

}  // namespace referat::emit
