// The index: what is found (tests/retrieval), which words are akin, queries that make no sense, and keeping current.
#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <functional>
#include <iostream>
#include <map>
#include <random>
#include <set>
#include <sstream>
#include <string>

#include <nlohmann/json.hpp>

#include <referat/referat.hpp>

#include "index/names.hpp"
#include "index/query.hpp"
#include "index/vocabulary.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/files.hpp"
#include "tests/support/markdown.hpp"

namespace referat::tests {

namespace {

namespace fs = std::filesystem;

/// A folder that is gone at the end.
struct Scratch {
  Scratch() { fs::create_directories(folder); }
  ~Scratch() { fs::remove_all(folder); }
  std::string file(const char* name) const { return (folder / name).string(); }
  fs::path folder = fs::temp_directory_path() / fmt::format("referat-index-{}", getpid());
};

Document parsed(const std::string& text) {
  const auto source = read_bytes(text);
  REQUIRE(source);
  const auto document = parse(*source);
  REQUIRE(document);
  return *document;
}

struct Query {
  std::string words;
  std::vector<std::string> wanted;
  std::vector<std::string> unwanted;
  std::size_t line;
};

/// "words   a#1 b#2 not c#3"
Query query_of(const std::string& row, std::size_t line) {
  Query query;
  query.line = line;
  std::size_t end = row.find("  ");
  REQUIRE(end != std::string::npos);
  query.words = row.substr(0, end);
  std::istringstream rest(row.substr(end));
  bool wanted = true;
  for (std::string word; rest >> word;) {
    if (word == "not") {
      wanted = false;
    } else {
      (wanted ? query.wanted : query.unwanted).push_back(word);
    }
  }
  return query;
}

std::vector<Query> read_queries() {
  std::vector<Query> queries;
  for (const Fence& fence : read_fences(root / "tests/retrieval/queries.md")) {
    std::istringstream lines(fence.text);
    std::size_t number = fence.line;
    for (std::string line; std::getline(lines, line); ++number) queries.push_back(query_of(line, number));
  }
  return queries;
}

/// "name#number", as queries say it.
std::string item_of(const IndexHit& hit) {
  return fs::path(hit.document).stem().string() + "#" + hit.number.value_or("");
}

Index collection(const Scratch& scratch) {
  auto writer = IndexWriter::open(scratch.file("collection.db"));
  REQUIRE(writer);
  const auto add = [&](const std::string& text, const std::string& path) {
    REQUIRE(writer->add(parsed(text), path, std::nullopt, "1"));
  };
  for (const Fence& fence : read_fences(root / "tests/retrieval/collection.md")) add(fence.text, fence.argument);
  for (const fs::path& path : files_below(root / "samples", "minutes.txt")) add(read_file(path), path.string());
  // Others that are much longer, and share common words with those that are looked for.
  for (const fs::path& path : files_below(root / "tests/documents", "input.txt")) {
    const auto source = read_bytes(read_file(path));
    const auto document = source ? parse(*source) : Error{};
    if (document) REQUIRE(writer->add(*document, path.string(), std::nullopt, "1"));
  }
  REQUIRE(writer->commit());
  auto index = Index::open(scratch.file("collection.db"));
  REQUIRE(index);
  return *std::move(index);
}

}  // namespace

TEST_CASE("what is looked for is found first", "[index]") {
  const Scratch scratch;
  Index index = collection(scratch);
  double reciprocal = 0;
  double recall = 0;
  std::size_t ranked = 0;
  const std::vector<Query> queries = read_queries();
  for (const Query& query : queries) {
    IndexQuery asked;
    asked.words = query.words;
    asked.limit = 1000;
    const auto answer = index.search(asked);
    INFO("queries.md:" << query.line << ": " << query.words);
    REQUIRE(answer);
    std::vector<std::string> found;
    for (const IndexHit& hit : answer->hits) found.push_back(item_of(hit));
    for (const std::string& item : query.unwanted) {
      INFO(item);
      CHECK(std::find(found.begin(), found.end(), item) == found.end());
    }
    if (query.wanted.empty()) continue;
    ++ranked;
    // Other documents may fit as well as those that must be found: places are counted among those of the collection.
    std::erase_if(found, [](const std::string& item) { return item.find("-20") == std::string::npos; });
    std::size_t first = found.size();
    std::size_t early = 0;
    for (const std::string& item : query.wanted) {
      const auto place = static_cast<std::size_t>(std::find(found.begin(), found.end(), item) - found.begin());
      first = std::min(first, place);
      if (place < std::min<std::size_t>(10, found.size())) {
        ++early;
      } else {
        std::cout << "queries.md:" << query.line << ": " << query.words << ": " << item << " is not found\n";
      }
    }
    if (first > 0 || found.empty())
      std::cout << "queries.md:" << query.line << ": " << query.words << ": first is "
                << (found.empty() ? "nothing" : found.front()) << "\n";
    if (first < found.size()) reciprocal += 1.0 / static_cast<double>(first + 1);
    recall += static_cast<double>(early) / static_cast<double>(query.wanted.size());
  }
  const double mean_reciprocal = reciprocal / static_cast<double>(ranked);
  const double mean_recall = recall / static_cast<double>(ranked);
  std::cout << fmt::format("{} queries: mean reciprocal rank {:.3f}, recall at 10 {:.3f}\n", queries.size(),
                           mean_reciprocal, mean_recall);
  CHECK(queries.size() >= 60);
  CHECK(mean_reciprocal >= 0.95);
  CHECK(mean_recall >= 0.98);
}

TEST_CASE("a short answer is the beginning of the long one, and a filter that all pass changes nothing", "[index]") {
  const Scratch scratch;
  Index index = collection(scratch);
  const auto items = [&](const IndexQuery& asked) {
    const auto answer = index.search(asked);
    REQUIRE(answer);
    std::vector<std::string> found;
    for (const IndexHit& hit : answer->hits) found.push_back(item_of(hit) + (hit.date ? "" : " undated"));
    return std::pair(found, answer->count);
  };
  std::size_t cut = 0;
  std::size_t filtered = 0;
  for (const Query& query : read_queries()) {
    INFO("queries.md:" << query.line << ": " << query.words);
    IndexQuery asked;
    asked.words = query.words;
    asked.limit = 1000;
    const auto [all, count] = items(asked);
    const bool dated =
        std::none_of(all.begin(), all.end(), [](const auto& item) { return item.ends_with(" undated"); });
    for (const std::uint32_t limit : {0U, 1U, 2U, 3U, 5U}) {
      asked.limit = limit;
      const auto end = all.begin() + static_cast<std::ptrdiff_t>(std::min<std::size_t>(limit, all.size()));
      const auto beginning = std::pair(std::vector(all.begin(), end), count);
      CHECK(items(asked) == beginning);
      cut += limit < all.size() ? 1 : 0;
      if (!dated) continue;
      asked.from = "1000";
      CHECK(items(asked) == beginning);
      asked.from.reset();
      ++filtered;
    }
  }
  CHECK(cut > 50);
  CHECK(filtered > 200);
}

/// With another word that nothing has, the answer is the same. "skole" stands in every item, "havn" in few that lie
/// apart.
TEST_CASE("a word that many are akin to is found as others are", "[index]") {
  const Scratch scratch;
  auto writer = IndexWriter::open(scratch.file("compounds.db"));
  REQUIRE(writer);
  for (int number = 0; number < 40; ++number) {
    std::string text = fmt::format("REFERAT\nByrådet d. {:02}-03-2025\n\n", number % 28 + 1);
    text += fmt::format("Punkt 1: {}\n\nBeslutning\n", number % 7 == 0 ? "Ny skole" : "Orientering");
    for (int word = 4 * number; word < 4 * number + 5; ++word) {
      const auto letter = [](int i) { return static_cast<char>('a' + i % 26); };
      text += fmt::format("Om {}ab{}ok{}skole. ", letter(word), letter(word / 2), letter(word * 3));
      text += fmt::format("Om skole{}ab{}ok. ", letter(word * 5), letter(word));
    }
    if (number % 13 == 0) text += "Havnen, havnens havnefront, lystbådehavnen, fiskerihavn og havn. ";
    REQUIRE(writer->add(parsed(text + "Godkendt.\n"), fmt::format("{}.txt", number), std::nullopt, "1"));
  }
  REQUIRE(writer->commit());
  auto index = Index::open(scratch.file("compounds.db"));
  REQUIRE(index);
  const auto ask = [&](const char* words, IndexQuery asked) {
    asked.words = words;
    auto answer = index->search(asked);
    REQUIRE(answer);
    std::string out = fmt::format("{}", answer->count);
    for (const IndexHit& hit : answer->hits) out += fmt::format(" {} {}", hit.document, hit.snippet);
    return out;
  };
  IndexQuery by_date;
  by_date.sort = IndexQuery::Sort::date;
  IndexQuery filtered;
  filtered.from = "2025-03-09";
  filtered.limit = 7;
  CHECK(ask("skole", {}).substr(0, 3) == "40 ");
  CHECK(ask("havn", {}).substr(0, 2) == "4 ");
  CHECK(ask("havn", filtered).substr(0, 2) == "3 ");
  for (const IndexQuery& asked : {IndexQuery{}, by_date, filtered}) {
    CHECK(ask("skole", asked) == ask("skole OR findesikke", asked));
    CHECK(ask("havn", asked) == ask("havn OR findesikke", asked));
    CHECK(ask("beslutning:skole", asked) == ask("beslutning:(skole OR findesikke)", asked));
  }
}

namespace {

/// A query made by chance, and what it is true of.
struct Expression {
  std::string words;
  std::function<bool(const std::set<std::string>& text)> holds;
};

Expression expression(std::mt19937& random, int depth) {
  static const char* const pool[] = {"havn", "skole", "budget", "cykelsti", "findesikke"};
  if (depth == 0) {
    const std::string word = pool[random() % std::size(pool)];
    return {word, [word](const auto& text) { return text.contains(word); }};
  }
  const Expression a = expression(random, depth - 1);
  const Expression b = expression(random, depth - 1);
  switch (random() % 4) {
    case 0:
      return {fmt::format("({} OR {})", a.words, b.words),
              [a, b](const auto& text) { return a.holds(text) || b.holds(text); }};
    case 1:
      return {fmt::format("({} NOT {})", a.words, b.words),
              [a, b](const auto& text) { return a.holds(text) && !b.holds(text); }};
    case 2:
      return {fmt::format("({} {})", a.words, b.words),
              [a, b](const auto& text) { return a.holds(text) && b.holds(text); }};
    default:
      return {fmt::format("({} AND {} -{})", a.words, b.words, a.words), [](const auto&) { return false; }};
  }
}

}  // namespace

/// Against the plain reading of each query, item by item. Many items, so that they stand in several rows of the sets
/// that the words are found in.
TEST_CASE("AND, OR and NOT mean what they say", "[index]") {
  const Scratch scratch;
  std::mt19937 random(1);
  std::map<std::string, std::set<std::string>> texts;
  auto writer = IndexWriter::open(scratch.file("words.db"));
  REQUIRE(writer);
  for (int number = 0; number < 60; ++number) {
    std::string text = fmt::format("REFERAT\nByrådet d. {:02}-03-2025\n", number % 28 + 1);
    for (int item = 1; item <= 5; ++item) {
      std::set<std::string>& words = texts[fmt::format("{}#{}", number, item)];
      for (const char* word : {"havn", "skole", "budget", "cykelsti"}) {
        if (random() % (word[0] == 'h' ? 20 : 3) == 0) words.insert(word);
      }
      text += fmt::format("\nPunkt {}: Sag\n\nSammendrag\nOm {}.\n\nBeslutning\nGodkendt.\n", item,
                          fmt::join(words, ", om "));
    }
    REQUIRE(writer->add(parsed(text), fmt::format("{}.txt", number), std::nullopt, "1"));
  }
  REQUIRE(writer->commit());
  auto index = Index::open(scratch.file("words.db"));
  REQUIRE(index);
  std::size_t found = 0;
  for (int round = 0; round < 300; ++round) {
    const Expression asked = expression(random, 1 + round % 3);
    INFO(asked.words);
    IndexQuery query;
    query.words = asked.words;
    query.limit = 10000;
    const auto answer = index->search(query);
    REQUIRE(answer);
    std::set<std::string> items;
    for (const IndexHit& hit : answer->hits) items.insert(item_of(hit));
    std::set<std::string> wanted;
    for (const auto& [item, words] : texts) {
      if (asked.holds(words)) wanted.insert(item);
    }
    CHECK(items == wanted);
    CHECK(answer->count == answer->hits.size());
    found += wanted.size();
  }
  CHECK(found > 5000);
}

/// What stands beside a hit says whether a filter holds of it. Common words, whose filters are asked of all documents
/// in turn, and a rare one; some documents come a second time, which leaves gaps among the numbers of the items.
TEST_CASE("a filter keeps just the hits that it is true of", "[index]") {
  const Scratch scratch;
  constexpr int documents = 60;
  for (const std::string_view seal : {"1", "2"}) {
    auto writer = IndexWriter::open(scratch.file("filters.db"));
    REQUIRE(writer);
    for (int number = 0; number < documents; ++number) {
      if (seal == "2" && number % 5 != 0) continue;
      std::string text = fmt::format("{}\n{} d. {:02}-{:02}-2025\n\n{}", number % 4 == 0 ? "DAGSORDEN" : "REFERAT",
                                     number % 3 == 0 ? "Byrådet" : "Teknisk Udvalg", number % 28 + 1, number % 12 + 1,
                                     number % 2 == 0 ? "Mødet handlede om skole.\n\n" : "");
      for (int item = 1; item <= 9; ++item) {
        text += fmt::format("Punkt {}: Sag om skole\n\nSammendrag\nOm skole og plan.{}\n\nBeslutning\n{}\n\n", item,
                            (number * 9 + item) % 97 == 0 ? " Og om havn." : "",
                            item % 3 == 0   ? "Udsat."
                            : item % 3 == 1 ? "Godkendt."
                                            : "Taget til efterretning.");
      }
      REQUIRE(writer->add(parsed(text), fmt::format("{}.txt", number), std::nullopt, seal));
    }
    REQUIRE(writer->commit());
  }
  auto index = Index::open(scratch.file("filters.db"));
  REQUIRE(index);
  const auto ask = [&](IndexQuery asked) {
    asked.limit = 10000;
    const auto answer = index->search(asked);
    REQUIRE(answer);
    CHECK(answer->count == answer->hits.size());
    return answer->hits;
  };
  struct Filter {
    const char* name;
    void (*set)(IndexQuery& query);
    bool (*holds)(const IndexHit& hit);
  };
  const Filter filters[] = {
      {"none", [](IndexQuery&) {}, [](const IndexHit&) { return true; }},
      {"from", [](IndexQuery& q) { q.from = "2025-03"; }, [](const IndexHit& hit) { return *hit.date >= "2025-03"; }},
      {"to", [](IndexQuery& q) { q.to = "2025-08-20"; }, [](const IndexHit& hit) { return *hit.date <= "2025-08-20"; }},
      {"body", [](IndexQuery& q) { q.body = "Byrådet"; }, [](const IndexHit& hit) { return hit.body == "Byrådet"; }},
      {"document", [](IndexQuery& q) { q.document = DocumentKind::agenda; },
       [](const IndexHit& hit) { return hit.kind == DocumentKind::agenda; }},
      {"outcome", [](IndexQuery& q) { q.outcome = "approved"; },
       [](const IndexHit& hit) { return hit.outcome == "approved"; }},
  };
  const auto places = [](const std::vector<IndexHit>& hits) {
    std::vector<std::string> lines;
    for (const IndexHit& hit : hits) lines.push_back(fmt::format("{} {}", hit.document, hit.line));
    return lines;
  };
  std::size_t kept = 0;
  for (const char* words : {"skole", "om skole", "plan", "havn"}) {
    for (const IndexQuery::Sort sort : {IndexQuery::Sort::rank, IndexQuery::Sort::date}) {
      IndexQuery plain;
      plain.words = words;
      plain.sort = sort;
      const std::vector<IndexHit> all = ask(plain);
      CHECK(all.size() > 2);
      for (const Filter& one : filters) {
        for (const Filter& other : filters) {
          INFO(words << ", " << one.name << ", " << other.name);
          IndexQuery asked = plain;
          one.set(asked);
          other.set(asked);
          std::vector<IndexHit> wanted = all;
          std::erase_if(wanted, [&](const IndexHit& hit) { return !one.holds(hit) || !other.holds(hit); });
          kept += wanted.size();
          CHECK(places(ask(asked)) == places(wanted));
        }
      }
    }
  }
  CHECK(kept > 1000);
}

TEST_CASE("words akin to a word", "[index]") {
  std::vector<std::string> all = {"afgift",
                                  "affaldssortering",
                                  "allé",
                                  "alle",
                                  "arbejdsmarked",
                                  "billeder",
                                  "børnehave",
                                  "busrute",
                                  "busser",
                                  "drift",
                                  "driftsudgift",
                                  "efterløn",
                                  "folkeskolelærer",
                                  "folkeskoler",
                                  "forvandling",
                                  "førtidspensionister",
                                  "gift",
                                  "giftig",
                                  "husleje",
                                  "pension",
                                  "rute",
                                  "rådhus",
                                  "skatter",
                                  "skole",
                                  "skolebestyrelse",
                                  "skolen",
                                  "skoldkopper",
                                  "stilling",
                                  "træer",
                                  "udgift",
                                  "undervisning",
                                  "vandværk",
                                  "vejledning",
                                  "vejret",
                                  "århus",
                                  "aarhus"};
  std::sort(all.begin(), all.end());
  std::string words = "\n";
  for (const std::string& word : all) words += word + "\n";
  const auto give = [&](std::uint32_t, const index::Vocabulary::Take& take) { take(words); };
  const auto has = [&](std::string_view word) { return std::find(all.begin(), all.end(), word) != all.end(); };
  const index::Vocabulary vocabulary({give, has});
  struct Row {
    const char* word;
    const char* akin;  ///< by word; those inflected with "~", those that have it as a part with "+"
  };
  const Row rows[] = {
      {"skole", "+folkeskolelærer +folkeskoler skole +skolebestyrelse ~skolen"},
      {"skoler", "+folkeskolelærer +folkeskoler ~skole +skolebestyrelse ~skolen"},
      {"pension", "+førtidspensionister pension"},
      {"gift", "gift ~giftig"},
      {"vand", "+vandværk"},
      {"bus", "+busrute ~busser"},
      {"træ", "~træer"},
      {"barn", "+børnehave"},
      {"affald", "+affaldssortering"},
      {"alle", "alle allé"},
      {"aarhus", "aarhus århus"},
      {"sti", ""},
      {"løn", "+efterløn"},
      {"xyz", ""},
      {"17", ""},
  };
  for (const Row& row : rows) {
    std::string found;
    for (const index::Relative& relative : vocabulary.relatives(row.word)) {
      if (!found.empty()) found += ' ';
      found += relative.kin == index::Kin::inflected ? "~" : relative.kin == index::Kin::part ? "+" : "";
      found += relative.word;
    }
    INFO(row.word);
    CHECK(found == row.akin);
  }
}

TEST_CASE("letters that words are told apart by", "[index]") {
  for (const char* whole : {"folkeskolelærer", "førtidspensionister", "børnehave"}) {
    // A compound has all letters of its parts: else it would be looked for where it is not.
    for (const char* part : {"skole", "pension", "have"}) {
      if (std::string(whole).find(part) == std::string::npos) continue;
      CHECK((index::letters_of(whole) & index::letters_of(part)) == index::letters_of(part));
    }
  }
}

TEST_CASE("names that may mean one person", "[index]") {
  CHECK(index::name_key("Anna-Marie  AABO Lund") == index::name_key("Anna Marie Åbo Lund"));
  CHECK(index::may_mean("A. Lund", "Anna Marie Lund"));
  CHECK(index::may_mean("Anna Lund", "Anna Marie Lund"));
  CHECK(index::may_mean("Anna M. Lund", "Anna Marie Lund"));
  CHECK(index::may_mean("Lund", "Anna Marie Lund"));
  CHECK_FALSE(index::may_mean("Anna Holm", "Anna Marie Lund"));
  CHECK_FALSE(index::may_mean("Marie", "Anna Marie Lund"));
  CHECK_FALSE(index::may_mean("B. Lund", "Anna Marie Lund"));
  CHECK(index::body_key("Byrådet") == index::body_key("Byråd"));
  CHECK(index::body_key("Kommunalbestyrelsen") == index::body_key("kommunalbestyrelse"));
  std::vector<Participant> two(2);
  two[0].name.value = "Anna Lund";
  two[1].name.value = "Bo Lund";
  CHECK(index::participant_meant("Anna", two) == 0U);
  CHECK(index::participant_meant("B. Lund", two) == 1U);
  CHECK_FALSE(index::participant_meant("Lund", two));  // may be either
}

TEST_CASE("a document comes back from its JSON", "[index]") {
  std::size_t count = 0;
  for (const fs::path& path : all_minutes()) {
    const auto source = read(path.string());
    REQUIRE(source);
    const auto document = parse(*source);
    if (!document) continue;
    for (const JsonStyle style : {JsonStyle::line, JsonStyle::pretty}) {
      const std::string json = to_json(*document, {style, nullptr});
      const auto back = read_json(json);
      INFO(path);
      REQUIRE(back);
      CHECK(to_json(*back, {style, nullptr}) == json);
    }
    ++count;
  }
  CHECK(count > 10);
  CHECK_FALSE(read_json(""));
  CHECK_FALSE(read_json("[]"));
  CHECK_FALSE(read_json("{\"schema_version\": \"2.0\"}"));
  CHECK_FALSE(read_json("{\"schema_version\": 1}"));
}

/// Each place of the JSON, and what holds it; of the entries of a list one that has it.
std::map<std::string, nlohmann::json::json_pointer> places_in(const nlohmann::json& json) {
  std::map<std::string, nlohmann::json::json_pointer> places;
  const nlohmann::json flat = json.flatten();
  for (const auto& [path, leaf] : flat.items()) {
    for (nlohmann::json::json_pointer place(path); !place.empty(); place.pop_back()) {
      std::string shape = place.to_string();
      std::replace_if(
          shape.begin(), shape.end(), [](char c) { return c >= '0' && c <= '9'; }, '#');
      places.emplace(shape, place);
    }
  }
  return places;
}

/// Without what is not read: the program's name is that of the reading one, and positions are dropped.
nlohmann::json json_of(const Document& document) {
  auto json = nlohmann::json::parse(to_json(document, {JsonStyle::line, nullptr}));
  json.erase("generator");
  json.erase("positions");
  return json;
}

TEST_CASE("JSON that is no document's is refused, whatever is wrong with it", "[index]") {
  const std::vector<nlohmann::json> others = {
      nullptr, 42, -1, "x", true, nlohmann::json::array(), nlohmann::json::object()};
  std::size_t refused = 0;
  for (const fs::path& path : files_below(root / "samples", "minutes.txt")) {
    const auto document = parse(*read(path.string()));
    REQUIRE(document);
    const auto json = json_of(*document);
    REQUIRE(read_json(json.dump()));
    for (const auto& [shape, place] : places_in(json)) {
      for (const nlohmann::json& other : others) {
        nlohmann::json changed = json;
        changed[place] = other;
        const auto back = read_json(changed.dump());
        INFO(shape << " " << other);
        // What is read is what was written: nothing is lost, and nothing put in its place.
        if (back) CHECK(json_of(*back) == changed);
        refused += back ? 0 : 1;
      }
    }
  }
  CHECK(refused > 1000);
}

}  // namespace referat::tests
