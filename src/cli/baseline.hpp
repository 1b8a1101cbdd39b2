// The findings of an earlier day, which are not reported again: `--write-baseline FILE`, `--baseline FILE`.
//
// A finding is told by its rule, its path and the text of its line, not by the line's number. Of the line there is only
// a digest: minutes may hold what a repository must not.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include <referat/findings.hpp>
#include <referat/result.hpp>

namespace referat::cli {

class Baseline {
 public:
  /// Fails where it cannot be read or is no baseline.
  static Result<Baseline> read(const std::string& path);

  void add(const CheckedDocument& document);
  Result<void> write(const std::string& path) const;

  /// Marks the findings that it knows, each as often as it was found then.
  void mark(CheckedDocument& document) const;

 private:
  static std::string key_of(const std::string& path, const PlacedFinding& finding);

  std::map<std::string, std::uint32_t> counts_;  ///< by rule, path and line, with tabs between
};

}  // namespace referat::cli
