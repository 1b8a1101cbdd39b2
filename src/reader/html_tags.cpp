#include "reader/html_tags.hpp"

#include <algorithm>

#include "support/own_comment.hpp"
#include "support/text.hpp"

namespace referat::reader {

namespace {

constexpr std::size_t most_attributes = 500;

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

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
  return std::min(html.find_first_of(" \t\r\n\f>", i), html.size());
}

struct Tag {
  std::size_t end = 0;
  std::size_t attributes = 0;
};

/// \param i  after the name's first letter
Tag read_tag(std::string_view html, std::size_t i) {
  Tag tag;
  while (i < html.size() && html[i] != '>') {
    const std::size_t end = html.find_first_of(" \t\r\n\f/=>", i + 1);
    i = skip_spaces(html, std::min(end, html.size()));
    if (i < html.size() && html[i] == '=') i = skip_spaces(html, value_end(html, i));
    ++tag.attributes;
  }
  tag.end = i;
  return tag;
}

std::string_view tag_name(std::string_view html, std::size_t i) {
  return html.substr(i, std::min(html.find_first_of(" \t\r\n\f/>", i), html.size()) - i);
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

}  // namespace

Result<std::string> without_comments(std::string_view html) {
  std::string out;
  out.reserve(html.size());
  std::size_t copied = 0;
  const auto drop = [&](std::size_t begin, std::size_t end) {
    out.append(html.substr(copied, begin - copied));
    copied = end;
    return end;
  };
  for (std::size_t i = html.find('<'); i < html.size(); i = html.find('<', i)) {
    const char next = i + 1 < html.size() ? html[i + 1] : '\0';
    if (next == '!') {
      const std::size_t end = comment_end(html, i);
      const std::string_view comment = html.substr(i, end - i);
      i = end > i ? drop(i, end) : i + 1;
      // One that is meant for us goes on as a line of its own (check/ignore_comments.hpp).
      if (is_own_comment(comment))
        out.append("<div>&lt;").append(comment.substr(1, comment.size() - 2)).append("&gt;</div>");
    } else if (is_letter(next)) {
      const std::string_view name = tag_name(html, i + 1);
      const Tag tag = read_tag(html, i + 1);
      if (tag.attributes > most_attributes) return Error{ErrorKind::policy, "a tag in it has too many attributes"};
      i = tag.end;
      if (holds_script(name) && i < html.size()) i = drop(i + 1, script_end(html, i, name));
    } else {
      ++i;
    }
  }
  drop(html.size(), html.size());
  return out;
}

}  // namespace referat::reader
