#!/usr/bin/env python3
"""Validates the program's JSON against the published schema with a validator that is not ours (python3-jsonschema).

Usage: schema.py PROGRAM ROOT. Takes every sample and test document, with and without positions, and every text file of
the measuring corpus where that lies beside the project.
"""
import json
import pathlib
import subprocess
import sys

try:
    import jsonschema
except ImportError:
    print("skipped: python3-jsonschema is not installed")
    sys.exit(77)

program, root = sys.argv[1], pathlib.Path(sys.argv[2])
schema_text = (root / "docs/minutes.schema.json").read_text(encoding="utf-8")
printed = subprocess.run([program, "schema"], capture_output=True, check=True).stdout.decode()
assert printed == schema_text, "'referat schema' does not print docs/minutes.schema.json"
contract = root / "../shared/contract/minutes.schema.json"
if contract.exists():
    assert json.loads(contract.read_text(encoding="utf-8")) == json.loads(schema_text), "the schema differs from the contract"
jsonschema.Draft7Validator.check_schema(json.loads(schema_text))
validator = jsonschema.Draft7Validator(json.loads(schema_text), format_checker=jsonschema.FormatChecker())

inputs = sorted(root.glob("samples/*/*.txt")) + sorted(root.glob("tests/documents/*/input.txt"))
assert inputs, "no samples found"
corpus = sorted((root / "../shared/corpus").glob("**/*.txt"))
invalid = 0
for path in inputs + corpus:
    for options in ([], ["--positions"]):
        run = subprocess.run([program, "convert", *options, str(path)], capture_output=True)
        if run.returncode != 0:
            # A refusal is for texts that are none; those of the corpus are all minutes.
            refused = path.with_name("expected.refusal").exists()
            print(f"{path}: exit {run.returncode}" + (" as expected" if refused else ": " + run.stderr.decode()))
            invalid += not refused
            break
        for error in validator.iter_errors(json.loads(run.stdout)):
            print(f"{path}: {'/'.join(map(str, error.absolute_path))}: {error.message[:200]}")
            invalid += 1
print(f"{len(inputs)} documents of the project and {len(corpus)} of the corpus validated, {invalid} errors")
sys.exit(1 if invalid else 0)
