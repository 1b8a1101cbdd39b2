// Whole documents: tests/documents/<name>/input.txt and its expected.json, and the samples with theirs. A folder with
// expected.refusal holds a text that is no minutes, and the message that says so.
#include <referat/referat.hpp>

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

}  // namespace

TEST_CASE("documents are read as expected", "[documents]") {
  const auto inputs = files_below(root / "tests/documents", "input.txt");
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
