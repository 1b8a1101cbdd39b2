// Collects where every value of a document was read, by JSON Pointer, while the document is walked like for JSON.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include <referat/span.hpp>

namespace referat::emit {

struct Place {
  std::string pointer;  ///< "/items/0/title"
  Span where;           ///< empty where the value is not read from one place
  std::string value;    ///< as JSON shows it; strings without quotation marks
};

class PlaceSink {
 public:
  void begin_object();
  void end_object();
  void begin_array();
  void end_array();
  void key(std::string_view name);
  void string(std::string_view value);
  void number(std::uint64_t value);
  void boolean(bool value);
  void null();
  void at(Span where) { where_ = where; }

  std::vector<Place> take() { return std::move(places_); }

 private:
  void begin_value();
  void end_value();
  void put(std::string value);

  std::vector<Place> places_;
  std::string pointer_;
  std::vector<std::size_t> lengths_;      ///< of the pointer, for each open value
  std::vector<std::int64_t> next_index_;  ///< for each open array; -1 for an object
  Span where_;
};

}  // namespace referat::emit
