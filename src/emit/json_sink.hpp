// How JSON is written: keys, values, commas and indents, straight into a string. What is written is shape.hpp's
// business.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include <referat/span.hpp>

namespace referat::emit {

class JsonSink {
 public:
  /// Appends to `out`. Pretty JSON has two spaces of indent; otherwise all stands on one line.
  JsonSink(std::string& out, bool pretty) : out_(out), pretty_(pretty) {}

  void begin_object() { open('{'); }
  void end_object() { close('}'); }
  void begin_array() { open('['); }
  void end_array() { close(']'); }

  void key(std::string_view name);
  void string(std::string_view value);
  void number(std::uint64_t value);
  void boolean(bool value);
  void null();
  void at(Span) {}  ///< where the next value was read; JSON does not say

 private:
  void open(char bracket);
  void close(char bracket);
  void before_value();
  void new_line();

  std::string& out_;
  bool pretty_;
  bool first_ = true;  ///< nothing yet in the innermost object or array
  bool after_key_ = false;
  std::uint32_t depth_ = 0;
};

/// A string as JSON, with its quotation marks. The text is valid UTF-8.
void append_quoted(std::string& out, std::string_view value);

}  // namespace referat::emit
