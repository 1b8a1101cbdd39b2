// FirstAgenda's JSON to lines. All texts are invented.
#include <referat/read.hpp>

#include "reader/firstagenda.hpp"
#include "tests/support/catch.hpp"

namespace referat::tests {

namespace {

/// Headings have their level before them, entries of lists a dash.
std::string read(std::string json) {
  const auto source = reader::read_firstagenda(std::move(json), {});
  if (!source) return source.error().message;
  std::string out;
  REQUIRE(source->styles.size() == source->line_starts.size());
  for (std::size_t i = 0; i < source->line_starts.size(); ++i) {
    const LineStyle& style = source->styles[i];
    const std::string_view line = source->text().substr(source->line_starts[i]);
    if (style.heading > 0) out += std::to_string(style.heading) + "|";
    if (style.list_entry) out += "- ";
    out += std::string(line.substr(0, line.find('\n'))) + "\n";
  }
  return out;
}

ErrorKind refusal(std::string json) {
  const auto source = reader::read_firstagenda(std::move(json), {});
  return source ? ErrorKind::internal : source.error().kind;
}

}  // namespace

TEST_CASE("JSON is told from other text", "[readers]") {
  for (const char* json : {"{\"a\": 1}", "\xEF\xBB\xBF \n{ \n\"a\"", "[ {\"a\""}) CHECK(reader::is_json(json));
  for (const char* other : {"", "{", "{a: 1}", "[1]", "Referat {\"a\"", "{}"}) CHECK_FALSE(reader::is_json(other));
}

TEST_CASE("a meeting is written as minutes are", "[readers]") {
  CHECK(read(R"({
    "Udvalg": {"Navn": "Teknisk Udvalg"}, "MeetingBeginUtc": "2025-08-27T14:00:00Z", "Sted": "Lokale 1",
    "ReleaseType": "Referat", "Moededeltagere": ["Ane Holm", {"Navn": "Bo Lund"}],
    "Dagsordenpunkter": [
      {"Number": "1.", "Navn": "Vejplan", "SagsNummer": "24-017", "Felter": [
        {"Navn": "Indstilling", "Html": "<p>Det indstilles,</p><ol><li>at planen <b>godkendes</b></li></ol>"},
        {"Navn": "", "Html": "<p>Fri tekst</p>"},
        {"Navn": "", "Html": ""},
        {"Navn": "Beslutning", "Html": "Godkendt &amp; vedtaget"}],
       "Bilag": [{"Navn": "Plan.pdf"}, "Kort", {"Id": 7}]},
      {"Number": 2, "Navn": "Salg af grund", "IsOpen": false},
      {"Number": 3, "Navn": "Lukket punkt", "IsOpen": false},
      {"Number": 4, "Fields": [], "IsOpen": false}]})") ==
        "1|Referat Teknisk Udvalg 27. august 2025\n\n"
        "Udvalg: Teknisk Udvalg\nMødedato: 27. august 2025 kl. 16:00\nMødested: Lokale 1\n"
        "Mødedeltagere: Ane Holm, Bo Lund\n\n"
        "2|Punkt 1: Vejplan\n\n24-017\n\n"
        "3|Indstilling\n\nDet indstilles,\n\n- 1. at planen godkendes\n\n"
        "3|\n\nFri tekst\n\n"
        "3|Beslutning\n\nGodkendt & vedtaget\n\n"
        "3|Bilag\n- Plan.pdf\n- Kort\n\n"
        "2|Punkt 2: Lukket: Salg af grund\n\n2|Punkt 3: Lukket punkt\n\n2|Punkt 4: Lukket punkt\n");
}

TEST_CASE("keys are found in other spellings, and other types are none", "[readers]") {
  CHECK(read(R"({"items": [{"caption": "Vejplan", "number": 5, "caseNumber": 17, "fields": "ingen", "isOpen": "nej"}],
                 "name": "Byrådet", "date": "27. august 2025", "location": null, "participants": 3})") ==
        "1|Dagsorden Byrådet 27. august 2025\n\nUdvalg: Byrådet\nMødedato: 27. august 2025\n\n"
        "2|Punkt 5: Vejplan\n\n17\n");
  CHECK(read(R"([{"Navn": "Et"}, 7, {"Navn": "To"}])") == "1|Dagsorden\n\n2|Punkt 1: Et\n\n2|Punkt 2: To\n");
  CHECK(read(R"({"Items": [{"Navn": "Et", "Felter": [{"Navn": "Beslutning", "Html": "<p>Ja</p>"}]}]})") ==
        "1|Referat\n\n2|Punkt 1: Et\n\n3|Beslutning\n\nJa\n");
}

TEST_CASE("sentences under unknown keys are kept", "[readers]") {
  CHECK(read(R"({"Bemaerkninger": "Mødet holdes i det fri.", "Version": "2 beta", "Items": [
                  {"Navn": "Et", "Historik": "<p>Behandlet i maj og juni</p>", "Status": "Klar"}]})") ==
        "1|Dagsorden\n\nMødet holdes i det fri.\n\n2|Punkt 1: Et\n\n3|Historik\n\nBehandlet i maj og juni\n");
}

TEST_CASE("control characters in strings lose no text", "[readers]") {
  CHECK(read(R"({"Items": [{"Navn": "Et", "Felter": [{"Navn": "x", "Html": "a\u0000b\u0001c"}]}]})") ==
        "1|Dagsorden\n\n2|Punkt 1: Et\n\n3|x\n\na\xEF\xBF\xBD"
        "b\xEF\xBF\xBD"
        "c\n");
}

TEST_CASE("JSON that is no meeting is refused", "[readers]") {
  CHECK(read("{\"a\": [1,\n  2,, 3]}") == "it is damaged JSON: line 2, column 5");
  CHECK(refusal("{\"a\": [1,, 3]}") == ErrorKind::corrupt);
  CHECK(refusal("{\"Items\": [{\"Navn\": \"Et\"}") == ErrorKind::corrupt);
  CHECK(read("{\"a\": 1}") == "it is JSON, but not FirstAgenda's");
  CHECK(refusal("{\"Items\": []}") == ErrorKind::unreadable);
  CHECK(refusal("{\"Items\": [1, [2]]}") == ErrorKind::unreadable);
  CHECK(read(R"({"schema_version": "1.0", "generator": "referat 0.1.0", "items": [{"title": "Et"}]})") ==
        "it is what referat wrote already");
  const std::string deep(1'000'000, '[');
  CHECK(read("{\"a\":" + deep) == "it is nested too deeply");
  CHECK(refusal("{\"a\":" + deep) == ErrorKind::policy);
  CHECK(refusal(R"({"Items": [{"Navn": "Et", "Felter": [{"Navn": "x", "Html": ")" + [] {
          std::string html;
          for (int i = 0; i < 5000; ++i) html += "<div>";
          return html;
        }() + "\"}]}]}") == ErrorKind::policy);
}

}  // namespace referat::tests
