// Word files to lines: what is text, in which order, and how it looks; and what is refused.
#include <referat/read.hpp>

#include "tests/support/catch.hpp"
#include "tests/support/docx_builder.hpp"

namespace referat::tests {

namespace {

std::string shown_style(const LineStyle& style) {
  std::string out;
  if (style.furniture) out += "furniture ";
  if (style.heading > 0) out += "h" + std::to_string(style.heading) + " ";
  if (style.bold) out += "bold ";
  if (style.italic) out += "italic ";
  if (style.list_entry) out += "entry ";
  if (style.size > 0 && style.size != 10) out += std::to_string(static_cast<int>(style.size * 2)) + " ";
  return out.empty() ? out : "{" + out.substr(0, out.size() - 1) + "} ";
}

/// The lines with their styles: "{bold 24} Referat" of 12 points. What failed says its message.
std::string lines_of(const std::string& bytes) {
  const Result<Source> source = read_bytes(bytes);
  if (!source) return "failed: " + source.error().message;
  std::string out;
  for (std::size_t i = 0; i < source->line_starts.size(); ++i) {
    const std::size_t begin = source->line_starts[i];
    out += shown_style(source->styles.at(i));
    out += source->text().substr(begin, source->text().find('\n', begin) - begin);
    out += "\n";
  }
  return out;
}

std::string lines_of_body(const std::string& body) { return lines_of(Docx{body, {}, {}}.bytes()); }

std::string runs(const std::string& inside) { return "<w:p>" + inside + "</w:p>"; }

std::string field(const std::string& type) { return "<w:r><w:fldChar w:fldCharType=\"" + type + "\"/></w:r>"; }

std::string in_list(int list, int level) {
  return "<w:numPr><w:ilvl w:val=\"" + std::to_string(level) + "\"/><w:numId w:val=\"" + std::to_string(list) +
         "\"/></w:numPr>";
}

std::string styled(const std::string& id) { return "<w:pStyle w:val=\"" + id + "\"/>"; }

std::string level(int i, const std::string& format, const std::string& label, const std::string& more = {}) {
  return "<w:lvl w:ilvl=\"" + std::to_string(i) + "\"><w:start w:val=\"1\"/><w:numFmt w:val=\"" + format + "\"/>" +
         more + "<w:lvlText w:val=\"" + label + "\"/></w:lvl>";
}

std::string pattern(int id, const std::string& levels) {
  return "<w:abstractNum w:abstractNumId=\"" + std::to_string(id) + "\">" + levels + "</w:abstractNum>";
}

std::string list(int id, int pattern, const std::string& more = {}) {
  return "<w:num w:numId=\"" + std::to_string(id) + "\"><w:abstractNumId w:val=\"" + std::to_string(pattern) + "\"/>" +
         more + "</w:num>";
}

std::string cell(const std::string& inside, const std::string& properties = {}) {
  return "<w:tc><w:tcPr>" + properties + "</w:tcPr>" + inside + "</w:tc>";
}

std::string repeated(const std::string& text, std::size_t count) {
  std::string out;
  out.reserve(text.size() * count);
  for (std::size_t i = 0; i < count; ++i) out += text;
  return out;
}

std::optional<ErrorKind> refusal(const std::string& bytes, ReadOptions options = {}) {
  options.format = InputFormat::docx;
  const Result<Source> source = read_bytes(bytes, options);
  if (source) return std::nullopt;
  INFO(source.error().message);
  CHECK(source.error().message.starts_with("cannot read 'input': "));
  return source.error().kind;
}

std::string with_text(const std::string& name, const std::string& xml) { return zip_of({{name, xml}}); }

}  // namespace

TEST_CASE("a Word file: paragraphs are lines, an empty one sets apart", "[readers]") {
  CHECK(lines_of_body(paragraph("Egevad Kommune") + paragraph("Referat") + "<w:p/><w:p/>" + paragraph("Punkt 1")) ==
        "Egevad Kommune\nReferat\n\nPunkt 1\n");
  CHECK(lines_of_body(paragraph("Dagsorden") + paragraph("\xC2\xA0") + paragraph("Punkt 1")) ==
        "Dagsorden\n\nPunkt 1\n");
  CHECK(lines_of_body("") == "");
}

TEST_CASE("a Word file: what runs are made of", "[readers]") {
  CHECK(lines_of_body(runs(run("Byrådets ") + run("møde"))) == "Byrådets møde\n");
  CHECK(lines_of_body(runs(run("Sted:") + "<w:r><w:tab/><w:t>Rådhuset</w:t></w:r>")) == "Sted:\tRådhuset\n");
  CHECK(lines_of_body(runs("<w:r><w:t>Side</w:t><w:t> 2 </w:t><w:t>af</w:t></w:r>")) == "Side2af\n");
  CHECK(lines_of_body(runs("<w:r><w:t>Lov</w:t><w:noBreakHyphen/><w:t>pligtig</w:t><w:softHyphen/></w:r>")) ==
        "Lov-pligtig\n");
  CHECK(lines_of_body(runs("<w:r><w:t>A</w:t><w:br/><w:t>B</w:t><w:cr/><w:br/><w:t>C</w:t></w:r>")) == "A\nB\n\nC\n");
  CHECK(lines_of_body(runs("<w:r><w:br w:type=\"page\"/><w:lastRenderedPageBreak/></w:r>" + run("Punkt 2"))) ==
        "Punkt 2\n");
  CHECK(lines_of_body(runs(run("Til ") + "<w:hyperlink r:id=\"x\">" + run("siden") + "</w:hyperlink><w:smartTag>" +
                           run("!") + "</w:smartTag>")) == "Til siden!\n");
  CHECK(lines_of_body(runs("<w:r><w:sym w:font=\"Symbol\" w:char=\"F0B7\"/></w:r>" + run(" at spare"))) ==
        "• at spare\n");
  CHECK(lines_of_body(runs(run("For ") + "<w:r><w:sym w:font=\"Wingdings\" w:char=\"F0FE\"/></w:r>")) == "For ☑\n");
  CHECK(lines_of_body(paragraph("\xEF\x82\xB7\tat spare")) == "•\tat spare\n");
}

TEST_CASE("a Word file: content controls and formulas are read", "[readers]") {
  CHECK(lines_of_body("<w:sdt><w:sdtPr/><w:sdtContent>" + paragraph("Punkt 3") + "</w:sdtContent></w:sdt>") ==
        "Punkt 3\n");
  CHECK(lines_of_body(runs("<w:sdt><w:sdtContent>" + run("Dato") + "</w:sdtContent></w:sdt>")) == "Dato\n");
  CHECK(lines_of_body(runs("<m:oMath xmlns:m=\"http://schemas.openxmlformats.org/officeDocument/2006/math\">"
                           "<m:r><m:t>a+b</m:t></m:r></m:oMath>")) == "a+b\n");
}

TEST_CASE("a Word file: tracked changes are read as accepted", "[readers]") {
  CHECK(lines_of_body(runs(run("Udvalget ") + "<w:ins>" + run("god") + "</w:ins><w:del><w:r><w:delText>af</w:delText>" +
                           "<w:t>af</w:t></w:r></w:del>" + run("kendte"))) == "Udvalget godkendte\n");
  CHECK(lines_of_body(runs("<w:moveFrom>" + run("Væk") + "</w:moveFrom>") +
                      runs("<w:moveTo>" + run("Her") + "</w:moveTo>")) == "Her\n");
  const std::string gone = "<w:rPr><w:del/></w:rPr>";
  CHECK(lines_of_body(paragraph("Sagen ", gone) + paragraph("udsættes")) == "Sagen udsættes\n");
  CHECK(lines_of_body(paragraph("A") + "<w:p><w:pPr>" + gone + "</w:pPr></w:p>" + paragraph("B")) == "A\nB\n");
  CHECK(lines_of_body("<w:tbl><w:tr><w:trPr><w:del/></w:trPr>" + cell(paragraph("Væk")) + "</w:tr><w:tr>" +
                      cell(paragraph("Her")) + "</w:tr></w:tbl>") == "Her\n");
}

TEST_CASE("a Word file: comments and hidden text are left out", "[readers]") {
  CHECK(lines_of_body(runs("<w:commentRangeStart w:id=\"0\"/>" + run("Godkendt") +
                           "<w:commentRangeEnd w:id=\"0\"/><w:r><w:commentReference w:id=\"0\"/></w:r>")) ==
        "Godkendt\n");
  CHECK(lines_of_body(paragraph("A") + runs(run("Skjult", "<w:vanish/>")) + runs(run("B") + run("x", "<w:vanish/>"))) ==
        "A\nB\n");
}

TEST_CASE("a Word file: notes follow the paragraph or table that names them, each once", "[readers]") {
  const auto named = [](const std::string& kind, const std::string& id) {
    return "<w:r><w:" + kind + "Reference w:id=\"" + id + "\"/></w:r>";
  };
  const auto note = [](const std::string& kind, const std::string& id, const std::string& inside) {
    return "<w:" + kind + " w:id=\"" + id + "\">" + inside + "</w:" + kind + ">";
  };
  const std::string ring = runs("<w:r><w:footnoteRef/></w:r>" + run("Bo Lund var imod.") + named("footnote", "1"));
  Docx docx{{}, {}, {}};
  docx.footnotes = note("footnote", "0", "<w:p><w:r><w:separator/></w:r></w:p>") + note("footnote", "1", ring) +
                   note("footnote", "2", paragraph("Et.") + paragraph("To."));
  docx.endnotes = note("endnote", "1", paragraph("Slutnote."));
  const auto lines = [&](const std::string& body) {
    docx.body = body;
    return lines_of(docx.bytes());
  };
  CHECK(lines(runs(run("Godkendt") + named("footnote", "1") + run(".")) + paragraph("Efter")) ==
        "Godkendt.\nBo Lund var imod.\nEfter\n");
  CHECK(lines(runs(run("A") + named("footnote", "2") + named("endnote", "1")) +
              runs(run("B") + named("footnote", "2"))) == "A\nEt.\nTo.\nSlutnote.\nB\n");
  CHECK(lines("<w:tbl><w:tr>" + cell(runs(run("A") + named("endnote", "1"))) + cell(paragraph("B")) +
              "</w:tr></w:tbl>" + paragraph("Efter")) == "{entry} A\tB\nSlutnote.\nEfter\n");
  CHECK(lines(runs(run("A") + "<w:del>" + named("endnote", "1") + "</w:del>" + named("footnote", "7"))) == "A\n");
}

TEST_CASE("a Word file: of fields, the result is read", "[readers]") {
  const std::string code = "<w:r><w:instrText>PAGE</w:instrText></w:r>" + run("kode");
  CHECK(lines_of_body(runs(run("Side ") + field("begin") + code + field("separate") + run("7") + field("end"))) ==
        "Side 7\n");
  CHECK(lines_of_body(runs(field("begin") + code + field("begin") + code + field("separate") + run("indre") +
                           field("end") + field("separate") + run("ydre") + field("end") + run("!"))) == "ydre!\n");
  CHECK(lines_of_body(runs("<w:fldSimple w:instr=\"DATE\">" + run("3. maj") + "</w:fldSimple>")) == "3. maj\n");
  // Its end got lost.
  CHECK(lines_of_body(runs(run("A") + field("begin") + code) + paragraph("B")) == "A\nB\n");
  CHECK(lines_of_body(runs(field("end") + field("separate") + run("A"))) == "A\n");
}

TEST_CASE("a Word file: one alternative is read, and a text box after its paragraph", "[readers]") {
  const std::string box = "<w:txbxContent>" + paragraph("I boksen") + "</w:txbxContent>";
  const std::string both = "<w:r><mc:AlternateContent><mc:Choice Requires=\"wps\"><w:drawing><wps:txbx>" + box +
                           "</wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>" + box +
                           "</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>";
  CHECK(lines_of_body(runs(both + run("Ved boksen"))) == "Ved boksen\nI boksen\n");
  CHECK(lines_of_body(runs("<mc:AlternateContent><mc:Fallback>" + run("Kun den") +
                           "</mc:Fallback></mc:AlternateContent>")) == "Kun den\n");
}

TEST_CASE("a Word file: bold, italic and size come down the styles", "[readers]") {
  const std::string styles =
      "<w:docDefaults><w:rPrDefault><w:rPr><w:sz w:val=\"22\"/></w:rPr></w:rPrDefault></w:docDefaults>"
      "<w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"Normal\"><w:name w:val=\"Normal\"/></w:style>"
      "<w:style w:type=\"paragraph\" w:styleId=\"Fed\"><w:basedOn w:val=\"Normal\"/><w:rPr><w:b/></w:rPr></w:style>"
      "<w:style w:type=\"paragraph\" w:styleId=\"Stor\"><w:basedOn w:val=\"Fed\"/>"
      "<w:rPr><w:sz w:val=\"40\"/></w:rPr></w:style>"
      "<w:style w:type=\"character\" w:styleId=\"Skraa\"><w:rPr><w:i/></w:rPr></w:style>"
      "<w:style w:type=\"paragraph\" w:styleId=\"Ring\"><w:basedOn w:val=\"Ring\"/></w:style>";
  const auto lines = [&](const std::string& body) { return lines_of(Docx{body, styles, {}}.bytes()); };
  CHECK(lines(paragraph("A") + paragraph("B", styled("Fed")) + paragraph("C", styled("Stor"))) ==
        "{22} A\n{bold 22} B\n{bold 40} C\n");
  CHECK(lines(runs("<w:pPr>" + styled("Fed") + "</w:pPr>" + run("A") + run("B", "<w:b w:val=\"0\"/>"))) == "{22} AB\n");
  CHECK(lines(runs(run("A", "<w:b/><w:sz w:val=\"30\"/>") + run(" "))) == "{bold 30} A\n");
  CHECK(lines(runs(run("A", "<w:rStyle w:val=\"Skraa\"/>"))) == "{italic 22} A\n");
  CHECK(lines(paragraph("A", styled("Ring")) + paragraph("B", styled("Findes ikke"))) == "{22} A\n{22} B\n");
}

TEST_CASE("a Word file: headings are told by outline level or by name", "[readers]") {
  const std::string styles =
      "<w:style w:type=\"paragraph\" w:styleId=\"Overskrift2\"><w:name w:val=\"heading 2\"/></w:style>"
      "<w:style w:type=\"paragraph\" w:styleId=\"Punkt\"><w:basedOn w:val=\"Overskrift2\"/></w:style>"
      "<w:style w:type=\"paragraph\" w:styleId=\"Sag\"><w:pPr><w:outlineLvl w:val=\"2\"/></w:pPr></w:style>"
      "<w:style w:type=\"paragraph\" w:styleId=\"Top\"><w:name w:val=\"Title\"/></w:style>";
  const auto lines = [&](const std::string& body) { return lines_of(Docx{body, styles, {}}.bytes()); };
  CHECK(lines(paragraph("A", styled("Overskrift2")) + paragraph("B", styled("Punkt")) +
              paragraph("C", styled("Sag"))) == "{h2} A\n{h2} B\n{h3} C\n");
  CHECK(lines(paragraph("A", styled("Top")) + paragraph("B", "<w:outlineLvl w:val=\"0\"/>")) == "{h1} A\n{h1} B\n");
  CHECK(lines(paragraph("A", styled("Sag") + "<w:outlineLvl w:val=\"9\"/>")) == "A\n");
  CHECK(lines_of_body(paragraph("A", styled("Heading1")) + paragraph("B", styled("Titel"))) == "{h1} A\n{h1} B\n");
}

TEST_CASE("a Word file: numbers of lists are counted", "[readers]") {
  const std::string numbering =
      pattern(0, level(0, "decimal", "%1.") + level(1, "lowerLetter", "%2)") + level(2, "decimal", "%1.%2.%3")) +
      pattern(1, level(0, "bullet", "\xEF\x82\xB7")) + pattern(2, level(0, "upperRoman", "%1 -")) + list(1, 0) +
      list(2, 0, "<w:lvlOverride w:ilvl=\"0\"><w:startOverride w:val=\"5\"/></w:lvlOverride>") + list(3, 1) +
      list(4, 2) + list(5, 77);
  const auto lines = [&](const std::string& body) { return lines_of(Docx{body, {}, numbering}.bytes()); };
  const auto entry = [](int of, int at) { return paragraph("at spare", in_list(of, at)); };
  CHECK(lines(entry(1, 0) + entry(1, 1) + entry(1, 1) + entry(1, 0) + entry(1, 1)) ==
        "{entry} 1. at spare\n{entry} a) at spare\n{entry} b) at spare\n{entry} 2. at spare\n{entry} a) at spare\n");
  CHECK(lines(entry(1, 0) + entry(1, 1) + entry(1, 2)) ==
        "{entry} 1. at spare\n{entry} a) at spare\n{entry} 1.a.1 at spare\n");
  CHECK(lines(entry(1, 0) + entry(2, 0) + entry(2, 0) + entry(1, 0)) ==
        "{entry} 1. at spare\n{entry} 5. at spare\n{entry} 6. at spare\n{entry} 7. at spare\n");
  CHECK(lines(entry(3, 0) + entry(4, 0) + entry(5, 0) + entry(0, 0)) ==
        "{entry} • at spare\n{entry} I - at spare\nat spare\nat spare\n");
  CHECK(lines(runs("<w:pPr>" + in_list(1, 0) + "</w:pPr><w:r><w:t>A</w:t><w:br/><w:t>B</w:t></w:r>")) ==
        "{entry} 1. A\nB\n");
  CHECK(lines(runs("<w:pPr>" + in_list(1, 0) + "</w:pPr><w:r><w:br/><w:t>A</w:t></w:r>") + "<w:p><w:pPr>" +
              in_list(1, 0) + "</w:pPr></w:p>" + paragraph("", in_list(3, 0))) == "{entry} 1. A\n{entry} 2.\n");
}

TEST_CASE("a Word file: a style may number its paragraphs", "[readers]") {
  const std::string styles =
      "<w:style w:type=\"paragraph\" w:styleId=\"Punkt\"><w:pPr><w:numPr><w:numId w:val=\"1\"/></w:numPr></w:pPr>"
      "</w:style><w:style w:type=\"paragraph\" w:styleId=\"Del\"><w:pPr><w:numPr><w:numId w:val=\"1\"/></w:numPr>"
      "</w:pPr></w:style>";
  const std::string numbering = pattern(0, level(0, "decimal", "%1", "<w:pStyle w:val=\"Punkt\"/>") +
                                               level(1, "decimal", "%1.%2", "<w:pStyle w:val=\"Del\"/>")) +
                                list(1, 0);
  const std::string body = paragraph("A", styled("Punkt")) + paragraph("B", styled("Del")) +
                           paragraph("C", styled("Punkt") + "<w:numPr><w:numId w:val=\"0\"/></w:numPr>") +
                           paragraph("D", styled("Punkt"));
  CHECK(lines_of(Docx{body, styles, numbering}.bytes()) == "{entry} 1 A\n{entry} 1.1 B\nC\n{entry} 2 D\n");
}

TEST_CASE("a Word file: tables are read row by row", "[readers]") {
  const auto table = [](const std::string& rows) { return "<w:tbl>" + rows + "</w:tbl>"; };
  const auto row = [](const std::string& cells) { return "<w:tr>" + cells + "</w:tr>"; };
  const std::string one = row(cell(paragraph("Sted")) + cell(paragraph("Rådhuset")));
  CHECK(lines_of_body(table(one + one) + paragraph("Efter")) ==
        "{entry} Sted\tRådhuset\n{entry} Sted\tRådhuset\nEfter\n");
  CHECK(lines_of_body(table(row(cell(paragraph("A")) + cell(paragraph("B1") + paragraph("B2")) +
                                cell(paragraph("C1"))))) == "{entry} A\tB1\nB2\nC1\n");
  CHECK(lines_of_body(table(row(cell(paragraph("A"), "<w:gridSpan w:val=\"2\"/>") +
                                cell(paragraph("skjult"), "<w:vMerge/>") + cell(paragraph("C"))))) ==
        "{entry} A\t\tC\n");
  CHECK(lines_of_body(table(row(cell(paragraph("A")) + cell(table(one + one) + "<w:p/>")))) ==
        "{entry} A\tSted\tRådhuset\n{entry} Sted\tRådhuset\n");
  CHECK(lines_of_body(table(one + row(cell("<w:p/>")) + one)) == "{entry} Sted\tRådhuset\n\n{entry} Sted\tRådhuset\n");
  CHECK(lines_of_body(table(row(cell(runs(run("A", "<w:b/>"))) + cell(runs(run("B", "<w:b/>"))))) +
                      table(row(cell(runs(run("A", "<w:b/>"))) + cell(paragraph("B"))))) ==
        "{entry} A\tB\n{entry} A\tB\n");
  const auto row_of = [&](const std::vector<std::string>& texts) {
    std::string cells;
    for (const std::string& text : texts) cells += cell(text.empty() ? "<w:p/>" : paragraph(text));
    return row(cells);
  };
  CHECK(lines_of_body(table(row_of({"", "2024", "2025"}) + row_of({"Løn", "", "12"}) + row_of({"Drift", "10", ""}))) ==
        "{entry} | 2024 | 2025\n{entry} Løn |  | 12\n{entry} Drift | 10\n");
  CHECK(lines_of_body(table(row(cell(runs(run("Indstilling", "<w:b/>"))) + cell(paragraph("At vejen lukkes."))))) ==
        "{bold} Indstilling\nAt vejen lukkes.\n");
}

TEST_CASE("a Word file: headers come before the text and footers after it", "[readers]") {
  Docx docx;
  docx.headers = {paragraph("Egevad Kommune"), paragraph("Egevad Kommune"), "<w:p/>"};
  docx.footers = {paragraph("Side 1")};
  const auto reference = [](const std::string& kind, const std::string& id) {
    return "<w:" + kind + "Reference w:type=\"default\" r:id=\"" + id + "\"/>";
  };
  docx.body = "<w:p><w:pPr><w:sectPr>" + reference("header", "header0") + "</w:sectPr></w:pPr></w:p>" +
              paragraph("Referat") + "<w:sectPr>" + reference("header", "header1") + reference("header", "header2") +
              reference("footer", "footer0") + reference("footer", "findes-ikke") + "</w:sectPr>";
  CHECK(lines_of(docx.bytes()) == "{furniture} Egevad Kommune\n\nReferat\n\n{furniture} Side 1\n");
}

TEST_CASE("a Word file: its document is found wherever it lies in the archive", "[readers]") {
  ZipFiles files = Docx{paragraph("Referat"), {}, {}}.files();
  const std::string document = files[1].second;
  const std::string relations = files[0].second;
  const auto target = [&](const std::string& name, const std::string& mode = {}) {
    std::string changed = relations;
    changed.replace(changed.find("word/document.xml\""), 18, name + "\"" + mode);
    return changed;
  };
  CHECK(lines_of(zip_of({{"word/document.xml", document}})) == "Referat\n");
  CHECK(lines_of(zip_of({{"_rels/.rels", target("other/text.xml")}, {"other/text.xml", document}})) == "Referat\n");
  CHECK(lines_of(zip_of({{"_rels/.rels", target("/other/text.xml")}, {"other/text.xml", document}})) == "Referat\n");
  const char* const outside[] = {"../text.xml", "a/../../text.xml", "..\\text.xml", "file:///text.xml", "//text.xml"};
  for (const char* name : outside) {
    INFO(name);
    CHECK(refusal(zip_of({{"_rels/.rels", target(name)}, {name, document}, {"text.xml", document}})) ==
          ErrorKind::unreadable);
  }
  CHECK(refusal(zip_of({{"_rels/.rels", target("text.xml", " TargetMode=\"External\"")}, {"text.xml", document}})) ==
        ErrorKind::unreadable);
}

TEST_CASE("what is no Word file, or a damaged one, is refused", "[readers]") {
  const std::string good = Docx{paragraph("Referat"), {}, {}}.bytes();
  CHECK(refusal("Referat") == ErrorKind::unreadable);
  CHECK(refusal("") == ErrorKind::unreadable);
  CHECK(refusal(good.substr(0, good.size() / 2)) == ErrorKind::corrupt);
  CHECK(refusal(with_text("mimetype", "application/vnd.oasis.opendocument.text")) == ErrorKind::unreadable);
  CHECK(refusal(with_text("word/document.xml", "<html/>")) == ErrorKind::unreadable);
  CHECK(refusal(with_text("word/document.xml", "<w:document")) == ErrorKind::corrupt);
  CHECK(refusal(with_text("word/document.xml", "")) == ErrorKind::corrupt);
  CHECK(refusal(Docx{"<w:p></w:q>", {}, {}}.bytes()) == ErrorKind::corrupt);
  CHECK(refusal(Docx{paragraph("A"), "<w:style>", {}}.bytes()) == ErrorKind::corrupt);
  std::string changed = Docx{paragraph("Referat"), {}, {}}.bytes({.packed = false, .encrypted = false});
  changed[changed.find("Referat")] = 'X';
  CHECK(refusal(changed) == ErrorKind::corrupt);  // its checksum tells
  CHECK(refusal(Docx{paragraph("Referat"), {}, {}}.bytes({.packed = true, .encrypted = true})) == ErrorKind::encrypted);
}

TEST_CASE("a Word file with a document type definition is refused", "[readers]") {
  Docx docx{paragraph("&a;"), {}, {}};
  docx.doctype = "<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">]>";
  CHECK(refusal(docx.bytes()) == ErrorKind::corrupt);
  docx.doctype = "<!DOCTYPE x SYSTEM \"file:///etc/passwd\">";
  CHECK(refusal(docx.bytes()) == ErrorKind::corrupt);
  CHECK(lines_of(docx.bytes()).ends_with("it has a document type definition, which Word files never have"));
}

TEST_CASE("what would fill the memory from a Word file is refused", "[readers]") {
  CHECK(refusal(Docx{paragraph(std::string(3U << 20, ' ')), {}, {}}.bytes()) == ErrorKind::policy);
  ReadOptions options;
  options.max_entry = 1000;
  CHECK(refusal(Docx{paragraph(std::string(1000, 'x')), {}, {}}.bytes(), options) == ErrorKind::policy);
  options = {};
  options.max_text = 100;
  CHECK(refusal(Docx{repeated(paragraph("Egevad"), 100), {}, {}}.bytes(), options) == ErrorKind::policy);
  ZipFiles files;
  for (int i = 0; i < 10'001; ++i) files.emplace_back("word/" + std::to_string(i) + ".xml", "");
  CHECK(refusal(zip_of(files, {.packed = false, .encrypted = false})) == ErrorKind::policy);
  CHECK(refusal(with_text("word/document.xml", "<a " + repeated("a='' ", 201) + "/>")) == ErrorKind::policy);
}

TEST_CASE("a Word file of a hundred thousand elements inside each other is refused", "[readers]") {
  constexpr std::size_t deep = 100'000;
  const auto nested = [&](const std::string& open, const std::string& close) {
    return Docx{repeated(open, deep) + repeated(close, deep), {}, {}}.bytes({.packed = false, .encrypted = false});
  };
  CHECK(refusal(nested("<w:sdt><w:sdtContent>", "</w:sdtContent></w:sdt>")) == ErrorKind::corrupt);
  CHECK(refusal(nested("<w:tbl><w:tr><w:tc>", "</w:tc></w:tr></w:tbl>")) == ErrorKind::corrupt);
  // As deep as it may be.
  const std::string table = "<w:tbl><w:tr><w:tc>";
  CHECK(lines_of_body(repeated(table, 80) + paragraph("A") + repeated("</w:tc></w:tr></w:tbl>", 80)) == "A\n");
}

}  // namespace referat::tests
