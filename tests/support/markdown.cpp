#include "tests/support/markdown.hpp"

#include <algorithm>

#include "tests/support/files.hpp"

namespace referat::tests {

std::vector<Fence> read_fences(const std::filesystem::path& path) {
  const std::string file = read_file(path);
  std::vector<Fence> fences;
  std::string heading;
  std::string open;  // the backticks of the fence we are in
  std::size_t line = 0;
  for (std::size_t at = 0; at < file.size();) {
    std::size_t end = file.find('\n', at);
    if (end == std::string::npos) end = file.size();
    const std::string text = file.substr(at, end - at);
    ++line;
    if (open.empty()) {
      if (text.starts_with('#')) heading = text.substr(std::min(text.size(), text.find_first_not_of("# ")));
      if (text.starts_with("```")) {
        const std::size_t ticks = text.find_first_not_of('`');
        open = text.substr(0, ticks);
        Fence fence;
        fence.heading = heading;
        const std::string info = ticks == std::string::npos ? "" : text.substr(ticks);
        fence.info = info.substr(0, info.find(' '));
        if (info.find(' ') != std::string::npos) fence.argument = info.substr(info.find(' ') + 1);
        fence.line = line + 1;
        fence.begin = end + 1;
        fences.push_back(fence);
      }
    } else if (text == open) {
      fences.back().end = at;
      fences.back().text = file.substr(fences.back().begin, at - fences.back().begin);
      open.clear();
    }
    at = end + 1;
  }
  return fences;
}

void replace_fences(const std::filesystem::path& path, std::vector<Replacement> replacements) {
  std::string file = read_file(path);
  std::sort(replacements.begin(), replacements.end(),
            [](const Replacement& a, const Replacement& b) { return a.fence.begin > b.fence.begin; });
  for (const Replacement& r : replacements) file.replace(r.fence.begin, r.fence.end - r.fence.begin, r.text);
  write_file(path, file);
}

}  // namespace referat::tests
