#include "reader/html_elements.hpp"

#include <algorithm>
#include <array>

#include "support/text.hpp"

namespace referat::reader {

namespace {

using Kind = ElementKind;

// Sorted by name.
constexpr ElementInfo elements[] = {
    {.name = "address", .kind = Kind::apart},
    {.name = "article", .kind = Kind::apart, .part = true},
    {.name = "aside", .kind = Kind::apart, .furniture = true},
    {.name = "b", .bold = true},
    {.name = "blockquote", .kind = Kind::apart},
    {.name = "body", .kind = Kind::block},
    {.name = "br", .kind = Kind::line_break},
    {.name = "button", .kind = Kind::padded},
    {.name = "caption", .kind = Kind::block},
    {.name = "center", .kind = Kind::block},
    {.name = "dd", .kind = Kind::block},
    {.name = "del", .kind = Kind::dropped},  // <s> and <strike> stay: they are part of how the text looks
    {.name = "details", .kind = Kind::block},
    {.name = "dialog", .kind = Kind::apart, .furniture = true},
    {.name = "dir", .kind = Kind::unordered_list},
    {.name = "div", .kind = Kind::block},
    {.name = "dl", .kind = Kind::apart},
    {.name = "dt", .kind = Kind::block, .bold = true},
    {.name = "em", .italic = true},
    {.name = "fieldset", .kind = Kind::apart},
    {.name = "figcaption", .kind = Kind::block},
    {.name = "figure", .kind = Kind::apart},
    {.name = "footer", .kind = Kind::apart},
    {.name = "form", .kind = Kind::apart},
    {.name = "h1", .kind = Kind::heading, .heading = 1},
    {.name = "h2", .kind = Kind::heading, .heading = 2},
    {.name = "h3", .kind = Kind::heading, .heading = 3},
    {.name = "h4", .kind = Kind::heading, .heading = 4},
    {.name = "h5", .kind = Kind::heading, .heading = 5},
    {.name = "h6", .kind = Kind::heading, .heading = 6},
    {.name = "header", .kind = Kind::apart},
    {.name = "hgroup", .kind = Kind::apart},
    {.name = "hr", .kind = Kind::apart},
    {.name = "html", .kind = Kind::block},
    {.name = "i", .italic = true},
    {.name = "iframe", .kind = Kind::dropped},
    {.name = "legend", .kind = Kind::block},
    {.name = "li", .kind = Kind::list_item},
    {.name = "main", .kind = Kind::apart, .part = true},
    {.name = "menu", .kind = Kind::unordered_list},
    {.name = "nav", .kind = Kind::apart, .furniture = true},
    {.name = "noscript", .kind = Kind::dropped},
    {.name = "ol", .kind = Kind::ordered_list},
    {.name = "option", .kind = Kind::dropped},
    {.name = "p", .kind = Kind::apart},
    {.name = "pre", .kind = Kind::apart, .keeps_space = true},
    {.name = "script", .kind = Kind::dropped},
    {.name = "section", .kind = Kind::apart, .part = true},
    {.name = "select", .kind = Kind::dropped},
    {.name = "strong", .bold = true},
    {.name = "style", .kind = Kind::dropped},
    {.name = "summary", .kind = Kind::block, .bold = true},
    {.name = "svg", .kind = Kind::dropped},
    {.name = "table", .kind = Kind::table},
    {.name = "td", .kind = Kind::cell},
    {.name = "template", .kind = Kind::dropped},
    {.name = "textarea", .kind = Kind::dropped},
    {.name = "th", .kind = Kind::cell, .bold = true},
    {.name = "title", .kind = Kind::title},
    {.name = "tr", .kind = Kind::row},
    {.name = "ul", .kind = Kind::unordered_list},
};

constexpr std::string_view furniture_roles[] = {"alert",   "alertdialog", "banner",     "contentinfo", "dialog", "menu",
                                                "menubar", "menuitem",    "navigation", "search",      "toolbar"};
constexpr std::string_view furniture_words[] = {"cookie", "breadcrumb", "dropdown-menu", "navbar", "skip-link"};

std::string_view view(const unsigned char* s) {
  return s == nullptr ? std::string_view() : std::string_view(reinterpret_cast<const char*>(s));
}

/// Bootstrap's class for what lies over the page. Only as a whole name: "modal-body" may be anywhere.
bool is_modal(std::string_view class_names) {
  for (; !class_names.empty(); class_names = text::trim_left(class_names)) {
    const std::string_view name = text::first_word(class_names);
    if (text::same_key(name, "modal")) return true;
    class_names = text::trim_left(class_names).substr(name.size());
  }
  return false;
}

bool mentions_furniture(std::string_view names) {
  if (names.empty()) return false;
  const std::string key = text::key(names);
  return std::any_of(std::begin(furniture_words), std::end(furniture_words),
                     [&](std::string_view word) { return key.find(word) != std::string::npos; });
}

/// In small letters and without white space: "Font-Weight : 700" is "font-weight:700".
std::string squeezed(std::string_view style) {
  std::string out = text::key(style);
  out.erase(std::remove_if(out.begin(), out.end(), text::is_space), out.end());
  return out;
}

std::optional<bool> bold_weight(std::string_view value) {
  if (value.starts_with("bold")) return true;
  if (value.starts_with("normal") || value.starts_with("lighter")) return false;
  if (const auto weight = text::number(value.substr(0, value.find('!')))) return *weight >= 600;
  return std::nullopt;
}

void read_declaration(std::string_view declaration, InlineStyle& out) {
  const std::size_t colon = declaration.find(':');
  if (colon == std::string_view::npos) return;
  const std::string_view name = declaration.substr(0, colon);
  const std::string_view value = declaration.substr(colon + 1);
  if (name == "font-weight") {
    out.bold = bold_weight(value);
  } else if (name == "font-style") {
    out.italic = value.starts_with("italic") || value.starts_with("oblique");
  } else if (name == "display") {
    out.hidden = value.starts_with("none");
  } else if (name == "visibility") {
    out.invisible = value.starts_with("hidden") || value.starts_with("collapse");
  }
}

constexpr std::string_view hidden_attribute = "hidden";  // it is there or not, whatever its value

std::string_view Attributes::*member(std::string_view name) {
  if (name == "class") return &Attributes::class_names;
  if (name == "id") return &Attributes::id;
  if (name == "role") return &Attributes::role;
  if (name == "style") return &Attributes::style;
  if (name == "aria-level") return &Attributes::level;
  if (name == "start") return &Attributes::start;
  if (name == "type") return &Attributes::type;
  if (name == "value") return &Attributes::value;
  return nullptr;
}

}  // namespace

const ElementInfo& element_info(std::string_view name) {
  static constexpr ElementInfo unknown;
  const auto* found =
      std::lower_bound(std::begin(elements), std::end(elements), name,
                       [](const ElementInfo& info, std::string_view wanted) { return info.name < wanted; });
  return found != std::end(elements) && found->name == name ? *found : unknown;
}

bool counts_as_attribute(std::string_view name) {
  std::array<char, std::string_view("aria-level").size()> small{};  // the longest that counts
  if (name.size() > small.size()) return false;
  std::transform(name.begin(), name.end(), small.begin(),
                 [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
  const std::string_view key(small.data(), name.size());
  return key == hidden_attribute || member(key) != nullptr;
}

Attributes read_attributes(const unsigned char** pairs) {
  Attributes out;
  for (; pairs != nullptr && *pairs != nullptr; pairs += 2) {
    const std::string_view name = view(pairs[0]);
    if (name == hidden_attribute) out.hidden = true;
    if (const auto place = member(name)) out.*place = view(pairs[1]);
  }
  return out;
}

bool marks_furniture(const Attributes& attributes) {
  if (!attributes.role.empty()) {
    const std::string role = text::key(text::first_word(attributes.role));
    const auto* end = std::end(furniture_roles);
    if (std::find(std::begin(furniture_roles), end, role) != end) return true;
  }
  return is_modal(attributes.class_names) || mentions_furniture(attributes.class_names) ||
         mentions_furniture(attributes.id);
}

InlineStyle inline_style(std::string_view style) {
  InlineStyle out;
  if (style.empty()) return out;
  const std::string all = squeezed(style);
  for (std::string_view rest = all; !rest.empty();) {
    const std::size_t end = std::min(rest.find(';'), rest.size());
    read_declaration(rest.substr(0, end), out);
    rest.remove_prefix(std::min(end + 1, rest.size()));
  }
  return out;
}

}  // namespace referat::reader
