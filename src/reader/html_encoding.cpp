#include "reader/html_encoding.hpp"

#include <algorithm>

#include "support/character_sets.hpp"
#include "support/text.hpp"

namespace referat::reader {

namespace {

constexpr std::size_t head_bytes = 1024;  // browsers look no further

std::string small_letters(std::string_view s) {
  std::string out(s);
  std::transform(out.begin(), out.end(), out.begin(),
                 [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
  return out;
}

/// What follows "charset=" in a tag, without quotes. `content="text/html; charset=x"` and `charset="x"` are alike.
std::string_view charset_value(std::string_view tag) {
  std::size_t at = tag.find("charset");
  if (at == std::string_view::npos) return {};
  tag = text::trim_left(tag.substr(at + 7));
  if (!tag.starts_with('=')) return {};
  tag.remove_prefix(1);
  const std::size_t begin = tag.find_first_not_of(" \t\r\n\f\"'");
  if (begin == std::string_view::npos) return {};
  tag.remove_prefix(begin);
  return tag.substr(0, tag.find_first_of(" \t\r\n\f\"';/>"));
}

/// On the web, names of Latin sets stand for the sets of Windows that hold them: the Encoding Standard says so.
std::optional<std::string> as_on_the_web(std::string_view name) {
  const auto known = decode::canonical_encoding(std::string(name));
  if (!known || *known == "UTF-8" || known->starts_with("UTF-16") || known->starts_with("UTF-32")) return std::nullopt;
  if (*known == "ISO-8859-1" || *known == "US-ASCII") return "windows-1252";
  if (*known == "ISO-8859-9") return "windows-1254";
  return known;
}

bool has_mark(std::string_view bytes) {
  return bytes.starts_with("\xEF\xBB\xBF") || bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF");
}

}  // namespace

std::optional<std::string> declared_encoding(std::string_view bytes) {
  if (has_mark(bytes)) return std::nullopt;
  const std::string head = small_letters(bytes.substr(0, head_bytes));
  const std::string_view view = head;
  for (std::size_t at = view.find('<'); at != std::string_view::npos; at = view.find('<', at + 1)) {
    if (view.substr(at).starts_with("<!--")) {
      at = view.find("-->", at);
      if (at == std::string_view::npos) break;
    } else if (view.substr(at).starts_with("<meta")) {
      const std::string_view name = charset_value(view.substr(at, view.find('>', at) - at));
      if (!name.empty()) return as_on_the_web(name);
    }
  }
  return std::nullopt;
}

}  // namespace referat::reader
