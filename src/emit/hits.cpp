// What a search of the index found, for programs.
#include <fmt/format.h>

#include <referat/index.hpp>

#include "emit/json_sink.hpp"
#include "emit/names.hpp"

namespace referat {

namespace {

std::string matches_of(const IndexHit& hit) {
  std::string list;
  for (const auto& [begin, end] : hit.marks) {
    if (!list.empty()) list += "; ";
    list += hit.snippet.substr(begin, end - begin);
  }
  return list;
}

/// Calls the sink for each column of a hit, in their order: the one place that says what they are.
template <class Sink>
void columns_of(const IndexHit& hit, Sink& sink) {
  sink.put("document", std::optional(hit.document));
  sink.put("kind", std::optional(std::string(emit::name_of(hit.kind))));
  sink.put("municipality", hit.municipality);
  sink.put("body", hit.body);
  sink.put("date", hit.date);
  sink.put("number", hit.number);
  sink.put("title", hit.title);
  sink.put("case_number", hit.case_number);
  sink.put("outcome", hit.outcome);
  sink.put("closed", hit.closed);
  sink.put("section", hit.section.empty() ? std::nullopt : std::optional(hit.section));
  sink.put("line", std::optional(hit.line));
  sink.put("page", hit.page);
  sink.put("snippet", std::optional(hit.snippet));
}

struct Json {
  emit::JsonSink& sink;

  void put(std::string_view key, const std::optional<std::string>& value) {
    sink.key(key);
    if (value) {
      sink.string(*value);
    } else {
      sink.null();
    }
  }
  void put(std::string_view key, bool value) {
    sink.key(key);
    sink.boolean(value);
  }
  void put(std::string_view key, std::optional<std::uint32_t> value) {
    sink.key(key);
    if (value) {
      sink.number(*value);
    } else {
      sink.null();
    }
  }
};

struct Cells {
  Table& table;
  bool names;

  void put(std::string_view key, std::optional<std::string> value) {
    if (names) table.columns.emplace_back(key);
    table.rows.back().push_back({std::move(value), false});
  }
  void put(std::string_view key, bool value) { put(key, std::optional(std::string(value ? "true" : "false"))); }
  void put(std::string_view key, std::optional<std::uint32_t> value) {
    put(key, value ? std::optional(std::to_string(*value)) : std::nullopt);
  }
};

void write_hit(const IndexHit& hit, emit::JsonSink& sink) {
  sink.begin_object();
  Json json{sink};
  columns_of(hit, json);
  sink.key("matches");
  sink.begin_array();
  for (const auto& [begin, end] : hit.marks) sink.string(std::string_view(hit.snippet).substr(begin, end - begin));
  sink.end_array();
  sink.end_object();
}

void write_csv(const IndexHits& hits, std::string& out) {
  Table table;
  table.rows.emplace_back();
  Cells names{table, true};
  columns_of(IndexHit(), names);
  table.columns.emplace_back("matches");
  table.rows.clear();
  for (const IndexHit& hit : hits.hits) {
    table.rows.emplace_back();
    Cells cells{table, false};
    columns_of(hit, cells);
    table.rows.back().push_back({matches_of(hit), false});
  }
  write_tables({&table, 1}, TableFormat::csv, out);
}

}  // namespace

void write_hits(const IndexHits& hits, TableFormat format, std::string& out) {
  if (format == TableFormat::csv) return write_csv(hits, out);
  if (format == TableFormat::ndjson) {
    for (const IndexHit& hit : hits.hits) {
      emit::JsonSink sink(out, false);
      write_hit(hit, sink);
      sink.line_break();
    }
    return;
  }
  emit::JsonSink sink(out, true);
  sink.begin_object();
  sink.key("count");
  sink.number(hits.count);
  sink.key("hits");
  sink.begin_array();
  for (const IndexHit& hit : hits.hits) write_hit(hit, sink);
  sink.end_array();
  sink.end_object();
  sink.line_break();
}

}  // namespace referat
