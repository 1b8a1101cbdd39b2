#include "emit/json_sink.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <bit>
#include <charconv>
#include <cstring>
#include <limits>

#include "support/byte_set.hpp"
#include "support/bytes16.hpp"

namespace referat::emit {

namespace {

constexpr std::size_t longest_escape = 6;  // \u001b
constexpr std::size_t most_digits = std::numeric_limits<std::uint64_t>::digits10 + 1;

bytes16::Chunk to_escape(bytes16::Chunk chunk) {
  return bytes16::either(bytes16::either(bytes16::at_most(chunk, 0x1F), bytes16::is(chunk, 0x7F)),
                         bytes16::either(bytes16::is(chunk, '"'), bytes16::is(chunk, '\\')));
}

bool is_escaped(char c) {
  static constexpr ByteSet signs("\"\\\x7F");
  return static_cast<unsigned char>(c) < 0x20 || signs.has(c);
}

char* write_escape(char* to, char c) {
  switch (c) {
    case '"':
      return copy(to, "\\\"");
    case '\\':
      return copy(to, "\\\\");
    case '\n':
      return copy(to, "\\n");
    case '\t':
      return copy(to, "\\t");
    default:
      return fmt::format_to(to, "\\u{:04x}", static_cast<unsigned char>(c));
  }
}

}  // namespace

void JsonSink::grow(std::size_t bytes) {
  constexpr std::size_t step = 1U << 13;  // no more, since each byte is written once for nothing
  out_.resize(used_ + std::max(bytes, step));
}

char* JsonSink::new_line(char* at) const {
  *at++ = '\n';
  std::memset(at, ' ', depth_ * 2U);
  return at + depth_ * 2U;
}

void JsonSink::open(char bracket) {
  char* at = begin_value(room(around_value()));
  *at++ = bracket;
  take(at);
  ++depth_;
  first_ = true;
}

void JsonSink::close(char bracket) {
  char* at = room(around_value());
  --depth_;
  if (pretty_ && !first_) at = new_line(at);
  *at++ = bracket;
  take(at);
  first_ = false;
}

void JsonSink::string(std::string_view value) {
  char* to = begin_value(room(around_value() + value.size() + longest_escape + 2));
  *to++ = '"';
  for (std::size_t i = 0;;) {
    for (; i + bytes16::size <= value.size(); i += bytes16::size, to += bytes16::size) {
      const bytes16::Chunk chunk = bytes16::load(value.data() + i);
      bytes16::store(to, chunk);  // what is escaped is written over
      if (const std::uint32_t bits = bytes16::mask(to_escape(chunk)); bits != 0) {
        const auto plain = static_cast<std::size_t>(std::countr_zero(bits));
        i += plain;
        to += plain;
        break;
      }
    }
    if (value.size() - i < bytes16::size && value.size() >= bytes16::size) {  // the rest, with some of what was written
      const std::size_t seen = bytes16::size - (value.size() - i);
      const bytes16::Chunk chunk = bytes16::load(value.data() + value.size() - bytes16::size);
      if (bytes16::mask(to_escape(chunk)) >> seen == 0) {
        std::memcpy(to, value.data() + i, value.size() - i);
        to += value.size() - i;
        i = value.size();
      }
    }
    while (i < value.size() && !is_escaped(value[i])) *to++ = value[i++];
    if (i == value.size()) break;
    to = write_escape(to, value[i++]);
    take(to);
    to = room(value.size() - i + longest_escape + 2);
  }
  *to++ = '"';
  take(to);
}

void JsonSink::number(std::uint64_t value) {
  char* at = begin_value(room(around_value() + most_digits));
  take(std::to_chars(at, at + most_digits, value).ptr);
}

void JsonSink::word(std::string_view value) { take(copy(begin_value(room(around_value() + value.size())), value)); }

void JsonSink::line_break() {
  char* at = room(1);
  *at = '\n';
  take(at + 1);
}

}  // namespace referat::emit
