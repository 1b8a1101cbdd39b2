#include "emit/findings_writers.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <string>

#include "support/digest.hpp"
#include "support/text.hpp"

namespace referat {

namespace {

/// Looks up places one after the other. A line may be the whole document and have hundreds of findings: what takes time
/// in its length is done once for each line.
class Places {
 public:
  explicit Places(const Source& source) : source_(source), text_(source.text()) {}

  void look_up(Span where, PlacedFinding& row) {
    const Position begin = source_.position(where.begin);
    const Position end = source_.position(where.end);
    row.line = begin.line;
    row.column = begin.column;
    row.end_line = end.line;
    row.end_column = end.column;
    row.page = source_.page(where.begin);
    move_to(where.begin);
    row.line_digest = digest_;
    // A long line is shown around the finding.
    constexpr std::size_t before = 120;
    constexpr std::size_t behind = 200;
    std::size_t from = where.begin - begin_ > before ? where.begin - before : begin_;
    std::size_t to = std::min(end_, std::size_t{where.begin} + behind);
    while (from < where.begin && is_inside_character(from)) ++from;
    while (to < end_ && is_inside_character(to)) ++to;
    row.excerpt_column = row.column - text::length(text_.substr(from, where.begin - from));
    row.excerpt_cut = to < end_;
    if (!blanked_) blanked_ = without_cpr_numbers(text_);  // keeps the length
    row.excerpt = blanked_->substr(from, to - from);
  }

 private:
  bool is_inside_character(std::size_t at) const { return (static_cast<unsigned char>(text_[at]) & 0xC0U) == 0x80U; }

  void move_to(std::size_t offset) {
    if (offset >= begin_ && offset < end_) return;
    begin_ = offset == 0 ? 0 : text_.rfind('\n', offset - 1) + 1;
    end_ = std::min(text_.find_first_of("\n\f", offset), text_.size());
    digest_ = digest_of(text::trim(text_.substr(begin_, end_ - begin_))).hex();
  }

  const Source& source_;
  std::string_view text_;
  std::optional<std::string> blanked_;  ///< the text without civil registration numbers
  std::size_t begin_ = 0;               ///< of the line that was looked at last
  std::size_t end_ = 0;
  std::string digest_;
};

}  // namespace

std::vector<PlacedFinding> place(std::span<const Finding> findings, const Source& source) {
  std::vector<PlacedFinding> placed;
  Places places(source);
  for (const Finding& finding : findings) {
    PlacedFinding row;
    row.rule = finding.rule;
    row.severity = finding.severity;
    row.message = finding.message;
    if (!finding.where.empty()) places.look_up(finding.where, row);
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
  const std::uint32_t before = seen_[key]++;
  return before == 0 ? key : digest_of({key, std::to_string(before)}).hex();
}

}  // namespace emit

}  // namespace referat
