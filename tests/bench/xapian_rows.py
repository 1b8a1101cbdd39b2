#!/usr/bin/env python3
"""Xapian on the same agenda items, with its Danish stemmer: xapian_rows.py NDJSON FOLDER. Prints the seconds that indexing
took, without the reading of the JSON, and the size of the database."""
import json
import os
import pathlib
import sys
import time

import xapian

rows = []
with open(sys.argv[1], encoding="utf-8") as lines:
    for line in lines:
        for item in json.loads(line)["items"]:
            rows.append("\n".join([item["title"] or ""] + [section["text"] for section in item["sections"]]))

begin = time.monotonic()
database = xapian.WritableDatabase(sys.argv[2], xapian.DB_CREATE_OR_OVERWRITE)
generator = xapian.TermGenerator()
generator.set_stemmer(xapian.Stem("danish"))
for row in rows:
    document = xapian.Document()
    generator.set_document(document)
    generator.index_text(row)
    document.set_data(row)
    database.add_document(document)
database.commit()
database.close()
size = sum(path.stat().st_size for path in pathlib.Path(sys.argv[2]).iterdir())
print(time.monotonic() - begin, size, sum(len(row.encode()) for row in rows))
os._exit(0)
