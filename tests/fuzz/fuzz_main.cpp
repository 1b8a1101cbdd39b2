// A fuzz target over files and folders, for compilers without libFuzzer and for a single input: TARGET PATH...
#include <cstdio>
#include <exception>
#include <filesystem>
#include <vector>

#include "tests/fuzz/target.hpp"
#include "tests/support/files.hpp"

int main(int argc, char** argv) try {
  using namespace referat::tests;
  std::vector<std::filesystem::path> paths;
  for (int i = 1; i < argc; ++i) {
    if (std::filesystem::is_directory(argv[i])) {
      for (const auto& path : files_below(argv[i], "")) paths.push_back(path);
    } else {
      paths.emplace_back(argv[i]);
    }
  }
  int failed = 0;
  for (const auto& path : paths) {
    const Wrong wrong = wrong_with_input(read_file(path));
    if (!wrong) continue;
    ++failed;
    std::fprintf(stderr, "%s: %s\n", path.c_str(), wrong->c_str());
  }
  std::printf("%zu inputs, %d with something wrong\n", paths.size(), failed);
  return failed == 0 && !paths.empty() ? 0 : 1;
} catch (const std::exception& error) {
  std::fprintf(stderr, "%s\n", error.what());
  return 2;
}
