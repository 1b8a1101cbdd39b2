// PDF to lines and minutes: what stands where, what pages have around it, and what is refused.
#include <fmt/format.h>

#include <algorithm>
#include <cstdlib>
#include <nlohmann/json.hpp>
#include <optional>
#include <random>

#include <referat/emit.hpp>
#include <referat/parse.hpp>
#include <referat/read.hpp>

#include "emit/names.hpp"
#include "reader/pdf_xml.hpp"
#include "tests/invariants/invariants.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/pdf_builder.hpp"
#include "tests/support/text_forms.hpp"
#include "tokenize/tokenize.hpp"

namespace referat::tests {

namespace {

Source source_of(const Pdf& pdf) {
  auto source = read_bytes(pdf.bytes());
  if (!source) FAIL(source.error().message);
  return *std::move(source);
}

std::string lines_of(const Pdf& pdf) { return std::string(source_of(pdf).text()); }

/// Blocks and furniture, one a line: "item-heading 1. Budget".
std::string blocks_of(const Pdf& pdf) {
  const Source source = source_of(pdf);
  const Tokens tokens = tokenize::tokenize(source);
  std::vector<Block> blocks = tokens.blocks;
  blocks.insert(blocks.end(), tokens.furniture.begin(), tokens.furniture.end());
  std::sort(blocks.begin(), blocks.end(), [](const Block& a, const Block& b) { return a.span.begin < b.span.begin; });
  std::string out;
  for (const Block& block : blocks) {
    std::string text(source.text(block.span));
    std::replace(text.begin(), text.end(), '\n', '|');
    out += fmt::format("{} {}\n", name_of(block.kind), replaced(replaced(text, "\t", "~"), "\f", ""));
  }
  return out;
}

Document document_of(const Pdf& pdf) {
  const Source source = source_of(pdf);
  auto document = parse(source);
  if (!document) FAIL(document.error().message);
  CHECK(wrong_with_blocks(source, tokenize::tokenize(source)).value_or("") == "");
  CHECK(wrong_with_json(source, *document).value_or("") == "");
  return *std::move(document);
}

std::string text_of(const OptionalText& text) { return text ? text->value : "none"; }

/// An item with its sections: "1 Budget: background[Kort.] decision[Godkendt.]".
std::string shown(const AgendaItem& item) {
  std::string out = fmt::format("{} {}:", text_of(item.number), text_of(item.title));
  for (const Section& section : item.sections)
    out += fmt::format(" {}[{}]", emit::name_of(section.kind), replaced(text_of(section.text), "\n", "|"));
  return out;
}

std::string items_of(const Document& document) {
  std::string out;
  for (const AgendaItem& item : document.items) out += shown(item) + "\n";
  return out;
}

void take_out_places(nlohmann::json& json) {
  if (json.is_object()) {
    for (const char* key : {"source", "lines", "page", "pages"}) json.erase(key);
  }
  for (auto& each : json) {
    if (each.is_structured()) take_out_places(each);
  }
}

/// The document's JSON without what tells where it came from.
std::string without_places(const Document& document) {
  auto json = nlohmann::json::parse(to_json(document));
  take_out_places(json);
  return json.dump(1);
}

/// A label and its value beside each other.
void set_label(Pdf& pdf, double y, std::string_view label, std::string_view value) {
  pdf.at(70, y, label, bold_pen).at(180, y, value);
}

/// The head of minutes, with room below for more.
void begin_minutes(Pdf& pdf) {
  pdf.page().line("Egevad Kommune").line("Referat", {20, true});
  set_label(pdf, 110, "Udvalg:", "Byrådet");
  set_label(pdf, 126, "Mødedato:", "20. juni 2030");
  pdf.skip(60);
}

void set_item(Pdf& pdf, int number, std::string_view title) {
  pdf.skip()
      .line(fmt::format("{}. {}", number, title), heading_pen)
      .line(fmt::format("Sagsnr.: 29/{}", 12345 + number));
}

void set_section(Pdf& pdf, std::string_view heading, std::string_view text) {
  pdf.skip().line(heading, bold_pen).line(text);
}

std::string fragments_of(const std::string& inside) {
  const auto pages = reader::parse_pdf_xml("<pdf2xml>\n" + replaced(inside, "'", "\"") + "</pdf2xml>\n");
  if (!pages) return "failed: " + pages.error().message;
  std::string out;
  for (const reader::Page& page : *pages) {
    out += "page";
    for (const reader::Fragment& f : page)
      out += fmt::format(" '{}'{}{} {:g},{:g} {:g}x{:g} {:g}", f.text, f.bold ? "b" : "", f.italic ? "i" : "", f.left,
                         f.top, f.width, f.height, f.size);
    out += "\n";
  }
  return out;
}

std::string fragment_of(const std::string& text, const std::string& places =
                                                     "top='15' left='30' width='60' "
                                                     "height='18' font='0'") {
  return fragments_of("<page number='1' height='1263' width='892'>\n<fontspec id='0' size='15' family='A'/>\n<text " +
                      places + ">" + text + "</text>\n</page>\n");
}

std::optional<ErrorKind> refusal(const std::string& bytes, const ReadOptions& options = {}) {
  const Result<Source> source = read_bytes(bytes, options);
  if (source) return std::nullopt;
  INFO(source.error().message);
  CHECK(source.error().message.starts_with("cannot read 'input': "));
  return source.error().kind;
}

/// Sets PATH for as long as it lives.
class Path {
 public:
  explicit Path(const char* path) { ::setenv("PATH", path, 1); }
  Path(const Path&) = delete;
  Path& operator=(const Path&) = delete;
  ~Path() { ::setenv("PATH", before_.c_str(), 1); }

 private:
  std::string before_ = std::getenv("PATH") != nullptr ? std::getenv("PATH") : "";
};

}  // namespace

TEST_CASE("a PDF file: letters, order and gaps", "[readers]") {
  Pdf pdf;
  pdf.page().at(70, 100, "Nederst").at(70, 60, "Øverst (æøåÆØÅ) – \u2022 \\");
  CHECK(lines_of(pdf) == "Øverst (æøåÆØÅ) – \u2022 \\\nNederst\n");
  pdf = {};
  pdf.page().at(300, 60, "17:00").at(70, 60, "Mødetidspunkt").at(70, 80, "Møde").at(97, 80, "nr. 4");
  CHECK(lines_of(pdf) == "Mødetidspunkt\t17:00\nMøde nr. 4\n");
}

TEST_CASE("a PDF file: weight, size and places of lines", "[readers]") {
  Pdf pdf;
  pdf.page().at(70, 60, "Referat", heading_pen).at(70, 90, "Udvalg:", bold_pen).at(180, 90, "Byrådet");
  pdf.at(70, 106, "Kursiv", {10, false, true});
  const Source source = source_of(pdf);
  REQUIRE(source.styles.size() == 4);
  const LineStyle& title = source.styles[0];
  CHECK((title.bold && title.bold_start && !title.italic));
  CHECK(std::abs(title.size - 14) < 0.7F);
  CHECK(std::abs(title.left - 70) < 1);
  CHECK(std::abs(title.top - 60) < 5);
  CHECK(title.right > 110);
  const LineStyle& label = source.styles[2];
  CHECK((!label.bold && label.bold_start));
  CHECK(source.styles[3].italic);
}

TEST_CASE("a PDF file: a raised digit stands in its line", "[readers]") {
  Pdf pdf;
  pdf.page().line("Forvaltningen har regnet på det.");
  pdf.at(70, 72, "Hallen er 940 m").at(140.8, 72, "2", {6, false, false, 4}).at(150, 72, "stor.");
  pdf.at(70, 84, "Den ligger i Nordstrand.");
  CHECK(lines_of(pdf) == "Forvaltningen har regnet på det.\nHallen er 940 m2 stor.\nDen ligger i Nordstrand.\n");
}

TEST_CASE("a PDF file: text that is set twice is read once", "[readers]") {
  Pdf pdf;
  pdf.page().at(70, 60, "Referat").at(70.4, 60, "Referat").at(70, 90, "Hallen").at(70, 90.3, "Hallen");
  pdf.at(70, 120, "Ja").at(82, 120, "Ja");  // two words
  CHECK(lines_of(pdf) == "Referat\nHallen\nJa Ja\n");
}

TEST_CASE("a PDF file: text beside the page is left out", "[readers]") {
  Pdf pdf;
  pdf.page().at(-300, 60, "Til venstre").at(70, 60, "På siden").at(700, 60, "Til højre").at(70, 900, "Under siden");
  CHECK(lines_of(pdf) == "På siden\n");
}

TEST_CASE("a PDF file: a row of a table is a line", "[readers]") {
  Pdf pdf;
  begin_minutes(pdf);
  set_item(pdf, 1, "Budget");
  set_section(pdf, "Bilag", "Budgettet er vedlagt.");
  pdf.at(70, 300, "1").at(85, 300, "Åben").at(125, 300, "Opsamlingsnotat").at(470, 300, "222359/30");
  INFO(lines_of(pdf));
  CHECK(lines_of(pdf).ends_with("\n1 Åben\tOpsamlingsnotat\t222359/30\n"));
}

TEST_CASE("a PDF file: pages are counted, those without text too", "[readers]") {
  Pdf pdf;
  pdf.page().page().line("To").page().page().line("Fire");
  const Source source = source_of(pdf);
  CHECK(source.text() == "\fTo\n\f\n\fFire\n");
  CHECK(source.paged);
  CHECK(source.page(1).value_or(0) == 2);
  CHECK(source.page(source.line_starts.back() + 1).value_or(0) == 4);
}

TEST_CASE("PDF minutes: words that lines break are joined where the document breaks words", "[readers]") {
  Pdf pdf;
  begin_minutes(pdf);
  set_item(pdf, 1, "Skoler");
  set_section(pdf, "Sagsfremstilling", "Forvaltningen lægger nu en revideret budget-");
  for (const char* line :
       {"opfølgning frem, og den nye og vedtagne 2030-", "fremskrivning viser, at behovet for nye p-",
        "huse og veje i kommunen bliver dyrere. For-", "valtningen har set på behovet for nye skole-",
        "bygninger og på ønskerne om nye cykel-", "stier i og omkring Nordstrand og Erhvervs-", "og Kulturudvalget."})
    pdf.line(line);
  set_item(pdf, 2, "Haller");
  const Document document = document_of(pdf);
  REQUIRE(document.items.size() == 2);
  CHECK(shown(document.items[0]) ==
        "1 Skoler: case_presentation[Forvaltningen lægger nu en revideret budgetopfølgning frem, og den nye og "
        "vedtagne 2030-fremskrivning viser, at behovet for nye p-huse og veje i kommunen bliver dyrere. Forvaltningen "
        "har set på behovet for nye skolebygninger og på ønskerne om nye cykelstier i og omkring Nordstrand og "
        "Erhvervs- og Kulturudvalget.]");
}

TEST_CASE("PDF minutes: bullets and numbers of a list stand before their text", "[readers]") {
  Pdf pdf;
  begin_minutes(pdf);
  set_item(pdf, 1, "Skoler");
  set_section(pdf, "Indstilling", "Direktøren indstiller,");
  pdf.at(74, 240, "1.")
      .at(100, 240, "at budgettet for Nordstrand Skole godkendes, og at der bliver afsat")
      .at(100, 252, "midler til hallen.");
  pdf.at(74, 264, "2.").at(100, 264, "at planen sendes i høring");
  pdf.at(74, 276, "\u2022").at(100, 276, "for borgerne");
  CHECK(
      lines_of(pdf).ends_with("\n1. at budgettet for Nordstrand Skole godkendes, og at der bliver afsat\nmidler til "
                              "hallen.\n2. at planen sendes i høring\n\u2022 for borgerne\n"));
}

TEST_CASE("PDF minutes: a front with labels beside their values", "[readers]") {
  Pdf pdf;
  pdf.page().line("Egevad Kommune").line("Referat", {20, true});
  set_label(pdf, 110, "Udvalg:", "Byrådet");
  set_label(pdf, 126, "Mødedato:", "Torsdag den 20. juni 2030 kl. 17:00");
  set_label(pdf, 142, "Mødested:", "Nordstrand Rådhus");
  set_label(pdf, 158, "Medlemmer:", "Anna Holm (A), Bent Lund (V), Carl Dam (A),");
  pdf.at(180, 170, "Dorte Friis (C)");
  set_label(pdf, 186, "Fraværende:", "Erik Gade (V)");
  pdf.page();
  set_item(pdf, 1, "Budget");
  set_section(pdf, "Beslutning", "Godkendt.");
  const Document document = document_of(pdf);
  CHECK(text_of(document.meeting.body) == "Byrådet");
  CHECK(text_of(document.meeting.date) == "2030-06-20");
  CHECK(text_of(document.meeting.start) == "17:00");
  CHECK(text_of(document.meeting.location) == "Nordstrand Rådhus");
  REQUIRE(document.meeting.participants.size() == 5);
  CHECK(document.meeting.participants[3].name.value == "Dorte Friis");
  CHECK_FALSE(document.meeting.participants[3].absent.value);
  CHECK(document.meeting.participants[4].absent.value);
}

TEST_CASE("PDF minutes: members in two columns are present though 'Fraværende' follows", "[readers]") {
  Pdf pdf;
  pdf.page().line("Referat", {30, true}).line("Byrådet", {20}).line("Torsdag den 20. juni 2030");
  pdf.at(70, 150, "Medlemmer", heading_pen).at(70, 250, "Fraværende", heading_pen).at(70, 270, "Erik Gade (V)");
  pdf.lines(70, 170, {"Anna Holm (A)", "Carl Dam (A)"}).lines(290, 170, {"Bent Lund (V)", "Dorte Friis (C)"});
  pdf.page();
  set_item(pdf, 1, "Budget");
  set_section(pdf, "Beslutning", "Godkendt.");
  std::string people;
  for (const Participant& each : document_of(pdf).meeting.participants)
    people += each.name.value + (each.absent.value ? " absent\n" : "\n");
  CHECK(people == "Anna Holm\nBent Lund\nCarl Dam\nDorte Friis\nErik Gade absent\n");
}

TEST_CASE("PDF minutes: contents with leaders and page numbers", "[readers]") {
  Pdf pdf;
  begin_minutes(pdf);
  pdf.page().line("Indholdsfortegnelse", heading_pen);
  pdf.at(70, 100, "Budget for Nordstrand Hal " + std::string(90, '.')).at(520, 100, "3");
  pdf.at(70, 116, "Lukket: Salg af areal " + std::string(90, '.')).at(514, 116, "14");
  pdf.page();
  set_item(pdf, 1, "Budget for Nordstrand Hal");
  set_item(pdf, 2, "Lukket: Salg af areal");
  std::string contents;
  for (const ContentsEntry& entry : document_of(pdf).contents)
    contents += fmt::format("{} {} {}\n", text_of(entry.title), entry.closed.value, entry.page->value);
  CHECK(contents == "Budget for Nordstrand Hal false 3\nSalg af areal true 14\n");
}

TEST_CASE("PDF minutes: running heads and page numbers are furniture", "[readers]") {
  Pdf pdf;
  begin_minutes(pdf);
  for (int n = 2; n <= 5; ++n) {
    pdf.page().at(n == 5 ? 240 : 200, n == 5 ? 38 : 30, "Referat for Byrådet").at(450, n == 5 ? 38 : 30, "20-06-2030");
    set_item(pdf, n - 1, n == 3 ? "Skoler" : "Haller");
    set_section(pdf, "Beslutning", n == 3 ? "Udsat." : "Godkendt.");
    pdf.at(480, 800, fmt::format("Side {} af 5", n));
  }
  const std::string blocks = blocks_of(pdf);
  INFO(blocks);
  for (int n = 2; n <= 5; ++n) {
    const std::string item = fmt::format(
        "furniture Referat for Byrådet~20-06-2030\nitem-heading {0}. {1}\ncase-number Sagsnr.: 29/{2}\nsection-heading "
        "Beslutning\nparagraph {3}\nfurniture Side {4} af 5\n",
        n - 1, n == 3 ? "Skoler" : "Haller", 12344 + n, n == 3 ? "Udsat." : "Godkendt.", n);
    CHECK(blocks.find(item) != std::string::npos);
  }
}

TEST_CASE("PDF minutes: what each page repeats because each holds an item is no furniture", "[readers]") {
  Pdf pdf;
  begin_minutes(pdf);
  for (int n = 1; n <= 4; ++n) {
    pdf.page();
    set_item(pdf, n, "Lukket punkt");
    set_section(pdf, "Beslutning", "Godkendt.");
  }
  const Document document = document_of(pdf);
  REQUIRE(document.items.size() == 4);
  CHECK(document.items[3].decision);
  CHECK(blocks_of(pdf).find("furniture") == std::string::npos);
}

TEST_CASE("PDF minutes: the head of every page tells the body and the date on the first", "[readers]") {
  Pdf pdf;
  for (int n = 1; n <= 4; ++n) {
    pdf.page().lines(400, 30, {"Kultur- og Fritidsudvalget", "Åbent referat", "Dato: 04.12.2030"});
    pdf.line(fmt::format("Side {}", n), {}, 400).skip();
    if (n > 1) set_item(pdf, n - 1, n == 2 ? "Hallen i Nordstrand" : "Skoler");
    if (n > 1) set_section(pdf, "Beslutning", "Godkendt.");
  }
  const Document document = document_of(pdf);
  CHECK(text_of(document.meeting.body) == "Kultur- og Fritidsudvalget");
  CHECK(text_of(document.meeting.date) == "2030-12-04");
  CHECK(items_of(document) ==
        "1 Hallen i Nordstrand: decision[Godkendt.]\n2 Skoler: decision[Godkendt.]\n3 Skoler: decision[Godkendt.]\n");
}

TEST_CASE("PDF minutes: a title over two lines", "[readers]") {
  Pdf pdf;
  begin_minutes(pdf);
  pdf.page()
      .line("Punkt 1: Budgetopfølgning for Nordstrand og ny 2030-", heading_pen)
      .line("fremskrivning", heading_pen);
  pdf.line("Sagsnr.: 29/12345");
  set_section(pdf, "Beslutning", "Godkendt.");
  pdf.skip().line("Punkt 2: Skoler", heading_pen).line("Sagsnr.: 29/12346");
  const Document document = document_of(pdf);
  INFO(blocks_of(pdf));
  REQUIRE(document.items.size() == 2);
  CHECK(text_of(document.items[0].title) == "Budgetopfølgning for Nordstrand og ny 2030-fremskrivning");
}

TEST_CASE("PDF minutes: a heading word that does not stand out is text", "[readers]") {
  Pdf pdf;
  begin_minutes(pdf);
  set_item(pdf, 1, "Forslag om hallen");
  set_section(pdf, "Baggrund", "Hallen er gammel.");
  set_section(pdf, "Sagsfremstilling", "Forslaget lyder:");
  pdf.line("Baggrund:").line("Taget er utæt.");
  set_section(pdf, "Bilag", "Opsamlingsnotat");
  pdf.line("Indstilling").line("Tidsplan");
  set_section(pdf, "Beslutning", "Godkendt.");
  set_item(pdf, 2, "Skoler");
  const Document document = document_of(pdf);
  REQUIRE(document.items.size() == 2);
  CHECK(shown(document.items[0]) ==
        "1 Forslag om hallen: background[Hallen er gammel.] case_presentation[Forslaget lyder:||Baggrund:||Taget er "
        "utæt.] attachments[Opsamlingsnotat||Indstilling||Tidsplan] decision[Godkendt.]");
  CHECK(document.items[0].attachments.size() == 3);
}

TEST_CASE("PDF minutes: a page may break a paragraph, and items know their pages", "[readers]") {
  Pdf pdf;
  begin_minutes(pdf);
  pdf.page();
  set_item(pdf, 1, "Budget");
  set_section(pdf, "Sagsfremstilling", "Forvaltningen har gennemgået regnskabet og finder, at forbruget holder sig");
  pdf.at(480, 800, "Side 2").page().line("inden for rammen.");
  set_section(pdf, "Beslutning", "Godkendt.");
  pdf.at(480, 800, "Side 3").page();
  set_item(pdf, 2, "Skoler");
  pdf.at(480, 800, "Side 4");
  const Document document = document_of(pdf);
  CHECK(document.source.pages == 4);
  REQUIRE(document.items.size() == 2);
  CHECK(shown(document.items[0]) ==
        "1 Budget: case_presentation[Forvaltningen har gennemgået regnskabet og finder, at forbruget holder sig inden "
        "for rammen.] decision[Godkendt.]");
  const auto json = nlohmann::json::parse(to_json(document));
  const auto& item = json["items"][0];
  CHECK(item["sections"][0]["pages"]["first"] == 2);
  CHECK(item["sections"][0]["pages"]["last"] == 3);
  CHECK(item["sections"][1]["pages"]["first"] == 3);
}

TEST_CASE("PDF minutes: positions point at the text that was read", "[readers]") {
  Pdf pdf;
  begin_minutes(pdf);
  set_item(pdf, 1, "Budget");
  set_section(pdf, "Beslutning", "Godkendt.");
  set_item(pdf, 2, "Skoler");
  const Source source = source_of(pdf);
  const auto document = parse(source);
  REQUIRE(document);
  const auto json = nlohmann::json::parse(to_json(*document, {JsonStyle::line, &source}));
  std::size_t checked = 0;
  for (const auto& position : json["positions"]) {
    const auto begin = position["begin"].get<std::size_t>();
    const auto end = position["end"].get<std::size_t>();
    const auto pointer = position["pointer"].get<std::string>();
    INFO(pointer);
    REQUIRE(begin < end);
    REQUIRE(end <= source.text().size());
    if (!pointer.ends_with("/title") && !pointer.ends_with("/text")) continue;
    CHECK(source.text().substr(begin, end - begin) == json[nlohmann::json::json_pointer(pointer)]);
    ++checked;
  }
  CHECK(checked >= 4);
}

TEST_CASE("the same minutes as PDF and as text", "[readers]") {
  Pdf pdf;
  begin_minutes(pdf);
  set_item(pdf, 1, "Budget for Nordstrand Hal");
  set_section(pdf, "Indstilling", "Direktøren indstiller, at budgettet godkendes.");
  set_section(pdf, "Beslutning", "Godkendt.");
  set_item(pdf, 2, "Lukket: Salg af areal");
  set_section(pdf, "Beslutning", "Udsat.");
  const std::string text =
      "Egevad Kommune\nReferat\n\nUdvalg: Byrådet\nMødedato: 20. juni 2030\n\n1. Budget for Nordstrand Hal\n"
      "Sagsnr.: 29/12346\n\nIndstilling\nDirektøren indstiller, at budgettet godkendes.\n\nBeslutning\nGodkendt.\n\n"
      "2. Lukket: Salg af areal\nSagsnr.: 29/12347\n\nBeslutning\nUdsat.\n";
  const auto source = read_bytes(text);
  REQUIRE(source);
  const auto twin = parse(*source);
  REQUIRE(twin);
  const Document document = document_of(pdf);
  CHECK(items_of(document) == items_of(*twin));
  CHECK(document.items.size() == 2);
  CHECK(without_places(document) == without_places(*twin));
}

TEST_CASE("the reader of pdftohtml's XML takes what comes", "[readers]") {
  CHECK(fragment_of("a <b>b</b>") == "page 'a b' 20,10 40x12 10\n");
  CHECK(fragment_of("<b>A</b> <b><i>b</i></b>") == "page 'A b'b 20,10 40x12 10\n");
  CHECK(fragment_of("&lt;&amp;amp;&gt; &#34;&foo; &") == "page '<&amp;> \"&foo; &' 20,10 40x12 10\n");
  CHECK(fragment_of("a\x03 \xFF") == "page 'a\x03 \xFF' 20,10 40x12 10\n");
  CHECK(fragment_of("<a href='x'>b</i></a>") == "page 'b' 20,10 40x12 10\n");
  CHECK(fragment_of("ydre <text>indre</text>") == "page 'indre' 0,0 0x1 10\n");
  CHECK(fragment_of(" ") == "page\n");
  CHECK(fragments_of("<text>før</text>mellem<page>mellem<text>på</text></page>") == "page 'på' 0,0 0x1 1\n");
  CHECK(fragments_of("<page><fontspec id='1' size='15' family='R&D'<'/><text font='1'>a</text></page>") ==
        "page 'a' 0,0 0x1 10\n");
  CHECK(fragments_of("<page><text>a") == "page\n");
  CHECK(fragments_of("") == "");
  CHECK(reader::parse_pdf_xml("<pdf2xml><page>").error().kind == ErrorKind::corrupt);
  CHECK(reader::parse_pdf_xml("").error().kind == ErrorKind::corrupt);
}

TEST_CASE("the reader of pdftohtml's XML takes any number", "[readers]") {
  const auto all = [](const std::string& n) {
    return fragments_of(
        replaced("<page><fontspec id='N' size='N'/><text top='N' left='N' width='N' height='N' "
                 "font='N'>a</text></page>",
                 "N", n));
  };
  const char* const nothing[] = {"nan", "inf", "-inf", "1e39", "x", "", "0"};
  for (const char* number : nothing) CHECK(all(number) == "page 'a' 0,0 0x1 0\n");
  CHECK(all("15mm") == "page 'a' 10,10 10x10 10\n");
  CHECK(all("1e30") == "page 'a' 66666.7,66666.7 66666.7x66666.7 66666.7\n");
  CHECK(all("-1e30") == "page 'a' -66666.7,-66666.7 0x1 -66666.7\n");
}

TEST_CASE("odd places on a page do no harm", "[readers]") {
  const double places[] = {-1e9, -700, 0, 30, 500, 1e5, 1e9};
  std::mt19937 random(1);
  for (int round = 0; round < 5; ++round) {
    Pdf pdf;
    begin_minutes(pdf);
    for (int i = 0; i < 200; ++i)
      pdf.at(places[random() % std::size(places)], places[random() % std::size(places)], "at sagen udsættes, og at alt",
             {static_cast<double>(random() % 3 == 0 ? 1000 : random() % 12)});
    const Source source = source_of(pdf);
    CHECK(wrong_with_blocks(source, tokenize::tokenize(source)).value_or("") == "");
    (void)parse(source);
  }
}

TEST_CASE("what is no PDF, or a damaged one, is refused", "[readers]") {
  Pdf pdf;
  begin_minutes(pdf);
  const std::string good = pdf.bytes();
  CHECK(refusal(good) == std::nullopt);
  CHECK(refusal("%PDF-1.4\n") == ErrorKind::corrupt);
  CHECK(refusal(good.substr(0, 60)) == ErrorKind::corrupt);
  std::mt19937 random(1);
  std::string noise = "%PDF-1.7\n";
  for (int i = 0; i < 5000; ++i) noise += static_cast<char>(random());
  CHECK(refusal(noise) == ErrorKind::corrupt);
  // Poppler mends what lost its end; never is a part taken for the whole without words.
  for (std::size_t size = 0; size < good.size(); size += 97) {
    ReadOptions options;
    options.format = InputFormat::pdf;
    const auto kind = refusal(good.substr(0, size), options);
    CHECK((!kind || kind == ErrorKind::corrupt || kind == ErrorKind::unreadable));
  }
}

TEST_CASE("a PDF file with a password is refused", "[readers]") {
  Pdf pdf;
  begin_minutes(pdf);
  const std::string key(32, 'x');
  CHECK(refusal(pdf.bytes("<< /Filter /Standard /V 1 /R 2 /P -4 /O (" + key + ") /U (" + key + ") >>")) ==
        ErrorKind::encrypted);
  CHECK(refusal(pdf.bytes("<< /Filter /Ukendt /V 9 >>")) == ErrorKind::encrypted);
  CHECK(refusal(pdf.bytes("<< /Filter /Standard /V 9 /R 9 /O () /U () >>")) == ErrorKind::encrypted);
  CHECK(refusal(pdf.bytes("<< /Filter 7 >>")) == ErrorKind::encrypted);
}

TEST_CASE("a PDF file without text or without pages is refused", "[readers]") {
  CHECK(refusal(Pdf().page().bytes()) == ErrorKind::unreadable);
  CHECK(refusal(Pdf().page().line(" ").bytes()) == ErrorKind::unreadable);
  CHECK(refusal(Pdf().bytes()) == ErrorKind::corrupt);
}

TEST_CASE("a PDF file beyond a limit is refused", "[readers]") {
  Pdf pdf;
  for (int i = 0; i < 4; ++i) pdf.page().line("Egevad Kommune");
  ReadOptions options;
  options.max_pages = 4;
  CHECK(refusal(pdf.bytes(), options) == std::nullopt);
  options.max_pages = 3;
  CHECK(refusal(pdf.bytes(), options) == ErrorKind::policy);
  options = {};
  options.max_text = 20;
  CHECK(refusal(pdf.bytes(), options) == ErrorKind::policy);
  options.max_text = UINT64_MAX;
  options.max_pages = UINT32_MAX;
  CHECK(refusal(pdf.bytes(), options) == std::nullopt);
  options = {};
  for (const std::uint64_t mebibytes : {1U, 6U}) {
    options.max_memory = mebibytes << 20U;
    CHECK(refusal(pdf.bytes(), options) == ErrorKind::policy);
  }
  Pdf large;
  for (int i = 0; i < 500; ++i) large.page().line("Egevad Kommune");
  options = {};
  options.timeout = std::chrono::milliseconds(1);
  CHECK(refusal(large.bytes(), options) == ErrorKind::timeout);
}

TEST_CASE("without pdftohtml a PDF file is refused, and the message tells what to install", "[readers]") {
  const std::string bytes = Pdf().page().line("Referat").bytes();
  const Path path("/nowhere");
  const auto source = read_bytes(bytes);
  REQUIRE_FALSE(source);
  CHECK(source.error().kind == ErrorKind::unreadable);
  CHECK(source.error().message.find("poppler-utils") != std::string::npos);
}

}  // namespace referat::tests
