#include "reader/json_look.hpp"

#include <fmt/core.h>

#include <algorithm>

#include "support/text.hpp"

namespace referat::reader {

namespace {

using nlohmann::json;

constexpr std::size_t most_depth = 200;  // taking a value apart is recursive

/// Goes through the text and keeps nothing.
class Look : public json::json_sax_t {
 public:
  bool null() override { return true; }
  bool boolean(bool) override { return true; }
  bool number_integer(number_integer_t) override { return true; }
  bool number_unsigned(number_unsigned_t) override { return true; }
  bool number_float(number_float_t, const string_t&) override { return true; }
  bool string(string_t&) override { return true; }
  bool binary(binary_t&) override { return true; }
  bool key(string_t&) override { return true; }
  bool start_object(std::size_t) override { return enter(); }
  bool start_array(std::size_t) override { return enter(); }
  bool end_object() override { return leave(); }
  bool end_array() override { return leave(); }
  bool parse_error(std::size_t position, const std::string&, const nlohmann::detail::exception&) override {
    damaged_at_ = position;
    return false;
  }

  bool too_deep() const { return too_deep_; }
  /// Of the last byte that was read, from 1.
  std::size_t damaged_at() const { return damaged_at_; }

 private:
  bool enter() {
    too_deep_ = ++depth_ > most_depth;
    return !too_deep_;
  }
  bool leave() {
    --depth_;
    return true;
  }

  std::size_t depth_ = 0;
  std::size_t damaged_at_ = 0;
  bool too_deep_ = false;
};

Error damage(std::string_view text, std::size_t position) {
  const std::string_view before = text.substr(0, position > 0 ? std::min(position - 1, text.size()) : 0);
  const auto line = std::count(before.begin(), before.end(), '\n') + 1;
  const std::size_t line_begin = before.rfind('\n') + 1;  // npos + 1 is 0
  const std::uint32_t column = text::length(before.substr(line_begin)) + 1;
  return Error{ErrorKind::corrupt, fmt::format("it is damaged JSON: line {}, column {}", line, column)};
}

template <class Test>
const json* look(const json& object, Names names, Test test) {
  if (!object.is_object()) return nullptr;
  for (const std::string_view name : names) {
    for (auto it = object.begin(); it != object.end(); ++it) {
      if (text::same_key(it.key(), name) && test(*it)) return &*it;
    }
  }
  return nullptr;
}

bool has_text(const json& value) {
  const auto* text = value.get_ptr<const std::string*>();
  return text != nullptr && !text::trim(*text).empty();
}

}  // namespace

Result<json> parse_json(std::string_view text) {
  Look check;
  const bool sound = json::sax_parse(text, &check);
  if (check.too_deep()) return Error{ErrorKind::policy, "it is nested too deeply"};
  const bool begun = text::trim_left(text).starts_with('{') || text::trim_left(text).starts_with('[');
  if (!sound && !begun) return Error{ErrorKind::unreadable, "it is no JSON"};
  if (!sound) return damage(text, check.damaged_at());
  return json::parse(text, nullptr, false);
}

std::string look_text(const json& object, Names names) {
  const json* found = look(object, names, has_text);
  return found != nullptr ? std::string(text::trim(found->get_ref<const std::string&>())) : std::string();
}

std::string look_number(const json& object, Names names) {
  const json* found =
      look(object, names, [](const json& value) { return has_text(value) || value.is_number_integer(); });
  if (found == nullptr) return {};
  return found->is_string() ? std::string(text::trim(found->get_ref<const std::string&>())) : found->dump();
}

const json* look_array(const json& object, Names names) {
  return look(object, names, [](const json& value) { return value.is_array(); });
}

const json* look_object(const json& object, Names names) {
  return look(object, names, [](const json& value) { return value.is_object(); });
}

std::optional<bool> look_truth(const json& object, Names names) {
  const json* found = look(object, names, [](const json& value) { return value.is_boolean(); });
  return found != nullptr ? std::optional(found->get<bool>()) : std::nullopt;
}

}  // namespace referat::reader
