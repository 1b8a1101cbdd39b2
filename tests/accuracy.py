#!/usr/bin/env python3
"""Writes docs/accuracy.md: how well the measuring corpus beside the project is read.

Usage: accuracy.py PROGRAM LEAVE_OUT SHARED > docs/accuracy.md

PROGRAM is referat, LEAVE_OUT the test program of that name, SHARED the folder with corpus/ and tools/.
"""
import json
import pathlib
import subprocess
import sys
from collections import Counter, defaultdict

# Where the slug of a file is no name of a municipality.
ABBREVIATIONS = {"rksk": "ringkoebingskjern"}


def convert(command):
    run = subprocess.run(command, capture_output=True, timeout=60)
    return json.loads(run.stdout) if run.returncode == 0 else {}


def figures(count):
    hit, miss, extra = count["hit"], count["miss"], count["extra"]
    precision = hit / (hit + extra) if hit + extra else 1.0
    recall = hit / (hit + miss) if hit + miss else 1.0
    f1 = 2 * hit / (2 * hit + miss + extra) if 2 * hit + miss + extra else 1.0
    return precision, recall, f1


def row(*cells):
    print("| " + " | ".join(cells) + " |")


def table(title, head, rows):
    print(f"\n## {title}\n")
    row(*head)
    row(*["---"] + ["--:"] * (len(head) - 1))
    for cells in rows:
        row(*cells)


def shown(count):
    return ["%.3f" % figure for figure in figures(count)] + [str(count["hit"]), str(count["miss"]), str(count["extra"])]


def documents(corpus):
    for folder in ("layouts", "semantics"):
        for expected in sorted((corpus / folder).glob("*.expected.json")):
            name = expected.name[: -len(".expected.json")]
            source = next(p for p in sorted((corpus / folder).glob(name + ".*")) if not p.name.endswith(".expected.json"))
            yield folder, f"{folder}/{name}", source, expected
    for folder, file in (("whole", "ballerup-2025-05-13/minutes.txt"), ("whole", "aarhus-byraad-2025-08-27/minutes.pdf"),
                         ("whole", "aarhus-teknisk-udvalg-2025-10-01/minutes.html"),
                         ("whole", "syddjurs-puk-2013-06-20/minutes.pdf"),
                         ("whole", "syddjurs-puk-2013-06-20/minutes.docx")):
        yield folder, file, corpus / file, (corpus / file).parent / "expected.json"


def main():
    program, leave_out, shared = sys.argv[1], sys.argv[2], pathlib.Path(sys.argv[3])
    sys.path.insert(0, str(shared / "tools"))
    import score

    def counts(expected, actual):
        rows = score.score(json.loads(expected.read_text(encoding="utf-8")), actual).rows()
        return {field: Counter(hit=hit, miss=miss, extra=extra) for field, hit, miss, extra in rows}

    by_field, by_form = defaultdict(Counter), defaultdict(Counter)
    by_document, folders, blind = [], defaultdict(Counter), defaultdict(Counter)
    whole = Counter()
    for folder, name, source, expected in documents(shared / "corpus"):
        actual = convert([program, "convert", str(source)])
        found = counts(expected, actual)
        for field, count in found.items():
            by_field[field].update(count)
        every = found["ALL"]
        form = actual.get("source", {}).get("layout", "none")
        by_form[form].update(every)
        folders[folder].update(every)
        whole[folder] += not (every["miss"] or every["extra"])
        whole[folder + " of"] += 1
        by_document.append((name, form, every))
        if folder == "layouts":
            slug = name.split("/")[1].split("-")[0]
            slug = ABBREVIATIONS.get(slug, slug)
            blind[slug].update(counts(expected, convert([leave_out, slug, str(source)]))["ALL"])
            blind[slug].update(documents=1)

    print("""# How well minutes are read

Written by `tests/accuracy.py` from the measuring corpus, which is not part of the project: real minutes, and skeletons of
real layouts with invented people, each with the result written by hand. A value that is expected and found is a hit; one
that is not found a miss; one that is found and not expected an extra. Precision is hits of what was found, recall hits of
what was expected, F1 their harmonic mean.""")
    head = ["precision", "recall", "F1", "hits", "misses", "extras"]
    table("By folder", ["folder", "documents", "every field right"] + head,
          [[f, str(whole[f + " of"]), str(whole[f])] + shown(c) for f, c in folders.items()])
    table("By field", ["field"] + head, [[f"`{f}`"] + shown(c) for f, c in sorted(by_field.items()) if f != "ALL"])
    table("By form of item headings", ["form"] + head, [[f] + shown(c) for f, c in sorted(by_form.items())])
    table("By document", ["document", "form"] + head, [[n, f] + shown(c) for n, f, c in by_document])
    print("\n## A municipality that nobody has looked at\n")
    total = Counter()
    for count in blind.values():
        total.update(count)
    print(f"""Each document of `layouts` read without the rows of the lexicon that were seen in its municipality alone: F1
{figures(total)[2]:.3f} over all, where it is {figures(folders["layouts"])[2]:.3f} with them. Rules that are no rows cannot be
left out, so this says how much the data of one municipality is worth, and not all of what a new one would cost.""")
    table("By municipality", ["municipality", "documents"] + head,
          [[slug, str(c["documents"])] + shown(c) for slug, c in sorted(blind.items())])
    print_findings(program, shared / "corpus")


# Of what check finds in the whole documents: looked at by hand, and right. What is not here has not been looked at.
RIGHT = {
    ("aarhus-byraad-2025-08-27", "REF106", None), ("aarhus-byraad-2025-08-27", "REF305", 85),
    ("aarhus-teknisk-udvalg-2025-10-01", "REF106", None), ("aarhus-teknisk-udvalg-2025-10-01", "REF305", 54),
    ("ballerup-2025-05-13", "REF110", 160), ("ballerup-2025-05-13", "REF218", 146),
    ("ballerup-2025-05-13", "REF218", 224),
}


def print_findings(program, corpus):
    """Of the whole documents; the skeletons are cut off."""
    rows, right, all_of, right_of = Counter(), Counter(), Counter(), Counter()
    for path in sorted(corpus.glob("*/minutes.*")):
        if path.suffix not in (".txt", ".pdf", ".html", ".docx"):
            continue
        run = subprocess.run([program, "check", "--isolated", "--quiet", "--exit-zero", "-t", "json", str(path)],
                             capture_output=True, check=True)
        for finding in json.loads(run.stdout):
            key = (finding["rule"], finding["name"], finding["severity"], f"{path.parent.name} ({path.suffix[1:]})")
            rows[key] += 1
            all_of[finding["severity"]] += 1
            is_right = (path.parent.name, finding["rule"], finding["line"]) in RIGHT
            right[key] += is_right
            right_of[finding["severity"]] += is_right
    print("\n## What check finds in whole documents\n")
    print(f"""By the default rules. Looked at by hand, line by line: {sum(right_of.values())} of {sum(all_of.values())} are right; of severity error
there are {all_of["error"]}, of which {right_of["error"]} are right.""")
    table("By rule", ["rule", "severity", "document", "findings", "right"],
          [[f"{key[0]} {key[1]}", key[2], key[3], str(count), str(right[key])] for key, count in sorted(rows.items())])


if __name__ == "__main__":
    main()
