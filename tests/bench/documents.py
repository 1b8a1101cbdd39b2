"""Many different documents from a few: what compare.py converts. The same input gives the same documents."""
import itertools
import json
import os
import pathlib
import random
import re

# Words that minutes are read by. They stay, so that every copy has the items and decisions of its model.
KEPT = frozenset("""
afbud anbefaler anbefales anbefaling beslutning beslutningen bilag byrådet dagsorden efterretning enstemmig fraværende
forvaltningen godkende godkendelse godkender godkendes godkendt godkendte høring indstiller indstilles indstilling
indstillingen kommune kommunen kommunalbestyrelsen medlem møde mødet orientering orienteringen punkt referat
sagsfremstilling sammendrag stemte tages taget udvalget udsat udsættes
""".split())
WORD = re.compile(r"\b[a-zæøå]{6,}\b")
NUMBER = re.compile(r"(?<![\d.,:/-])\d{2,3}(?![\d.,:/-])")
DAY = re.compile(r"\bd\. (\d\d)(-\d\d-\d{4}|\. [a-zæøå]+ \d{4})")
SERIAL = re.compile(r"(\b\d\d\.\d\d\.\d\d-[A-Z]\d\d-)(\d+)(-\d\d\b)")
SAME_LENGTH = {letter: group for group in ("aeiouy", "bdfghjklmnprstv", "æøå") for letter in group}


def other_word(word, chance):
    """A word of the same length, with other letters: pronounceable, and in no dictionary."""
    if word in KEPT or chance.random() < 0.6:
        return word
    return "".join(chance.choice(SAME_LENGTH[c]) if c in SAME_LENGTH and i > 0 else c for i, c in enumerate(word))


def varied(text, number):
    """A copy with other words, names' endings, numbers, case numbers and another day, about as long as its model."""
    chance = random.Random(number)
    day = f"{chance.randrange(10, 29)}"
    lines = []
    for i, line in enumerate(text.split("\n")):
        if i < 12:
            line = DAY.sub(lambda m: f"d. {day}{m[2]}", line)
        line = SERIAL.sub(lambda m: m[1] + str(chance.randrange(1, 900)) + m[3], line)
        if len(line) > 60 and "http" not in line:  # short lines are headings, labels and decisions
            line = WORD.sub(lambda m: other_word(m[0], chance), line)
            line = NUMBER.sub(lambda m: str(chance.randrange(10 ** (len(m[0]) - 1), 10 ** len(m[0]))), line)
        lines.append(line)
    return "\n".join(lines)


def models(root, shared):
    """The texts that copies are made from: the document that the figures are asked for, or the samples."""
    corpus = shared / "corpus/ballerup-2025-05-13/minutes.txt"
    if corpus.exists():
        return "one real document of 31 KB", [corpus]
    return "the samples", sorted(root.glob("samples/*/minutes.txt"))


def write(paths, folder, count):
    """`count` documents 0000.txt, 0001.txt ... in a new folder; returns their paths and their size in all."""
    texts = [pathlib.Path(path).read_text(encoding="utf-8") for path in paths]
    folder.mkdir(parents=True)
    written, size = [], 0
    for i in range(count):
        data = varied(texts[i % len(texts)], i).encode()
        path = folder / f"{i:05}.txt"
        path.write_bytes(data)
        written.append(str(path))
        size += len(data)
    return written, size


def texts_of(rows, number):
    """The texts of the items in row `number` of an NDJSON file."""
    with open(rows, encoding="utf-8") as lines:
        items = json.loads(next(itertools.islice(lines, number, None)))["items"]
    return [section["text"] or "" for item in items for section in item["sections"]]


def only_word(texts, models):
    """The longest word in the texts of a copy that no model has."""
    known = set()
    for model in models:
        known.update(WORD.findall(pathlib.Path(model).read_text(encoding="utf-8")))
    words = {word for text in texts for word in WORD.findall(text)} - known
    return max(sorted(words), key=len)


def some_number(texts):
    """A number in the texts of a copy, of three digits where there is one: a hundredth of many copies has it too."""
    numbers = [number for text in texts for number in re.findall(r"(?<![\d.,:/-])\d+(?![\d.,:/-])", text)]
    return min(numbers, key=lambda number: abs(len(number) - 3), default=None)


def link(files, folder, count):
    """A folder with `count` names for these files; returns it."""
    folder.mkdir(parents=True)
    for i in range(count):
        os.link(files[i % len(files)], folder / f"{i:05}.txt")
    return folder
