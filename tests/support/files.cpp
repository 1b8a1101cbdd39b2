#include "tests/support/files.hpp"

#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <sstream>
#include <stdexcept>

namespace referat::tests {

std::string read_file(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  if (!file) throw std::runtime_error("cannot open " + path.string());
  std::ostringstream text;
  text << file.rdbuf();
  return text.str();
}

void write_file(const std::filesystem::path& path, const std::string& text) {
  std::ofstream file(path, std::ios::binary);
  file << text;
  if (!file.flush()) throw std::runtime_error("cannot write " + path.string());
}

std::vector<std::filesystem::path> files_below(const std::filesystem::path& folder, const std::string& ending) {
  std::vector<std::filesystem::path> found;
  if (!std::filesystem::exists(folder)) return found;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(folder)) {
    if (entry.is_regular_file() && entry.path().string().ends_with(ending)) found.push_back(entry.path());
  }
  std::sort(found.begin(), found.end());
  return found;
}

std::vector<std::filesystem::path> all_minutes() {
  std::vector<std::filesystem::path> found = files_below(root / "samples", ".txt");
  for (const auto& path : files_below(root / "tests/documents", "input.txt")) {
    if (std::filesystem::exists(path.parent_path() / "expected.json")) found.push_back(path);
  }
  return found;
}

bool updating() {
  const char* value = std::getenv("REFERAT_UPDATE");
  return value != nullptr && std::string(value) == "1";
}

}  // namespace referat::tests
