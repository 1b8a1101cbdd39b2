#include "reader/html_page.hpp"

#include <algorithm>
#include <span>
#include <utility>

#include "reader/list_numbers.hpp"
#include "support/text.hpp"

namespace referat::reader {

namespace {

using Kind = ElementKind;

/// Pages have some thirty, and those made of tables some three hundred. libxml2 looks through all at each end tag.
constexpr std::size_t most_open = 1000;

void apply(const InlineStyle& from, LineStyle& to) {
  if (from.bold) to.bold = *from.bold;
  if (from.italic) to.italic = *from.italic;
}

/// Of the element itself; nothing where it is no heading.
std::uint8_t heading_level(const ElementInfo& info, const Attributes& attributes) {
  if (info.heading > 0) return info.heading;
  if (!text::same_key(attributes.role, "heading")) return 0;
  const auto level = text::number(text::trim(attributes.level));
  return level && *level >= 1 && *level <= 6 ? static_cast<std::uint8_t>(*level) : 2;
}

/// A name that holds for the whole page is no name of a menu: <body class="has-cookie-banner">.
bool may_be_furniture(const ElementInfo& info) {
  return info.name != "html" && info.name != "body" && info.name != "main" && info.name != "article";
}

bool begins_lines(Kind kind) {
  return kind != Kind::inline_text && kind != Kind::padded && kind != Kind::line_break && kind != Kind::title;
}

}  // namespace

bool HtmlPage::open(std::string_view name, const Attributes& attributes) {
  too_deep_ = too_deep_ || open_.size() >= most_open;
  if (too_deep_) return false;
  Element element = inside(element_info(name), attributes);
  if (!element.dropped) begin(element, attributes);
  open_.push_back(element);
  return true;
}

void HtmlPage::close() {
  if (open_.empty() || too_deep_) return;
  const Element element = open_.back();
  open_.pop_back();
  if (!element.dropped) end(element);
}

void HtmlPage::text(std::string_view piece) {
  static const Element outside;
  const Element& element = open_.empty() ? outside : open_.back();
  if (element.dropped) return;
  if (element.kind == Kind::title) {
    title_.append(piece);
  } else if (element.keeps_space) {
    lines_.kept_text(piece, element.style);
  } else {
    lines_.text(piece, element.style);
  }
}

HtmlPage::Element HtmlPage::inside(const ElementInfo& info, const Attributes& attributes) const {
  Element element = open_.empty() ? Element{} : open_.back();
  const InlineStyle style = inline_style(attributes.style);
  const std::uint8_t heading = heading_level(info, attributes);
  element.kind = heading > 0 ? Kind::heading : info.kind;
  if (heading > 0) element.style.heading = heading;
  element.style.bold = element.style.bold || info.bold;
  element.style.italic = element.style.italic || info.italic;
  apply(style, element.style);
  const bool of_site = info.furniture || (info.name == "footer" && !element.in_part) ||
                       (may_be_furniture(info) && marks_furniture(attributes));
  element.invisible = style.invisible.value_or(element.invisible);
  element.style.furniture = element.style.furniture || of_site || element.invisible;
  element.dropped = element.dropped || info.kind == Kind::dropped;
  element.keeps_space = element.keeps_space || info.keeps_space;
  element.in_part = element.in_part || info.part;
  element.hidden = attributes.hidden || style.hidden;
  element.labels = false;
  // What is hidden inside a line is for scripts. Hidden blocks may be what a click unfolds, and are text.
  if (element.hidden && !begins_lines(element.kind)) element.style.furniture = true;
  element.button = text::same_key(attributes.role, "button");
  return element;
}

void HtmlPage::begin(Element& element, const Attributes& attributes) {
  if (begins_lines(element.kind)) lines_.end_line();
  switch (element.kind) {
    case Kind::apart:
    case Kind::heading:
    case Kind::table:
      lines_.set_apart();
      break;
    case Kind::line_break:
      lines_.break_line();
      break;
    case Kind::padded:
      lines_.pad();
      break;
    case Kind::ordered_list:
    case Kind::unordered_list:
      begin_list(element, attributes);
      break;
    case Kind::list_item:
      begin_entry(attributes);
      break;
    default:
      break;
  }
  element.first_line = lines_.lines().size();
  element.line_begin = lines_.size();
  begin_table_part(element);
}

void HtmlPage::begin_table_part(Element& element) {
  if (element.kind == Kind::row) begin_row();
  if (element.kind == Kind::cell) {
    if (!element.in_row) element.kind = Kind::block;            // a cell in no row
    if (element.in_row && !lines_.lines().empty()) end_cell();  // text between cells
    element.first_line = lines_.lines().size();
  }
  const bool ends_row = element.kind == Kind::cell || element.kind == Kind::table;
  element.in_row = element.kind == Kind::row || (element.in_row && !ends_row);
}

void HtmlPage::end(const Element& element) {
  if (begins_lines(element.kind)) lines_.end_line();
  switch (element.kind) {
    case Kind::apart:
      lines_.set_apart();
      break;
    case Kind::table:
      finish_table(std::span(lines_.lines()).subspan(std::min(element.first_line, lines_.lines().size())));
      lines_.set_apart();
      break;
    case Kind::heading:
      if (lines_.lines().size() == element.first_line) lines_.empty_heading(element.style);
      break;
    case Kind::padded:
      take_out_hidden(element);
      lines_.pad();
      break;
    case Kind::inline_text:
      if (element.button) lines_.take_badge(element.line_begin);
      take_out_hidden(element);
      break;
    case Kind::ordered_list:
    case Kind::unordered_list:
      end_list();
      break;
    case Kind::list_item:
      lines_.end_entry();
      break;
    case Kind::row:
      end_row();
      break;
    case Kind::cell:
      if (element.hidden) note_hidden(element);
      end_cell();
      return;
    default:
      break;
  }
  if (element.hidden && begins_lines(element.kind)) mark_hidden(element);
}

void HtmlPage::begin_list(const Element& element, const Attributes& attributes) {
  if (lists_.empty()) lines_.set_apart();
  List list;
  list.ordered = element.kind == Kind::ordered_list;
  if (!attributes.type.empty()) list.type = attributes.type.front();
  if (const auto start = text::number(text::trim(attributes.start))) list.next = *start;
  lists_.push_back(list);
}

void HtmlPage::end_list() {
  if (!lists_.empty()) lists_.pop_back();
  if (lists_.empty()) lines_.set_apart();
}

void HtmlPage::begin_entry(const Attributes& attributes) {
  if (lists_.empty()) return lines_.begin_entry({});
  List& list = lists_.back();
  if (list.begun) lines_.set_close();
  list.begun = true;
  if (!list.ordered) return lines_.begin_entry({});
  if (const auto value = text::number(text::trim(attributes.value))) list.next = *value;
  lines_.begin_entry(list_number(list.next++, list.type) + ". ");
}

void HtmlPage::begin_row() {
  rows_.push_back({{}, std::move(lines_.lines()), lines_.apart()});
  lines_.lines().clear();
  lines_.set_close();
}

void HtmlPage::end_row() {
  if (!lines_.lines().empty()) end_cell();
  Row row = std::move(rows_.back());
  rows_.pop_back();
  lines_.lines() = std::move(row.before);
  bool outside = false;  // a row in no table
  const auto table =
      std::find_if(open_.rbegin(), open_.rend(), [](const Element& element) { return element.kind == Kind::table; });
  lines_.append(arrange_row(std::move(row.cells), table != open_.rend() ? table->labels : outside), row.apart);
}

void HtmlPage::end_cell() {
  rows_.back().cells.push_back(std::move(lines_.lines()));
  lines_.lines().clear();
  lines_.set_close();
}

void HtmlPage::take_out_hidden(const Element& element) {
  const bool one_line = element.first_line == lines_.lines().size();
  if (one_line && (element.hidden || element.invisible)) lines_.take_out(element.line_begin);
}

/// What a site hides is often a place for text that it has not: a label without its value.
void HtmlPage::mark_hidden(const Element& element) {
  std::vector<HtmlLine>& lines = lines_.lines();
  if (lines.size() == element.first_line + 1 && text::trim(lines.back().text).ends_with(':'))
    lines.back().style.furniture = true;
  note_hidden(element);
}

void HtmlPage::note_hidden(const Element& element) {
  std::vector<HtmlLine>& lines = lines_.lines();
  for (std::size_t i = element.first_line; i < lines.size(); ++i) lines[i].hidden = true;
}

void HtmlPage::finish(RichText& out) {
  while (!open_.empty()) close();
  lines_.end_line();
  if (lines_.lines().empty() && !text::trim(title_).empty()) lines_.text(title_, {});
  lines_.end_line();
  for (const HtmlLine& line : lines_.lines()) {
    if (line.apart) out.set_apart();
    out.add(line.text, line.style);
    if (line.hidden && !line.style.furniture && !line.text.empty()) out.note_hidden();
  }
  if (lines_.apart()) out.set_apart();
}

}  // namespace referat::reader
