// Whole documents: tests/documents/<name>/input.txt or input.html and its expected.json, and the samples with theirs. A folder with
// expected.refusal holds a text that is no minutes, and the message that says so.
#include <referat/referat.hpp>

#include <algorithm>
#include <filesystem>
#include <functional>
#include <nlohmann/json.hpp>
#include <string>

#include "tests/support/catch.hpp"
#include "tests/support/files.hpp"

namespace referat::tests {
namespace {

std::string convert(const std::filesystem::path& input, const std::string& name) {
  auto source = read_bytes(read_file(input));
  if (!source) return source.error().message + "\n";
  source->path = name;
  const auto document = parse(*source);
  return document ? to_json(*document) : document.error().message + "\n";
}

void compare(const std::filesystem::path& input, const std::filesystem::path& expected) {
  const std::string actual = convert(input, std::filesystem::relative(input, root).string());
  if (updating()) {
    write_file(expected, actual);
    return;
  }
  INFO(input.string() << " against " << expected.string());
  CHECK(actual == read_file(expected));
}

/// What minutes say, without where it stands: pages and lines differ, a page on the web has no contents, and where a
/// PDF breaks paragraphs is told by their last lines alone.
nlohmann::json said_by(const std::filesystem::path& input) {
  auto document = nlohmann::json::parse(convert(input, "twin"));
  for (const char* key : {"source", "contents"}) document.erase(key);
  std::function<void(nlohmann::json&)> tidy = [&](nlohmann::json& value) {
    if (value.is_object()) {
      for (const char* key : {"lines", "page", "pages"}) value.erase(key);
    }
    if (value.is_string()) {
      auto text = value.get<std::string>();
      std::replace(text.begin(), text.end(), '\n', ' ');
      for (std::size_t at = 0; (at = text.find("  ", at)) != std::string::npos;) text.erase(at, 1);
      value = text;
    }
    if (value.is_structured()) {
      for (auto& part : value) tidy(part);
    }
  };
  tidy(document);
  return document;
}

}  // namespace

TEST_CASE("a sample's twins in other formats say the same", "[samples]") {
  std::size_t twins = 0;
  for (const auto& text : files_below(root / "samples", ".txt")) {
    for (const char* ending : {".html", ".docx", ".pdf"}) {
      const auto twin = std::filesystem::path(text).replace_extension(ending);
      if (!std::filesystem::exists(twin)) continue;
      ++twins;
      INFO(twin.string());
      CHECK(said_by(twin) == said_by(text));
    }
  }
  CHECK(twins >= 3);
}

TEST_CASE("documents are read as expected", "[documents]") {
  auto inputs = files_below(root / "tests/documents", "input.txt");
  const auto pages = files_below(root / "tests/documents", "input.html");
  inputs.insert(inputs.end(), pages.begin(), pages.end());
  REQUIRE_FALSE(inputs.empty());
  for (const auto& input : inputs) {
    const auto refusal = input.parent_path() / "expected.refusal";
    compare(input, std::filesystem::exists(refusal) ? refusal : input.parent_path() / "expected.json");
  }
}

TEST_CASE("samples are read as expected", "[samples]") {
  const auto inputs = files_below(root / "samples", ".txt");
  REQUIRE(inputs.size() >= 3);
  for (const auto& input : inputs) compare(input, std::filesystem::path(input).replace_extension(".json"));
}

}  // namespace referat::tests
