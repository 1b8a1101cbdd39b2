#!/usr/bin/env python3
"""Twice the input takes twice the work, whatever is repeated in it.

Usage: growth.py PROGRAM [NAME]. Makes minutes of three sizes of each pattern (or of those whose names hold NAME), converts
them under valgrind, and counts instructions, so that a busy machine changes nothing. A doubling may cost at most LIMIT
times the instructions, and the largest MOST: 1 MB then takes a second at most where a processor does five in a
nanosecond. How long 1 MB takes on this machine is printed; it is an error only where it looks like hanging.
"""
import concurrent.futures
import os
import pathlib
import re
import resource
import shutil
import subprocess
import sys
import tempfile

sys.dont_write_bytecode = True  # nothing is left in the source tree
from growth_patterns import PATTERNS

SIZES = (1 << 15, 1 << 16, 1 << 17)
FULL_SIZE = 1 << 20
LIMIT = 2.3  # 2 is linear; sorting and looking up in sorted lists come on top, and so do steps of memory
MOST = 0.625e9  # instructions for the largest size; a fifth is usual
SECONDS = 10.0  # of the processor, for 1 MB: a guard against hanging; 100 ms are usual
LIMITS_LIFTED = ["--max-line", "64MiB", "--max-items", "1000000", "--max-pages", "10000000"]

program = str(pathlib.Path(sys.argv[1]).resolve())
wanted = sys.argv[2] if len(sys.argv) > 2 else ""
if not shutil.which("valgrind"):
    print("skipped: valgrind is not installed")
    sys.exit(77)


def command(path, options):
    return [program, "convert", "--isolated", "--positions", *LIMITS_LIFTED, *options, str(path)]


def check_command(path, options):
    return [program, "check", "--isolated", "--exit-zero", *LIMITS_LIFTED, *options, str(path)]


def verdict(run):
    """Whether the text was read, or what it was refused for. Refused late, it was worked on all the same."""
    if run.returncode == 0:
        return "read"
    said = run.stderr.decode(errors="replace")
    for refusal in ("no minutes", "binary data"):
        if refusal in said:
            return "refused: " + refusal
    sys.exit(f"{run.args}: exit {run.returncode}: {said[-1000:]}")


def instructions(path, options):
    run = subprocess.run(["valgrind", "--tool=callgrind", "--callgrind-out-file=/dev/null", *command(path, options)],
                         stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
    # What was refused ends with 2; a crash or a failed assertion would look like work well done.
    verdict(run)
    return int(re.search(rb"Collected : (\d+)", run.stderr).group(1))


def processor_time():
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def seconds(command_line):
    """Of the processor, which hardly minds who else runs; what hangs without it is stopped."""
    before = processor_time()
    try:
        became = verdict(subprocess.run(command_line, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE,
                                        timeout=6 * SECONDS))
    except subprocess.TimeoutExpired:
        return 6 * SECONDS, "stopped"
    return processor_time() - before, became


def measure(pattern, folder, start_up):
    counts = []
    for size in SIZES:
        path = folder / f"{pattern.name}-{size}.txt".replace("/", "-").replace(" ", "-")
        path.write_bytes(pattern.minutes(size))
        counts.append(instructions(path, pattern.options) - start_up)
        path.unlink()
    return counts


def main():
    patterns = [pattern for pattern in PATTERNS if wanted in pattern.name]
    if not patterns:
        sys.exit(f"no pattern is called '{wanted}'")
    wrong = []
    rows = []
    with tempfile.TemporaryDirectory() as name, concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        folder = pathlib.Path(name)
        empty = folder / "empty.txt"
        empty.write_bytes(b"")
        start_up = instructions(empty, [])
        all_counts = list(pool.map(lambda pattern: measure(pattern, folder, start_up), patterns))
        for pattern, counts in zip(patterns, all_counts):
            path = folder / "full.txt"
            path.write_bytes(pattern.minutes(FULL_SIZE))
            took, became = seconds(command(path, pattern.options))
            # Forms of output are convert's.
            checked = seconds(check_command(path, pattern.options))[0] if "-t" not in pattern.options else 0
            ratios = [later / earlier for earlier, later in zip(counts, counts[1:])]
            if max(ratios) > LIMIT:
                wrong.append(f"{pattern.name}: a doubling costs {max(ratios):.2f} times the instructions")
            if counts[-1] > MOST:
                wrong.append(f"{pattern.name}: {SIZES[-1] >> 10} KB take {counts[-1] / 1e6:.0f} million instructions")
            if took >= SECONDS:
                wrong.append(f"{pattern.name}: 1 MB took {took:.1f} s")
            if checked >= SECONDS:
                wrong.append(f"{pattern.name}: checking 1 MB took {checked:.1f} s")
            rows.append((pattern.name, counts, ratios, took, became))

    titles = [f"{size >> 10} KB" for size in SIZES]
    print(f"millions of instructions beyond the {start_up / 1e6:.1f} of an empty input\n")
    print(f"{'pattern':44}" + "".join(f"{title:>10}" for title in titles) + "   ratios     1 MB  became")
    for name, counts, ratios, took, became in rows:
        print(f"{name:44}" + "".join(f"{count / 1e6:10.1f}" for count in counts) +
              "".join(f"{ratio:6.2f}" for ratio in ratios) + f"{took * 1000:6.0f} ms  {became}")
    print()
    for line in wrong:
        print(line)
    print(f"{len(rows)} patterns, {len(wrong)} grow too fast or take too long")
    sys.exit(1 if wrong else 0)


main()
