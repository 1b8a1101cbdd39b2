#!/usr/bin/env python3
"""What is promised when the machine fails: a full disk, a broken one, a closed descriptor, a folder without rights.

- exit 0 means that everything is there and right; any failure is exit 2, with a message that names the object and why
- a file that was there is the old one or the new one, whole; no half file stands under a final name
- nothing is left behind, unless removing it failed too; then the next run removes it
- after the failure the same command (with --resume, into a folder) makes what an undisturbed run makes
- it never crashes and never hangs

Who archives minutes runs this by night and looks at the exit code. So each system call that the program makes is made to
fail once, and from there on (strace's injection); what needs no strace is tried plainly.

Usage: faults.py PROGRAM ROOT [--full]. --full: each way of output without a report too, and every call with both errors.
"""
import concurrent.futures
import json
import os
import pathlib
import re
import resource
import shutil
import signal
import subprocess
import sys
import tempfile

program, root = pathlib.Path(sys.argv[1]).resolve(), pathlib.Path(sys.argv[2]).resolve()
full = "--full" in sys.argv
work = pathlib.Path(tempfile.mkdtemp(prefix="referat-faults-"))
work.chmod(0o755)
samples = sorted(root.glob("samples/*/minutes.txt"))
names = ["1.txt", "2.txt", "3.txt", "sub/4.txt", "sub/5.txt"]
failures = []
# A leak checker cannot run below strace, which is a tracer itself.
environment = dict(os.environ, LC_ALL="C", ASAN_OPTIONS="detect_leaks=0", XDG_CONFIG_HOME=str(work / "none"))
ENOSPC, EIO = "No space left on device", "Input/output error"


def fail(what, why):
    failures.append(f"{what}: {why}")


def run(argv, where, output="stdout", **options):
    """Standard output goes into a file, as with a shell's '>'."""
    options.setdefault("stderr", subprocess.PIPE)
    with open(where / output, "wb") as stdout:
        process = subprocess.Popen(argv, cwd=where, env=environment, stdin=subprocess.DEVNULL, stdout=stdout,
                                   start_new_session=True, **options)
        try:
            message = process.communicate(timeout=20)[1]
        except subprocess.TimeoutExpired:
            os.killpg(process.pid, 9)
            process.communicate()
            return "timeout", ""
    return process.returncode, (message or b"").decode()


def files_in(folder):
    return {str(path.relative_to(folder)): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()}


def is_temporary(name):
    return name.rpartition("/")[2].startswith(".referat-") and name.endswith(".tmp")


def report_of(text):
    """What a report says of the whole: complete or not, how many inputs, how many failed. Nothing where it is damaged."""
    try:
        report = json.loads(text)
        return report["complete"], report["counts"]["inputs"], report["counts"]["failed"]
    except (ValueError, KeyError, TypeError):
        return None


def is_report(name):
    return name.endswith("report.json")


class Mode:
    """A way to write: its options, what lies there before, and what an undisturbed run makes of that."""

    def __init__(self, name, options, before=None, report=True, jobs=1):
        self.name = name + (" --report" if report else "") + (f" -j{jobs}" if jobs > 1 else "")
        self.argv = [str(program), "convert", f"-j{jobs}", *options, *(["--report", "report.json"] if report else []), "in"]
        self.tree = "-d" in options
        self.before = dict(before or {})
        if report:
            self.before["report.json"] = b"old report\n"
        place = self.prepare("undisturbed")
        code, message = run(self.argv, place)
        assert (code, message) == (0, ""), (self.name, code, message)
        self.after = files_in(place)

    def prepare(self, name):
        place = pathlib.Path(tempfile.mkdtemp(prefix=f"{name}-", dir=work))
        place.chmod(0o755)
        for n, path in enumerate(names):
            (place / "in" / path).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(samples[n % len(samples)], place / "in" / path)
        for path, content in self.before.items():
            (place / path).parent.mkdir(parents=True, exist_ok=True)
            (place / path).write_bytes(content)
        return place

    # --- the promises -----------------------------------------------------------------------------------------------

    def check_file(self, what, name, content, code, left_over):
        old, new = self.before.get(name), self.after.get(name)
        if is_temporary(name):
            if not left_over:
                fail(what, f"{name} is left behind")
        elif is_report(name):
            if (code == 0) != (report_of(content) == (True, len(names), 0)):
                fail(what, f"exit {code}, but the report says {report_of(content)}")
            elif content != old and not report_of(content):
                fail(what, f"the report is neither the old nor a whole one")
        elif name == "stdout" and code != 0 and new.startswith(content):
            pass  # cut where the disk was full
        elif name in ("stdout", "all.ndjson") and code != 0 and content != old:
            # Documents that could not be read are missing; the others are whole.
            if not set(content.splitlines(True)) <= set(new.splitlines(True)):
                fail(what, f"{name} holds what is no whole document")
        elif name.endswith(".referat-ledger"):
            pass  # what is wrong in it shows in the next run
        elif content not in (old, new):
            fail(what, f"{name} is neither the old nor the new file")

    def check(self, what, place, code, message, left_over=False, causes=None, certain=False):
        """
        left_over  whether a temporary file may stay
        causes     one of them must be told where it fails; empty: it may not fail; None: it may fail without a word
        certain    whether it must fail
        """
        if certain and code == 0:
            fail(what, "exit 0, as if nothing had been")
        if code not in (0, 2):
            fail(what, f"exit {code}: {message}")
        now = files_in(place)
        for name, content in now.items():
            self.check_file(what, name, content, code, left_over)
        for name, content in self.before.items():
            if name not in now:
                fail(what, f"{name} is gone")
        if code == 0:
            for name, content in self.after.items():
                if name not in now or not is_report(name) and now[name] != content:
                    fail(what, f"exit 0, but {name} is wrong or missing")
        elif causes is not None and not any(re.search(rf"^referat: .*'[^']+'.*: {re.escape(cause)}$", message, re.M) for cause in causes):
            fail(what, f"the message does not name the object and the cause: {message!r}")

    def check_next(self, what, place, again=()):
        """An undisturbed run after it."""
        (place / "stdout").unlink()
        code, message = run(self.argv[:-1] + (["--resume"] if self.tree and "--resume" not in self.argv else []) + ["in"], place)
        now = files_in(place)
        if (code, message) != (0, ""):
            fail(what, f"the next run: exit {code}: {message}")
        for name in [name for name in now if is_report(name)]:
            if report_of(now.pop(name)) != (True, len(names), 0):
                fail(what, "the next run: the report is wrong")
        expected = {name: content for name, content in self.after.items() if not is_report(name)}
        for name in sorted(set(now) | set(expected)):
            if now.get(name) != expected.get(name):
                fail(what, f"the next run: {name} differs from that of an undisturbed one")

    def attempt(self, what, argv, **options):
        """Runs it under a fault; all promises. Gives the exit code."""
        if len(failures) > 50:  # enough to see what is wrong
            return 2
        place = self.prepare("run")
        check = {key: options.pop(key) for key in ("left_over", "causes", "certain") if key in options}
        code, message = run(argv + self.argv, place, **options)
        self.check(f"{self.name}: {what}", place, code, message, **check)
        self.check_next(f"{self.name}: {what}", place)
        shutil.rmtree(place)
        return code


def modes():
    new = Mode("fresh", ["-d", "out"], report=False).after
    old = {name: b"old " + content[:500] for name, content in new.items() if name.endswith(".json") and name.startswith("out/")}
    old["out/kept.json"] = b"of another\n"
    half_done = {name: content for name, content in new.items() if name.startswith("out/")}
    half_done["out/2.txt.json"] = b"damaged"
    del half_done["out/sub/4.txt.json"]
    for report in (True, False) if full else (True,):
        yield Mode("stdout", [], report=report)
        yield Mode("-o", ["-o", "all.ndjson"], {"all.ndjson": b"old\n"}, report)
        yield Mode("-d fresh", ["-d", "out"], report=report)
        yield Mode("-d over old", ["-d", "out"], old, report)
        yield Mode("-d --resume", ["-d", "out", "--resume"], half_done, report)
    # The report in the output folder is not the folder's own.
    yield Mode("-d with its report in it", ["-d", "out", "--report", "out/report.json"], report=False)


# --- system calls that fail ------------------------------------------------------------------------------------------

writing = ["openat", "write", "close", "rename", "renameat", "renameat2", "mkdir", "mkdirat", "ftruncate", "flock",
           "fsync", "fdatasync", "unlink", "unlinkat"]
reading = ["read", "getdents64", "lseek"]


def strace(*options):
    return ["strace", "-f", "-qq", "-o", "/dev/null", *options]


def calls_of(mode):
    """The calls that the program makes from the inputs on (before it is the loader, mostly), counted as strace does; and
    which of close(2) end something written: there a full disk may first tell."""
    place = mode.prepare("count")
    code, message = run(["strace", "-qqq", "-o", "log", "-e", "trace=" + ",".join("?" + c for c in writing + reading)] + mode.argv, place)
    assert code == 0, (mode.name, code, message)
    counts, calls, begun = {}, [], False
    written = {"1"} if "stdout" in mode.name else set()
    for line in (place / "log").read_text(errors="replace").splitlines():
        call, _, rest = line.partition("(")
        begun = begun or '"in/"' in line
        counts[call] = counts.get(call, 0) + 1
        if call == "openat" and "O_EXCL" in rest:
            written.add(rest.rpartition(" = ")[2])
        certain = call == "close" and rest.partition(")")[0] in written
        if certain:
            written.remove(rest.partition(")")[0])
        if begun:
            calls.append((call, counts[call], certain))
    shutil.rmtree(place)
    assert begun and any(certain for _, _, certain in calls)
    return calls


def injections(mode):
    for call, n, certain in calls_of(mode):
        if call in ("read", "write"):  # a signal that came in between is no failure
            for when in (f"{n}", f"{n}+2"):
                yield call, f"error=EINTR:when={when}", [], dict(causes=())
        once, onwards = f"{n}", f"{n}+"
        faults = [("ENOSPC", ENOSPC, once), ("EIO", EIO, onwards)]
        if full:
            faults += [("EIO", EIO, once), ("ENOSPC", ENOSPC, onwards)]
        for error, cause, when in faults:
            heard = call != "write" or when == once  # else the message cannot be written either
            yield call, f"error={error}:when={when}", [], dict(causes=(cause,) if heard else None, certain=certain)
        if call in ("write", "close", "rename", "renameat"):
            also = ["-e", "inject=unlink,unlinkat:error=EIO"]
            yield call, f"error=ENOSPC:when={n}, unlink too", also, dict(causes=(ENOSPC,), left_over=True)


def inject(mode):
    tried = failed = 0
    with concurrent.futures.ThreadPoolExecutor(2) as pool:
        runs = []
        for call, how, also, options in injections(mode):
            rule = ["-e", f"inject={call}:{how.partition(',')[0]}", *also]
            runs.append((how, pool.submit(mode.attempt, f"{call}:{how}", strace(*rule), **options)))
    for how, result in runs:
        tried += 1
        failed += result.result() != 0
    print(f"{mode.name}: {tried} faults, {failed} times exit 2", flush=True)
    if failed * 3 < tried:
        fail(mode.name, "hardly a fault was felt; does the injection work?")


def inject_into_threads():
    """strace counts the calls of each thread apart."""
    tried = 0
    for mode in (Mode("-d fresh", ["-d", "out"], jobs=4), Mode("-o", ["-o", "all.ndjson"], {"all.ndjson": b"old\n"}, jobs=4)):
        for call in ("write", "renameat", "mkdirat"):
            for when in ("1", "2", "3", "2+"):
                mode.attempt(f"{call} {when}", strace("-e", f"inject=?{call}:error=ENOSPC:when={when}"),
                             causes=None if call == "write" else (ENOSPC,))  # the message may be that write
                tried += 1
        # Fewer threads than asked for do as well.
        for when in ("1", "2", "3", "1+"):
            code = mode.attempt(f"clone {when}", strace("-e", f"inject=?clone,?clone3:error=EAGAIN:when={when}"))
            if code != 0:
                fail(mode.name, f"exit {code} where thread {when} could not be started")
            tried += 1
    print(f"-j4: {tried} faults")


# --- without strace ---------------------------------------------------------------------------------------------------

def shell(what, command, code, message="", place=None, **options):
    """Runs it in a folder with inputs; `message` is a pattern for the whole of standard error."""
    place = place or Mode.prepare(plain, "shell")
    done = subprocess.run(["sh", "-c", command], cwd=place, env=dict(environment, referat=str(program)), timeout=20,
                          stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.PIPE, **options)
    said = done.stderr.decode()
    if done.returncode != code:
        fail(what, f"exit {done.returncode} instead of {code}: {said}")
    if not re.fullmatch(message, said):
        fail(what, f"said {said!r}")
    return place, done.stdout


def standard_output():
    commands = ["convert in/1.txt", "convert in", "convert -t csv in", "convert -t excel in", "convert --positions in",
                "convert -t ndjson in/1.txt", "convert -n in", "convert -n -d out in", "convert --show-settings",
                "dump lines in/1.txt", "dump blocks in/1.txt", "dump document in/1.txt", "schema", "--help", "--version",
                "convert --help", "dump --help"]
    for command in commands:
        cannot = "referat: cannot write 'standard output': "
        shell(f"{command} > /dev/full", f'"$referat" {command} > /dev/full', 2, cannot + ENOSPC + "\n")
        shell(f"{command} >&-", f'"$referat" {command} >&-', 2, cannot + "Bad file descriptor\n")
        # Who closes a pipe wanted no more: it ends by SIGPIPE like any filter, and says nothing.
        reader, writer = os.pipe()
        os.close(reader)
        done = subprocess.run([program, *command.split()], cwd=Mode.prepare(plain, "pipe"), env=environment, timeout=20,
                              stdin=subprocess.DEVNULL, stdout=writer, stderr=subprocess.PIPE)
        os.close(writer)
        if (done.returncode, done.stderr) != (-signal.SIGPIPE, b""):
            fail(f"{command} into a closed pipe", f"exit {done.returncode}: {done.stderr.decode()}")
    big = "in/1.txt " * 300
    shell("| head -1", f'{{ "$referat" convert {big}; echo $? > code; }} | head -1; exit "$(cat code)"', 141)
    # Without standard streams the first file opened must not become one of them.
    for closed in ("<&-", ">&-", "2>&-", "<&- >&- 2>&-"):
        for mode in (Mode("-d", ["-d", "out"]), Mode("-o", ["-o", "all.ndjson"], {"all.ndjson": b"old\n"})):
            place = mode.prepare("closed")
            code, message = run(["sh", "-c", f'exec "$@" {closed}', "sh", *mode.argv], place)
            mode.check(f"{mode.name}: {closed}", place, code, message)
            if code != 0:
                fail(f"{mode.name}: {closed}", f"exit {code}: {message}")
    place, _ = shell("2>&- and a failure", 'echo hello > in/bad.txt; "$referat" convert -d out --report report.json in 2>&-', 2)
    report = report_of(files_in(place).get("report.json"))
    if report != (True, 6, 1):
        fail("2>&- and a failure", f"the report says {report}")
    place, _ = shell("report, >&-", '"$referat" convert --report report.json in >&-', 2, ".*Bad file descriptor\n")
    report = report_of(files_in(place).get("report.json"))
    if not report or report[0]:
        fail("report, >&-", f"the report says {report}")
    place, _ = shell("no output folder", '"$referat" convert -d in/1.txt/out --report report.json in', 2,
                     "referat: cannot make the folder 'in/1.txt/out': Not a directory\n")
    report = report_of(files_in(place).get("report.json"))
    if not report or report[0]:
        fail("no output folder", f"the report says {report}")
    shell("convert - <&-", '"$referat" convert - <&-', 2, "referat: cannot read 'standard input': Bad file descriptor\n")


def limits():
    """A limit on the size of a file fails like a full disk: in the midst of a write. And too few open files."""
    tried = 0
    sizes = [(resource.RLIMIT_FSIZE, n, "File too large") for n in (0, 1, 60, 130, 400, 900, 4000, 12000, 20000, 40000, 1000000)]
    counts = [(resource.RLIMIT_NOFILE, n, "Too many open files") for n in range(4, 14)]
    for mode in modes():
        for which, limit, cause in sizes + counts:
            mode.attempt(f"limit {limit}", [], causes=(cause,), preexec_fn=lambda: resource.setrlimit(which, (limit, limit)))
            tried += 1
    print(f"limits: {tried} runs")


def no_rights():
    user = dict(user=65534, group=65534, extra_groups=[]) if os.geteuid() == 0 else {}
    cases = {
        "the output folder": ("mkdir out; chmod 555 out", "-d out", "'out/"),
        "above the output folder": ("mkdir top; chmod 555 top", "-d top/out", "'top/out'"),
        "a folder in it": ("mkdir -p out/sub; chmod 777 out; chmod 555 out/sub", "-d out", "'out/sub/4.txt.json'"),
        "an old file": ("mkdir out; chmod 777 out; echo old > out/1.txt.json; chmod 000 out/1.txt.json", "-d out", "'out/1.txt.json'"),
        "the ledger": ("mkdir out; chmod 777 out; touch out/.referat-ledger; chmod 444 out/.referat-ledger", "-d out", "'out/.referat-ledger'"),
        "the folder of -o": ("mkdir out; echo old > out/all; chmod 555 out", "-o out/all", "'out/all'"),
        "the folder of the report": ("mkdir out; echo old > out/r; chmod 555 out", "--report out/r", "'out/r'"),
        "an input": ("chmod 000 in/2.txt", "-o /dev/null", "'in/2.txt'"),
        "a folder of inputs": ("chmod 000 in/sub", "-o /dev/null", "'in/sub'"),
    }
    if user:  # root may all; the program must be somewhere where everybody may run it
        shutil.copy(program, work / "referat")
    command = str(work / "referat") if user else str(program)
    for what, (prepare, options, named) in cases.items():
        place, _ = shell(what, prepare, 0)
        place.chmod(0o755)
        before = files_in(place)
        try:
            shell(f"no rights to {what}", f"{command} convert {options} in", 2,
                  f"(?s)(?=.*{named}).*: Permission denied\n.*", place, **user)
        except PermissionError:
            print("no rights: skipped: cannot become another user")
            return
        for name, content in files_in(place).items():
            if is_temporary(name) or before.get(name, content) != content:
                fail(f"no rights to {what}", f"{name} is left behind or changed")


def may_trace():
    if not shutil.which("strace"):
        return False
    return run(strace("-e", "inject=close:error=EIO:when=1000") + [str(program), "--version"], work)[0] == 0


plain = Mode("stdout", [], report=False)
standard_output()
limits()
no_rights()
traced = may_trace()
if traced:
    for each in modes():
        inject(each)
    inject_into_threads()
shutil.rmtree(work)
for failure in failures:
    print("FAILED", failure)
print(f"{len(failures)} failures")
if not failures and not traced:
    print("skipped: strace is missing, or may not trace")
    sys.exit(77)
sys.exit(1 if failures else 0)
