#include "reader/html_tags.hpp"

#include <algorithm>
#include <utility>

#include "reader/html_elements.hpp"
#include "support/own_comment.hpp"
#include "support/text.hpp"

namespace referat::reader {

namespace {

constexpr std::size_t most_attributes = 500;

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

bool is_blank(char c) { return c == ' ' || c == '\t' || c == '\r' || c == '\n' || c == '\f'; }
bool ends_value(char c) { return is_blank(c) || c == '>'; }
bool ends_name(char c) { return ends_value(c) || c == '/'; }
bool ends_attribute(char c) { return ends_name(c) || c == '='; }

/// std::find_first_of makes a call for each byte, and this sees all of a page's tags.
template <class Ends>
std::size_t find_end(std::string_view html, std::size_t i, Ends ends) {
  while (i < html.size() && !ends(html[i])) ++i;
  return std::min(i, html.size());
}

std::size_t past(std::string_view html, std::size_t from, std::string_view end) {
  const std::size_t at = html.find(end, from);
  return at == std::string_view::npos ? html.size() : at + end.size();
}

std::size_t skip_spaces(std::string_view html, std::size_t i) {
  while (i < html.size() && (text::is_space(html[i]) || html[i] == '/')) ++i;
  return i;
}

/// Where the value ends that an equals sign at `i` gives.
std::size_t value_end(std::string_view html, std::size_t i) {
  i = skip_spaces(html, i + 1);
  if (i < html.size() && (html[i] == '"' || html[i] == '\'')) return past(html, i + 1, html.substr(i, 1));
  return find_end(html, i, ends_value);
}

/// An attribute of a tag: name="value", or no more than a name. Its quotes belong to the value.
struct Attribute {
  std::size_t begin = 0;
  std::size_t name_end = 0;
  std::size_t end = 0;
};

Attribute read_attribute(std::string_view html, std::size_t i) {
  Attribute attribute{i, find_end(html, i + 1, ends_attribute), 0};
  const std::size_t sign = skip_spaces(html, attribute.name_end);
  const bool has_value = sign < html.size() && html[sign] == '=';
  attribute.end = has_value ? value_end(html, sign) : attribute.name_end;
  return attribute;
}

/// What libxml2 takes in names.
bool is_name_byte(char c) { return is_letter(c) || text::is_digit(c) || c == '-' || c == '_' || c == ':' || c == '.'; }

bool is_name(std::string_view s) {
  const bool begins_so = !s.empty() && (is_letter(s[0]) || s[0] == '_' || s[0] == ':');
  return begins_so && std::all_of(s.begin(), s.end(), is_name_byte);
}

/// </p>, and nothing else in it. \param i  where it begins
bool is_plain_end_tag(std::string_view html, std::size_t i) {
  const std::size_t end = find_end(html, i + 2, [](char c) { return !is_name_byte(c); });
  const std::size_t close = find_end(html, end, [](char c) { return !is_blank(c); });
  return close < html.size() && html[close] == '>';
}

std::string_view name_of(std::string_view html, const Attribute& attribute) {
  return html.substr(attribute.begin, attribute.name_end - attribute.begin);
}

/// Whether it reads name="value" and nothing touches it, nor gives it a second value: nobody can read it in another
/// way.
bool is_clear(std::string_view html, const Attribute& attribute) {
  const std::string_view value = html.substr(attribute.name_end, attribute.end - attribute.name_end);
  if (value.size() < 3 || value[0] != '=' || value[1] != '"' || value.back() != '"') return false;
  if (attribute.end >= html.size() || !ends_name(html[attribute.end]) || !is_blank(html[attribute.begin - 1]))
    return false;
  const std::size_t next = skip_spaces(html, attribute.end);
  return next == html.size() || html[next] != '=';
}

std::string_view tag_name(std::string_view html, std::size_t i) {
  return html.substr(i, find_end(html, i, ends_name) - i);
}

/// Inside a script, what looks like a tag is none. \param i  after the tag that begins it
std::size_t script_end(std::string_view html, std::size_t i, std::string_view name) {
  for (i = html.find("</", i); i < html.size(); i = html.find("</", i + 2)) {
    if (text::key_prefix(html.substr(i + 2, name.size()), name)) return i;
  }
  return html.size();
}

bool holds_script(std::string_view name) { return text::same_key(name, "script") || text::same_key(name, "style"); }

/// Where a comment or something of the kind ends that begins at `i` with "<!"; `i` where it is a doctype.
std::size_t comment_end(std::string_view html, std::size_t i) {
  const std::string_view rest = html.substr(i, 9);
  if (text::same_key(rest, "<!doctype")) return i;
  if (!rest.starts_with("<!--")) return past(html, i, ">");
  if (rest.substr(4).starts_with('>') || rest.substr(4).starts_with("->")) return past(html, i, ">");
  return past(html, i + 4, "-->");
}

class Ballast {
 public:
  explicit Ballast(std::string_view html) : html_(html) { out_.reserve(html.size()); }

  Result<std::string> take_out() {
    for (std::size_t i = html_.find('<'); i < html_.size(); i = html_.find('<', i)) {
      const char next = i + 1 < html_.size() ? html_[i + 1] : '\0';
      if (next == '!') {
        i = comment(i);
      } else if (is_letter(next)) {
        const auto end = tag(i);
        if (!end) return end.error();
        i = *end;
      } else {
        in_step_ = in_step_ && (next != '/' || is_plain_end_tag(html_, i));
        ++i;
      }
    }
    drop(html_.size(), html_.size());
    return std::move(out_);
  }

 private:
  void drop(std::size_t begin, std::size_t end) {
    out_.append(html_.substr(copied_, begin - copied_));
    copied_ = end;
  }

  /// These take what begins at `i`, and give where it ends.
  std::size_t comment(std::size_t i) {
    const std::size_t end = comment_end(html_, i);
    if (end == i) return i + 1;
    drop(i, end);
    // One that is meant for us goes on as a line of its own (check/ignore_comments.hpp).
    const std::string_view comment = html_.substr(i, end - i);
    if (is_own_comment(comment))
      out_.append("<div>&lt;").append(comment.substr(1, comment.size() - 2)).append("&gt;</div>");
    return end;
  }

  Result<std::size_t> tag(std::size_t i) {
    const std::string_view name = tag_name(html_, ++i);
    for (std::size_t attributes = 0; i < html_.size() && html_[i] != '>'; ++attributes) {  // the name counts as one
      if (attributes > most_attributes) return Error{ErrorKind::policy, "a tag in it has too many attributes"};
      const Attribute attribute = read_attribute(html_, i);
      const std::string_view attribute_name = name_of(html_, attribute);
      const bool has_value = attribute.end > attribute.name_end;
      in_step_ = in_step_ && is_name(attribute_name) && !(attributes == 0 && has_value);
      if (in_step_ && !counts_as_attribute(attribute_name) && is_clear(html_, attribute))
        drop(attribute.begin, attribute.end);
      i = skip_spaces(html_, attribute.end);
    }
    if (!holds_script(name) || i >= html_.size()) return i;
    const std::size_t end = script_end(html_, i, name);
    drop(i + 1, end);
    return end;
  }

  std::string_view html_;
  std::string out_;
  std::size_t copied_ = 0;
  /// Behind a tag that is broken, libxml2 may take for text what is a tag here, and the other way round: from there on
  /// all attributes stay.
  bool in_step_ = true;
};

}  // namespace

Result<std::string> without_ballast(std::string_view html) { return Ballast(html).take_out(); }

}  // namespace referat::reader
