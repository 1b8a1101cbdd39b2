// Findings as reports: for people, and for the tools that show them beside a change.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <referat/check.hpp>
#include <referat/result.hpp>

namespace referat {

/// A finding with its place looked up, so that it outlives the Source.
struct PlacedFinding {
  const Rule* rule = nullptr;
  Severity severity = Severity::warning;
  std::string message;
  std::uint32_t line = 0;    ///< from 1; 0 where the whole document is meant, and then the rest is 0, too
  std::uint32_t column = 0;  ///< in code points, from 1
  std::uint32_t end_line = 0;
  std::uint32_t end_column = 0;  ///< behind the last letter
  std::optional<std::uint32_t> page;
  std::string excerpt;  ///< the line, or of a long one what stands around; civil registration numbers blanked out
  std::uint32_t excerpt_column = 1;  ///< of the first letter of the excerpt
  bool excerpt_cut = false;          ///< the line goes on behind it
  std::string line_digest;           ///< of the line as it is: tells the finding again when lines above it change
  bool known = false;                ///< in the baseline
};

std::vector<PlacedFinding> place(std::span<const Finding> findings, const Source& source);

/// What became of one input.
struct CheckedDocument {
  std::string path;
  std::optional<std::string> encoding;  ///< none where the format has no encoding, or nothing could be read
  std::uint64_t bytes = 0;
  std::uint32_t lines = 0;
  std::vector<PlacedFinding> findings;
  std::optional<Error> failure;
};

/// Writes one report: begin, each document in order, end. Each appends to `out`. Text from minutes and paths is made
/// harmless as the format asks.
class FindingsWriter {
 public:
  virtual ~FindingsWriter() = default;
  virtual void begin(std::string& out) { static_cast<void>(out); }
  virtual void add(const CheckedDocument& document, std::string& out) = 0;
  virtual void end(std::string& out) { static_cast<void>(out); }
};

struct FindingsFormat {
  std::string_view name;  ///< "sarif"
  std::string_view meaning;
  std::unique_ptr<FindingsWriter> (*make)();
};

std::span<const FindingsFormat> findings_formats();

/// A path as a report's reader wants it: valid UTF-8, without "./".
std::string shown_path(std::string_view path);

/// Of all rules, for `referat rules` and docs/rules.md.
std::string rules_as_text();
std::string rules_as_markdown();
std::string rules_as_json();
std::string rule_as_text(const Rule& rule);
std::string rule_as_json(const Rule& rule);

}  // namespace referat
