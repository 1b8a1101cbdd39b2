#include "reader/html.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "reader/encoding.hpp"
#include "reader/html_encoding.hpp"
#include "reader/html_walk.hpp"
#include "reader/rich_text.hpp"
#include "support/text.hpp"

namespace referat::reader {

namespace {

constexpr std::string_view mark = "\xEF\xBB\xBF";

bool begins_with(std::string_view s, std::string_view tag) { return text::key_prefix(s, tag).has_value(); }

/// Past what may stand before a page: white space, comments, <?xml ?>.
std::string_view past_preamble(std::string_view head) {
  while (true) {
    head = text::trim_left(head);
    const bool comment = head.starts_with("<!--");
    if (!comment && !head.starts_with("<?xml")) return head;
    const std::string_view end = comment ? "-->" : ">";
    const std::size_t at = head.find(end, 4);
    if (at == std::string_view::npos) return {};
    head.remove_prefix(at + end.size());
  }
}

bool begins_tag(char c) { return (text::is_word_byte(c) && !text::is_digit(c)) || c == '/' || c == '!' || c == '?'; }

/// Whether anything in it could be an element.
bool has_tags(std::string_view html) {
  for (std::size_t at = html.find('<'); at != std::string_view::npos; at = html.find('<', at + 1)) {
    if (at + 1 < html.size() && begins_tag(html[at + 1])) return true;
  }
  return false;
}

}  // namespace

bool is_html(std::string_view head) {
  if (head.starts_with(mark)) head.remove_prefix(mark.size());
  head = past_preamble(head);
  if (begins_with(head, "<!doctype")) {
    return begins_with(text::trim_left(head.substr(std::string_view("<!doctype").size())), "html");
  }
  constexpr std::array<std::string_view, 3> tags = {"<html", "<head", "<body"};
  return std::any_of(tags.begin(), tags.end(),
                     [&](std::string_view tag) { return text::word_prefix(head, tag).has_value(); });
}

Result<Source> read_html(std::string bytes, const ReadOptions& options) {
  const auto decoded = decode_all(bytes, options, declared_encoding(bytes), "HTML");
  if (!decoded) return decoded.error();
  RichText text;
  const std::string_view html = text_of(*decoded, bytes);
  // Plain text that somebody calls HTML: of its lines, folding would leave one.
  const auto added = has_tags(html) ? add_html(html, text) : add_html("<pre>" + std::string(html), text);
  if (!added) return added.error();
  auto source = to_source(std::move(bytes), InputFormat::html, std::move(text), options);
  if (!source) return source;
  source->encoding = decoded->encoding;
  report_replaced(*source, *decoded);
  return source;
}

}  // namespace referat::reader
