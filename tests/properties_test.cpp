// What holds for every document: samples, test documents, the measuring corpus where it lies beside the project, and
// each of these cut off at many places.
#include <unicode/unistr.h>

#include <nlohmann/json.hpp>
#include <random>

#include <referat/referat.hpp>

#include "emit/json_sink.hpp"
#include "lexicon/danish_dates.hpp"
#include "lexicon/parties.hpp"
#include "support/site_words.hpp"
#include "support/text.hpp"
#include "tests/invariants/invariants.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/files.hpp"
#include "tests/support/text_forms.hpp"
#include "tokenize/tokenize.hpp"

namespace referat::tests {
namespace {

/// A section may go on behind a line that belongs to the site.
std::string without_site_words(std::string_view text) {
  std::string out;
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find('\n', begin), text.size());
    const std::string_view line = text.substr(begin, end - begin);
    if (!site::is_telling_site_word(line)) out.append(line).append("\n");
    begin = end + 1;
  }
  return out;
}

std::vector<std::filesystem::path> everything() {
  auto paths = all_minutes();
  for (const auto& path : files_below(root / "../shared/corpus", ".txt")) paths.push_back(path);
  return paths;
}

Source source_of(const std::string& bytes) {
  auto source = read_bytes(bytes);
  REQUIRE(source);
  return *std::move(source);
}

/// The document's JSON without what tells where it came from.
std::string content(const std::string& bytes) {
  const Source source = source_of(bytes);
  auto document = parse(source);
  if (!document) return document.error().message;
  document->source = {};
  return to_json(*document);
}

}  // namespace

TEST_CASE("every line that is not blank is in exactly one block", "[lines]") {
  for (const auto& path : everything()) {
    const std::string whole = read_file(path);
    for (std::size_t size = whole.size(); size > 0; size = size * 2 / 3) {
      const auto source = read_bytes(whole.substr(0, size));
      if (!source) continue;
      INFO(path.string() << ", " << size << " bytes");
      CHECK(wrong_with_lines(*source).value_or("") == "");
      CHECK(wrong_with_blocks(*source, tokenize::tokenize(*source)).value_or("") == "");
    }
  }
}

TEST_CASE("the same minutes in other bytes give the same JSON", "[encodings]") {
  for (const auto& path : everything()) {
    const std::string original = read_file(path);
    const std::string plain = normalized(replaced(original, "\r\n", "\n"), true);
    const std::string expected = content(plain);
    INFO(path.string());
    CHECK(content(replaced(plain, "\n", "\r\n")) == expected);
    CHECK(content(replaced(plain, "\n", "\r")) == expected);
    CHECK(content("\xEF\xBB\xBF" + plain) == expected);
    CHECK(content(normalized(plain, false)) == expected);
    CHECK(content(replaced(plain, " ", "\xC2\xA0")) == expected);
    CHECK(content(replaced(plain, "e",
                           "\xC2\xAD"
                           "e")) == expected);
    if (const auto bytes = as_windows_1252(plain)) {
      CHECK(content(*bytes) == expected);
      CHECK(content(replaced(*bytes, "\n", "\r\n")) == expected);
    }
  }
}

TEST_CASE("every position points at text that holds its value", "[positions]") {
  std::size_t checked = 0;
  for (const auto& path : everything()) {
    const std::string original = read_file(path);
    std::vector<std::string> forms = {original, replaced(normalized(original, false), "\n", "\r\n")};
    if (const auto bytes = as_windows_1252(normalized(original, true))) forms.push_back(*bytes);
    for (const std::string& form : forms) {
      const Source source = source_of(form);
      const auto document = parse(source);
      if (!document) continue;
      const auto json = nlohmann::json::parse(to_json(*document, {JsonStyle::line, &source}));
      for (const auto& position : json["positions"]) {
        const auto begin = position["begin"].get<std::size_t>();
        const auto end = position["end"].get<std::size_t>();
        const auto pointer = position["pointer"].get<std::string>();
        INFO(path.string() << " " << pointer << " " << begin << "-" << end);
        REQUIRE(begin < end);
        REQUIRE(end <= form.size());
        // A cut-out alone may not tell its encoding; two letters on a line of their own do.
        const bool utf8 = source.encoding == "UTF-8";
        const Source part = source_of(form.substr(begin, end - begin) + (utf8 ? "" : "\n\xF8\xE5"));
        const std::string words =
            text::folded(part.text().substr(0, utf8 ? part.text().size() : part.text().rfind('\n')));
        const std::string text = text::key(words);
        const auto& value = json[nlohmann::json::json_pointer(pointer)];
        const std::string last = pointer.substr(pointer.rfind('/') + 1);
        const std::string wanted = value.is_string() ? value.get<std::string>() : value.dump();
        ++checked;
        if (last == "date" || last == "end_date") {
          const auto date = lexicon::find_date(text);
          REQUIRE(date);
          CHECK(calendar::iso(date->value) == wanted);
        } else if (last == "start" || last == "end") {
          auto time = lexicon::find_time(text, true);
          if (!time) time = lexicon::find_time("kl. " + text, true);  // "kl. 14": the hour alone
          REQUIRE(time);
          CHECK(calendar::iso(time->value) == wanted);
        } else if (last == "outcome" || last == "position" || last == "document" || last == "kind" ||
                   value.is_boolean()) {
          CHECK_FALSE(text.empty());  // the word that it was told by
        } else if (value.is_number()) {
          CHECK((text.find(wanted) != std::string::npos || text.find_first_of("0123456789") == std::string::npos));
        } else if (pointer.find("/parties/") != std::string::npos) {
          CHECK((text::key(wanted) == text || !lexicon::party_letter(words).empty()));
        } else if (pointer.find("/numbers/") != std::string::npos) {
          CHECK(text.find_first_of("0123456789") != std::string::npos);  // "1.-3." holds 2
        } else if (pointer == "/meeting/municipality/name") {
          CHECK(text.find(text::key(wanted).substr(0, 3)) != std::string::npos);
        } else {
          // List entries and paragraphs are set apart in the value as they are in the text.
          const std::string without = text::key(text::folded(without_site_words(part.text())));
          const std::string key = text::key(text::folded(wanted));
          CHECK((text.find(key) != std::string::npos || without.find(key) != std::string::npos));
        }
      }
    }
  }
  CHECK(checked > 1000);
}

TEST_CASE("our JSON is what another parser reads", "[json]") {
  std::mt19937 random(1);
  for (int round = 0; round < 2000; ++round) {
    std::string text;
    for (auto n = random() % 60; n > 0; --n) {
      const char32_t pool[] = {static_cast<char32_t>(random() % 0x80), '"', '\\', 0xE6, 0x2028, 0x1F600, 0xFFFD, 0x7F};
      icu::UnicodeString(static_cast<UChar32>(pool[random() % std::size(pool)])).toUTF8String(text);
    }
    std::string json;
    emit::JsonSink(json, false).string(text);
    CHECK(nlohmann::json::parse(json).get<std::string>() == text);
  }
  for (const auto& path : everything()) {
    const Source source = source_of(read_file(path));
    const auto document = parse(source);
    if (!document) continue;
    INFO(path.string());
    CHECK(wrong_with_json(source, *document).value_or("") == "");
    CHECK(wrong_with_csv(*document).value_or("") == "");
    CHECK(wrong_with_findings(source, *document).value_or("") == "");
  }
}

TEST_CASE("the same input gives the same document", "[properties]") {
  for (const auto& path : everything()) {
    const std::string bytes = read_file(path);
    INFO(path.string());
    CHECK(content(bytes) == content(bytes));
  }
}

TEST_CASE("minutes cut off anywhere are read without harm", "[properties]") {
  for (const auto& path : all_minutes()) {
    const std::string bytes = read_file(path);
    for (std::size_t size = 0; size <= bytes.size(); size += 1 + size / 40) {
      auto source = read_bytes(bytes.substr(0, size));
      if (!source) continue;
      const auto document = parse(*source);
      if (document) CHECK_NOTHROW(nlohmann::json::parse(to_json(*document, {JsonStyle::line, &*source})));
    }
  }
}

TEST_CASE("what is no minutes is refused", "[refusals]") {
  const auto refused = [](const std::string& bytes) {
    const auto source = read_bytes(bytes);
    if (!source) return source.error().kind;
    const auto document = parse(*source);
    return document ? ErrorKind::internal : document.error().kind;
  };
  CHECK(refused("") == ErrorKind::not_minutes);
  CHECK(refused("\n\n \n") == ErrorKind::not_minutes);
  CHECK(refused("1. Mælk\n2. Brød\n3. Smør\n") == ErrorKind::not_minutes);
  CHECK(refused(std::string("\x89PNG\r\n\x1A\n\0\0\0\rIHDR", 16)) == ErrorKind::unreadable);
  CHECK(refused("%PDF-1.4\n") == ErrorKind::corrupt);
  CHECK(refused(std::string(2000, '\0')) == ErrorKind::unreadable);
}

}  // namespace referat::tests
