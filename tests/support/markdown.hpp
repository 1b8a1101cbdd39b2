// Fenced blocks of Markdown files: where tests keep their cases, and where the documentation shows commands.
#pragma once

#include <cstddef>
#include <filesystem>
#include <string>
#include <vector>

namespace referat::tests {

struct Fence {
  std::string heading;   ///< the nearest heading above
  std::string info;      ///< first word after the backticks: "minutes"
  std::string argument;  ///< the rest of that line
  std::string text;
  std::size_t line = 0;   ///< of the first line of text, from 1
  std::size_t begin = 0;  ///< bytes of the text in the file
  std::size_t end = 0;
};

/// All fences of a file, in order. A fence ends with as many backticks as it begins with.
std::vector<Fence> read_fences(const std::filesystem::path& path);

/// Replaces the texts of fences. Last first, so that places stay true.
struct Replacement {
  Fence fence;
  std::string text;
};
void replace_fences(const std::filesystem::path& path, std::vector<Replacement> replacements);

}  // namespace referat::tests
