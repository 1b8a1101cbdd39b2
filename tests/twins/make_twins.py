#!/usr/bin/env python3
"""Writes a sample's minutes as a web page, a Word file and a PDF, which have to be read as the text is.

    tests/twins/make_twins.py samples/nordstrand-social

The page and the Word file are made from minutes.json, which knows paragraphs; the PDF from the lines of minutes.txt, set
as FirstAgenda sets them. The same input gives the same bytes.
"""
import html
import json
import re
import sys
import zipfile
from pathlib import Path

LIST_ENTRY = re.compile(r"^(\d+\.|-) ")


def paragraphs(text):
    """(kind, text) of a section's text: entries of lists stand on lines of their own."""
    for paragraph in text.split("\n\n"):
        for line in paragraph.split("\n"):
            yield ("entry" if LIST_ENTRY.match(line) else "text", line.strip())


def sections(item):
    """(heading, paragraphs) in order; a heading that carries its value is one line with it."""
    for section in item["sections"]:
        if section["kind"] == "absent":
            yield None, [("text", f"{section['heading']} {section['text']}")]
        else:
            yield section["heading"], list(paragraphs(section["text"])) if section["text"] else []


def header(minutes):
    meeting = minutes["meeting"]
    return [("Udvalg", meeting["body"]), ("Mødedato", "Tirsdag den 4. november 2025 kl. 16:00"),
            ("Mødested", meeting["location"]), ("Mødedeltagere", people(meeting))]


def people(meeting):
    names = []
    for person in meeting["participants"]:
        name = person["name"]
        for part in (person["party"], person["role"], "Afbud" if person["absent"] else None):
            name += f" ({part})" if part else ""
        names.append(name)
    return ", ".join(names)


# --- a web page --------------------------------------------------------------------------------------------------------

def web_page(minutes):
    out = ['<!DOCTYPE html>', '<html lang="da">', '<head><meta charset="utf-8"><title>Referat</title>',
           '<style>h2 { color: #246 }</style></head>', '<body>',
           '<nav><a href="/">Forside</a> <a href="/udvalg">Udvalg</a></nav>', '<main>',
           '<h1>Referat 4. november 2025 kl. 16.00</h1>', '<table>']
    for label, value in header(minutes):
        out.append(f"<tr><td>{label}:</td><td>{html.escape(value)}</td></tr>")
    out.append('</table>\n<table>\n<thead><tr><th>Punkt</th><th>Titel</th><th></th></tr></thead>')
    for item in minutes["items"]:
        out.append(f"<tr><td>{item['number']}</td><td><h2>{html.escape(item['title'])}</h2>")
        out.append(f"<span>{item['case_number']['text']}</span>")
        for heading, parts in sections(item):
            if heading:
                out.append(f"<h3>{html.escape(heading)}</h3>")
            out.extend(f"<div>{html.escape(text)}</div>" for _, text in parts)
        out.append('</td><td><ul role="menu"><li>Hent som PDF</li><li>Kopier link</li></ul></td></tr>')
    out.append('</table>\n</main>\n<footer><a href="#top">Til toppen</a> <p>Nordstrand Rådhus, Havnegade 1</p></footer>')
    out.append("</body>\n</html>\n")
    return "\n".join(out).encode()


# --- a Word file -------------------------------------------------------------------------------------------------------

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


def word_paragraph(text, style=None, bold=False):
    properties = f'<w:pPr><w:pStyle w:val="{style}"/></w:pPr>' if style else ""
    run = "<w:rPr><w:b/></w:rPr>" if bold else ""
    return f'<w:p>{properties}<w:r>{run}<w:t xml:space="preserve">{html.escape(text, False)}</w:t></w:r></w:p>'


def word_body(minutes):
    out = [word_paragraph(f"Referat {minutes['meeting']['body']} den 4. november 2025", "Titel")]
    for label, value in header(minutes)[1:]:
        cells = (word_paragraph(label, bold=True), word_paragraph(value))
        out.append("<w:tbl><w:tr>" + "".join(f"<w:tc>{cell}</w:tc>" for cell in cells) + "</w:tr></w:tbl>")
    for item in minutes["items"]:
        out.append(word_paragraph(f"Punkt {item['number']}: {item['title']}", "Overskrift1"))
        out.append(word_paragraph(item["case_number"]["text"]))
        for heading, parts in sections(item):
            if heading:
                out.append(word_paragraph(heading, "Overskrift2"))
            out.extend(word_paragraph(text) for _, text in parts)
    out.append(f'<w:sectPr><w:footerReference xmlns:r="{R}" w:type="default" r:id="rId2"/></w:sectPr>')
    return "".join(out)


def word_file(minutes, path):
    styles = "".join(
        f'<w:style w:type="paragraph" w:styleId="{key}"><w:name w:val="{name}"/><w:rPr><w:b/><w:sz w:val="{size}"/>'
        "</w:rPr></w:style>"
        for key, name, size in (("Titel", "Title", 44), ("Overskrift1", "heading 1", 32), ("Overskrift2", "heading 2", 26)))
    parts = {
        "[Content_Types].xml": '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
        "_rels/.rels": relationships(("rId1", "officeDocument", "word/document.xml")),
        "word/_rels/document.xml.rels": relationships(("rId1", "styles", "styles.xml"), ("rId2", "footer", "footer1.xml")),
        "word/document.xml": f"<w:document {W}><w:body>{word_body(minutes)}</w:body></w:document>",
        "word/styles.xml": f"<w:styles {W}>{styles}</w:styles>",
        "word/footer1.xml": f"<w:ftr {W}>{word_paragraph('Nordstrand Kommune')}</w:ftr>",
    }
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in parts.items():
            entry = zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0))
            entry.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(entry, '<?xml version="1.0" encoding="UTF-8"?>\n' + text)


def relationships(*rows):
    namespace = "http://schemas.openxmlformats.org/package/2006/relationships"
    return f'<Relationships xmlns="{namespace}">' + "".join(
        f'<Relationship Id="{key}" Type="{R}/{kind}" Target="{target}"/>' for key, kind, target in rows) + "</Relationships>"


# --- a PDF -------------------------------------------------------------------------------------------------------------

BODY, SECTION, ITEM, TITLE = ("F1", 9.5), ("F2", 13), ("F2", 14), ("F2", 22)


def pdf_pages(lines, minutes):
    """Pages of (x, y, font, text): the front, the contents, and one page for each item."""
    headings = {section["heading"] for item in minutes["items"] for section in item["sections"]
                if section["kind"] != "absent"} | {"Indhold"}
    labels = ("Mødedato", "Mødested", "Mødedeltagere")
    page, pages, y, in_title = [], [], 60, False
    for line in lines:
        if line == "Indholdsfortegnelse" or line.startswith("Punkt "):
            pages.append(page)
            page, y = [], 60
        label = next((word for word in labels if line.startswith(word + " ")), None)
        # A title goes on until the case number below it.
        in_title = line.startswith("Punkt ") or (in_title and not line[0].isdigit())
        font = TITLE if line.startswith("REFERAT") else ITEM if in_title else \
            SECTION if line in headings or line == "Indholdsfortegnelse" else BODY
        entry = re.match(r"(.*?\.{3,}) (\d+)$", line)
        if label:
            page.append((40, y, ("F2", 9.5), label))
            page.append((110, y, BODY, line[len(label) + 1:]))
        elif entry:
            page.append((40, y, BODY, entry[1]))
            page.append((540, y, BODY, entry[2]))
        else:
            in_list = page and page[-1][0] == 110 and not pages
            page.append((110 if in_list else 40, y, font, line))
        y += font[1] * 1.3
    pages.append(page)
    return [running_head(page, number + 1, len(pages)) for number, page in enumerate(pages)]


def running_head(page, number, count):
    return [(380, 25, BODY, f"Nordstrand Kommune  Side {number} af {count}")] + page


def pdf_string(text):
    return b"(" + text.encode("cp1252").replace(b"\\", b"\\\\").replace(b"(", b"\\(").replace(b")", b"\\)") + b")"


def pdf_file(pages):
    objects = [b"<< /Type /Catalog /Pages 2 0 R >>", b""]
    for name in (b"Times-Roman", b"Times-Bold"):
        objects.append(b"<< /Type /Font /Subtype /Type1 /BaseFont /" + name + b" /Encoding /WinAnsiEncoding >>")
    kids = []
    for page in pages:
        stream = b"".join(b"BT /%s %g Tf 1 0 0 1 %g %g Tm %s Tj ET\n" % (font.encode(), size, x, 842 - y - size, pdf_string(text))
                          for x, y, (font, size), text in page)
        objects.append(b"<< /Length %d >>\nstream\n%sendstream" % (len(stream), stream))
        kids.append(len(objects) + 1)
        objects.append(b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents %d 0 R "
                       b"/Resources << /Font << /F1 3 0 R /F2 4 0 R >> >> >>" % len(objects))
    objects[1] = b"<< /Type /Pages /Count %d /Kids [%s] >>" % (len(kids), b" ".join(b"%d 0 R" % kid for kid in kids))
    out, places = b"%PDF-1.4\n", []
    for number, body in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    table = len(out)
    out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    out += b"".join(b"%010d 00000 n \n" % place for place in places)
    return out + b"trailer\n<< /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (len(objects) + 1, table)


def main():
    folder = Path(sys.argv[1])
    minutes = json.loads((folder / "minutes.json").read_text())
    lines = (folder / "minutes.txt").read_text().splitlines()
    (folder / "minutes.html").write_bytes(web_page(minutes))
    word_file(minutes, folder / "minutes.docx")
    (folder / "minutes.pdf").write_bytes(pdf_file(pdf_pages(lines, minutes)))


if __name__ == "__main__":
    main()
