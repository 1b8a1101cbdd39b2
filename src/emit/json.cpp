// Documents as JSON.
#include <referat/emit.hpp>

#include "emit/json_sink.hpp"
#include "emit/place_sink.hpp"
#include "emit/places.hpp"
#include "emit/shape.hpp"

namespace referat {

namespace {

void write_positions(const Document& document, const Source& source, emit::JsonSink& sink) {
  sink.begin_array();
  for (const emit::Place& place : emit::places(document)) {
    if (place.where.empty()) continue;
    sink.begin_object();
    sink.key("pointer");
    sink.string(place.pointer);
    sink.key("line");
    sink.number(source.line(place.where.begin));
    sink.key("page");
    if (const auto page = source.page(place.where.begin)) {
      sink.number(*page);
    } else {
      sink.null();
    }
    sink.key("begin");
    sink.number(source.original(place.where.begin));
    sink.key("end");
    sink.number(source.original(place.where.end));
    sink.end_object();
  }
  sink.end_array();
}

}  // namespace

namespace emit {

std::vector<Place> places(const Document& document) {
  PlaceSink sink;
  sink.begin_object();
  Shape(sink).document(document);
  sink.end_object();
  return sink.take();
}

}  // namespace emit

void write_json(const Document& document, std::string& out, const EmitOptions& options) {
  emit::JsonSink sink(out, options.style == JsonStyle::pretty);
  sink.begin_object();
  emit::Shape(sink).document(document);
  sink.key("positions");
  if (options.positions_in != nullptr) {
    write_positions(document, *options.positions_in, sink);
  } else {
    sink.null();
  }
  sink.end_object();
  sink.line_break();
}

std::string to_json(const Document& document, const EmitOptions& options) {
  std::string out;
  write_json(document, out, options);
  return out;
}

std::string_view version() { return REFERAT_VERSION; }

}  // namespace referat
