#!/usr/bin/env python3
"""Whole runs of the program against others, in one go, with what was aimed at; see docs/performance.md.

compare.py --build build/release [--shared ../shared] [--write]     a table; --write puts it into docs/performance.md
compare.py --program build/dev/referat --smoke                      each measure once on 3 documents: does this work?

Peers that are not there are left out with a word: ../shared/tools/baseline.py (a Python script that does part of the
work), jq, cmark, wc.
"""
import argparse
import json
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile

sys.dont_write_bytecode = True  # nothing is left in the sources
import documents  # noqa: E402
import run  # noqa: E402

ROOT = pathlib.Path(__file__).resolve().parents[2]
HERE = "<!-- results: written by ./dev bench -->"
END = "<!-- end of results -->"


class Table:
    """Rows of what was measured, printed as they come, and kept for the page."""

    def __init__(self, head):
        self.lines = []
        self.row(*head)
        self.row(*("---" for _ in head))

    def row(self, *cells):
        self.lines.append("| " + " | ".join(str(cell) for cell in cells) + " |")
        print(self.lines[-1], flush=True)


def met(good):
    return "met" if good else "not met"


class Comparison:
    def __init__(self, options, scratch):
        self.options = options
        self.scratch = scratch
        self.program = str(options.program)
        self.rounds = 1 if options.smoke else options.runs
        self.count = 3 if options.smoke else options.documents
        baseline = options.shared / "tools/baseline.py"
        self.baseline = ["python3", str(baseline)] if baseline.exists() else None
        self.model, self.models = documents.models(ROOT, options.shared)
        self.folders = 0
        if not self.baseline:
            print(f"without Python: no '{baseline}'", file=sys.stderr)

    def new_folder(self):
        """ext4 takes a millisecond a file where many have just been deleted: every run writes to a place of its own."""
        self.folders += 1
        folder = self.scratch / f"out-{self.folders}"
        folder.mkdir()
        return str(folder)

    def prepare(self):
        self.folder = self.scratch / "documents"
        self.files, self.size = documents.write(self.models, self.folder, self.count)
        self.few = documents.link(self.files, self.scratch / "few", min(200, self.count))
        self.json = self.scratch / "all.ndjson"
        run.seconds(self.convert(), self.json)
        self.check()

    def check(self):
        """A copy that is no longer minutes would be fast."""
        def outline(line):
            return [(item["number"], (item["decision"] or {}).get("outcome")) for item in json.loads(line)["items"]]
        expected = [outline(subprocess.run([self.program, "convert", str(model)], capture_output=True, check=True).stdout)
                    for model in self.models]
        with open(self.json, encoding="utf-8") as lines:
            found = [outline(line) for line in lines]
        wrong = sum(one != expected[i % len(expected)] for i, one in enumerate(found))
        if len(found) != self.count or wrong:
            raise run.Failed(f"{len(found)} of {self.count} documents were converted, {wrong} to other items")

    def convert(self, *options):
        return [self.program, "convert", "-j2", *options, str(self.folder)]

    # --- the measures -----------------------------------------------------------------------------------------------

    def versus(self, table, what, tasks, aim, documents_each):
        """One row: ours, Python's, and how many times faster."""
        times = run.alternating(self.rounds, tasks)
        rate = {name: documents_each / t.median for name, t in times.items()}
        ours = f"{rate['ours']:,.0f} documents/s"
        if "python" not in times:
            return table.row(what, ours, "-", "-", "-", "-", f"{aim} times: -")
        python, referat = times["python"], times["ours"]
        ratio = python.median / referat.median
        table.row(what, ours, f"{rate['python']:,.0f}", f"{ratio:.1f}", f"{python.least / referat.least:.1f}",
                  f"{python.processor / referat.processor:.1f}", f"at least {aim} times: {met(ratio >= aim)}")

    def against_python(self):
        table = Table((f"{self.count:,} documents", "referat", "Python", "times as fast", "of the fastest runs",
                       "of processor time", "aim"))
        if self.options.bench:
            tasks = {"ours": self.in_memory}
            if self.baseline:
                tasks["python"] = self.python_in_memory
            self.versus(table, "in memory, one core", tasks, 6, 1)
        for what, target in (("to a stream that is thrown away, `-j2`", "/dev/null"),
                             ("to a stream into a file, `-j2`", self.scratch / "stream")):
            tasks = {"ours": lambda to=target: run.seconds(self.convert(), to)}
            if self.baseline:
                tasks["python"] = lambda to=target: run.seconds(self.baseline + self.files, to)
            self.versus(table, what, tasks, 10, self.count)
        tasks = {"ours": lambda: run.seconds(self.convert("-d", self.new_folder()))}
        if self.baseline:
            tasks["python"] = lambda: run.seconds(self.baseline + ["-o", self.new_folder()] + self.files)
        self.versus(table, "into files, `-j2 -d DIR`", tasks, 5, self.count)
        return table

    def in_memory(self):
        """Seconds a document, from the benchmark in process."""
        out = subprocess.run([self.options.bench, "--benchmark_format=json", "--benchmark_filter=^whole/",
                              "--benchmark_min_time=1", str(self.few)],
                             capture_output=True, check=True).stdout
        took = json.loads(out)["benchmarks"][0]
        return took["real_time"] / 1e9, took["cpu_time"] / 1e9

    def python_in_memory(self):
        files = [str(path) for path in sorted(self.few.iterdir())]
        before = os.times()
        out = subprocess.run(self.baseline + ["--time", "5"] + files, capture_output=True, check=True, text=True).stdout
        after = os.times()
        total = next(line for line in out.splitlines() if line.startswith("total"))
        took = float(total.split()[3]) / 1e6
        # It tells no processor time: what share of its life it had a processor is that of the whole process.
        used = after.children_user + after.children_system - before.children_user - before.children_system
        return took, took * min(1, used / (after.elapsed - before.elapsed))

    def scaling(self):
        table = Table((f"{self.count:,} documents to a stream", "documents/s", "times `-j1`"))
        jobs = {"-j1": lambda: run.seconds([self.program, "convert", "-j1", str(self.folder)]),
                "-j2": lambda: run.seconds(self.convert())}
        times = run.alternating(self.rounds, jobs)
        for name, t in times.items():
            table.row(f"`{name}`", f"{self.count / t.median:,.0f}", f"{times['-j1'].median / t.median:.2f}")
        return table

    def checking(self):
        """What check costs beside convert, which reads the same."""
        table = Table((f"{self.count:,} documents, one core", "documents/s", "times convert's time", "aim"))
        check = [self.program, "check", "--quiet", "--exit-zero", "--isolated", "-j1", str(self.folder)]
        jobs = {"convert": lambda: run.seconds([self.program, "convert", "-j1", str(self.folder)]),
                "check": lambda: run.seconds(check)}
        times = run.alternating(self.rounds, jobs)
        for name, t in times.items():
            ratio = t.median / times["convert"].median
            aim = f"at most 2: {met(ratio <= 2)}" if name == "check" else ""
            table.row(f"`{name} -j1`", f"{self.count / t.median:,.0f}", f"{ratio:.2f}", aim)
        return table

    def largest(self, ending):
        """A real document where the corpus lies beside the project, else a sample."""
        real = list((self.options.shared / "corpus").glob(f"*/minutes.{ending}"))
        found = real or list((ROOT / "samples").glob(f"*/minutes.{ending}"))
        return max(found, key=lambda path: path.stat().st_size)

    def formats(self):
        """PDF beside pdftotext, which reads less of it; web pages."""
        table = Table(("other formats", "figure", "aim"))
        pdf, page = self.largest("pdf"), self.largest("html")
        few = 2 if self.options.smoke else 20
        rounds = 1 if self.options.smoke else 15
        if shutil.which("pdftotext") and shutil.which("pdftohtml"):
            times = run.alternating(rounds, {
                "ours": lambda: run.seconds([self.program, "convert", str(pdf)]),
                "pdftotext": lambda: run.seconds(["pdftotext", str(pdf), "-"])})
            ratio = times["ours"].median / times["pdftotext"].median
            table.row(f"a PDF of {pdf.stat().st_size / 1000:,.0f} KB: time beside `pdftotext`",
                      f"{ratio:.2f} ({times['ours'].median * 1e3:.0f} ms)", f"at most 1.3: {met(ratio <= 1.3)}")
            folder = self.scratch / "pdf"
            documents.link([str(pdf)] * few, folder, few)
            times = run.alternating(max(1, rounds // 3), {
                j: lambda j=j: run.seconds([self.program, "convert", "-f", "pdf", f"-j{j}", str(folder)]) for j in (1, 2)})
            ratio = times[1].median / times[2].median
            table.row(f"{few} of them: `-j2` beside `-j1`", f"{ratio:.2f}", f"at least 1.7: {met(ratio >= 1.7)}")
            peak = run.peak_megabytes([self.program, "convert", str(pdf)])
            table.row("peak memory for it, Poppler's process aside", f"{peak:.1f} MB", f"under 64: {met(peak < 64)}")
        folder = self.scratch / "pages"
        documents.link([str(page)] * few * 10, folder, few * 10)
        took = run.alternating(max(1, rounds // 3), {
            "ours": lambda: run.seconds([self.program, "convert", "-f", "html", "-j1", str(folder)])})["ours"].median
        speed = page.stat().st_size * few * 10 / took / 1e6
        table.row(f"web pages of {page.stat().st_size / 1000:,.0f} KB, one core", f"{speed:,.0f} MB/s",
                  f"at least 50: {met(speed >= 50)}")
        return table

    def indexing(self):
        """Building an index, Xapian beside it, running it again, and asking it, as whole processes."""
        table = Table(("index", "figure", "aim"))
        for count in [self.count] if self.options.smoke else [self.count, 5 * self.count]:
            folder = self.scratch / f"index-{count}"
            files, size = documents.write(self.models, folder / "text", count)
            rows = folder / "all.ndjson"
            run.seconds([self.program, "convert", "-j2", str(folder / "text")], rows)
            index = str(folder / "minutes.db")
            what = f"{count:,} documents with distinct words"

            def build():
                pathlib.Path(index).unlink(missing_ok=True)
                return run.seconds([self.program, "index", "-q", index, str(rows)])
            tasks = {"ours": build}
            if self.has_xapian() and count == self.count:
                tasks["xapian"] = lambda: self.xapian(rows, folder / "xapian")
            times = run.alternating(1 if self.options.smoke else 3, tasks)
            took, read = times["ours"].median, rows.stat().st_size
            table.row(f"{what}: building from NDJSON, `-j2`", f"{read / took / 1e6:.0f} MB/s of it, {size / took / 1e6:.0f} of text",
                      f"at least 20 MB/s: {met(read / took >= 20e6)}")
            if "xapian" in times:
                ratio = times["xapian"].median / took
                table.row("... times as fast as Xapian, whose reading of the rows does not count", f"{ratio:.1f}",
                          f"at least 5: {met(ratio >= 5)}")
            ratio = pathlib.Path(index).stat().st_size / size
            table.row("... size beside the text", f"{ratio:.2f}", f"at most 3: {met(ratio <= 3)}")
            tree = str(folder / "tree.db")
            run.seconds([self.program, "index", "-q", tree, str(folder / "text")])
            again = run.alternating(self.rounds, {"ours": lambda: run.seconds([self.program, "index", "-q", tree, str(folder / "text")])})
            table.row("... run again on the unchanged tree", f"{again['ours'].median:.2f} s",
                      f"under 1 s: {met(again['ours'].median < 1)}")
            texts = documents.texts_of(rows, len(files) // 2)
            rare, number = documents.only_word(texts, self.models), documents.some_number(texts)
            queries = (("a rare word with one filter", [rare, "--from", "2000"], 0.010),
                       ("a number with one filter", [number, "--from", "2000"], 0.010),
                       ("a broad word with one filter", ["budget", "--from", "2000"], 0.010), ("a broad word", ["kommune"], 0.040),
                       ("a broad phrase", ['"til efterretning"'], 0.040))
            for name, words, aim in queries:
                if words[0] is None:
                    continue
                asked = run.alternating(self.rounds, {"ours": lambda w=words: run.seconds([self.program, "search", index, *w])})
                table.row(f"... {name}: `{' '.join(words)}`", f"{asked['ours'].median * 1e3:.0f} ms",
                          f"under {aim * 1e3:.0f} ms: {met(asked['ours'].median < aim)}")
        return table

    @staticmethod
    def has_xapian():
        return subprocess.run(["/usr/bin/python3", "-c", "import xapian"], stderr=subprocess.DEVNULL).returncode == 0

    def xapian(self, rows, folder):
        script = str(ROOT / "tests/bench/xapian_rows.py")
        out = subprocess.run(["/usr/bin/python3", script, str(rows), str(folder)], capture_output=True, check=True, text=True)
        took = float(out.stdout.split()[0])
        return took, took

    def memory(self):
        counts = [3] if self.options.smoke else [200, self.count, 5 * self.count]
        table = Table(("peak memory of a batch, `-j2`", "MB", "aim"))
        for count in counts:
            folder = documents.link(self.files, self.scratch / f"batch-{count}", count)
            peak = run.peak_megabytes([self.program, "convert", "-j2", str(folder)])
            table.row(f"{count:,} documents to a stream", f"{peak:.1f}", f"under 16: {met(peak < 16)}")
        folder = self.scratch / f"batch-{counts[-1]}"
        peak = run.peak_megabytes([self.program, "convert", "-j2", "-d", self.new_folder(), str(folder)])
        table.row(f"{counts[-1]:,} documents into files", f"{peak:.1f}", f"under 16: {met(peak < 16)}")
        return table

    def one_document(self):
        text = str(self.models[0])
        result = self.scratch / "one.json"
        run.seconds([self.program, "convert", text], result)
        commands = {"referat": [self.program, "convert", text], "wc": ["wc", text], "cmark": ["cmark", text],
                    "jq": ["jq", "-c", ".", str(result)]}
        if self.baseline:
            commands["python"] = self.baseline + [text]
        tasks = {name: lambda c=command: run.seconds(c) for name, command in commands.items() if shutil.which(command[0])}
        times = run.alternating(1 if self.options.smoke else 50, tasks)
        table = Table(("one document as a process", "median ms", "fastest", "aim"))
        for name, t in times.items():
            aim = f"at most 3 ms: {met(t.median <= 0.003)}" if name == "referat" else ""
            if name == "referat" and "python" in times:
                aim += f"; at most a fifth of Python's: {met(t.median <= times['python'].median / 5)}"
            table.row({"python": "Python", "jq": "`jq`, on our JSON"}.get(name, f"`{name}`"),
                      f"{t.median * 1e3:.2f}", f"{t.least * 1e3:.2f}", aim)
        return table

    def others(self):
        commands = {"`wc`": (["wc"] + self.files, self.size), "`cmark`": (["cmark"] + self.files, self.size),
                    "`jq -c .`, on our JSON": (["jq", "-c", ".", str(self.json)], self.json.stat().st_size),
                    "`referat -j1`": ([self.program, "convert", "-j1", str(self.folder)], self.size)}
        present = {name: pair for name, pair in commands.items() if shutil.which(pair[0][0])}
        times = run.alternating(self.rounds, {n: lambda c=c: run.seconds(c) for n, (c, _) in present.items()})
        table = Table((f"{self.count:,} documents, one process, one core", "documents/s", "MB/s of input"))
        for name, t in times.items():
            table.row(name, f"{self.count / t.median:,.0f}", f"{present[name][1] / t.median / 1e6:,.0f}")
        return table

    def phases(self):
        """What the benchmark in process says, a row a document."""
        out = self.scratch / "phases.json"
        environment = dict(os.environ, REFERAT_SHARED=str(self.options.shared))
        subprocess.run([self.options.bench, f"--benchmark_out={out}", "--benchmark_out_format=json",
                        "--benchmark_format=json"], stdout=subprocess.DEVNULL, check=True, env=environment)
        rows, columns = {}, []
        for entry in json.loads(out.read_text(encoding="utf-8"))["benchmarks"]:
            phase, name = entry["name"].split("/", 1)
            rows.setdefault(name, {})[phase] = entry
            if phase not in columns:
                columns.append(phase)
        table = Table(("µs a document", *columns, "MB/s, whole"))
        for name, row in rows.items():
            cells = [f"{row[c]['cpu_time'] / 1e3:,.0f}" if c in row else "" for c in columns]
            table.row(name, *cells, f"{row['whole']['bytes_per_second'] / 1e6:,.0f}")
        return table


def keep(comparison, warnings, tables):
    """Puts the tables into the page, between its marks."""
    page = ROOT / "docs/performance.md"
    text = page.read_text(encoding="utf-8")
    before, rest = text.split(HERE, 1)
    after = rest.split(END, 1)[1]
    made_from = f"The documents are made from {comparison.model}; {comparison.size / comparison.count / 1000:.1f} KB each."
    parts = [made_from] + [f"Taken with reserve: {warning}." for warning in warnings]
    parts += ["\n".join(table.lines) for table in tables]
    page.write_text(before + HERE + "\n\n" + "\n\n".join(parts) + "\n\n" + END + after, encoding="utf-8")


def parsed_arguments():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--build", type=pathlib.Path, help="build folder with the program and the benchmark")
    parser.add_argument("--program", type=pathlib.Path, help="the program, where there is no benchmark")
    parser.add_argument("--shared", type=pathlib.Path, default=ROOT.parent / "shared", help="where baseline.py lies")
    parser.add_argument("--scratch", type=pathlib.Path, help="where documents are written (default: the build folder)")
    parser.add_argument("--runs", type=int, default=7, help="runs of each batch (7)")
    parser.add_argument("--documents", type=int, default=2000, help="documents of a batch (2000)")
    parser.add_argument("--write", action="store_true", help="write the results into docs/performance.md")
    parser.add_argument("--smoke", action="store_true", help="everything once, on 3 documents")
    options = parser.parse_args()
    if not options.build and not options.program:
        parser.error("--build or --program is needed")
    options.bench = options.build / "tests/bench/referat_bench" if options.build else None
    options.program = (options.program or options.build / "referat").resolve()
    options.scratch = options.scratch or options.build or pathlib.Path(tempfile.gettempdir())
    return options


def main():
    options = parsed_arguments()
    warnings = [] if options.smoke else run.unrest()
    for warning in warnings:
        print(f"warning: {warning}", file=sys.stderr)
    with tempfile.TemporaryDirectory(prefix="bench-", dir=options.scratch) as scratch:
        comparison = Comparison(options, pathlib.Path(scratch))
        comparison.prepare()
        tables = []
        for measure in (comparison.against_python, comparison.scaling, comparison.checking, comparison.formats,
                        comparison.indexing, comparison.memory, comparison.one_document,
                        comparison.others):
            tables.append(measure())
            print()
        if options.bench:
            tables.append(comparison.phases())
        if options.write and not options.smoke:
            keep(comparison, warnings, tables)


if __name__ == "__main__":
    try:
        main()
    except (run.Failed, subprocess.CalledProcessError) as failure:
        sys.exit(f"compare.py: {failure}")
