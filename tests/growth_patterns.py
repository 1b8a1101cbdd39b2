"""What growth.py repeats: text that could make a reader look at the same thing again and again."""
import dataclasses
import typing

TITLE = "REFERAT Byrådet d. 25-06-2024\n\n"
HEADER = TITLE + "Mødedato Tirsdag d. 25. juni 2024 kl. 17:00\n\n"
ITEM = "Punkt 1: En sag\n\n00.01.00-A26-1-24\n\n"
END = "\n\nBeslutning\n\nGodkendt.\n"

# Where the pattern stands, as what is before and what is after it.
PLACES = {
    "header": (HEADER, "\n\n" + ITEM + END),
    "participants": (HEADER + "Deltagere\n\n", "\n\n" + ITEM + END),
    "contents": (HEADER + "Indholdsfortegnelse\n\n", "\n\n" + ITEM + END),
    "items": (HEADER, ""),
    "item": (HEADER + ITEM, END),
    "title": (HEADER + "Punkt 1: ", "\n\n00.01.00-A26-1-24" + END),
    "case": (HEADER + ITEM + "Sagsfremstilling\n\n", END),
    "recommendation": (HEADER + ITEM + "Indstilling\n\n", END),
    "history": (HEADER + ITEM + "Sagens forløb\n\n", END),
    "attachments": (HEADER + ITEM + "Bilag\n\n", END),
    "absence": (HEADER + ITEM + "Beslutning\n\nGodkendt.\n\nAfbud\n\n", "\n"),
    "decision": (HEADER + ITEM + "Beslutning\n\n", "\n"),
    "votes against": (HEADER + ITEM + "Beslutning\n\nGodkendt. Imod stemte ", "og C.\n"),
    "nowhere": ("", ""),
}


def repeated(unit, size):
    """`unit` again and again, up to about `size` bytes of UTF-8; "{i}" in it counts from 1."""
    parts, length, i = [], 0, 0
    while length < size:
        i += 1
        part = unit.replace("{i}", str(i))
        parts.append(part)
        length += len(part.encode())
    return "".join(parts)


@dataclasses.dataclass
class Pattern:
    name: str
    place: str
    units: typing.Sequence[str]  # each is repeated up to its share of the size
    encoding: str = "utf-8"
    options: typing.Sequence[str] = ()
    between: str = ""

    def minutes(self, size):
        before, after = PLACES[self.place]
        share = size // len(self.units)
        text = before + self.between.join(repeated(unit, share) for unit in self.units) + after
        return text.encode(self.encoding)


def pattern(name, place, *units, **more):
    return Pattern(f"{place}: {name}", place, units, **more)


PATTERNS = [
    # Lines, blanks, signs: one line of them, and many lines.
    pattern("one line of words", "case", "ord "),
    pattern("one word", "case", "a"),
    pattern("one sentence of words", "decision", "ord "),
    pattern("one title", "title", "ord "),
    pattern("short lines", "case", "a\n"),
    pattern("empty lines", "case", "\n"),
    pattern("blanks", "decision", " "),
    pattern("blanks before CRLF", "case", " ", "\r\n"),
    pattern("opening brackets", "decision", "("),
    pattern("brackets in brackets", "decision", "(", ")"),
    pattern("brackets at the end of a title", "title", " ("),
    pattern("commas", "decision", "a, "),
    pattern("dots", "decision", "."),
    pattern("sentences of one word", "decision", "Ja. "),
    pattern("digits", "decision", "1"),
    pattern("quotation marks never closed", "decision", "\"a "),
    pattern("hyphens", "case", "-"),
    pattern("words ending in hyphens, in lines", "case", "by-\n"),
    pattern("dashes", "participants", "a – "),
    # Characters.
    pattern("letters with accents, NFD", "case", "e\u0301"),
    pattern("accents out of order", "case", "\u0301\u0323"),
    pattern("accents that are two", "case", "\u0344\u0f73"),
    pattern("accents of windows-1258", "case", "\u0301\u0323", encoding="cp1258", options=["--encoding", "windows-1258"]),
    pattern("soft hyphens at line ends", "case", "by\u00ad\n"),
    pattern("soft hyphens and blanks", "case", "\u00ad "),
    pattern("CR", "case", "\r"),
    pattern("form feeds", "case", "\f"),
    pattern("form feeds inside lines", "case", "a\f"),
    pattern("pages", "case", "a\n\f\n"),
    pattern("control characters", "case", "a\x01", options=["--encoding", "UTF-8"]),
    pattern("control characters among accents", "case", "\x01e\u0301", options=["--encoding", "UTF-8"]),
    pattern("UTF-16", "decision", "Der blev stemt på mødet. ", encoding="utf-16"),
    pattern("UTF-16, blanks", "case", " ", encoding="utf-16"),
    pattern("UTF-16, zero-width spaces", "case", "a\u200b", encoding="utf-16"),
    pattern("windows-1252", "decision", "Der blev stemt på mødet. ", encoding="cp1252"),
    pattern("windows-1252, blanks", "case", " ", encoding="cp1252"),
    pattern("ISO-2022-JP", "nowhere", "あa", encoding="iso2022_jp", options=["--encoding", "ISO-2022-JP"]),
    # Items and their headings.
    pattern("headings only", "items", "Punkt {i}: En sag\n"),
    pattern("whole items", "items", "Punkt {i}: En sag\n\n00.01.00-A26-{i}-24\n\nBeslutning\n\nGodkendt.\n\n"),
    pattern("the same number", "items", "Punkt 7: En sag\n\n"),
    pattern("cells of routes", "nowhere", "Sagsnr.: 24/{i}\n\nEn sag\n\nDIR\nBYR\n X\n\n"),
    pattern("headings in a list", "items", "Punkt {i} En sag\n  • Beslutning\n\n  Godkendt.\n\n"),
    pattern("notes below headings", "items", "{i}. En sag\nBrevid: 4711\nDok: 12\n\nResumé\n\nTekst.\n\n"),
    pattern("numbered lines", "items", "{i}. En sag\n\n"),
    pattern("short numbered lists", "items", "1. Sag {i}\n2. Plan {i}\n3. Vej {i}\n"),
    pattern("labels of case numbers", "items", "{i}. En sag\n\nSagsnr.\n20/{i}\n\nGodkendt.\n"),
    pattern("case numbers in a last column", "items", "{i}. En sag     J.nr. 05.04.01 P20\n\nGodkendt.\n"),
    pattern("alternating forms", "items", "Punkt {i}: En sag\n\n{i}. En sag\n\nSag nr. {i}: En sag\n\n{i} En sag\n\n"),
    pattern("the same title, with contents", "contents", "Meddelelser ..... 3\n", "Punkt {i}: Meddelelser\n\n"),
    pattern("contents and items", "contents", "{i}. En sag ..... 3\n", "Punkt {i}: En sag\n\n"),
    pattern("marks of closed doors", "title", "Lukket: "),
    pattern("closed items", "items", "LUKKEDE SAGER\n\nPunkt {i}: Lukket: En sag\n\n"),
    pattern("wrapped headings", "items",
            "Punkt {i}: En sag om at gøre det som man plejer at gøre det når man gør det og\nmere\n\n"),
    pattern("whole items as CSV", "items", "Punkt {i}: En sag\n\nBeslutning\n\nA stemte imod.\n\n",
            options=["-t", "csv"]),
    # The header.
    pattern("labels", "header", "Mødested Byrådssalen\n"),
    pattern("unlike labels", "header", "Mødested Byrådssalen\nMødedato 25-06-2024\nDeltagere Anna Lund\nAfbud Bo Bak\n"),
    pattern("dates", "header", "25-06-2024 "),
    pattern("municipalities", "header", "Egevad Kommune "),
    pattern("contents entries with dot leaders", "contents", "{i}. En sag ........................ {i}\n"),
    pattern("contents without numbers", "contents", "En sag\n"),
    pattern("one list of names", "participants", "Anna Lund (A), "),
    pattern("names in lines", "participants", "Anna Lund (A)\n"),
    pattern("names with roles", "participants", "Anna Lund (A) (2. viceborgmester), direktør Bo Bak, "),
    pattern("people told behind colons", "participants", "Anna Lund: Deltog\nBo Bak: Afbud (Stedfortræder Ida Holt)\n"),
    pattern("people described in lines", "participants", "Anna Lund\n\nFormand\n\n(A)\n\n"),
    pattern("names and blank lines", "participants", "Anna Lund\nBo Bak\n\n"),
    pattern("names apart", "participants", "Anna Lund\n\n"),
    pattern("absentees on the line", "participants", "Anna Lund Afbud: Bo Bak "),
    pattern("substitutes", "participants", "Bo Bak (A) (stedfortræder for Anna Lund)\n"),
    pattern("exchanges", "participants", "I stedet for Anna Lund deltog Bo Bak (A)\n"),
    pattern("exchanges in one line", "participants", "Bo Bak. I stedet for Bo Bak deltog Anna Lund. "),
    pattern("who came instead", "participants", "Bo Bak (A) mødte i stedet, "),
    pattern("names without bracket ends", "participants", "Anna Lund (A, "),
    pattern("absent people", "header", "Afbud: Anna Lund (A), "),
    pattern("absent for a range of items", "header", "Afbud: Anna Lund (A) (punkt 1-9)\n", "Punkt {i}: En sag\n\n"),
    # Sections.
    pattern("one heading", "item", "Beslutning\n\n"),
    pattern("alternating headings", "item", "Baggrund\n\nIndstilling\n\nBeslutning\n\nBilag\n\nAfbud\n\n"),
    pattern("unknown headings", "item", "En overskrift\n\nOg en sætning, som er dens tekst.\n\n"),
    pattern("headings with words", "item", "Beslutning i Byrådet den 25-06-2024\n\nGodkendt.\n\n"),
    pattern("case numbers", "item", "00.01.00-A26-{i}-24\n"),
    pattern("list entries", "case", "- en\n"),
    pattern("list entries, inner and outer", "case", "- en\n  - to\n"),
    pattern("lines that go on", "case", "Det er en lang linje, som ikke slutter her, men går videre i den næste og\n"),
    # Recommendation and decision.
    pattern("points", "recommendation", "{i}. at sagen godkendes\n"),
    pattern("who recommends", "recommendation", "Forvaltningen indstiller, at "),
    pattern("points, then their results", "recommendation", "{i}. at sagen godkendes\n", "Ad {i}. Godkendt.\n",
            between=END),
    pattern("Ad 1.", "decision", "Ad 1. "),
    pattern("Ad and a number", "decision", "Ad {i}. Godkendt.\n"),
    pattern("Ad and a range", "decision", "Ad 1.-9. Godkendt.\n"),
    pattern("Punkt and a number", "decision", "Punkt {i} godkendt.\n"),
    pattern("outcomes", "decision", "Godkendt. Udsat. Forkastet. "),
    pattern("votes of a party", "decision", "A stemte imod. "),
    pattern("votes in open brackets", "decision", "Godkendt (V imod (C imod), "),
    pattern("votes without a dot", "decision", "Venstre stemte imod, "),
    pattern("one vote of many parties", "votes against", "A, V, "),
    pattern("one vote of many people", "votes against", "Anna Lund (A), "),
    pattern("one vote of people joined by og", "votes against", "Anna Lund (A) og "),
    pattern("counted votes", "decision", "Godkendt med 23 stemmer for og 7 imod. "),
    pattern("idet", "decision", "Godkendt, idet Venstre stemte imod, idet "),
    pattern("mens", "decision", "godkendt, mens punkt 2 blev afvist, mens "),
    pattern("minorities", "decision", "Et mindretal (V, C) ønsker sagen afvist, mens et mindretal (O) ikke kan godkende, "),
    pattern("ballots", "decision", "Afstemning om ændringsforslaget: For stemte A. Imod stemte V. "),
    # History, attachments, absence.
    pattern("earlier meetings", "history", "Byrådet, 25. juni 2024, pkt. {i}:\n\nGodkendt.\n\n"),
    pattern("references", "history", "Punkt {i} i Økonomiudvalget den 25-06-2024\n"),
    pattern("decisions of earlier meetings", "item",
            "Beslutning i Økonomiudvalget den 18-06-2024\n\nA stemte imod.\n\n"),
    pattern("attachments", "attachments", "Bilag {i}: Et kort\n"),
    pattern("people", "absence", "Anna Lund (A)\n"),
    # Layouts without headings, and what stands around them.
    pattern("items by their case numbers", "items", "Sagsid.: 30/{i}00\n\nIndstilling\n\nGodkendes.\n\n"),
    pattern("sections that start over", "items", "Indstilling\n\nGodkendes.\n\nBeslutning\n\nGodkendt.\n\n"),
    pattern("numbers below titles", "items", "En sag\nSag nr. {i}\n\nBeslutning\n\nGodkendt.\n\n"),
    pattern("numbers alone", "items", "{i}\n\nEn sag\n\n"),
    pattern("titles said twice", "items", "Pkt. {i} En sag\n\nPkt. {i}\n\nEn sag\n\n"),
    pattern("case numbers above headings", "items", "00.01.00-A26-{i}-24\n\n{i}. En sag\n\nBeslutning\n\nGodkendt.\n\n"),
    # Long titles: the numbers of a list have four digits at most, and short lines count further than that in 128 KB.
    pattern("lists of items", "header", "{i} En sag om skolernes budget i det kommende år\n"),
    pattern("entries and blank lines", "header", "1 En sag\n\n\n\n\n\n"),
    pattern("headings run together", "item", "BeslutningGodkendt.\n"),
    pattern("words of sites", "item", "Til toppen\n"),
    pattern("pages with a head and a foot", "case", "Egevad Kommune\nEn linje tekst.\nSide {i}\n\f"),
    # What came with other layouts.
    pattern("labels without values", "header", "Mødedato:\n"),
    pattern("labels, and values that are labels", "header", "Mødedato:\nSted:\n\n17:00\n"),
    pattern("absentees that the decision goes on behind", "decision", "Fraværende:\n\nAnna Lund\n\nGodkendt.\n\nBeslutning\n\n"),
    pattern("counts with brackets that do not end", "decision", "5 stemmer ("),
    pattern("numbers for, with brackets that do not end", "decision", "1 for ("),
    pattern("majorities", "decision", "Et flertal (A) godkender, "),
    pattern("votes in one word", "decision", "V imod, de imod, "),
    pattern("what somebody wished to have noted", "decision", "V ønsker ført til protokol, at de stemmer imod, "),
    pattern("exceptions", "decision", "undtagen V, der stemmer imod, bortset fra "),
    pattern("those who decided", "decision", "af et flertal (A, B) med stemmerne fra "),
    pattern("amendments", "decision", "Ændringsforslag: forkastet. Forslaget forkastet. Afvist. "),
    pattern("points that the recommendation does not number", "decision", "Punkt {i}: Godkendt. "),
    pattern("points in paragraphs", "decision", "Pkt. {i}: Godkendt.\n\n"),
    pattern("ayes and noes", "decision", "12 ja og 7 nej-stemmer, "),
    pattern("ballots with numbers", "decision", "Herefter blev forslaget sat til afstemning. For stemte {i}. Imod stemte 2. "),
    pattern("proposals to postpone", "decision", "Et forslag om at udsætte sagen blev afvist. "),
    pattern("voters behind a colon", "decision", "For indstillingen: A, B\nImod indstillingen: V\n9 stemte for: A. "),
    pattern("brackets of a majority", "decision", "flertallet (Anna Lund (A) (("),
    pattern("columns of the header", "header", "Sted: Salen      Tid: kl. 17      "),
    pattern("labels in columns", "header", "Sted:      Tid:      "),
    pattern("all but", "header", "Til stede: Alle undtagen Anna Lund (A). Alle på nær Bo Ravn. "),
    pattern("numbers in the middle", "items", "{i}. Sag\n\n                                   {i}\n\n"),
    pattern("who came instead", "absence", "Anna Lund deltog i stedet for "),
    pattern("absentees in sentences", "absence", "Anna Lund (A). Bo Ravn mødte som stedfortræder for Anna Lund. "),
    pattern("initials in a list of absentees", "absence", "A. Lund, B. "),
    pattern("absentees behind those who came", "absence", "Anna Lund, afbud: Bo Ravn, "),
    pattern("names of files", "attachments", "a.pdf "),
    pattern("endings of files", "item", ".pdf.doc"),
    pattern("words with numbers", "items", "Emne {i}: Sag\n\nBeslutning\n\nGodkendt.\n\n"),
    pattern("other words with numbers", "items", "Emne{i} {i}: Sag\n"),
    pattern("open doors", "items", "Åben\n\nEn sag\n\n"),
    pattern("case numbers with titles", "items", "Sag nr. 16/{i}\n\nEn sag\n\nBeslutning\n\nUdsat.\n\n"),
    pattern("names broken by lines", "participants", "Anna, Bo Ravn, Inger\nHolm, Per og Ida\n"),
    pattern("names behind a dash", "participants", "Jens Kam - afbud - "),
    pattern("numbered topics", "items", "{i}. Emne\nIntet.\n"),
    pattern("when it ended", "decision", "Mødet sluttede kl. 17.00\n\n"),
    pattern("months before days", "header", "Dato: April 3, "),
    pattern("ends without an end", "decision", "Mødet hævet kl. 17.00\nAnna Lund\n"),
    pattern("heads below counted pages", "items", "Side {i}\nEgevad Kommune\n\nEn linje.\n\n"),
    pattern("doors below numbers", "items", "Punkt {i} Sag\nÅben sag\n\n"),
    pattern("closed in the contents", "contents", "{i}. Lukket: Sag ........ {i}\n"),
    pattern("numbers before pages", "contents", "Sag ........ {i}        {i}\n"),
    pattern("labels inside a list", "participants", "Fra rådet: Anna Lund (A): "),
    pattern("labels with one person", "header", "Formand: Anna Lund (A)\nReferent:\n"),
    pattern("replaced", "header", "Bemærkning: Anna Lund blev erstattet af Bo Ravn. "),
    pattern("titles below case numbers", "items", "Pkt. {i}\nSagsnr. 30/{i}\nEn sag\nBeslutning\n\n"),
    pattern("lists beside each other", "header", "Mødedeltagere      Fraværende\nAnna Lund (V)      Bo Ravn (A)\n"),
    pattern("amendments with counts", "decision", "Ændringsforslag {i} (Ø): For 3 (Ø). Imod 21. Forkastet.\n"),
    pattern("ballots without a heading", "items", "Punkt {i}: Sag\n\nFor forslaget stemte 1, imod 4.\n\nVedtaget.\n\n"),
    pattern("points inside a sentence", "decision", "Pkt. 1 blev godkendt, og pkt. 2 og pkt. 2 "),
    pattern("points and dashes", "decision", "Pkt. {i} - godkendt "),
    pattern("who wanted", "decision", "Hans Kær ønskede afslag, Hans Kær "),
    pattern("counts of one side", "decision", "Vedtaget med 15 stemmer (A, "),
    # What checking looks at, and what came with it.
    pattern("lead-ins of recommendations", "item", "Rådet indstiller, at\n\n- sagen godkendes.\n\n"),
    pattern("items by the year", "items", "{i}. Sag\n\nIntet.\n\n{i}. Sag i\nByen\nBeslutning:\nGodkendt.\n\n"),
    pattern("people in columns", "header", "Medlemmer:   Anna Lund (A)          Bo Ravn (V)   \n"),
    pattern("substitutes", "header", "Fraværende: Anna Lund (A) - stedfortræder Bo Ravn (V), "),
    pattern("items of an absence", "header", "Fraværende: Anna Lund (A), pkt. 1, 2, 3 og 4, "),
    pattern("absentees and the decision in one line", "decision", "Afbud fra Anna Lund. Godkendt.\n\n"),
    pattern("absentees without a decision", "decision", "Afbud fra Anna Lund. Bo Bak. Ida Vang.\n\n"),
    pattern("sentences of absence", "decision", "Anna Lund (A) var fraværende under punkt 2-3. "),
    pattern("meetings with their decisions", "decision", "Teknikudvalget, 1. februar 2030: Anbefales.\n\n"),
    pattern("misspelt headings", "item", "Indstiling\n\nEn linje.\n\n"),
    pattern("unknown headings", "items", "Punkt {i}: Sag\n\nBetydning {i}\n\nEn linje.\n\n"),
    pattern("civil registration numbers", "item", "CPR 070761-4285, 0707614285 "),
    pattern("comments", "items", "<!-- referat: ignore REF301 -->\nPunkt {i}: Sag\n\nIndstilling\n\nat det sker.\n\n"),
    pattern("answers to a list", "nowhere", "{i}. Sag\n", "Ad {i}) Godkendt.\n\n"),
    pattern("answers without a list", "nowhere", "Ad {i}) Godkendt.\n\n"),
    pattern("a list of parts", "header", "1. Sag\na. Del\nb. Del\n"),
    pattern("minutes as headings", "items", "{i}. Emne\n\nReferat:\nGodkendt.\n\n"
            "Planen drøftes igen, når den nye opgørelse foreligger til efteråret.\n\n"),
    pattern("parts of items", "items", "{i}. Emne\n\n{i}.1 En ting\n\nBeslutning\nGodkendt.\n\n"
            "Planen drøftes igen, når den nye opgørelse foreligger til efteråret.\n\n"),
    pattern("parts of one item", "items", "1.{i} En ting\n\nBeslutning\nGodkendt.\n\n"
            "Planen drøftes igen, når den nye opgørelse foreligger til efteråret.\n\n"),
    pattern("a table of people", "header", "Navn          Forening      Tilstede   Afbud\n", "Per Holm      FOA           x\n"),
    pattern("heads of columns", "header", "Navn   Forening   "),
    pattern("labels above values", "header", "Udvalg\tMødetidspunkt\nTeknikudvalget\tKl. 15.00\n"),
    pattern("labels in one row", "header", "Udvalg:\tTeknikudvalget\tDato:\t4. marts 2031\t"),
    pattern("people without commas", "participants", "Karen Juhl (A) "),
    pattern("names over two lines", "absence", "Bodil Kram (V), Ole\nHolm (A), "),
    pattern("sections among attachments", "attachments", "Tidsplan\n\nEt kort over kommunen med den nye vej\nHøring\n"),
    pattern("rows of a history", "history", "02-09-2024\tTeknikudvalget\tAnbefales\n\n"),
    pattern("titles in titles", "nowhere", "Referat - Referat – "),
    pattern("headings printed twice", "items", "{i}. Sag {i}\n\n{i}.   Sag {i}\n\nBeslutning\n\nGodkendt.\n\n" +
            "Planen drøftes igen, når den nye opgørelse foreligger til efteråret.\n\n" * 4),
    pattern("a list that begins anew", "items", "1. Sag {i}\n\nBeslutning\n\nGodkendt.\n\n"),
    pattern("topics with sentences behind", "contents", "{i}. Valg af leder. Lis valgt som leder.\n\n"),
    pattern("topics behind dashes", "contents", "{i} - Regnskab {i}\n\nIntet.\n\n"),
    pattern("open doors alone", "items", "Åben\n\nBeslutning\n\nGodkendt.\n\n"),
    pattern("groups of people apart", "header", "Tilstede:\n\nLærere og ledelse: Anna Lund, Bo Ravn\n\n"),
    pattern("absentees without capitals", "decision", "Per Holm, Ida krog og Ole Lund deltog ikke på mødet, "),
    pattern("voters on the next line", "decision", "Imod at punkt {i} udsættes stemmer:\n\nPer Holm og Ida Krog.\n\n"),
    pattern("without notice", "absence", "Karl Grøn. Uden afbud Hans Kær og "),
    pattern("points in one sentence", "decision", "Punkt {i} godkendt, "),
    pattern("lead-ins of lists", "recommendation", "Rådet indstiller, at udvalget\n1. godkender planen\n"),
    pattern("ballots behind amendments", "decision", "For ændringsforslaget stemte O. Imod stemte A.\n\n",
            "Indstillingen blev derefter godkendt med 6 stemmer mod 3.\n\n"),
    pattern("committees in capitals", "items",
            "TEKNIKUDVALGET\n\nPunkt Titel\n{i} Sag\n\nBeslutning\n\nGodkendt.\n\n"),
    pattern("doors before cases", "items", "{i}. Sag\nLukket - 82.07.00-P20-{i}-20\nBeslutning\nGodkendt.\n\n"),
    pattern("lists in bullets said again", "header", "• Pkt. {i} Sag\n", "Pkt. {i}\nSag\n"),
    pattern("sections in a column", "item", "Sagsfremstilling\tVejen er slidt.\nBeslutning\tGodkendt.\n"),
    pattern("numbered section headings", "item", "1.{i} Sagsfremstilling\nVejen er slidt.\n"),
    pattern("words twice", "item", "broerne broerne og og "),
    pattern("letters of another encoding", "item", "MÃ¸de â€™ "),
    pattern("repeated attachments", "attachments", "Et kort\n"),
    pattern("contents that differ", "header", "{i}. Sag..... {i}\n"),
]
