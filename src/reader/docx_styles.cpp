#include "reader/docx_styles.hpp"

#include <algorithm>

#include "reader/docx_elements.hpp"
#include "support/text.hpp"

namespace referat::reader {

namespace {

/// Word itself allows ten or so. Styles may be based on each other in a circle.
constexpr int max_chain = 64;
/// Word's own limits are lower. A file of others would take many times its size in memory.
constexpr std::size_t max_styles = 20'000;
constexpr std::size_t max_id = 1000;
constexpr std::uint32_t max_heading = 6;

std::optional<bool> toggle(const xmlNode* properties, std::string_view name) {
  const xmlNode* element = word_child(properties, name);
  if (element == nullptr) return std::nullopt;
  return is_on(element);
}

std::optional<std::uint32_t> number_in(const xmlNode* properties, std::string_view name) {
  const auto value = word_value(properties, name);
  return value ? text::number(*value) : std::nullopt;
}

std::uint8_t heading_level(std::uint32_t outline_level) {
  constexpr std::uint32_t body_text = 9;
  if (outline_level >= body_text) return 0;
  return static_cast<std::uint8_t>(std::min(outline_level + 1, max_heading));
}

/// "heading 2", "Overskrift2", "Titel": the built-in styles, by their names or ids in English or Danish Word.
std::optional<std::uint8_t> heading_by_name(std::string_view name) {
  if (text::same_key(name, "Title") || text::same_key(name, "Titel")) return 1;
  for (const std::string_view word : {"heading", "overskrift"}) {
    const auto taken = text::key_prefix(name, word);
    if (!taken) continue;
    const auto level = text::number(text::trim(name.substr(*taken)));
    if (level && *level >= 1) return static_cast<std::uint8_t>(std::min(*level, max_heading));
  }
  return std::nullopt;
}

}  // namespace

void LetterLook::fall_back_to(const LetterLook& below) {
  if (!bold) bold = below.bold;
  if (!italic) italic = below.italic;
  if (!hidden) hidden = below.hidden;
  if (!size) size = below.size;
}

void ParagraphLook::fall_back_to(const ParagraphLook& below) {
  if (!heading) heading = below.heading;
  if (!numbering && !list_level) numbering_style = below.numbering_style;
  if (!numbering) numbering = below.numbering;
  if (!list_level) list_level = below.list_level;
}

LetterLook letter_look(const xmlNode* run_properties) {
  LetterLook look;
  if (run_properties == nullptr) return look;
  look.bold = toggle(run_properties, "b");
  look.italic = toggle(run_properties, "i");
  look.hidden = toggle(run_properties, "vanish");
  constexpr std::uint32_t max_half_points = 3276;  // Word's
  if (const auto half_points = number_in(run_properties, "sz"))
    look.size = static_cast<float>(std::min(*half_points, max_half_points)) / 2;
  return look;
}

ParagraphLook paragraph_look(const xmlNode* paragraph_properties) {
  ParagraphLook look;
  if (paragraph_properties == nullptr) return look;
  if (const auto level = number_in(paragraph_properties, "outlineLvl")) look.heading = heading_level(*level);
  if (const xmlNode* numbering = word_child(paragraph_properties, "numPr")) {
    look.numbering = number_in(numbering, "numId");
    look.list_level = number_in(numbering, "ilvl");
  }
  return look;
}

Styles Styles::from(const xmlNode* root) {
  Styles styles;
  const xmlNode* run_default = word_child(word_child(root, "docDefaults"), "rPrDefault");
  styles.defaults_ = letter_look(word_child(run_default, "rPr"));
  for (const xmlNode* child : xml::Children(root)) {
    if (xml::name(child) == "style") styles.take(child);
  }
  styles.build_up();
  return styles;
}

void Styles::take(const xmlNode* style) {
  const std::string id(xml::attribute(style, "styleId").value_or(""));
  if (id.size() > max_id || rows_.size() >= max_styles) return;
  const std::string_view type = xml::attribute(style, "type").value_or("paragraph");
  Row row;
  row.based_on = word_value(style, "basedOn").value_or("");
  row.style.letters = letter_look(word_child(style, "rPr"));
  row.style.paragraph = paragraph_look(word_child(style, "pPr"));
  if (row.style.paragraph.numbering || row.style.paragraph.list_level) row.style.paragraph.numbering_style = id;
  if (type == "paragraph") {
    auto& heading = row.style.paragraph.heading;
    if (!heading) heading = heading_by_name(word_value(style, "name").value_or(id));
    const std::string_view is_default = xml::attribute(style, "default").value_or("0");
    if (is_default == "1" || is_default == "true" || is_default == "on") default_paragraph_ = id;
  }
  rows_.insert_or_assign(id, std::move(row));
}

/// Once for all, since each is asked for many times.
void Styles::build_up() {
  std::unordered_map<std::string, Row> built;
  for (const auto& [id, row] : rows_) built.emplace(id, Row{{}, built_up(row)});
  rows_ = std::move(built);
}

Style Styles::built_up(const Row& row) const {
  Style style = row.style;
  const Row* below = &row;
  for (int i = 0; i < max_chain && !below->based_on.empty(); ++i) {
    const auto found = rows_.find(below->based_on);
    if (found == rows_.end()) break;
    below = &found->second;
    style.letters.fall_back_to(below->style.letters);
    style.paragraph.fall_back_to(below->style.paragraph);
  }
  return style;
}

const Style* Styles::find(std::string_view id) const {
  const auto found = rows_.find(std::string(id));
  return found != rows_.end() ? &found->second.style : nullptr;
}

Style Styles::paragraph(std::optional<std::string_view> id) const {
  Style style;
  if (const Style* named = find(id.value_or(default_paragraph_))) {
    style = *named;
  } else if (id) {
    style.paragraph.heading = heading_by_name(*id);  // the file may lack its styles
  }
  style.letters.fall_back_to(defaults_);
  return style;
}

LetterLook Styles::character(std::optional<std::string_view> id) const {
  const Style* named = id ? find(*id) : nullptr;
  return named != nullptr ? named->letters : LetterLook{};
}

}  // namespace referat::reader
