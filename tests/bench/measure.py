# SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Processor time and memory of processes, and what screen_watch saw. For root and for ordinary users alike: all from /proc."""
import os
import re
import signal
import subprocess
import tempfile
import threading
import time
from typing import NamedTuple


def run_time(pid):
    """Seconds that the threads of a process have run, exact to the scheduler; threads that have ended are not in it."""
    total = 0
    try:
        for task in os.listdir(f"/proc/{pid}/task"):
            with open(f"/proc/{pid}/task/{task}/schedstat", encoding="ascii") as file:
                total += int(file.read().split()[0])
    except (FileNotFoundError, ProcessLookupError):
        pass
    return total / 1e9


def proportional_memory(pid):
    """PSS in MiB, 0 if the process is gone."""
    try:
        with open(f"/proc/{pid}/smaps_rollup", encoding="ascii") as file:
            return int(re.search(r"^Pss:\s+(\d+)", file.read(), re.M)[1]) / 1024
    except (OSError, TypeError):
        return 0.0


def stat(pid):
    """Parent and CPU seconds, ended threads included, of a process; None if it is gone."""
    try:
        with open(f"/proc/{pid}/stat", encoding="utf-8", errors="replace") as file:
            fields = file.read().rpartition(")")[2].split()
    except OSError:
        return None
    return int(fields[1]), (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


class Household(threading.Thread):
    """Looks at a process and all that it has started four times a second: the peak of their memory, and what they have run."""

    def __init__(self, pid):
        super().__init__(daemon=True)
        self._pid, self._over, self._run = pid, threading.Event(), {}
        self.peak_mib = 0.0
        self.start()

    def look(self):
        everybody = {int(name): stat(name) for name in os.listdir("/proc") if name.isdigit()}
        members = [self._pid]
        for parent in members:
            members += [pid for pid, entry in everybody.items() if entry and entry[0] == parent]
        self._run.update({pid: everybody[pid][1] for pid in members if everybody.get(pid)})
        self.peak_mib = max(self.peak_mib, sum(map(proportional_memory, members)))

    def run(self):
        while not self._over.wait(0.25):
            self.look()

    def close(self):
        self._over.set()
        self.join()

    @property
    def run_time(self):
        """CPU seconds of all; of one that has ended, what it had run when it was last seen."""
        return sum(self._run.values())


class Cost(NamedTuple):
    """What a run took."""

    program: float  # CPU seconds
    server: float  # CPU seconds of the X server meanwhile
    peak_mib: float
    started: float
    ended: float


def run_to_end(command, environment, server, limit, enough=None):
    """Runs a program to its end, or until `enough()` says so; kills it after `limit` seconds."""
    before, started = run_time(server), time.monotonic()
    process = subprocess.Popen(command, env=environment, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    household = Household(process.pid)
    killer = threading.Timer(limit, process.kill)
    killer.start()
    if enough:
        while process.poll() is None and not enough():
            time.sleep(0.05)
        household.close()
        household.look()
        process.send_signal(signal.SIGTERM)
    _, status, usage = os.wait4(process.pid, 0)
    ended = time.monotonic()
    process.returncode = os.waitstatus_to_exitcode(status)
    killer.cancel()
    household.close()
    if process.returncode != 0 and not enough:
        raise RuntimeError(f"{command[0]} ended with {process.returncode}")
    # Of a whole household that was told to end the usage knows only what was waited for.
    program = household.run_time if enough else usage.ru_utime + usage.ru_stime
    return Cost(program, run_time(server) - before, household.peak_mib, started, ended)


class Watch:
    """One of the watching programs, from its first line on; `lines()` are the words of what it has printed so far."""

    def __init__(self, environment, program, *arguments):
        self._file = tempfile.NamedTemporaryFile(prefix="watch-")
        self._process = subprocess.Popen([program, *map(str, arguments)], env=dict(os.environ, **environment), stdout=self._file)
        while not self._text().startswith("ready\n"):
            if self._process.poll() is not None:
                raise RuntimeError(f"{program} ended at once")
            time.sleep(0.002)

    def _text(self):
        with open(self._file.name, encoding="ascii") as file:
            return file.read()

    def lines(self):
        whole = self._text().rsplit("\n", 1)[0]
        return [line.split() for line in whole.splitlines()[1:]]

    def wait_line(self, seconds):
        """The first line within the given time, else None."""
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            lines = self.lines()
            if lines:
                return lines[0]
            time.sleep(0.005)
        return None

    def stop(self):
        self._process.terminate()
        self._process.wait()
        lines = self.lines()
        self._file.close()
        return lines
