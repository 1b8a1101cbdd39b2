// What the writers of findings share.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>

#include <referat/findings.hpp>

namespace referat::emit {

std::unique_ptr<FindingsWriter> make_text_findings();
std::unique_ptr<FindingsWriter> make_json_findings();
std::unique_ptr<FindingsWriter> make_ndjson_findings();
std::unique_ptr<FindingsWriter> make_sarif_findings();
std::unique_ptr<FindingsWriter> make_github_findings();
std::unique_ptr<FindingsWriter> make_gitlab_findings();
std::unique_ptr<FindingsWriter> make_junit_findings();

/// Tells a finding from every other of its document, also when lines above it change: from its rule, its path, the text
/// of its line, and how many like it stand before it.
class Fingerprints {
 public:
  std::string of(std::string_view path, const PlacedFinding& finding);

 private:
  std::unordered_map<std::string, std::uint32_t> seen_;
};

}  // namespace referat::emit
