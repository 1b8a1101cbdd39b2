// Pages to lines, and what each line looks like. All texts are invented.
#include <fmt/core.h>

#include <referat/read.hpp>

#include "reader/danish_time.hpp"
#include "reader/html.hpp"
#include "reader/html_encoding.hpp"
#include "reader/list_numbers.hpp"
#include "tests/support/catch.hpp"

namespace referat::tests {

namespace {

/// What a style has, before the line: heading level, Bold, Italic, List entry, Furniture. "2|Punkt 1", "BL|tekst".
std::string marks(const LineStyle& style) {
  std::string out;
  if (style.heading > 0) out += std::to_string(style.heading);
  if (style.bold) out += 'B';
  if (style.italic) out += 'I';
  if (style.list_entry) out += 'L';
  if (style.furniture) out += 'F';
  return out;
}

std::string shown(const Source& source) {
  std::string out;
  for (std::size_t i = 0; i < source.line_starts.size(); ++i) {
    const std::uint32_t begin = source.line_starts[i];
    const std::string_view line = source.text().substr(begin);
    const std::string mark = marks(source.styles.at(i));
    out += (mark.empty() ? "" : mark + "|") + std::string(line.substr(0, line.find('\n'))) + "\n";
  }
  return out;
}

std::string read(std::string html) {
  const auto source = reader::read_html(std::move(html), {});
  if (!source) return source.error().message;
  CHECK(source->styles.size() == source->line_starts.size());
  return shown(*source);
}

std::string repeated(std::string_view s, std::size_t count) {
  std::string out;
  for (std::size_t i = 0; i < count; ++i) out += s;
  return out;
}

struct Row {
  std::string html;
  std::string lines;
};

void check(const std::vector<Row>& rows) {
  for (const Row& row : rows) {
    INFO(row.html);
    CHECK(read(row.html) == row.lines);
  }
}

}  // namespace

TEST_CASE("pages are told from other text", "[readers]") {
  for (const char* page : {"<!DOCTYPE html>", "<html>", "<HTML lang='da'>", "\xEF\xBB\xBF\n<head>", "<body class=x>",
                           "<!-- a --> <!-- b -->\n<!doctype HTML PUBLIC>", "<?xml version='1.0'?><!DOCTYPE html>"}) {
    INFO(page);
    CHECK(reader::is_html(page));
  }
  for (const char* other : {"", "<", "Referat <html>", "<header>x", "<!DOCTYPE book>", "<?xml version='1.0'?><book>",
                            "<!-- <html>", "{\"html\": 1}"}) {
    INFO(other);
    CHECK_FALSE(reader::is_html(other));
  }
}

TEST_CASE("blocks are lines, and white space is folded", "[readers]") {
  check({
      {"<p>Egevad   Kommune\n holder\tmøde</p>", "Egevad Kommune holder møde\n"},
      {"<div>Et</div><div>To</div>tre", "Et\nTo\ntre\n"},
      {"<p>Et</p><p>To</p>", "Et\n\nTo\n"},
      {"<div>Et<br>To<br/>Tre<br></div>", "Et\nTo\nTre\n"},
      {"<div>Et<br><br>To</div>", "Et\n\nTo\n"},
      {"<div>Et</div><div>&nbsp;</div><div>To</div>", "Et\n\nTo\n"},
      {"<div>Et</div><p></p><p>&nbsp;</p><div>To</div>", "Et\n\nTo\n"},
      {"<div>Et&nbsp;to</div>", "Et to\n"},
      {"<div><span>PDF</span><a href='x'>Plan</a></div>", "PDFPlan\n"},
      {"<div><button>Ja</button><button>Nej</button></div>", "Ja Nej\n"},
      {"<div>Bilag <b>til</b> <i>sagen</i></div>", "Bilag til sagen\n"},
      {"<pre>Et\n  To\n\nTre</pre>", "Et\nTo\n\nTre\n"},
      {"<div>a &lt; b &amp; c &aelig;&oslash;&aring; &#229; &euro;</div>", "a < b & c æøå å €\n"},
      {"<div>4 < 5 og 6 > 3</div>", "4 < 5 og 6 > 3\n"},
      {"<dl><dt>Dato</dt><dd>1. maj</dd></dl>", "B|Dato\n1. maj\n"},
      {"<details><summary>Indstilling</summary><p>At vejen lukkes.</p></details>",
       "B|Indstilling\n\nAt vejen lukkes.\n"},
      {"Uden element<div>og med</div>", "Uden element\n\nog med\n"},
  });
}

TEST_CASE("what is no text is left out, and the title where there is more", "[readers]") {
  check({
      {"<html><head><title>Titel</title><style>p{}</style></head><body><script>if (a<b) x()</script><p>Tekst</p>"
       "<svg><title>Ikon</title><text>x</text></svg><select><option>Vælg</select><textarea>skriv</textarea>"
       "<template><p>skabelon</p></template><noscript>slå til</noscript><img alt='billede'></body></html>",
       "Tekst\n"},
      {"<html><head><title>Referat af møde</title></head><body></body></html>", "Referat af møde\n"},
      {"<p>Et<!-- <p>to --> tre</p>", "Et tre\n"},
      {"<p><![if !supportLists]>- <![endif]>Et<o:p></o:p></p><!-->To<!---->tre", "- Et\n\nTotre\n"},
      {"<STYLE>a</p></STYLE>Et<script>'</p>'</SCRIPT >to", "Etto\n"},
      {"<head><title>x</title><main>Et</main>", "Et\n"},
      {"", ""},
  });
}

TEST_CASE("lines have the style of all their text", "[readers]") {
  check({
      {"<h1>Referat</h1><h6>Lille</h6>", "1|Referat\n\n6|Lille\n"},
      {"<div role=heading aria-level=4>Fire</div><div role='heading'>To</div>", "4|Fire\n\n2|To\n"},
      {"<h2><button>Punkt 1</button></h2>tekst", "2|Punkt 1\ntekst\n"},
      {"<button><h2>Punkt 1</h2></button>", "2|Punkt 1\n"},
      {"<h3>Beslutning</h3><div>Godkendt</div><h3></h3><div>Mere</div>", "3|Beslutning\nGodkendt\n\n3|\nMere\n"},
      {"<h3> &nbsp; </h3>x", "3|\nx\n"},
      {"<div><b>Ane</b> <strong>Holm</strong></div><div><b>Ane</b> Holm</div>", "B|Ane Holm\nAne Holm\n"},
      {"<div style='FONT-WEIGHT: 700'>a</div><div style='font-weight:400'>b</div>", "B|a\nb\n"},
      {"<b>a<span style='font-weight:normal'>b</span></b>", "ab\n"},
      {"<div><em>a</em></div><div><span style='font-style:italic;color:red'><b>b</b></span></div>", "I|a\nBI|b\n"},
  });
}

TEST_CASE("lists keep their numbers", "[readers]") {
  check({
      {"<ul><li>Et</li><li><p>To</p><p>mere</p></li></ul>", "L|Et\nL|To\n\nmere\n"},
      {"<div>At</div><ol><li>et<li>to</ol><div>Slut</div>", "At\n\nL|1. et\nL|2. to\n\nSlut\n"},
      {"<ol start=3 type=a><li>x</li><li value=27>y</li></ol>", "L|c. x\nL|aa. y\n"},
      {"<ol type=I><li>x<ul><li>y</li></ul></li><li>z</li></ol>", "L|I. x\nL|y\nL|II. z\n"},
      {"<ol><li></li><li>x</li></ol>", "L|2. x\n"},
      {"<ol start=-1 type=1><li>x</li></ol>", "L|1. x\n"},
  });
  CHECK(reader::list_number(1994, 'i') == "mcmxciv");
  CHECK(reader::list_number(4000, 'I') == "4000");
  CHECK(reader::list_number(28, 'A') == "AB");
  CHECK(reader::list_number(0, 'a') == "0");
}

TEST_CASE("rows are lines, and long cells follow", "[readers]") {
  check({
      {"<table><tr><td>Udvalg:</td><td>Teknik</td><td></td></tr><tr><td>Sted:</td><td><b>Salen</b></td></tr></table>",
       "L|Udvalg:\tTeknik\nL|Sted:\tSalen\n"},
      {"<table><thead><tr><th>Punkt<th>Titel<th></thead></table>", "L|Punkt\tTitel\n"},
      {"<table><tr><td>1</td><td><h2>Vejplan</h2><div>24-17</div><h3>Bilag</h3></td><td>tre</td></tr></table>",
       "2|1\tVejplan\n24-17\n\n3|Bilag\ntre\n"},
      {"<table><tr><td>1<td>2<td>a<br>b<td>3</table>", "L|1\t2\ta\nb\n3\n"},
      {"<table><tr><td>1</td><td><table><tr><td>x</td><td>y</td></tr><tr><td>z</td></tr></table></td></tr></table>",
       "L|1\tx\ty\nL|z\n"},
      {"<p>før</p><table><caption>Tal</caption><tr><td></td><td>a</td></tr></table><p>efter</p>",
       "før\n\nTal\na\n\nefter\n"},
      {"<table><tr><td>1</td><td><h3></h3><div>x</div></td></tr></table>", "1\n\n3|\nx\n"},
      {"<td>løs</td>celle", "løs\ncelle\n"},
  });
}

TEST_CASE("rows belong together, and none is a heading but one bold cell", "[readers]") {
  check({
      {"<table><tr><th>Art</th><th>2024</th></tr><tr><td><b>I alt</b></td><td><b>12</b></td></tr></table>",
       "L|Art\t2024\nL|I alt\t12\n"},
      {"<table><tr><td>Løn</td><td>12</td></tr><tr><td>I alt</td></tr><tr><td><b>Drift</b></td></tr></table>",
       "L|Løn\t12\nL|I alt\nB|Drift\n"},
      {"<table><tr><td>Et afsnit</td></tr><tr><td>Et til</td></tr></table>", "Et afsnit\nEt til\n"},
      {"<table><tr><td><b>1.</b></td><td><b>Vejplan</b></td></tr></table>", "BL|1.\tVejplan\n"},
  });
}

TEST_CASE("empty cells do not let columns slip", "[readers]") {
  check({
      {"<table><tr><th></th><th>2024</th><th>2025</th></tr><tr><td>Løn</td><td></td><td>12</td></tr>"
       "<tr><td>Drift</td><td>10</td><td></td></tr></table>",
       "L|| 2024 | 2025\nL|Løn |  | 12\nL|Drift | 10\n"},
      {"<table><tr><td>Løn</td><td></td><td>12</td></tr><tr><td>Drift</td><td>10</td><td></td></tr></table>",
       "L|Løn |  | 12\nL|Drift | 10\n"},
      // Only a distance, and a list that is read by its numbers.
      {"<table><tr><td>Sted:</td><td></td><td>Salen</td></tr><tr><td>Dato:</td><td></td><td>1. maj</td></tr></table>",
       "L|Sted:\t\tSalen\nL|Dato:\t\t1. maj\n"},
      {"<table><tr><td>1</td><td>Lukket</td><td>Køb</td></tr><tr><td>2</td><td></td><td>Vejplan</td></tr></table>",
       "L|1\tLukket\tKøb\nL|2\t\tVejplan\n"},
      {"<table><tr><td>2023</td><td>9</td><td>8</td></tr><tr><td>2024</td><td></td><td>12</td></tr></table>",
       "L|2023 | 9 | 8\nL|2024 |  | 12\n"},
  });
}

TEST_CASE("a bold label beside a text stands above it, beside a value it stays", "[readers]") {
  check({
      {"<table><tr><th>Indstilling</th><td>Det indstilles, at vejen lukkes.</td></tr></table>",
       "B|Indstilling\nDet indstilles, at vejen lukkes.\n"},
      {"<table><tr><td><b>Beslutning</b></td><td><p>Godkendt.</p><p>Ane Holm var imod.</p></td></tr></table>",
       "B|Beslutning\n\nGodkendt.\n\nAne Holm var imod.\n"},
      {"<table><tr><th>Sagsnr.</th><td>24/17</td></tr><tr><th>Indstilling</th><td>At vejen lukkes.</td></tr>"
       "<tr><th>Beslutning</th><td>Godkendt</td></tr></table>",
       "L|Sagsnr.\t24/17\nB|Indstilling\nAt vejen lukkes.\nB|Beslutning\nGodkendt\n"},
      {"<table><tr><th>Mødedato</th><td>1. maj 2025</td></tr></table>", "L|Mødedato\t1. maj 2025\n"},
      {"<table><tr><td>Indstilling</td><td>Det indstilles, at vejen lukkes.</td></tr></table>",
       "L|Indstilling\tDet indstilles, at vejen lukkes.\n"},
  });
}

TEST_CASE("what is deleted is left out, and what is hidden is told of", "[readers]") {
  check({
      {"<p>At vejen <del>lukkes</del><ins>åbnes</ins>, <s>ikke</s> <strike>nu</strike></p>",
       "At vejen åbnes, ikke nu\n"},
      {"<p>Godkendt<span hidden>Afvist</span>.</p>", "F|Afvist\nGodkendt.\n"},
      {"<p>Godkendt <button hidden>Send</button> af alle</p>", "F|Send\nGodkendt af alle\n"},
      {"<p><b>Beslutning <i hidden>note</i></b><b>her</b></p>", "F|note\nB|Beslutning her\n"},
      {"<p>Godkendt <b style='display:none'>Afvist</b></p>", "F|Afvist\nGodkendt\n"},
      {"<div style='visibility: hidden'>Vent<p>et øjeblik</p></div>Godkendt", "F|Vent\n\nF|et øjeblik\n\nGodkendt\n"},
  });
  const auto source = reader::read_html("<h3>Beslutning</h3><div hidden><p>Godkendt.</p><p>Enigt.</p></div>", {});
  REQUIRE(source);
  REQUIRE(source->diagnostics.size() == 1);
  CHECK(source->diagnostics[0].rule == &rules::hidden_text);
  CHECK(source->diagnostics[0].message == "2 lines that the page does not show by itself; read as text");
  CHECK(source->text(source->diagnostics[0].where) == "Godkendt.");
}

TEST_CASE("plain text that is called HTML keeps its lines", "[readers]") {
  check({
      {"Referat\n\nPunkt 1: Veje &amp; stier, 3 <4\nGodkendt", "Referat\n\nPunkt 1: Veje & stier, 3 <4\nGodkendt\n"},
      {"Referat\nPunkt<br>1", "Referat Punkt\n1\n"},
  });
}

TEST_CASE("what belongs to the site is furniture", "[readers]") {
  check({
      {"<nav><a>Forside</a></nav><main><p>Tekst</p><footer>af sagen</footer></main><footer>Egevad</footer>",
       "F|Forside\n\nTekst\n\naf sagen\n\nF|Egevad\n"},
      {"<div class='x Cookie-bar'>Vi bruger dem</div><div role='menu'>a</div><div id=breadcrumbs>b</div>c",
       "F|Vi bruger dem\nF|a\nF|b\nc\n"},
      {"<body class='has-cookie-banner'><div>Tekst</div></body>", "Tekst\n"},
      {"<div>Hent som PDF</div><div>KOPIER LINK</div><div>Kopier link og mere</div>",
       "F|Hent som PDF\nF|KOPIER LINK\nKopier link og mere\n"},
      {"<table><tr><td>1</td><td>Vejplan</td><td><div>3</div><div>Hent som PDF</div></td></tr></table>",
       "L|1\tVejplan\nF|3\nF|Hent som PDF\n"},
      {"<table><tr><td>1</td><td>2 Hent</td></tr></table>", "L|1\t2 Hent\n"},
      {"<table><tr hidden><td>Information:</td><td></td></tr><tr hidden><td>Sted:</td><td>Salen</td></tr></table>",
       "F|Information:\nL|Sted:\tSalen\n"},
      {"<div style='display: none'>Lydfil:</div><div style='display:none'>Hele sagen</div>", "F|Lydfil:\nHele sagen\n"},
      {"<div class='modal fade'>Send</div><div class='modal-body'>x</div>", "F|Send\nx\n"},
  });
}

TEST_CASE("a page is read in the character set that it names", "[readers]") {
  struct EncodingRow {
    std::string html;
    std::string encoding;
    std::string lines;
  };
  const EncodingRow rows[] = {
      {"<meta charset=windows-1252><p>M\xF8"
       "de \x96 5</p>",
       "windows-1252", "Møde – 5\n"},
      {"<META http-equiv=Content-Type content='text/html; charset=ISO-8859-1'><p>\x80</p>", "windows-1252", "€\n"},
      {"<p>M\xF8"
       "de</p>",
       "windows-1252", "Møde\n"},
      {"<p>Møde</p>", "UTF-8", "Møde\n"},
      {"<meta charset='utf-8'><p>Møde</p>", "UTF-8", "Møde\n"},
      {"\xEF\xBB\xBF<meta charset=iso-8859-1><p>Møde</p>", "UTF-8", "Møde\n"},
      {"<!-- <meta charset=iso-8859-5> --><p>Møde</p>", "UTF-8", "Møde\n"},
      {"<meta charset=ukendt><p>Møde</p>", "UTF-8", "Møde\n"},
  };
  for (const EncodingRow& row : rows) {
    INFO(row.html);
    const auto source = reader::read_html(row.html, {});
    REQUIRE(source);
    CHECK(source->encoding == row.encoding);
    CHECK(shown(*source) == row.lines);
  }
  ReadOptions options;
  options.encoding = "latin1";
  const auto given = reader::read_html(
      "<meta charset=utf-8><p>M\xF8"
      "de</p>",
      options);
  REQUIRE(given);
  CHECK(given->text() == "Møde\n");
  options.encoding = "klingon";
  CHECK(reader::read_html("<p>x", options).error().kind == ErrorKind::unreadable);
  CHECK(reader::read_html("%PDF-1.7 x", {}).error().message == "it is a PDF, not HTML");
}

TEST_CASE("a page or JSON in UTF-16 is told by its bytes", "[readers]") {
  const auto wide = [](std::string_view ascii, bool big) {
    std::string out;
    for (const char c : ascii) out += big ? std::string{'\0', c} : std::string{c, '\0'};
    return out;
  };
  for (const bool big : {false, true}) {
    for (const std::string mark : {big ? "\xFE\xFF" : "\xFF\xFE", ""}) {
      const auto page = read_bytes(mark + wide("<!DOCTYPE html><html><p>Referat</p><p>Godkendt</p></html>", big));
      REQUIRE(page);
      CHECK(page->format == InputFormat::html);
      CHECK(page->text() == "Referat\n\nGodkendt\n");
      CHECK(page->encoding == (big ? "UTF-16BE" : "UTF-16LE"));
      CHECK(read_bytes(mark + wide("{\"a\": 1}", big)).error().message ==
            "cannot read 'input': it is JSON, but not FirstAgenda's");
      CHECK(read_bytes(mark + wide("Referat <html>", big))->format == InputFormat::text);
    }
  }
}

TEST_CASE("damaged characters in a page are told of", "[readers]") {
  const auto source = reader::read_html("<p>Mødet på ø \xFF x</p>", {});
  REQUIRE(source);
  REQUIRE(source->diagnostics.size() == 1);
  CHECK(source->text(source->diagnostics[0].where) == "\xEF\xBF\xBD");
}

TEST_CASE("attributes that do not count are left out, and nothing else", "[readers]") {
  check({
      {"<p aria-label=\"Bilag > 2\" hidden=\"hidden\">x</p>", "x\n"},
      {"<p>a <span hidden=\"\">b</span></p>", "F|b\na\n"},
      {"<p data-x=\"1\" CLASS=\"Modal\" href=\"/vis\">x</p>", "F|x\n"},
      {"<p title=\"<b>\">x <a href=\"u\"class=\"modal\">y</a></p>", "x y\n"},
      {"<p role aria-label=\"q\" =\"menu\">x</p>", "x\n"},
      {"<ol data-x=\"y\" start=\"4\"><li value=\"7\" title=\"t\">x</li></ol>", "L|7. x\n"},
      // Behind a stray quote, or in an end tag that does not end, libxml2 takes this for text.
      {"<a c\"lass=\">I sagen target=\"_blank\" href=\"/vis\">Bilag</a>",
       "I sagen target=\"_blank\" href=\"/vis\">Bilag\n"},
      {"<i=\" s=\"><p t=\"\">C", "I|C\n"},
      {"</v<h d=\">\" ", "\"\n"},
  });
}

TEST_CASE("hostile pages are refused or read, and quickly", "[readers]") {
  const std::string deep = "it is nested too deeply";
  CHECK(read(repeated("<div>", 1'000'000)) == deep);
  CHECK(read(repeated("<table><tr><td>", 60'000)) == deep);
  CHECK(read(repeated("<div>", 600) + "dybt" + repeated("</div>", 600)) == "dybt\n");
  CHECK(read("<b" + repeated(" a=1", 600) + ">x") == "a tag in it has too many attributes");
  CHECK(read("<b title='" + repeated("mange ord ", 600) + "'>x</b>") == "B|x\n");
  CHECK(read("<script>if (a <b" + repeated(" c", 600) + ")</script>x") == "x\n");
  CHECK(read(repeated("<tr><td>", 50'000)).empty());
  CHECK(read(repeated("<!--", 50'000)).empty());
  CHECK(read(repeated("&amp;", 50'000)).size() == 50'001);
  CHECK(read(repeated("<b>", 900) + repeated("</i>", 50'000) + "x") == "B|x\n");
  CHECK(read(repeated("</td></tr></table></li></ol>", 1000) + "x") == "x\n");
}

TEST_CASE("moments of machines become Danish", "[readers]") {
  struct MomentRow {
    const char* iso;
    const char* date;
    const char* time;
  };
  const MomentRow rows[] = {
      {"2025-08-27T16:00:00", "27. august 2025", "16:00"},   {"2025-08-27", "27. august 2025", ""},
      {"2025-08-27T14:00:00Z", "27. august 2025", "16:00"},  {"2025-01-15T15:30:00.000Z", "15. januar 2025", "16:30"},
      {"2025-03-30T00:59:00Z", "30. marts 2025", "01:59"},   {"2025-03-30T01:00:00Z", "30. marts 2025", "03:00"},
      {"2025-10-26T00:59:00Z", "26. oktober 2025", "02:59"}, {"2025-10-26T01:00:00Z", "26. oktober 2025", "02:00"},
      {"2024-12-31T23:30:00Z", "1. januar 2025", "00:30"},   {"2025-08-27T16:00:00+02:00", "27. august 2025", "16:00"},
      {"2025-08-27T00:00:00", "27. august 2025", ""},
  };
  for (const MomentRow& row : rows) {
    INFO(row.iso);
    const auto moment = reader::danish_moment(row.iso);
    REQUIRE(moment);
    CHECK(moment->date == row.date);
    CHECK(moment->time == row.time);
  }
  for (const char* other : {"", "27. august 2025", "2025-02-30", "2025-08-27T25:00", "2025-08-27x16:00"}) {
    INFO(other);
    CHECK_FALSE(reader::danish_moment(other));
  }
}

}  // namespace referat::tests
