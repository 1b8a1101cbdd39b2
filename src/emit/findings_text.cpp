// path:line:column: severity: message [REF101 missing-date], then the line and a mark below it.
#include <fmt/format.h>

#include <algorithm>

#include "emit/findings_writers.hpp"
#include "support/text.hpp"

namespace referat::emit {

namespace {

/// Bytes of the first `count` letters.
std::size_t bytes_of(std::string_view s, std::uint32_t count) {
  std::size_t bytes = 0;
  for (std::uint32_t n = 0; n < count && bytes < s.size(); ++n) bytes += text::first_code_point(s.substr(bytes)).bytes;
  return bytes;
}

/// A name of a file may hold a line break, and what follows it must not begin a line: CI obeys lines that begin so.
std::string on_one_line(std::string_view s) {
  std::string out;
  for (const char c : s) {
    if (c == '\n') {
      out += "\\u{a}";
    } else {
      out.push_back(c);
    }
  }
  return out;
}

/// The part of a long line around the finding, and a mark below it.
void write_excerpt(const PlacedFinding& finding, std::string& out) {
  constexpr std::uint32_t widest = 100;
  constexpr std::uint32_t before = 30;
  const std::uint32_t length = text::length(finding.excerpt);
  const std::uint32_t begin = std::min(finding.column - finding.excerpt_column, length);
  std::uint32_t end = length;
  if (finding.end_line == finding.line) end = finding.end_column - finding.excerpt_column;
  end = std::clamp(end, begin, length);
  const bool begins_earlier = finding.excerpt_column > 1;
  const std::uint32_t from = (!begins_earlier && length <= widest) || begin <= before ? 0 : begin - before;
  const std::uint32_t to = std::min(length, from + widest);
  const bool cut_before = begins_earlier || from > 0;
  std::string line = cut_before ? "…" : "";
  const std::string_view excerpt = finding.excerpt;
  const std::size_t first = bytes_of(excerpt, from);
  line += excerpt.substr(first, bytes_of(excerpt.substr(first), to - from));
  if (to < length || finding.excerpt_cut) line += "…";
  std::replace(line.begin(), line.end(), '\t', ' ');
  const std::uint32_t mark = begin - from + (cut_before ? 1 : 0);
  const std::uint32_t width = std::max<std::uint32_t>(1, std::min(end, to) - std::min(begin, to));
  fmt::format_to(std::back_inserter(out), "  | {}\n  | {:>{}}^{:~>{}}\n", line, "", mark, "", width - 1);
}

class TextFindings : public FindingsWriter {
 public:
  void add(const CheckedDocument& document, std::string& out) override {
    const std::string path = on_one_line(shown_path(document.path));
    for (const PlacedFinding& finding : document.findings) {
      if (finding.known) continue;
      const std::string place = finding.line > 0 ? fmt::format(":{}:{}", finding.line, finding.column) : std::string();
      const std::string page = finding.page ? fmt::format(" (page {})", *finding.page) : std::string();
      fmt::format_to(std::back_inserter(out), "{}{}: {}: {}{} [{} {}]\n", path, place, name_of(finding.severity),
                     finding.message, page, finding.rule->code, finding.rule->name);
      if (finding.line > 0) write_excerpt(finding, out);
    }
  }
};

}  // namespace

std::unique_ptr<FindingsWriter> make_text_findings() { return std::make_unique<TextFindings>(); }

}  // namespace referat::emit
