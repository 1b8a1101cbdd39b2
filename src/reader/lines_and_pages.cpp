#include "reader/lines_and_pages.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <string_view>
#include <utility>

#include "support/bytes16.hpp"

namespace referat::reader {

namespace {

void note_lines(Source& source) {
  const std::string_view text = source.text();
  source.line_starts.reserve(text.size() / 40 + 1);
  if (!text.empty()) source.line_starts.push_back(0);
  const auto line_break = [](bytes16::Chunk chunk) { return bytes16::is(chunk, '\n'); };
  bytes16::for_each(
      text.data(), text.size(), line_break, [](char c) { return c == '\n'; },
      [&](std::size_t i) {
        if (i + 1 < text.size()) source.line_starts.push_back(static_cast<std::uint32_t>(i + 1));
      });
}

void note_pages(Source& source) {
  const std::string_view text = source.text();
  const std::size_t last_text = text.find_last_not_of(" \t\n\f");
  for (std::size_t at = text.find('\f'); at != std::string_view::npos; at = text.find('\f', at + 1)) {
    source.paged = true;
    // pdftotext ends every page with one, the last page too.
    if (last_text != std::string_view::npos && at < last_text)
      source.page_breaks.push_back(static_cast<std::uint32_t>(at));
  }
}

void report(Source& source, const Rule& rule, const std::vector<std::uint32_t>& places, std::string_view what) {
  if (places.empty()) return;
  const std::uint32_t first = *std::min_element(places.begin(), places.end());
  source.diagnostics.push_back(
      {&rule, {first, first + 3}, fmt::format("{} {}; replaced by U+FFFD", places.size(), what)});
}

}  // namespace

void take_text(Source& source, decode::Decoded decoded) {
  source.decoded = std::move(decoded.text);
  source.shifts = std::move(decoded.shifts);
  report(source, rules::decoding, decoded.undecodable,
         decoded.undecodable.size() == 1 ? "place cannot be decoded" : "places cannot be decoded");
  report(source, rules::control_character, decoded.controls,
         decoded.controls.size() == 1 ? "control character" : "control characters");
  note_lines(source);
  note_pages(source);
}

std::string excess(const Source& source, const ReadOptions& options) {
  const std::string_view text = source.text();
  if (text.size() > options.max_text) {
    return fmt::format("it has {} bytes of text, more than the limit of {}", text.size(), options.max_text);
  }
  for (std::size_t i = 0; i < source.line_starts.size(); ++i) {
    const std::size_t end = i + 1 < source.line_starts.size() ? source.line_starts[i + 1] - 1 : text.size();
    if (end - source.line_starts[i] > options.max_line) {
      return fmt::format("line {} has {} bytes, more than the limit of {}", i + 1, end - source.line_starts[i],
                         options.max_line);
    }
  }
  if (source.page_breaks.size() >= options.max_pages) {
    return fmt::format("it has {} pages, more than the limit of {}", source.page_breaks.size() + 1, options.max_pages);
  }
  return {};
}

}  // namespace referat::reader
