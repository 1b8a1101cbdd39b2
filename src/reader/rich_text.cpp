#include "reader/rich_text.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <utility>

#include "reader/lines_and_pages.hpp"
#include "support/decode.hpp"
#include "support/digest.hpp"
#include "support/text.hpp"

namespace referat::reader {

namespace {

/// How many bytes of `s` at `i` break lines or pages: LF, VT, FF, CR, NEL, and the separators U+2028 and U+2029.
std::size_t break_length(std::string_view s, std::size_t i) {
  const char c = s[i];
  if (c >= '\n' && c <= '\r') return 1;
  if (s.substr(i, 2) == "\xC2\x85") return 2;
  const std::string_view three = s.substr(i, 3);
  return three == "\xE2\x80\xA8" || three == "\xE2\x80\xA9" ? 3 : 0;
}

/// White space of other kinds than ours stays for decoding to turn into ours.
std::string without_breaks(std::string_view s) {
  std::string line = text::valid_utf8(s);
  const auto may_break = [](char c) { return (c >= '\n' && c <= '\r') || c == '\xC2' || c == '\xE2'; };
  if (std::none_of(line.begin(), line.end(), may_break)) return line;
  std::string out;
  out.reserve(line.size());
  for (std::size_t i = 0; i < line.size();) {
    const std::size_t length = may_break(line[i]) ? break_length(line, i) : 0;
    out.push_back(length > 0 ? ' ' : line[i]);
    i += length > 0 ? length : 1;
  }
  return out;
}

void report_hidden(Source& source, const std::vector<std::uint32_t>& lines) {
  if (lines.empty()) return;
  const std::uint32_t begin = source.line_starts.at(lines.front());
  const auto end = static_cast<std::uint32_t>(source.text().find('\n', begin));
  source.diagnostics.push_back({&rules::hidden_text,
                                {begin, end},
                                fmt::format("{} {} that the page does not show by itself; read as text", lines.size(),
                                            lines.size() == 1 ? "line" : "lines")});
}

}  // namespace

void RichText::add(std::string_view text, const LineStyle& style) {
  const std::string line = without_breaks(text);
  const std::string_view trimmed = text::trim(line);
  if (apart_ && !styles_.empty() && !new_page_) {
    text_.push_back('\n');
    styles_.emplace_back();
  }
  apart_ = false;
  if (new_page_) text_.push_back('\f');
  new_page_ = false;
  text_.append(trimmed);
  text_.push_back('\n');
  styles_.push_back(style);
  styles_.back().part = part_;
}

void RichText::note_hidden() { hidden_.push_back(static_cast<std::uint32_t>(styles_.size() - 1)); }

void RichText::break_page() {
  if (new_page_) add({});  // a page without text is a page
  new_page_ = !styles_.empty() || paged_;
  paged_ = true;
}

Result<Source> to_source(std::string bytes, InputFormat format, RichText text, const ReadOptions& options) {
  Source source;
  source.format = format;
  source.digest = digest(bytes);
  source.bytes = std::move(bytes);
  decode::Decoded decoded = decode::decode(text.text_, "UTF-8");
  if (!decoded.text) decoded.text = std::move(text.text_);
  decoded.shifts.clear();
  take_text(source, std::move(decoded));
  source.styles = std::move(text.styles_);
  source.paged = text.paged_;
  report_hidden(source, text.hidden_);
  if (std::string wrong = excess(source, options); !wrong.empty()) return Error{ErrorKind::policy, std::move(wrong)};
  return source;
}

}  // namespace referat::reader
