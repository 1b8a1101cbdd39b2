// FirstAgenda's JSON to lines that read as minutes do.
#include "reader/firstagenda.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <utility>
#include <vector>

#include "reader/danish_time.hpp"
#include "reader/encoding.hpp"
#include "reader/html_walk.hpp"
#include "reader/json_look.hpp"
#include "reader/rich_text.hpp"
#include "support/text.hpp"

namespace referat::reader {

namespace {

using nlohmann::json;

constexpr std::string_view item_list[] = {"Dagsordenpunkter", "Dagsordenspunkter", "Items", "AgendaItems", "Punkter"};
constexpr std::string_view captions[] = {"Navn", "Caption", "Name", "Title", "Titel"};
constexpr std::string_view field_list[] = {"Felter", "Fields"};
constexpr std::string_view contents[] = {"Html", "Content", "Indhold", "Text", "Tekst"};
constexpr std::string_view attachment_list[] = {"Bilag", "Attachments", "Enclosures"};
constexpr std::string_view type_names[] = {"Type", "ReleaseType"};
constexpr std::string_view body_names[] = {"Udvalg", "UdvalgNavn", "Committee", "CommitteeName", "Name", "Navn"};
constexpr std::string_view begin_names[] = {"MeetingBegin", "MeetingBeginUtc", "MeetingDate", "Dato", "Date",
                                            "Mødedato",     "Moededato",       "Start",       "Begin"};
constexpr std::string_view place_names[] = {"Sted", "Mødested", "Moedested", "Location", "Place"};
constexpr std::string_view participant_names[] = {"Moededeltagere", "Mødedeltagere", "Deltagere", "Participants"};
constexpr std::string_view number_names[] = {"Number", "Nummer", "Punktnummer", "ItemNumber"};
constexpr std::string_view case_names[] = {"SagsNummer", "CaseNumber", "Sagsnr"};
constexpr std::string_view open_names[] = {"IsOpen", "Åben", "Aaben", "Open"};
constexpr std::string_view closed_names[] = {"IsClosed", "Lukket", "Closed"};

LineStyle heading(std::uint8_t level) {
  LineStyle style;
  style.heading = level;
  return style;
}

/// Text of a key, or of the name inside the object that the key has.
std::string text_or_name(const json& object, Names names) {
  std::string text = look_text(object, names);
  if (!text.empty()) return text;
  const json* inner = look_object(object, names);
  return inner != nullptr ? look_text(*inner, captions) : std::string();
}

/// Whatever has a name in a list: strings, or objects with a name.
std::vector<std::string> names_in(const json* list) {
  std::vector<std::string> out;
  if (list == nullptr) return out;
  for (const json& entry : *list) {
    const auto* text = entry.get_ptr<const std::string*>();
    std::string name = text != nullptr ? *text : look_text(entry, captions);
    if (!text::trim(name).empty()) out.push_back(std::move(name));
  }
  return out;
}

std::string joined(const std::vector<std::string>& parts) {
  std::string out;
  for (const std::string& part : parts) out += (out.empty() ? "" : ", ") + part;
  return out;
}

// --- the meeting ---

struct Meeting {
  const json* items = nullptr;
  std::string kind;
  std::string body;
  std::string date;
  std::string time;
  std::string place;
  std::string participants;
};

bool is_item(const json& value) {
  return value.is_object() && (!look_text(value, captions).empty() || look_array(value, field_list) != nullptr);
}

/// The items of a meeting, or a list of nothing but items.
const json* items_of(const json& root) {
  const json* items = root.is_array() ? &root : look_array(root, item_list);
  return items != nullptr && std::any_of(items->begin(), items->end(), is_item) ? items : nullptr;
}

bool decides(const json& item) {
  const json* fields = look_array(item, field_list);
  return fields != nullptr && std::any_of(fields->begin(), fields->end(), [](const json& field) {
           return text::key_prefix(look_text(field, captions), "beslutning") && !look_text(field, contents).empty();
         });
}

/// Minutes or agenda: as it says itself, or else minutes where something is decided.
std::string kind_of(const json& root, const json& items) {
  const std::string type = text::key(look_text(root, type_names));
  const auto says = [&](std::string_view word) { return type.find(word) != std::string::npos; };
  if (says("referat") || says("minutes") || says("protokol")) return "Referat";
  if (says("dagsorden") || says("agenda")) return "Dagsorden";
  return std::any_of(items.begin(), items.end(), decides) ? "Referat" : "Dagsorden";
}

void read_moment(const json& root, Meeting& meeting) {
  const std::string written = look_text(root, begin_names);
  const auto moment = danish_moment(written);
  meeting.date = moment ? moment->date : written;
  if (moment) meeting.time = moment->time;
}

Meeting read_meeting(const json& root, const json& items) {
  Meeting meeting;
  meeting.items = &items;
  meeting.kind = kind_of(root, items);
  meeting.body = text_or_name(root, body_names);
  meeting.place = text_or_name(root, place_names);
  meeting.participants = look_text(root, participant_names);
  if (meeting.participants.empty()) meeting.participants = joined(names_in(look_array(root, participant_names)));
  read_moment(root, meeting);
  return meeting;
}

void add_label(RichText& out, std::string_view label, std::string_view value) {
  if (!value.empty()) out.add(fmt::format("{}: {}", label, value));
}

void add_header(RichText& out, const Meeting& meeting) {
  std::string title = meeting.kind;
  if (!meeting.body.empty()) title += " " + meeting.body;
  if (!meeting.date.empty()) title += " " + meeting.date;
  out.set_part(LinePart::untold);
  out.add(title, heading(1));
  out.set_apart();
  add_label(out, "Udvalg", meeting.body);
  add_label(out, "Mødedato", meeting.time.empty() ? meeting.date : meeting.date + " kl. " + meeting.time);
  add_label(out, "Mødested", meeting.place);
  add_label(out, "Mødedeltagere", meeting.participants);
}

// --- its items ---

std::string number_of(const json& item) {
  std::string number = look_number(item, number_names);
  while (number.ends_with('.')) number.pop_back();
  return number;
}

bool is_closed(const json& item) {
  if (const auto open = look_truth(item, open_names)) return !*open;
  return look_truth(item, closed_names).value_or(false);
}

std::string item_heading(const json& item, const std::string& number) {
  std::string title = look_text(item, captions);
  if (is_closed(item) && !text::word_prefix(title, "lukket")) {
    title = title.empty() ? "Lukket punkt" : "Lukket: " + title;
  }
  if (number.empty()) return title.empty() ? "Punkt" : title;  // an empty heading would be no item
  return fmt::format("Punkt {}: {}", number, title);
}

/// A section: its heading, and its text as HTML.
Result<void> add_section(RichText& out, std::string_view caption, const std::string& html) {
  if (caption.empty() && html.empty()) return {};
  out.set_apart();
  out.set_part(LinePart::section);
  out.add(caption, heading(3));
  out.set_apart();
  out.set_part(LinePart::text);
  if (html.empty()) return {};
  const decode::Decoded clean = decode::decode(html, "UTF-8");  // libxml2 ends at control characters
  return add_html(text_of(clean, html), out);
}

Result<void> add_fields(RichText& out, const json& item) {
  const json* fields = look_array(item, field_list);
  if (fields == nullptr) return {};
  for (const json& field : *fields) {
    const auto added = add_section(out, look_text(field, captions), look_text(field, contents));
    if (!added) return added;
  }
  return {};
}

bool is_one_of(std::string_view key, Names names) {
  return std::any_of(names.begin(), names.end(), [&](std::string_view name) { return text::same_key(key, name); });
}

/// Text under a key that we do not know. Identifiers and states have fewer words; null for those.
const std::string* unknown_prose(const std::string& key, const json& value) {
  constexpr std::size_t fewest_words = 3;
  const auto* text = value.get_ptr<const std::string*>();
  return text != nullptr && !is_one_of(key, captions) && text::count_words(*text) >= fewest_words ? text : nullptr;
}

/// Of the meeting: lines of the front, so that they are not lost.
Result<void> add_remarks(RichText& out, const json& root) {
  if (!root.is_object()) return {};
  for (const auto& [key, value] : root.items()) {
    const std::string* text = unknown_prose(key, value);
    const bool known = is_one_of(key, body_names) || is_one_of(key, begin_names) || is_one_of(key, place_names) ||
                       is_one_of(key, participant_names) || is_one_of(key, type_names);
    if (text == nullptr || known) continue;
    out.set_apart();
    if (const auto added = add_html(text_of(decode::decode(*text, "UTF-8"), *text), out); !added) return added;
  }
  return {};
}

/// Of an item: a section, headed by the key.
Result<void> add_unknown(RichText& out, const json& item) {
  for (const auto& [key, value] : item.items()) {
    const std::string* text = unknown_prose(key, value);
    if (text == nullptr) continue;
    const bool bare = is_one_of(key, contents);
    if (const auto added = add_section(out, bare ? std::string_view() : std::string_view(key), *text); !added)
      return added;
  }
  return {};
}

void add_attachments(RichText& out, const json& item) {
  const std::vector<std::string> names = names_in(look_array(item, attachment_list));
  if (names.empty()) return;
  out.set_apart();
  out.set_part(LinePart::section);
  out.add("Bilag", heading(3));
  out.set_part(LinePart::text);
  LineStyle entry;
  entry.list_entry = true;
  for (const std::string& name : names) out.add(name, entry);
}

Result<void> add_item(RichText& out, const json& item, const std::string& number) {
  out.set_apart();
  out.set_part(LinePart::item);
  out.add(item_heading(item, number), heading(2));
  const std::string case_number = look_number(item, case_names);
  if (!case_number.empty()) {
    out.set_apart();
    out.set_part(LinePart::case_number);
    out.add(case_number);
  }
  if (const auto added = add_fields(out, item); !added) return added;
  if (const auto added = add_unknown(out, item); !added) return added;
  add_attachments(out, item);
  return {};
}

/// Where no item has a number, its place is its number, as on FirstAgenda's own pages.
Result<void> add_items(RichText& out, const json& items) {
  const bool numbered =
      std::any_of(items.begin(), items.end(), [](const json& item) { return !number_of(item).empty(); });
  std::size_t place = 0;
  for (const json& item : items) {
    if (!is_item(item)) continue;
    ++place;
    if (const auto added = add_item(out, item, numbered ? number_of(item) : std::to_string(place)); !added)
      return added;
  }
  return {};
}

Error foreign(std::string_view what) { return Error{ErrorKind::unreadable, std::string(what)}; }

}  // namespace

bool is_json(std::string_view head) {
  constexpr std::string_view mark = "\xEF\xBB\xBF";
  if (head.starts_with(mark)) head.remove_prefix(mark.size());
  head = text::trim_left(head);
  if (!head.starts_with('{') && !head.starts_with('[')) return false;
  const char next = head.front() == '{' ? '"' : '{';
  return text::trim_left(head.substr(1)).starts_with(next);
}

Result<Source> read_firstagenda(std::string bytes, const ReadOptions& options) {
  const auto decoded = decode_all(bytes, options, std::nullopt, "JSON");
  if (!decoded) return decoded.error();
  const auto root = parse_json(text_of(*decoded, bytes));
  if (!root) return root.error();
  if (root->is_object() && root->contains("schema_version") && root->contains("generator")) {
    return foreign("it is what referat wrote already");
  }
  const json* items = items_of(*root);
  if (items == nullptr) return foreign("it is JSON, but not FirstAgenda's");
  RichText text;
  add_header(text, read_meeting(*root, *items));
  if (const auto added = add_remarks(text, *root); !added) return added.error();
  if (const auto added = add_items(text, *items); !added) return added.error();
  auto source = to_source(std::move(bytes), InputFormat::json, std::move(text), options);
  if (!source) return source;
  source->encoding = decoded->encoding;
  report_replaced(*source, *decoded);
  return source;
}

}  // namespace referat::reader
