// As much of JSON Schema (draft-07) as docs/minutes.schema.json uses. tests/schema.py asks a validator that is not
// ours, but only about documents that lie in files.
#include <fmt/format.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <map>
#include <nlohmann/json.hpp>
#include <regex>

#include "support/calendar.hpp"
#include "tests/invariants/invariants.hpp"

namespace referat::tests {

namespace {

using Json = nlohmann::ordered_json;

const Json& schema() {
  static const Json parsed = Json::parse(json_schema());
  return parsed;
}

/// A keyword that is not looked at would be a check that nobody makes.
Wrong unknown_keyword(const Json& rule) {
  static constexpr std::array<std::string_view, 16> known = {
      "$schema",    "$id",   "$ref", "title", "description", "type",   "required", "additionalProperties",
      "properties", "items", "enum", "oneOf", "minimum",     "format", "pattern",  "definitions"};
  for (const auto& [keyword, value] : rule.items()) {
    if (std::find(known.begin(), known.end(), keyword) == known.end())
      return "the schema has a keyword that nobody checks: " + keyword;
    const bool of_rules = keyword == "properties" || keyword == "definitions" || keyword == "oneOf";
    if (keyword == "items") {
      if (Wrong wrong = unknown_keyword(value)) return wrong;
    }
    if (!of_rules) continue;
    for (const Json& part : value) {
      if (Wrong wrong = unknown_keyword(part)) return wrong;
    }
  }
  return std::nullopt;
}

std::wstring wide(const std::string& text) {
  std::wstring out;
  const icu::UnicodeString units = icu::UnicodeString::fromUTF8(text);
  for (int32_t i = 0; i < units.length(); i = units.moveIndex32(i, 1))
    out.push_back(static_cast<wchar_t>(units.char32At(i)));
  return out;
}

/// std::regex recurses on the length of the text: the texts that have a pattern are short, or wrong.
bool matches(const std::string& text, const std::string& pattern) {
  static std::map<std::string, std::wregex> compiled;
  auto it = compiled.find(pattern);
  if (it == compiled.end()) it = compiled.emplace(pattern, std::wregex(wide(pattern))).first;
  return text.size() <= 100 && std::regex_search(wide(text), it->second);
}

bool is_date(const std::string& text) {
  static const std::string form = "0000-00-00";
  if (text.size() != form.size()) return false;
  for (std::size_t i = 0; i < form.size(); ++i) {
    const bool digit = text[i] >= '0' && text[i] <= '9';
    if (form[i] == '0' ? !digit : text[i] != form[i]) return false;
  }
  const auto part = [&](std::size_t at, std::size_t size) {
    std::uint32_t value = 0;
    std::from_chars(text.data() + at, text.data() + at + size, value);
    return value;
  };
  return calendar::exists({part(0, 4), part(5, 2), part(8, 2)});
}

bool is_of_type(const Json& value, std::string_view type) {
  return (type == "null" && value.is_null()) || (type == "boolean" && value.is_boolean()) ||
         (type == "integer" && value.is_number_integer()) || (type == "string" && value.is_string()) ||
         (type == "array" && value.is_array()) || (type == "object" && value.is_object());
}

Wrong check(const Json& value, const Json& rule, const std::string& pointer);

Wrong check_object(const Json& value, const Json& rule, const std::string& pointer) {
  if (const auto required = rule.find("required"); required != rule.end()) {
    for (const Json& key : *required) {
      if (!value.contains(key.get_ref<const std::string&>())) return pointer + " lacks " + key.dump();
    }
  }
  const auto properties = rule.find("properties");
  for (const auto& [key, part] : value.items()) {
    const bool listed = properties != rule.end() && properties->contains(key);
    if (!listed && rule.value("additionalProperties", true) == false) return pointer + " has an unknown key " + key;
    if (!listed) continue;
    if (Wrong wrong = check(part, (*properties)[key], pointer + "/" + key)) return wrong;
  }
  return std::nullopt;
}

Wrong check_type(const Json& value, const Json& type, const std::string& pointer) {
  const bool fits = type.is_string() ? is_of_type(value, type.get_ref<const std::string&>())
                                     : std::any_of(type.begin(), type.end(), [&](const Json& one) {
                                         return is_of_type(value, one.get_ref<const std::string&>());
                                       });
  return fits ? Wrong() : pointer + " is not of type " + type.dump();
}

Wrong check_string(const std::string& value, const Json& rule, const std::string& pointer) {
  if (const auto it = rule.find("pattern"); it != rule.end() && !matches(value, it->get<std::string>()))
    return pointer + " does not match " + it->dump() + ": " + value;
  if (rule.value("format", "") == "date" && !is_date(value)) return pointer + " is no date: " + value;
  return std::nullopt;
}

Wrong check(const Json& value, const Json& rule, const std::string& pointer) {
  if (const auto it = rule.find("$ref"); it != rule.end())
    return check(value, schema().at(Json::json_pointer(it->get<std::string>().substr(1))), pointer);
  if (const auto it = rule.find("oneOf"); it != rule.end()) {
    Wrong last;
    const auto fitting = std::count_if(it->begin(), it->end(), [&](const Json& one) {
      Wrong wrong = check(value, one, pointer);
      if (wrong) last = std::move(wrong);
      return !wrong;
    });
    if (fitting != 1) return fmt::format("{} fits {} of oneOf; {}", pointer, fitting, last.value_or(""));
  }
  if (const auto it = rule.find("type"); it != rule.end()) {
    if (Wrong wrong = check_type(value, *it, pointer)) return wrong;
  }
  if (const auto it = rule.find("enum"); it != rule.end() && std::find(it->begin(), it->end(), value) == it->end())
    return pointer + " is none of the listed: " + value.dump();
  if (const auto it = rule.find("minimum"); it != rule.end() && value.is_number() && value < *it)
    return pointer + " is too small: " + value.dump();
  if (value.is_string()) return check_string(value.get_ref<const std::string&>(), rule, pointer);
  if (value.is_object()) return check_object(value, rule, pointer);
  if (const auto it = rule.find("items"); it != rule.end() && value.is_array()) {
    for (std::size_t i = 0; i < value.size(); ++i) {
      if (Wrong wrong = check(value[i], *it, pointer + "/" + std::to_string(i))) return wrong;
    }
  }
  return std::nullopt;
}

}  // namespace

Wrong wrong_with_schema(const Json& json) {
  static const Wrong of_itself = unknown_keyword(schema());
  return of_itself ? of_itself : check(json, schema(), "");
}

}  // namespace referat::tests
