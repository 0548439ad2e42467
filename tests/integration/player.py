# SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The program under test: started as systemd would start it, with a notify socket that says when the first picture stands."""
import os
import re
import signal
import socket
import subprocess
import tempfile
import threading
import time

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
PROGRAM = os.environ.get("KOK_KIOSK") or os.path.join(ROOT, "build", "release", "kok-kiosk")


def wait_until(condition, seconds=20.0, every=0.02):
    """Asks again and again until the condition holds; returns its last value, false after the given time.

    Where the time is no promise of the program, leave it: a busy machine is slow, and no fault.
    """
    end = time.monotonic() + seconds
    while True:
        value = condition()
        if value or time.monotonic() > end:
            return value
        time.sleep(every)


def run_command(*arguments, seconds=60, variables=None, **options):
    """Runs a command of the program to its end; returns the finished process with its output as text."""
    environment = {"PATH": os.environ["PATH"], "HOME": "/nonexistent", "LANG": "C", "SDL_VIDEODRIVER": "offscreen", "SDL_AUDIODRIVER": "dummy"}
    environment.update(variables or {})
    return subprocess.run(
        [PROGRAM, *map(str, arguments)], env=environment, capture_output=True, encoding="utf-8", errors="replace", timeout=seconds, check=False, **options
    )


class NotifySocket:
    """What systemd listens on: notes each message with the CLOCK_MONOTONIC second of its arrival."""

    def __init__(self, folder):
        self.path = os.path.join(folder, "notify")
        self._socket = socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM)
        self._socket.bind(self.path)
        self._messages = []
        self._listener = threading.Thread(target=self._listen, daemon=True)
        self._listener.start()

    def _listen(self):
        while True:
            text = self._socket.recv(4096).decode()
            now = time.monotonic()
            if not text:
                return
            self._messages += [(now, line) for line in text.splitlines()]

    def times_of(self, message):
        return [when for when, line in list(self._messages) if line == message]

    def close(self):
        with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as farewell:
            farewell.sendto(b"", self.path)  # ends the listener
        self._listener.join()
        self._socket.close()


class Player:
    """A running kok-kiosk on an X display. Use it as a context manager; it is ended at the latest there."""

    def __init__(self, display, scenes, config, *arguments, environment=None, watchdog=None):
        self._folder = tempfile.TemporaryDirectory(prefix="player-")
        folder = self._folder.name
        self.notify = NotifySocket(folder)
        self._log_path = os.path.join(folder, "log")
        variables = {
            "PATH": "/usr/bin:/bin",
            "HOME": folder,
            "XDG_RUNTIME_DIR": folder,
            "LANG": "C.UTF-8",
            "DISPLAY": display,
            "SDL_VIDEODRIVER": "x11",
            "SDL_AUDIODRIVER": "dummy",
            "NOTIFY_SOCKET": self.notify.path,
        }
        if watchdog:
            variables["WATCHDOG_USEC"] = str(int(watchdog * 1_000_000))
        variables.update(environment or {})
        command = [PROGRAM, "run", "--scenes", str(scenes), "--config", str(config), *map(str, arguments)]
        self.started = time.monotonic()
        with open(self._log_path, "wb") as log:
            self._process = subprocess.Popen(command, env=variables, stdin=subprocess.DEVNULL, stdout=log, stderr=log, cwd=folder)

    @property
    def pid(self):
        return self._process.pid

    @property
    def status(self):
        """The exit status, None while it runs."""
        return self._process.poll()

    def log(self):
        with open(self._log_path, encoding="utf-8", errors="replace") as file:
            return re.sub(r"\x1b\[[0-9;]*m", "", file.read())

    def wait_ready(self, seconds=10.0):
        """Waits until it has told systemd that the first picture stands."""
        wait_until(lambda: self.notify.times_of("READY=1") or self.status is not None, seconds)
        if not self.notify.times_of("READY=1"):
            raise AssertionError(f"no READY=1 (status {self.status}); it said:\n{self.log()[-3000:]}")
        return self

    def stop(self, number=signal.SIGTERM, seconds=10.0):
        """Asks it to end; returns (exit status, seconds that it took)."""
        begun = time.monotonic()
        if self.status is None:
            self._process.send_signal(number)
        try:
            self._process.wait(seconds)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()
        return self._process.returncode, time.monotonic() - begun

    def kill(self):
        self._process.kill()
        self._process.wait()

    def __enter__(self):
        return self

    def __exit__(self, *_):
        if self.status is None:
            self.stop(seconds=5)
        self.notify.close()
        self._folder.cleanup()
