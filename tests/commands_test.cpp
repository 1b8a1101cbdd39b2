// Commands with their real output: every ```console fence of README.md, docs/ and tests/cases/program/. A line that
// begins with "$ " is run by the shell in the project's folder; what follows is what it prints, standard error before
// standard output (in a pipe, which comes first is chance), and "[exit 2]" where it does not end with 0.
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cstdio>
#include <cstdlib>

#include "tests/support/catch.hpp"
#include "tests/support/files.hpp"
#include "tests/support/markdown.hpp"

namespace referat::tests {
namespace {

std::string run(const std::string& command) {
  const std::filesystem::path errors = std::getenv("tmp") + std::string(".errors");
  const std::string script = "cd '" + root.string() + "' && exec 2> '" + errors.string() + "' && { " + command + "\n}";
  std::FILE* pipe = popen(script.c_str(), "r");
  REQUIRE(pipe != nullptr);
  std::string printed;
  std::array<char, 4096> buffer{};
  for (std::size_t n = 0; (n = std::fread(buffer.data(), 1, buffer.size(), pipe)) > 0;)
    printed.append(buffer.data(), n);
  const int status = pclose(pipe);
  std::string out = read_file(errors) + printed;
  std::filesystem::remove(errors);
  if (!out.empty() && out.back() != '\n') out += '\n';
  const int code = WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
  if (code != 0) out += "[exit " + std::to_string(code) + "]\n";
  return out;
}

/// The fence with each command's output as it is now.
std::string rerun(const std::string& text) {
  std::string out;
  std::string command;
  const auto finish = [&] {
    if (!command.empty()) out += run(command);
    command.clear();
  };
  for (std::size_t at = 0; at < text.size();) {
    std::size_t end = text.find('\n', at);
    if (end == std::string::npos) end = text.size();
    const std::string line = text.substr(at, end - at);
    // A command goes on in the next line while a quotation is open.
    const bool goes_on = std::count(command.begin(), command.end(), '\'') % 2 == 1;
    if (goes_on) {
      command += "\n" + line;
      out += line + "\n";
    } else if (line.starts_with("$ ")) {
      finish();
      command = line.substr(2);
      out += line + "\n";
    }
    at = end + 1;
  }
  finish();
  return out;
}

}  // namespace

TEST_CASE("commands print what the documentation shows", "[commands]") {
  const char* program = std::getenv("REFERAT_PROGRAM");
  REQUIRE(program != nullptr);
  REQUIRE(access(program, X_OK) == 0);  // else an update would write "not found" everywhere
  const std::filesystem::path folder = std::filesystem::path(program).parent_path();
  setenv("PATH", (folder.string() + ":" + std::getenv("PATH")).c_str(), 1);
  const std::filesystem::path scratch =
      std::filesystem::temp_directory_path() / ("referat-commands-" + std::to_string(getpid()));
  setenv("tmp", scratch.c_str(), 1);

  std::vector<std::filesystem::path> files = files_below(root / "docs", ".md");
  files.push_back(root / "README.md");
  for (const auto& path : files_below(root / "tests/cases/program", ".md")) files.push_back(path);
  std::size_t fences = 0;
  for (const auto& path : files) {
    std::vector<Replacement> replacements;
    for (const Fence& fence : read_fences(path)) {
      if (fence.info != "console") continue;
      ++fences;
      std::filesystem::remove_all(scratch);
      std::filesystem::create_directories(scratch);  // $tmp: for what a command writes, empty for each fence
      const std::string actual = rerun(fence.text);
      if (updating()) {
        replacements.push_back({fence, actual});
        continue;
      }
      INFO(path.string() << ":" << fence.line << ": " << fence.heading);
      CHECK(actual == fence.text);
    }
    if (!replacements.empty()) replace_fences(path, replacements);
  }
  std::filesystem::remove_all(scratch);
  CHECK(fences > 0);
}

}  // namespace referat::tests
