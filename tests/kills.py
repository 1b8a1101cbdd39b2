#!/usr/bin/env python3
"""What is promised when a batch is killed: whenever it happens, no half file stands under a final name, and --resume makes
what an undisturbed run makes, with nothing left behind. Ctrl-C and SIGTERM tidy up, and end with 130 and 143.

Whole archives take their time, and machines are rebooted in the midst of it. So a batch of small documents is killed at
random moments (SIGKILL; every fourth time SIGINT or SIGTERM) and taken up again, until it ends by itself.

Usage: kills.py PROGRAM ROOT [COUNT [SEED]]
"""
import json
import os
import pathlib
import random
import re
import shutil
import signal
import subprocess
import sys
import tempfile
import time

program, root = pathlib.Path(sys.argv[1]).resolve(), pathlib.Path(sys.argv[2]).resolve()
count = int(sys.argv[3]) if len(sys.argv) > 3 else 200
seed = int(sys.argv[4]) if len(sys.argv) > 4 else 20250611
chance = random.Random(seed)
work = pathlib.Path(tempfile.mkdtemp(prefix="referat-kills-"))
environment = dict(os.environ, XDG_CONFIG_HOME=str(work / "none"))
failures = []


def make_inputs():
    samples = [path.read_bytes() for path in sorted(root.glob("samples/*/minutes.txt"))]
    for i in range(300):
        path = work / "in" / str(2000 + i % 7) / f"{i:03}.txt"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(samples[i % len(samples)] + b"\n" * (i % 11))  # so that hardly two are the same


def files_in(place):
    files = {str(path.relative_to(place)): path.read_bytes() for path in sorted(place.rglob("*")) if path.is_file()}
    if "report.json" in files:  # it has durations
        try:
            json.loads(files["report.json"])
            files["report.json"] = b"whole"
        except ValueError:
            pass
    return files


def is_temporary(name):
    return name.rpartition("/")[2].startswith(".referat-") and name.endswith(".tmp")


def start(place, options):
    return subprocess.Popen([program, "convert", *options, "../in"], cwd=place, env=environment, stdin=subprocess.DEVNULL,
                            stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)


def handles(process, number):
    """Whether the process has come so far as to catch the signal; before that the system ends it, having done nothing."""
    status = pathlib.Path(f"/proc/{process.pid}/status").read_text()
    caught = re.search(r"^SigCgt:\s*(\w+)", status, re.M)  # not there for one that has ended
    return caught is not None and int(caught[1], 16) >> (number - 1) & 1 == 1


class Batch:
    """One way to run it, and what an undisturbed run makes."""

    def __init__(self, name, options, before=None):
        self.name, self.options, self.before = name, options, before or {}
        self.kills = self.interrupts = self.tidied = self.ends = 0
        self.duration = 1e9
        for _ in range(3):
            place = self.prepare()
            begin = time.monotonic()
            code = start(place, self.options).wait(60)
            self.duration = min(self.duration, time.monotonic() - begin)
            assert code == 0, (self.name, code)
        self.after = files_in(place)
        self.place = self.prepare()

    def prepare(self):
        place = work / "place"
        shutil.rmtree(place, ignore_errors=True)
        place.mkdir()
        for name, content in self.before.items():
            (place / name).write_bytes(content)
        return place

    def fail(self, why):
        failures.append(f"{self.name}, kill {self.kills + self.interrupts}: {why}")

    def check(self, temporary_allowed):
        """No half file, at any time."""
        now = files_in(self.place)
        for name, content in now.items():
            if is_temporary(name):
                if not temporary_allowed(name):
                    self.fail(f"{name} is left behind")
            elif not name.endswith(".referat-ledger") and content not in (self.before.get(name), self.after.get(name)):
                self.fail(f"{name} is neither the old nor the new file")
        for name in self.before:
            if name not in now:
                self.fail(f"{name} is gone")

    def strike(self):
        """Runs it, and kills it somewhere on the way. It may be faster; then all must be done."""
        left_before = {name for name in files_in(self.place) if is_temporary(name)}
        ordinal = self.kills + self.interrupts
        number = chance.choice((signal.SIGINT, signal.SIGTERM)) if ordinal % 4 == 3 else signal.SIGKILL
        moment = chance.uniform(0, 1.1 * self.duration)
        process = start(self.place, self.options)
        time.sleep(moment)
        handled = handles(process, number)
        process.send_signal(number)
        try:
            message = process.communicate(timeout=20)[1].decode()
        except subprocess.TimeoutExpired:
            process.kill()
            process.communicate()
            self.fail("it hangs")
            return
        code = process.returncode
        if code == 0:
            self.ends += 1
            self.check_end()
            self.prepare()
            return
        if number == signal.SIGKILL:
            self.kills += 1
            self.check(lambda name: True)
        else:
            self.interrupts += 1
            self.tidied += handled
            if code != 128 + number and (handled or code != -number):
                self.fail(f"{number.name} gives {code}")
            if not re.fullmatch(r"(referat: interrupted; [^\n]*\n)?", message):
                self.fail(f"{number.name} makes it say {message!r}")
            self.check(lambda name: name in left_before)

    def check_end(self):
        now = files_in(self.place)
        for name in sorted(set(now) | set(self.after)):
            if now.get(name) != self.after.get(name):
                self.fail(f"at the end {name} is not what an undisturbed run makes")

    def finish(self):
        """Undisturbed now, over what the last kill left."""
        code = start(self.place, self.options).wait(60)
        if code != 0:
            self.fail(f"exit {code}")
        self.check_end()
        print(f"{self.name}: {self.duration * 1000:.0f} ms undisturbed; {self.kills} times SIGKILL, {self.interrupts} times "
              f"SIGINT or SIGTERM ({self.tidied} of them caught), {self.ends} times it ended before")


make_inputs()
print(f"seed {seed}")
batches = [(f"-d -j{jobs}", ["-d", "out", "--resume", "--report", "report.json", f"-j{jobs}"], {}) for jobs in (1, 2, 4)]
batches.append(("-o", ["-o", "all.ndjson"], {"all.ndjson": b"old\n"}))
for name, options, before in batches:
    batch = Batch(name, options, before)
    while batch.kills + batch.interrupts < count // len(batches) and len(failures) < 20:
        batch.strike()
    batch.finish()
shutil.rmtree(work)
for failure in failures:
    print("FAILED", failure)
print(f"{len(failures)} failures")
sys.exit(1 if failures else 0)
