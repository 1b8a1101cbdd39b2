"""Runs processes and takes their time and memory."""
import os
import statistics
import time


class Failed(Exception):
    pass


def start(command, output):
    """posix_spawn, as it costs a tenth of what subprocess does; output is a path."""
    flags = os.O_WRONLY | os.O_CREAT | os.O_TRUNC
    actions = [(os.POSIX_SPAWN_OPEN, 0, "/dev/null", os.O_RDONLY, 0),
               (os.POSIX_SPAWN_OPEN, 1, str(output), flags, 0o644)]
    return os.posix_spawnp(command[0], command, os.environ, file_actions=actions)


def seconds(command, output="/dev/null"):
    """From before its start until after its end, and of all processors it had. The second hardly minds who else runs."""
    begin = time.perf_counter()
    _, status, usage = os.wait4(start(command, output), 0)
    end = time.perf_counter()
    if status != 0:
        raise Failed(f"{' '.join(command[:4])} ...: exit {os.waitstatus_to_exitcode(status)}")
    return end - begin, usage.ru_utime + usage.ru_stime


def peak_megabytes(command):
    """The largest the process has been. Not from ru_maxrss: that of a child begins with ours, which is more than what
    is measured. The kernel's high-water mark begins anew with the program, and is looked at until the program ends."""
    pid = start(command, "/dev/null")
    peak = 0
    while True:
        try:
            with open(f"/proc/{pid}/status", encoding="ascii", errors="replace") as lines:
                fields = dict(line.split(":", 1) for line in lines)
        except OSError:
            fields = {}
        if fields.get("Name", "").strip() == os.path.basename(command[0])[:15]:  # not yet, or no longer
            peak = max(peak, int(fields.get("VmHWM", "0 kB").split()[0]))
        done, status, usage = os.wait4(pid, os.WNOHANG)
        if done:
            break
        time.sleep(0.0005)
    if status != 0:
        raise Failed(f"{' '.join(command[:4])} ...: exit {os.waitstatus_to_exitcode(status)}")
    return (peak or usage.ru_maxrss) / 1024  # of a process that was too quick to be seen, the most that it can have been


class Times:
    """What several runs of one thing took."""

    def __init__(self, taken):
        self.median = statistics.median(wall for wall, _ in taken)
        self.least = min(wall for wall, _ in taken)
        self.processor = statistics.median(processor for _, processor in taken)


def alternating(runs, tasks):
    """Runs tasks (name to a function that returns what `seconds` does) one after the other, again and again, so that a busy moment
    of the machine meets all of them."""
    taken = {name: [] for name in tasks}
    for _ in range(runs):
        for name, task in tasks.items():
            taken[name].append(task())
    return {name: Times(values) for name, values in taken.items()}


def unrest():
    """What makes the figures of this moment doubtful, in words."""
    words = []
    load = os.getloadavg()[0]
    if load > 0.5:
        words.append(f"the machine is busy: load {load:.1f} before the first run")
    for cpu in range(os.cpu_count() or 1):
        try:
            with open(f"/sys/devices/system/cpu/cpu{cpu}/cpufreq/scaling_governor", encoding="ascii") as file:
                governor = file.read().strip()
        except OSError:
            continue
        if governor != "performance":
            words.append(f"the frequency of the processor is scaled ('{governor}')")
            break
    return words
