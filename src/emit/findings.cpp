#include "emit/findings_writers.hpp"

#include <algorithm>
#include <array>

#include "support/digest.hpp"
#include "support/text.hpp"

namespace referat {

namespace {

/// The physical line that an offset stands in, without white space at its ends.
std::string_view line_at(const Source& source, std::uint32_t offset) {
  const std::string_view text = source.text();
  const std::size_t begin = offset == 0 ? 0 : text.rfind('\n', offset - 1) + 1;
  const std::size_t end = std::min(text.find_first_of("\n\f", offset), text.size());
  return text.substr(begin, end - begin);
}

/// The line, with civil registration numbers blanked out: also those that only the words of the line above tell.
std::string without_cpr_numbers(std::string_view line, const Source& source) {
  constexpr std::size_t look_back = 64;
  const auto begin = static_cast<std::size_t>(line.data() - source.text().data());
  const std::size_t before = std::min(begin, look_back);
  // Blanking out keeps the length.
  return referat::without_cpr_numbers(source.text().substr(begin - before, before + line.size())).substr(before);
}

}  // namespace

std::vector<PlacedFinding> place(std::span<const Finding> findings, const Source& source) {
  std::vector<PlacedFinding> placed;
  for (const Finding& finding : findings) {
    PlacedFinding row;
    row.rule = finding.rule;
    row.severity = finding.severity;
    row.message = finding.message;
    if (!finding.where.empty()) {
      const Position begin = source.position(finding.where.begin);
      const Position end = source.position(finding.where.end);
      row.line = begin.line;
      row.column = begin.column;
      row.end_line = end.line;
      row.end_column = end.column;
      row.page = source.page(finding.where.begin);
      const std::string_view line = line_at(source, finding.where.begin);
      row.excerpt = without_cpr_numbers(line, source);
      row.line_digest = digest_of(text::trim(line)).hex();
    }
    placed.push_back(std::move(row));
  }
  return placed;
}

std::span<const FindingsFormat> findings_formats() {
  static constexpr std::array<FindingsFormat, 7> formats = {
      {{"text", "for reading, with the line", emit::make_text_findings},
       {"json", "one array", emit::make_json_findings},
       {"ndjson", "one finding a line", emit::make_ndjson_findings},
       {"sarif", "SARIF 2.1.0: code scanning of GitHub and others", emit::make_sarif_findings},
       {"github", "annotations of a GitHub workflow", emit::make_github_findings},
       {"gitlab", "GitLab's Code Quality", emit::make_gitlab_findings},
       {"junit", "JUnit's XML: Jenkins and others", emit::make_junit_findings}}};
  return formats;
}

std::string shown_path(std::string_view path) {
  while (path.starts_with("./")) path.remove_prefix(2);
  return text::valid_utf8(path);
}

namespace emit {

std::string Fingerprints::of(std::string_view path, const PlacedFinding& finding) {
  std::string key = digest_of({finding.rule->code, path, finding.line_digest,
                               finding.line_digest.empty() ? finding.message : std::string()})
                        .hex();
  const auto before = std::count(seen_.begin(), seen_.end(), key);
  seen_.push_back(key);
  return before == 0 ? key : digest_of({key, std::to_string(before)}).hex();
}

}  // namespace emit

}  // namespace referat
