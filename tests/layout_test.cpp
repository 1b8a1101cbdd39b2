// What a user adds to the lexicon. All texts are invented.
#include <referat/referat.hpp>

#include "tests/support/catch.hpp"

namespace referat::tests {

namespace {

std::string complaint(std::string_view toml) {
  const auto layout = Layout::parse(toml, "egevad.toml");
  return layout ? "" : layout.error().message;
}

Document read_with(const std::optional<Layout>& layout, std::string text) {
  const auto source = read_bytes(std::move(text));
  REQUIRE(source);
  ParseOptions options;
  options.layout = layout;
  auto document = parse(*source, options);
  REQUIRE(document);
  return std::move(*document);
}

const std::string minutes =
    "Referat Byrådet 4. marts 2030\n\nMødeleders plads: Salen\n\nSagspunkt 1: Budget\n\nHvad det drejer sig om\n\n"
    "Budgettet er lagt.\n\nKlik her\n\nBeslutning\n\nGodkendt.\n\nSagspunkt 2: Salg\n\nBeslutning\n\nUdsat.\n";

}  // namespace

TEST_CASE("a user's words are read beside those built in", "[lexicon]") {
  const auto layout = Layout::parse(R"(
[sections]
background = ["Hvad det drejer sig om"]

[labels]
location = ["Mødeleders plads"]

[furniture]
lines = ["Klik her"]

[[items]]
name = "sagspunkt"
pattern = "Sagspunkt {n}: {title}"
)");
  REQUIRE(layout);
  const Document document = read_with(*layout, minutes);
  CHECK(document.source.layout == "sagspunkt");
  REQUIRE(document.items.size() == 2);
  CHECK(document.items[1].title->value == "Salg");
  REQUIRE(document.items[0].sections.size() == 2);
  CHECK(document.items[0].sections[0].kind == SectionKind::background);
  CHECK(document.items[0].sections[0].text.value == "Budgettet er lagt.");
  CHECK(document.meeting.location->value == "Salen");

  SECTION("and are gone afterwards") { CHECK(read_with(std::nullopt, minutes).source.layout != "sagspunkt"); }
}

TEST_CASE("what is wrong in a layout is told with its place", "[lexicon]") {
  CHECK(complaint("[section]\n") == "egevad.toml:1:2: there is no table 'section'; did you mean 'sections'?");
  CHECK(complaint("[sections]\n\nbagground = []\n") ==
        "egevad.toml:3:1: there is no key 'bagground'; did you mean 'background'?");
  CHECK(complaint("[sections]\nbackground = 'x'\n") == "egevad.toml:2:14: 'background' takes a list of words");
  CHECK(complaint("[labels]\ndate = [1]\n") == "egevad.toml:2:9: 'date' takes words in quotation marks");
  CHECK(complaint("[[items]]\nname = 'x'\n") == "egevad.toml:1:1: a form of items needs a 'pattern'");
  CHECK(complaint("[[items]]\nname = 'x'\npattern = '{title}'\n") ==
        "egevad.toml:3:11: pattern '{title}': it has to begin with {n} or a letter");
  CHECK(complaint("[[items]]\nname = 'x'\npattern = 'Sag {x}'\n") ==
        "egevad.toml:3:11: pattern 'Sag {x}': there are {n}, {case}, {line} and {title}, and no other braces");
  CHECK(complaint("[[items]]\nname = 'x'\npattern = 'Sag {title}'\n") ==
        "egevad.toml:3:11: pattern 'Sag {title}': it needs the number of the item, {n}");
  CHECK(complaint("items = 3\n") == "egevad.toml:1:1: forms of items are written as [[items]]");
  CHECK(complaint("[[items]]\nname = 'x'\ndistinctive = 'ja'\n") ==
        "egevad.toml:3:15: 'distinctive' takes true or false");
  CHECK(complaint("a = = 1\n").starts_with("egevad.toml:1:"));
  CHECK_FALSE(Layout::read("/nowhere/egevad.toml"));
}

TEST_CASE("what is built in is listed with where it was seen", "[lexicon]") {
  const std::vector<LayoutRow> rows = built_in_layout();
  for (const LayoutRow& row : rows) {
    INFO(row.table << " " << row.word);
    CHECK_FALSE(row.word.empty());
    CHECK_FALSE(row.seen.empty());
    CHECK((row.table == "furniture" || !row.name.empty()));
  }
}

}  // namespace referat::tests
