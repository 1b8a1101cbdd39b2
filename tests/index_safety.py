#!/usr/bin/env python3
"""What is promised of an index when the process is killed or the machine fails: it is as it was or as it is to be, never
between; it is whole (PRAGMA integrity_check, foreign keys, the check of full text search); exit 0 means that all is in it;
any failure is exit 2, with a message that names it; and the same command again makes what an undisturbed run makes.

Usage: index_safety.py PROGRAM ROOT [KILLS [SEED]]
"""
import os
import pathlib
import random
import re
import shutil
import signal
import sqlite3
import subprocess
import sys
import tempfile
import time

program, root = pathlib.Path(sys.argv[1]).resolve(), pathlib.Path(sys.argv[2]).resolve()
kills = int(sys.argv[3]) if len(sys.argv) > 3 else 300
chance = random.Random(int(sys.argv[4]) if len(sys.argv) > 4 else 20250611)
work = pathlib.Path(tempfile.mkdtemp(prefix="referat-index-"))
environment = dict(os.environ, LC_ALL="C", ASAN_OPTIONS="detect_leaks=0", XDG_CONFIG_HOME=str(work / "none"))
failures = []


def fail(what, why):
    failures.append(f"{what}: {why}")


def make_inputs():
    """Some for the index as it is before, and more for what it is to become: changed, gone and new ones."""
    samples = [path.read_bytes() for path in sorted(root.glob("samples/*/minutes.txt"))]
    for state, numbers in (("before", range(0, 60)), ("after", range(10, 100))):
        folder = work / state / "in"
        folder.mkdir(parents=True)
        for i in numbers:
            changed = b"\n" * 3 if state == "after" and i % 3 == 0 else b""
            (folder / f"{i:03}.txt").write_bytes(samples[i % len(samples)] + b"\n" * (i % 11) + changed)


def index(place, *wrapper, preexec_fn=None):
    process = subprocess.Popen([*wrapper, program, "index", "m.db", "in"], cwd=place, env=environment,
                               stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE,
                               preexec_fn=preexec_fn)
    return process


def finish(process):
    try:
        return process.communicate(timeout=60)[1].decode(errors="replace")
    except subprocess.TimeoutExpired:
        process.kill()
        process.communicate()
        return "timeout"


def content(place):
    """What the index says, whatever its bytes are; None where there is none, or an empty file."""
    path = place / "m.db"
    if not path.exists():
        return None
    database = sqlite3.connect(path)
    try:
        whole = [row[0] for row in database.execute("PRAGMA integrity_check")]
        if whole != ["ok"]:
            return f"damaged: {whole[:3]}"
        if not database.execute("SELECT count(*) FROM sqlite_schema").fetchone()[0]:
            return None
        if database.execute("PRAGMA foreign_key_check").fetchall():
            return "damaged: foreign keys"
        database.execute("INSERT INTO items_fts (items_fts, rank) VALUES ('integrity-check', 1)")
        database.rollback()
        rows = database.execute("SELECT path, seal, (SELECT count(*) FROM items WHERE document_id = d.id) FROM documents d "
                                "ORDER BY path").fetchall()
        return rows, database.execute("SELECT count(*), total(length(words)) FROM vocabulary").fetchone()
    except sqlite3.DatabaseError as error:
        return f"damaged: {error}"
    finally:
        database.close()


class Way:
    """Into a new index, or into one that has to change."""

    def __init__(self, name, old):
        self.name = name
        self.old = work / f"{name}.db"
        if old:
            place = work / "before"
            assert finish(index(place)) and (place / "m.db").exists()
            shutil.copy(place / "m.db", self.old)
        self.place = work / name
        self.before = content(self.prepare())
        begin = time.monotonic()
        process = index(self.place)
        message = finish(process)
        self.duration = time.monotonic() - begin
        assert process.returncode == 0, message
        self.after = content(self.place)
        assert self.before != self.after and not isinstance(self.after, str), self.after

    def prepare(self):
        shutil.rmtree(self.place, ignore_errors=True)
        self.place.mkdir()
        (self.place / "in").symlink_to(work / "after" / "in")
        if self.old.exists():
            shutil.copy(self.old, self.place / "m.db")
        return self.place

    def check(self, what, code, message, some_may_fail=False):
        """some_may_fail: an input may, and then the others are in the index."""
        now = content(self.place)
        if isinstance(now, str):
            fail(what, now)
        elif now not in (self.before, self.after) and not (code == 2 and some_may_fail):
            fail(what, "the index is neither as it was nor as it is to be")
        elif code == 0 and now != self.after:
            fail(what, "exit 0, but the index is not as it is to be")
        elif code not in (0, 2, 130, 143, -signal.SIGKILL, -signal.SIGINT, -signal.SIGTERM):
            fail(what, f"exit {code}: {message}")
        elif code == 2 and not re.search(r"^referat: cannot .*m\.db.*: .+$", message, re.M):
            fail(what, f"the message does not say what failed: {message!r}")
        process = index(self.place)
        message = finish(process)
        if process.returncode != 0 or content(self.place) != self.after:
            fail(what, f"the next run: exit {process.returncode}: {message}")

    def kill(self, count):
        ended = 0
        for i in range(count):
            self.prepare()
            number = chance.choice((signal.SIGINT, signal.SIGTERM)) if i % 5 == 4 else signal.SIGKILL
            process = index(self.place)
            time.sleep(chance.uniform(0, 1.05 * self.duration))
            process.send_signal(number)
            message = finish(process)
            ended += process.returncode == 0
            self.check(f"{self.name}, kill {i}", process.returncode, message)
        print(f"{self.name}: {count} kills, {ended} of them too late", flush=True)

    def calls(self, name):
        log = work / "log"
        self.prepare()
        finish(index(self.place, "strace", "-f", "-qqq", "-o", str(log), "-e", f"trace={name}"))
        return log.read_text(errors="replace").count(f"{name}(")

    def break_calls(self):
        tried = felt = 0
        for name in ("pwrite64", "fsync", "fdatasync", "ftruncate", "openat", "unlink", "write"):
            count = self.calls(name)
            few = min(count, 12 if kills >= 300 else 3)
            picks = sorted({*range(1, few + 1), *chance.sample(range(1, count + 1), few)})
            for n in picks:
                for error in ("ENOSPC", "EIO"):
                    for when in (f"{n}", f"{n}+"):
                        if name == "openat" and when.endswith("+"):
                            continue  # the libraries are opened so too
                        self.prepare()
                        process = index(self.place, "strace", "-f", "-qq", "-o", "/dev/null", "-e",
                                        f"inject={name}:error={error}:when={when}")
                        message = finish(process)
                        tried += 1
                        felt += process.returncode != 0
                        if name in ("write", "openat", "unlink"):  # of messages and libraries
                            message += "\nreferat: cannot 'm.db': it"
                            code = process.returncode if process.returncode in (0, 2, -signal.SIGKILL) else 2
                            self.check(f"{self.name}, {name}:{error}:{when}", code, message, name == "openat")
                        else:
                            self.check(f"{self.name}, {name}:{error}:{when}", process.returncode, message)
        print(f"{self.name}: {tried} faults, {felt} of them felt", flush=True)
        if felt * 4 < tried:
            fail(self.name, "hardly a fault was felt; does the injection work?")


def two_at_once():
    """The second waits for the first; one that waits too long says who it is."""
    way = Way("two", False)
    way.prepare()
    both = [index(way.place), index(way.place)]
    messages = [finish(process) for process in both]
    if [process.returncode for process in both] != [0, 0] or content(way.place) != way.after:
        fail("two at once", f"{[process.returncode for process in both]}: {messages}")
    holder = sqlite3.connect(way.place / "m.db", isolation_level=None)
    holder.execute("BEGIN IMMEDIATE")
    process = index(way.place)
    message = finish(process)
    holder.close()
    if process.returncode != 2 or f"process {os.getpid()} " not in message:
        fail("a second writer", f"exit {process.returncode}: {message}")
    print("two at once: done")


def may_trace():
    if not shutil.which("strace"):
        return False
    done = subprocess.run(["strace", "-f", "-qq", "-o", "/dev/null", "-e", "inject=close:error=EIO:when=1000", program,
                           "--version"], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    return done.returncode == 0


make_inputs()
ways = [Way("new", False), Way("changed", True)]
for each in ways:
    each.kill(kills // len(ways))
if may_trace():
    for each in ways:
        each.break_calls()
else:
    print("faults: skipped: no strace")
two_at_once()
shutil.rmtree(work)
for failure in failures[:40]:
    print("FAILED", failure)
print(f"{len(failures)} failures")
sys.exit(1 if failures else 0)
