#include <fmt/format.h>

#include <algorithm>
#include <nlohmann/json.hpp>
#include <string>

#include "emit/places.hpp"
#include "support/text.hpp"
#include "tests/invariants/invariants.hpp"

namespace referat::tests {

namespace {

/// What `begin` and `end` of a place count in: the bytes of text, or the text put together from what a PDF describes.
std::size_t offsets_in(const Source& source) {
  return source.format == InputFormat::text ? source.bytes.size() : source.text().size();
}

using Json = nlohmann::ordered_json;

/// Whether white space is folded, but for the single and double line ends that set list entries and paragraphs apart.
bool is_folded_by_paragraph(const std::string& text) {
  for (std::size_t at = 0; at <= text.size();) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    std::string line = text.substr(at, end - at);
    if (at > 0 && text[at - 1] == '\n' && line.starts_with(' ')) line.erase(0, 1);  // an inner list
    if (line != text::folded(line)) return false;
    at = end + 1;
  }
  return text.find("\n\n\n") == std::string::npos && !text.starts_with('\n') && !text.ends_with('\n');
}

/// docs/schema.md, "Everywhere": absent is null, white space is folded; paragraphs of `text` are set apart.
Wrong wrong_with_strings(const Json& value, const std::string& key, const std::string& pointer) {
  if (value.is_string()) {
    const auto& text = value.get_ref<const std::string&>();
    const bool by_paragraph = key == "text" || key == "decision_maker";
    if (text.find("\xC2\xAD") != std::string::npos) return pointer + " has a soft hyphen";
    if (text.empty() && key != "text") return pointer + " is empty instead of null";
    if (by_paragraph ? is_folded_by_paragraph(text) : text == text::folded(text)) return std::nullopt;
    return pointer + " has white space that is not folded";
  }
  if (!value.is_structured()) return std::nullopt;
  for (const auto& [name, part] : value.items()) {
    if (Wrong wrong = wrong_with_strings(part, value.is_array() ? key : name, pointer + "/" + name)) return wrong;
  }
  return std::nullopt;
}

struct Lines {
  std::uint64_t first = 0;
  std::uint64_t last = 0;
};

Lines lines_of(const Json& value) { return {value["lines"]["first"], value["lines"]["last"]}; }

Wrong wrong_with_line_ranges(const Json& json) {
  std::uint64_t before = 1;
  for (std::size_t i = 0; i < json["items"].size(); ++i) {
    const Json& item = json["items"][i];
    const Lines lines = lines_of(item);
    if (lines.first < before || lines.last < lines.first || lines.last > json["source"]["lines"].get<std::uint64_t>())
      return fmt::format("item {} has the lines {} to {} after line {}", i, lines.first, lines.last, before);
    std::uint64_t section_before = lines.first;
    for (const Json& section : item["sections"]) {
      const Lines own = lines_of(section);
      if (own.first < section_before || own.last < own.first || own.last > lines.last)
        return fmt::format("a section of item {} has the lines {} to {}", i, own.first, own.last);
      section_before = own.last;
    }
    before = lines.last;
  }
  return std::nullopt;
}

Wrong wrong_with_positions(const Source& source, const Json& json) {
  const std::uint64_t lines = json["source"]["lines"];
  const Json& pages = json["source"]["pages"];
  for (const Json& position : json["positions"]) {
    const auto& pointer = position["pointer"].get_ref<const std::string&>();
    if (!json.contains(Json::json_pointer(pointer))) return "a position of " + pointer + ", which is not there";
    const std::uint64_t begin = position["begin"];
    const std::uint64_t end = position["end"];
    if (begin > end || end > offsets_in(source)) return fmt::format("{} is read from {}-{}", pointer, begin, end);
    const std::uint64_t line = position["line"];
    if (line < 1 || line > lines) return fmt::format("{} is read from line {}", pointer, line);
    if (position["page"].is_null() != pages.is_null()) return pointer + " has a page without pages, or none";
    if (!pages.is_null() && (position["page"] < 1 || position["page"] > pages)) return pointer + " is on no page";
  }
  return std::nullopt;
}

}  // namespace

Wrong wrong_with_json(const Source& source, const Document& document) {
  for (const emit::Place& place : emit::places(document)) {
    if (!lies_in(source.text(), place.where))
      return fmt::format("{} stands at {}-{}, outside the text or inside a character", place.pointer, place.where.begin,
                         place.where.end);
  }
  const std::string pretty = to_json(document, {JsonStyle::pretty, &source});
  const std::string line = to_json(document, {JsonStyle::line, &source});
  if (line.find('\n') != line.size() - 1) return "NDJSON with a line break inside, or without its last one";
  const Json json = Json::parse(line, nullptr, false);
  if (json.is_discarded()) return "our JSON is none to another reader";
  if (json.dump() + "\n" != line) return "another writer writes our NDJSON differently";
  if (json.dump(2) + "\n" != pretty) return "pretty JSON says something else, or otherwise";
  Json without = json;
  without["positions"] = nullptr;
  if (without.dump() + "\n" != to_json(document, {JsonStyle::line})) return "without positions, other things change";
  if (Wrong wrong = wrong_with_schema(json)) return wrong;
  if (Wrong wrong = wrong_with_schema(without)) return wrong;
  if (Wrong wrong = wrong_with_strings(without, "", "")) return wrong;
  if (Wrong wrong = wrong_with_line_ranges(json)) return wrong;
  return wrong_with_positions(source, json);
}

}  // namespace referat::tests
