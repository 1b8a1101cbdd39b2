#include "reader/docx_numbering.hpp"

#include <algorithm>

#include "reader/docx_elements.hpp"
#include "reader/list_numbers.hpp"
#include "support/text.hpp"

namespace referat::reader {

namespace {

/// "Artikel %1, afsnit %2" is long. A file may say more, and say it before each of its paragraphs.
constexpr std::size_t max_label = 100;
/// Word makes thousands where people paste a lot. A file of more would take many times its size in memory.
constexpr std::size_t max_lists = 20'000;

std::optional<std::uint32_t> number_of(std::optional<std::string_view> value) {
  return value ? text::number(*value) : std::nullopt;
}

/// As Word does, other than browsers: a to z, aa to zz, aaa to zzz.
std::string letters(std::uint32_t number, char first) {
  const std::uint32_t at = number - 1;
  return std::string(at / 26 + 1, static_cast<char>(first + static_cast<char>(at % 26)));
}

}  // namespace

std::string number_in_list(std::uint32_t number, std::string_view format) {
  constexpr std::uint32_t letters_end = 26 * 10;
  if (format == "none") return {};
  if (format == "lowerRoman") return list_number(number, 'i');
  if (format == "upperRoman") return list_number(number, 'I');
  if (number > 0 && number < letters_end && (format == "lowerLetter" || format == "upperLetter"))
    return letters(number, format == "upperLetter" ? 'A' : 'a');
  if (format == "decimalZero" && number < 10) return {'0', static_cast<char>('0' + number)};
  return std::to_string(number);
}

Numbering Numbering::from(const xmlNode* root) {
  Numbering numbering;
  for (const xmlNode* child : xml::Children(root)) {
    const std::string_view name = xml::name(child);
    if (name == "abstractNum" && numbering.patterns_.size() < max_lists) numbering.take_pattern(child);
    if (name == "num" && numbering.lists_.size() < max_lists) numbering.take_list(child);
  }
  numbering.follow_links();
  return numbering;
}

Numbering::Level Numbering::level_from(const xmlNode* node) {
  Level level;
  level.format = word_value(node, "numFmt").value_or("decimal");
  level.label = std::string(word_value(node, "lvlText").value_or("")).substr(0, max_label);
  level.style = word_value(node, "pStyle").value_or("");
  level.start = number_of(word_value(node, "start")).value_or(0);
  level.restart = number_of(word_value(node, "lvlRestart"));
  const xmlNode* legal = word_child(node, "isLgl");
  level.legal = legal != nullptr && is_on(legal);
  return level;
}

void Numbering::take_pattern(const xmlNode* node) {
  Pattern pattern;
  pattern.style = word_value(node, "styleLink").value_or("");
  pattern.linked = word_value(node, "numStyleLink").value_or("");
  for (const xmlNode* child : xml::Children(node)) {
    const auto i = number_of(xml::attribute(child, "ilvl"));
    if (xml::name(child) == "lvl" && i && *i < depth) pattern.levels[*i] = level_from(child);
  }
  if (const auto id = number_of(xml::attribute(node, "abstractNumId"))) patterns_[*id] = std::move(pattern);
}

void Numbering::take_list(const xmlNode* node) {
  List list;
  list.pattern = number_of(word_value(node, "abstractNumId")).value_or(0);
  for (const xmlNode* child : xml::Children(node)) {
    const auto i = number_of(xml::attribute(child, "ilvl"));
    if (xml::name(child) != "lvlOverride" || !i || *i >= depth) continue;
    list.start[*i] = number_of(word_value(child, "startOverride"));
    if (const xmlNode* other = word_child(child, "lvl")) list.levels[*i] = level_from(other);
  }
  if (const auto id = number_of(xml::attribute(node, "numId"))) lists_[*id] = std::move(list);
}

/// A pattern that is linked has no levels of its own: its lists are those of the other.
void Numbering::follow_links() {
  std::unordered_map<std::string_view, std::uint32_t> by_style;
  for (const auto& [id, pattern] : patterns_) {
    if (!pattern.style.empty()) by_style.emplace(pattern.style, id);
  }
  for (auto& [id, list] : lists_) {
    const auto pattern = patterns_.find(list.pattern);
    if (pattern == patterns_.end() || pattern->second.linked.empty()) continue;
    const auto other = by_style.find(pattern->second.linked);
    if (other != by_style.end()) list.pattern = other->second;
  }
}

std::optional<Numbering::Label> Numbering::next(const ParagraphLook& paragraph) {
  const auto list = lists_.find(paragraph.numbering.value_or(0));
  if (list == lists_.end() || list->first == 0) return std::nullopt;
  const auto pattern = patterns_.find(list->second.pattern);
  if (pattern == patterns_.end()) return std::nullopt;
  const std::size_t i = level_of(paragraph, list->second, pattern->second);
  count(list->second, pattern->second, i);
  const Level& shown = level(list->second, pattern->second, i);
  const bool bullet = shown.format == "bullet";
  std::string text = bullet && !text::trim(shown.label).empty() ? "•" : label(list->second, pattern->second, i);
  if (text::trim(text).empty()) return std::nullopt;
  return Label{std::move(text), bullet};
}

const Numbering::Level& Numbering::level(const List& list, const Pattern& pattern, std::size_t i) const {
  return list.levels[i] ? *list.levels[i] : pattern.levels[i];
}

std::uint32_t Numbering::start(const List& list, const Pattern& pattern, std::size_t i) const {
  return list.start[i].value_or(level(list, pattern, i).start);
}

/// Where the style says that it is in a list, it leaves the level to the list.
std::size_t Numbering::level_of(const ParagraphLook& paragraph, const List& list, const Pattern& pattern) const {
  for (std::size_t i = 0; i < depth && !paragraph.numbering_style.empty(); ++i) {
    if (level(list, pattern, i).style == paragraph.numbering_style) return i;
  }
  return std::min<std::size_t>(paragraph.list_level.value_or(0), depth - 1);
}

void Numbering::count(List& list, Pattern& pattern, std::size_t i) const {
  const bool anew = list.start[i] && !list.begun[i];
  auto& value = pattern.count[i];
  value = anew || !value ? start(list, pattern, i) : *value + 1;
  list.begun[i] = true;
  for (std::size_t below = i + 1; below < depth; ++below) {
    // Without a word on it, a level counts anew after any above it.
    if (i < level(list, pattern, below).restart.value_or(depth)) pattern.count[below].reset();
  }
}

std::string Numbering::label(const List& list, const Pattern& pattern, std::size_t i) const {
  const Level& shown = level(list, pattern, i);
  if (shown.format == "bullet") return {};
  std::string out;
  for (std::size_t at = 0; at < shown.label.size(); ++at) {
    const char c = shown.label[at];
    const char next = at + 1 < shown.label.size() ? shown.label[at + 1] : '\0';
    if (c == '%' && next >= '1' && next <= '9') {
      out += number(list, pattern, static_cast<std::size_t>(next - '1'), shown.legal);
      ++at;
    } else {
      out.push_back(c);
    }
  }
  return out;
}

std::string Numbering::number(const List& list, const Pattern& pattern, std::size_t i, bool legal) const {
  const std::uint32_t value = pattern.count[i].value_or(start(list, pattern, i));
  const std::string& format = level(list, pattern, i).format;
  return number_in_list(value, legal && format != "none" ? "decimal" : format);
}

}  // namespace referat::reader
