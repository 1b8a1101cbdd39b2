// Files of the project, for tests.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace referat::tests {

inline const std::filesystem::path root = REFERAT_ROOT;

std::string read_file(const std::filesystem::path& path);
void write_file(const std::filesystem::path& path, const std::string& text);

/// Files below `folder` whose names end with `ending`, sorted.
std::vector<std::filesystem::path> files_below(const std::filesystem::path& folder, const std::string& ending);

/// Minutes and agendas in text that the project holds: samples, test documents.
std::vector<std::filesystem::path> all_minutes();

/// Whether expectations are to be rewritten (REFERAT_UPDATE=1).
bool updating();

}  // namespace referat::tests
