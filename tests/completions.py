#!/usr/bin/env python3
"""The man page and the completions know what --help tells, and nothing else; and the shells really complete.

Usage: completions.py PROGRAM. Reads the text of --help, not the tables that it is written from. Shells that are not
installed are passed over.
"""
import os
import pty
import re
import shutil
import subprocess
import sys
import tempfile
import threading
import time

program = sys.argv[1]
work = tempfile.TemporaryDirectory(prefix="referat-completions-")
failures = 0


def expect(what, actual, expected):
    global failures
    if actual != expected:
        failures += 1
        print(f"{what}:\n  expected {sorted(expected)}\n  but got  {sorted(actual)}")


def run(*command, **options):
    return subprocess.run(command, capture_output=True, check=True, encoding="utf-8", **options).stdout


def options_in_help(text):
    names = set()
    for line in re.findall(r"^  (?:    )?(-.*)$", text, re.M):
        names.update(re.split(", ", re.match(r"(-\S+, )?-\S+", line)[0]))
    return names


top = run(program, "--help")
commands = set(re.findall(r"^  (\w+) ", top[top.index("Commands:"):top.index("Help:")], re.M))
options = {command: options_in_help(run(program, command, "--help")) for command in commands}
options[""] = options_in_help(top)
assert {"convert", "dump", "schema"} <= commands and {"-t", "--to", "-h"} <= options["convert"]

scripts = {}
for kind, name in {"man": "referat.1", "bash": "referat.bash", "zsh": "_referat", "fish": "referat.fish"}.items():
    scripts[kind] = os.path.join(work.name, name)
    with open(scripts[kind], "w", encoding="utf-8") as file:
        file.write(run(program, "generate", kind))


# --- the man page ---------------------------------------------------------------------------------------------------

def check_man_page():
    with open(scripts["man"], encoding="utf-8") as file:
        page = file.read()
    sections = re.split(r"^\.SH ", page, flags=re.M)[1:]
    titles = [section.split("\n")[0] for section in sections]
    expect("sections of the man page", {title for title in titles if title.startswith("REFERAT ")},
           {f"REFERAT {command.upper()}" for command in commands})
    expect("other sections", {"NAME", "SYNOPSIS", "DESCRIPTION", "EXIT STATUS", "ENVIRONMENT", "FILES", "EXAMPLES",
                              "SEE ALSO"} - set(titles), set())
    for title, section in zip(titles, sections):
        if title.startswith("REFERAT "):
            command = title.split()[1].lower()
            terms = "\n".join(re.findall(r"^\.TP\n(\\fB\\-.*)", section, re.M)).replace("\\-", "-")
            expect(f"{command} in the man page", set(re.findall(r"\\fB(-.*?)\\fR", terms)), options[command])
    if shutil.which("groff"):
        warnings = subprocess.run(["groff", "-man", "-ww", "-Tutf8", scripts["man"]], capture_output=True).stderr
        expect("warnings of groff", warnings.decode(), "")


# --- shells: each function gives what is offered after a line --------------------------------------------------------

def bash(line):
    """'FILES' and 'FOLDERS' stand for what readline completes itself."""
    script = """source "$1"; shift
      compopt() { case $2 in default) COMPREPLY+=(FILES) ;; dirnames) COMPREPLY+=(FOLDERS) ;; esac; }
      COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); _referat
      printf '%s\\n' "${COMPREPLY[@]}" """
    words = [word for part in line.split(" ") for word in (re.split("(=)", part) if part else [""])]
    return set(run("bash", "--norc", "-c", script, "bash", scripts["bash"], *words).split())


def fish(line):
    script = 'source $argv[1]; complete -C $argv[2]'
    out = run("fish", "--no-config", "-c", script, scripts["fish"], line, cwd=folder)
    return {row.split("\t")[0] for row in out.splitlines()}


class Zsh:
    """An interactive zsh that notes what it would offer."""
    SETUP = """
      autoload -Uz compinit; compinit -u -D; source $SCRIPT; PROMPT=; setopt no_auto_list
      zstyle ':completion:*' completer _complete
      compadd() {
        if [[ ${@[1,(i)(-|--)]} != *-(O|A|D)\\ * ]]; then
          typeset -a hits; builtin compadd -A hits "$@"; (( $#hits )) && print -rl -- $hits >> $OUT
        fi
        builtin compadd "$@"
      }
      complete_and_tell() { zle complete-word; print END >> $OUT }
      zle -N complete_and_tell; bindkey '^I' complete_and_tell
      print END >> $OUT
    """

    def __init__(self):
        self.out = os.path.join(work.name, "out")
        setup = os.path.join(work.name, "setup")
        with open(setup, "w", encoding="utf-8") as file:
            file.write(self.SETUP)
        open(self.out, "w").close()
        environment = dict(os.environ, SCRIPT=scripts["zsh"], OUT=self.out, TERM="dumb")
        master, terminal = pty.openpty()
        self.master = master
        self.process = subprocess.Popen(["zsh", "-f", "-i"], stdin=terminal, stdout=terminal, stderr=terminal,
                                        cwd=folder, env=environment, start_new_session=True)
        os.close(terminal)
        threading.Thread(target=self.drain, daemon=True).start()
        self.wait(f"source {setup}\n")

    def drain(self):
        try:
            while os.read(self.master, 4096):
                pass
        except OSError:
            pass  # it has ended

    def wait(self, keys):
        with open(self.out, "w"):
            pass
        os.write(self.master, keys.encode())
        for _ in range(1000):
            with open(self.out, encoding="utf-8") as file:
                text = file.read()
            if text.endswith("END\n"):
                return set(text.split()) - {"END"}
            time.sleep(0.01)
        raise TimeoutError(f"zsh does not answer {keys!r}")

    def __call__(self, line):
        return {hit.rstrip("=") for hit in self.wait("\x15" + line + "\t")}

    def close(self):
        self.process.kill()  # an interactive shell does not mind SIGTERM
        self.process.wait()


def check(shell, complete, files, folders):
    expect(f"{shell}: commands", complete("referat "), commands)
    expect(f"{shell}: one command", complete("referat con"), {"convert"})
    for command, names in options.items():
        expect(f"{shell}: options of {command}", complete(f"referat {command} -" if command else "referat -"), names)
    for line, expected in {
        "referat convert --output-d": {"--output-dir"},
        "referat convert --to ": {"json", "ndjson", "csv", "excel"},
        "referat convert -t nd": {"ndjson"},
        "referat convert --color=al": {"always"},
        "referat convert --jobs ": set(),
        "referat convert -o ": files,
        "referat convert --output-dir ": folders,
        "referat convert -t csv ": files,
        "referat convert dump ": files,
        "referat convert -- -": set() if shell != "bash" else files,
        "referat dump ": {"lines", "blocks", "document"},
        "referat dump lines ": files,
        "referat generate f": {"fish"},
        "referat help d": {"doctor", "dump"},
        "referat schema ": options["schema"] if shell == "zsh" else set(),
    }.items():
        actual = complete(line)
        # fish writes "--color=always", and a folder with its slash.
        actual = {word.split("=")[-1].rstrip("/") for word in actual}
        expect(f"{shell}: {line!r}", actual, expected)


folder = os.path.join(work.name, "here")
os.makedirs(os.path.join(folder, "archive"))
open(os.path.join(folder, "minutes.txt"), "w").close()

check_man_page()
tried = []
for shell in ("bash", "zsh", "fish"):
    if not shutil.which(shell):
        print(f"{shell} is not installed")
        continue
    run(shell, "-n", scripts[shell])
    complete = Zsh() if shell == "zsh" else {"bash": bash, "fish": fish}[shell]
    if shell == "bash":
        check(shell, complete, {"FILES"}, {"FOLDERS"})
    else:
        check(shell, complete, {"archive", "minutes.txt"}, {"archive"})
    if shell == "zsh":
        complete.close()
    tried.append(shell)
print(f"{len(commands)} commands; {sum(map(len, options.values()))} names of options; tried {', '.join(tried)};"
      f" {failures} failures")
sys.exit(1 if failures else 0)
