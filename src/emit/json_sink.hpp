// How JSON is written: keys, values, commas and indents, straight into a string. What is written is shape.hpp's
// business.
#pragma once

#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>

#include <referat/span.hpp>

namespace referat::emit {

/// Gives the end of what was written.
inline char* copy(char* to, std::string_view bytes) {
  std::memcpy(to, bytes.data(), bytes.size());
  return to + bytes.size();
}

class JsonSink {
 public:
  /// Appends to `out`, which is whole when the sink is gone. Pretty JSON has two spaces of indent; otherwise all stands
  /// on one line.
  JsonSink(std::string& out, bool pretty) : out_(out), used_(out.size()), pretty_(pretty) {}
  ~JsonSink() { out_.resize(used_); }
  JsonSink(const JsonSink&) = delete;
  JsonSink& operator=(const JsonSink&) = delete;

  void begin_object() { open('{'); }
  void end_object() { close('}'); }
  void begin_array() { open('['); }
  void end_array() { close(']'); }

  /// Our keys hold nothing that JSON escapes. Always inline: each is a constant of the caller's, a few bytes to store.
  [[gnu::always_inline]] void key(std::string_view name) {
    char* at = begin_value(room(around_value() + name.size() + 4));
    *at++ = '"';
    at = copy(at, name);
    *at++ = '"';
    *at++ = ':';
    if (pretty_) *at++ = ' ';
    take(at);
    after_key_ = true;
  }
  void string(std::string_view value);  ///< valid UTF-8
  void number(std::uint64_t value);
  void boolean(bool value) { word(value ? "true" : "false"); }
  void null() { word("null"); }
  void line_break();
  void at(Span) {}  ///< where the next value was read; JSON does not say

 private:
  void open(char bracket);
  void close(char bracket);
  void word(std::string_view value);

  /// Room for `bytes` more; gives where they go. What was given before is void.
  char* room(std::size_t bytes) {
    if (out_.size() - used_ < bytes) grow(bytes);
    return out_.data() + used_;
  }
  void grow(std::size_t bytes);
  void take(const char* end) { used_ = static_cast<std::size_t>(end - out_.data()); }

  // Both need `around_value` bytes of room.
  std::size_t around_value() const { return 2 + (pretty_ ? 1 + depth_ * 2U : 0); }
  char* begin_value(char* at) {
    if (after_key_) {
      after_key_ = false;
      return at;
    }
    if (!first_) *at++ = ',';
    if (pretty_ && depth_ > 0) at = new_line(at);
    first_ = false;
    return at;
  }
  char* new_line(char* at) const;

  std::string& out_;  ///< longer than what is written, so that bytes go straight to their place
  std::size_t used_;  ///< how much of it is written
  bool pretty_;
  bool first_ = true;  ///< nothing yet in the innermost object or array
  bool after_key_ = false;
  std::uint32_t depth_ = 0;
};

}  // namespace referat::emit
