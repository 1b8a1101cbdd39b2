#include "emit/json_sink.hpp"

#include <fmt/format.h>

#include <iterator>

#include "support/words8.hpp"

namespace referat::emit {

void append_quoted(std::string& out, std::string_view value) {
  out.push_back('"');
  std::size_t copied = 0;
  for (std::size_t i = 0; i < value.size(); ++i) {
    while (i + 8 <= value.size()) {  // whole stretches without anything to escape
      const std::uint64_t word = words8::load(value.data() + i);
      if ((words8::any_below(word, 0x20) | words8::any_is(word, '"') | words8::any_is(word, '\\') |
           words8::any_is(word, 0x7F)) != 0) {
        break;
      }
      i += 8;
    }
    if (i == value.size()) break;
    const auto c = static_cast<unsigned char>(value[i]);
    if (c >= 0x20 && c != '"' && c != '\\' && c != 0x7F) continue;
    out.append(value.substr(copied, i - copied));
    copied = i + 1;
    switch (c) {
      case '"':
        out.append("\\\"");
        break;
      case '\\':
        out.append("\\\\");
        break;
      case '\n':
        out.append("\\n");
        break;
      case '\t':
        out.append("\\t");
        break;
      default:
        fmt::format_to(std::back_inserter(out), "\\u{:04x}", c);
    }
  }
  out.append(value.substr(copied));
  out.push_back('"');
}

void JsonSink::new_line() {
  out_.push_back('\n');
  out_.append(depth_ * 2U, ' ');
}

void JsonSink::before_value() {
  if (after_key_) {
    after_key_ = false;
    return;
  }
  if (!first_) out_.push_back(',');
  if (pretty_ && depth_ > 0) new_line();
  first_ = false;
}

void JsonSink::open(char bracket) {
  before_value();
  out_.push_back(bracket);
  ++depth_;
  first_ = true;
}

void JsonSink::close(char bracket) {
  --depth_;
  if (pretty_ && !first_) new_line();
  out_.push_back(bracket);
  first_ = false;
}

void JsonSink::key(std::string_view name) {
  before_value();
  append_quoted(out_, name);
  out_.append(pretty_ ? ": " : ":");
  after_key_ = true;
}

void JsonSink::string(std::string_view value) {
  before_value();
  append_quoted(out_, value);
}

void JsonSink::number(std::uint64_t value) {
  before_value();
  const fmt::format_int digits(value);
  out_.append(digits.data(), digits.size());
}

void JsonSink::boolean(bool value) {
  before_value();
  out_.append(value ? "true" : "false");
}

void JsonSink::null() {
  before_value();
  out_.append("null");
}

}  // namespace referat::emit
