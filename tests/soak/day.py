# SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""day.py PROGRAM [SECONDS]: what does the program ask of the system in a day?

Shows the exhibition for so many seconds (87), a thousand times as fast, with visits, under strace. It may talk to the display and to
systemd, and hear the kernel's news; it may write into its own folders, and no more than a megabyte into the journal. Whatever else it
asks for is printed, and ends with status 1.
"""
import os
import re
import subprocess
import sys
import tempfile

HERE = os.path.dirname(os.path.abspath(__file__))
sys.dont_write_bytecode = True
sys.path.insert(0, os.path.join(HERE, "..", "integration"))
from exhibition import Exhibition  # noqa: E402 (from the folder beside this one)
from virtual_display import VirtualDisplay  # noqa: E402

FASTER = 1000  # the most that --speed takes: a day is 87 s
WATCHED = "trace=socket,connect,bind,execve,execveat,fork,vfork,open,openat,openat2,creat,rename,renameat,renameat2,unlink,unlinkat,mkdir,mkdirat,rmdir,link,linkat,symlink,symlinkat,chmod,fchmodat,truncate"
DAY = 86400  # seconds
# What an entry of the journal is taken to hold beside its words, in bytes: the fields that journald adds. Not measured.
BESIDE_WORDS = 1500
MOST_IN_JOURNAL = 1_000_000  # bytes a day (C-31)
SOCKETS = ("AF_UNIX", "AF_NETLINK")
DEVICES = ("/dev/null", "/dev/tty", "/dev/shm/", "/proc/self/")  # /proc/self: a thread's own name
CALL = re.compile(r"^\d+ +(?:<\.\.\. )?([a-z0-9_]+)\((.*)$")
PATH = re.compile(r'"((?:[^"\\]|\\.)*)"')


class Asked:
    """The calls of a trace that nobody expects of an exhibition."""

    def __init__(self, own_folders):
        self.own = tuple(own_folders)
        self.calls, self.programs, self.unexpected = 0, 0, []

    def _is_own(self, words):
        paths = PATH.findall(words)
        return bool(paths) and all(path.startswith((*self.own, *DEVICES)) for path in paths)

    def look(self, line):
        match = CALL.match(line)
        if not match:
            return
        name, words = match.groups()
        self.calls += 1
        if name in ("execve", "execveat"):
            self.programs += 1
            expected = self.programs == 1  # itself
        elif name in ("socket",):
            expected = words.startswith(SOCKETS)
        elif name in ("connect", "bind"):
            expected = "AF_UNIX" in words or "AF_NETLINK" in words
        elif name in ("fork", "vfork"):
            expected = False
        elif name.startswith("open"):
            writes = any(flag in words for flag in ("O_WRONLY", "O_RDWR", "O_CREAT", "O_TRUNC"))
            expected = not writes or self._is_own(words)
        else:
            expected = self._is_own(words)
        if not expected:
            self.unexpected.append(line.strip())


def touches(seconds):
    """A visit every two seconds: into the menu, into a scene, and back to the loop by itself."""
    steps = []
    for start in range(500, int(seconds * 1000) - 1500, 2000):
        for number, (x, y) in enumerate(((0.5, 0.4), (0.5, 0.4), (0.8, 0.97))):
            at = start + 350 * number
            steps += [f"{at} down 1 {x} {y}", f"{at + 60} up 1 {x} {y}"]
    return "\n".join(steps) + "\n"


def trace(program, seconds, exhibition):
    """Shows the exhibition for so many seconds. Returns what was asked, the exit status and what the program said."""
    with tempfile.TemporaryDirectory(prefix="day-") as folder:
        with open(exhibition.config, "a", encoding="utf-8") as file:
            file.write("statistics:\n  count: true\n")
        script, output = os.path.join(folder, "touches"), os.path.join(folder, "trace")
        with open(script, "w", encoding="ascii") as file:
            file.write(touches(seconds))
        variables = {"PATH": "/usr/bin:/bin", "HOME": "/nonexistent", "LANG": "C.UTF-8", "SDL_VIDEODRIVER": "x11", "SDL_AUDIODRIVER": "dummy"}
        own = [os.path.join(folder, name) for name in ("runtime", "state", "cache")]
        for name, path in zip(("RUNTIME", "STATE", "CACHE"), own):
            os.mkdir(path)
            variables[f"{name}_DIRECTORY"] = path
        display = VirtualDisplay("1280x720x24")
        variables["DISPLAY"] = display.name
        command = ["strace", "-f", "-qq", "-o", output, "-e", WATCHED, program, "run", "--scenes", exhibition.scenes, "--config", exhibition.config]
        command += ["--touches", script, "--for", str(seconds), "--speed", str(FASTER)]
        done = subprocess.run(command, env=variables, capture_output=True, text=True, check=False)
        display.close()
        asked = Asked(own)
        with open(output, encoding="utf-8", errors="replace") as file:
            for line in file:
                asked.look(line)
        kept = [name for path in own for name in os.listdir(path)]
    return asked, done.returncode, done.stderr, kept


def journal_of_a_day(said, seconds):
    """Bytes that the journal takes in a day if it goes on like this."""
    return sum(len(line.encode()) + BESIDE_WORDS for line in said.splitlines()) * DAY / (seconds * FASTER)


def main():
    if len(sys.argv) not in (2, 3):
        sys.exit(__doc__)
    seconds = float(sys.argv[2]) if len(sys.argv) > 2 else 87
    with Exhibition() as exhibition:
        asked, status, said, kept = trace(sys.argv[1], seconds, exhibition.real())
    print(f"{seconds * FASTER / 3600:.1f} hours in {seconds:.0f} s: {asked.calls} calls of {asked.programs} program, {len(asked.unexpected)} unexpected; kept: {', '.join(sorted(kept))}")
    journal = journal_of_a_day(said, seconds)
    print(f"the journal takes {journal / 1000:.0f} kB a day ({len(said.splitlines())} lines in this time), at most {MOST_IN_JOURNAL // 1000}")
    for line in asked.unexpected[:40]:
        print(line, file=sys.stderr)
    if status != 0:
        print(f"status {status}: {said[-2000:]}", file=sys.stderr)
    sys.exit(1 if status != 0 or asked.unexpected or asked.calls == 0 or journal > MOST_IN_JOURNAL else 0)


if __name__ == "__main__":
    main()
