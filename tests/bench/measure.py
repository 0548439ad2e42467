# SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Processor time and memory of processes, and what screen_watch saw. For root and for ordinary users alike: all from /proc."""
import os
import re
import subprocess
import tempfile
import threading
import time


def run_time(pid):
    """Seconds that the threads of a process have run, exact to the scheduler; threads that have ended are not in it."""
    total = 0
    for task in os.listdir(f"/proc/{pid}/task"):
        try:
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


class Peak(threading.Thread):
    """Looks at the memory of a process four times a second."""

    def __init__(self, pid):
        super().__init__(daemon=True)
        self._pid, self._over, self.mib = pid, threading.Event(), 0.0
        self.start()

    def run(self):
        while not self._over.wait(0.25):
            self.mib = max(self.mib, proportional_memory(self._pid))

    def stop(self):
        self._over.set()
        self.join()
        return self.mib


def run_to_end(command, environment, server, limit):
    """Runs a program to its end: (its CPU seconds, the X server's meanwhile, peak PSS in MiB, start, end)."""
    before, started = run_time(server), time.monotonic()
    process = subprocess.Popen(command, env=environment, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    peak = Peak(process.pid)
    killer = threading.Timer(limit, process.kill)
    killer.start()
    _, status, usage = os.wait4(process.pid, 0)
    ended = time.monotonic()
    process.returncode = os.waitstatus_to_exitcode(status)
    killer.cancel()
    if process.returncode != 0:
        raise RuntimeError(f"{command[0]} ended with {process.returncode}")
    return usage.ru_utime + usage.ru_stime, run_time(server) - before, peak.stop(), started, ended


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
