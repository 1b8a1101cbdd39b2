#include "cli/baseline.hpp"

#include <fmt/format.h>

#include <nlohmann/json.hpp>

#include "support/digest.hpp"
#include "support/files.hpp"

namespace referat::cli {

namespace {

using Json = nlohmann::ordered_json;
constexpr std::uint64_t largest = 256ULL << 20;

}  // namespace

std::string Baseline::key_of(const std::string& path, const PlacedFinding& finding) {
  const std::string line = finding.line_digest.empty() ? digest_of(finding.message).hex() : finding.line_digest;
  return fmt::format("{}\t{}\t{}", path, finding.rule->code, line);
}

Result<Baseline> Baseline::read(const std::string& path) {
  const auto text = files::read(path, largest);
  if (!text) return text.error();
  const Error wrong{ErrorKind::unreadable,
                    fmt::format("'{}' is no baseline that 'referat check --write-baseline' wrote", path)};
  const Json json = Json::parse(*text, nullptr, false);
  if (!json.is_object() || json.value("version", Json()) != 1 || !json.contains("findings") ||
      !json["findings"].is_array())
    return wrong;
  Baseline baseline;
  for (const Json& row : json["findings"]) {
    const auto is_text = [&](const char* key) { return row.is_object() && row.contains(key) && row[key].is_string(); };
    const bool counted = row.is_object() && row.contains("count") && row["count"].is_number_unsigned();
    if (!is_text("path") || !is_text("rule") || !is_text("line") || !counted) return wrong;
    const std::string key = fmt::format("{}\t{}\t{}", row["path"].get<std::string>(), row["rule"].get<std::string>(),
                                        row["line"].get<std::string>());
    baseline.counts_[key] += row["count"].get<std::uint32_t>();
  }
  return baseline;
}

void Baseline::add(const CheckedDocument& document) {
  const std::string path = shown_path(document.path);
  for (const PlacedFinding& finding : document.findings) ++counts_[key_of(path, finding)];
}

Result<void> Baseline::write(const std::string& path) const {
  std::string out = "{\"version\": 1, \"findings\": [";
  bool first = true;
  for (const auto& [key, count] : counts_) {
    const std::size_t rule = key.rfind('\t', key.rfind('\t') - 1);
    const std::size_t line = key.rfind('\t');
    const Json row = {{"path", key.substr(0, rule)},
                      {"rule", key.substr(rule + 1, line - rule - 1)},
                      {"line", key.substr(line + 1)},
                      {"count", count}};
    out += (first ? "\n" : ",\n") + row.dump();
    first = false;
  }
  out += first ? "]}\n" : "\n]}\n";
  return files::write(path, out);
}

void Baseline::mark(CheckedDocument& document) const {
  const std::string path = shown_path(document.path);
  std::map<std::string, std::uint32_t> seen;
  for (PlacedFinding& finding : document.findings) {
    const std::string key = key_of(path, finding);
    const auto known = counts_.find(key);
    if (known != counts_.end() && seen[key]++ < known->second) finding.known = true;
  }
}

}  // namespace referat::cli
