# SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""soak.py PROGRAM LOOP_FILM [LOOPS] [MINUTES]: does anything grow?

Loops a clip of one second (10,000 times) with an accelerated clock, without a sound card and with one; meanwhile shows a film
(for 10 minutes) in the real program whose device.yaml names a sound card that does not exist. Prints a table; ends with
status 1 if memory, file descriptors or threads grow, or if a film did not play on. A run of a minute only warms up, and says
that the program grows.
"""
import json
import math
import os
import subprocess
import sys
import tempfile
import threading
import time

HERE = os.path.dirname(os.path.abspath(__file__))
sys.dont_write_bytecode = True
sys.path.insert(0, os.path.join(HERE, "..", "integration"))
from exhibition import Exhibition, made_film  # noqa: E402 (from the folder beside this one)

WARM_UP = 0.2  # of the samples: queues and caches fill, the film's loudness is measured
KIB_A_DAY = 1024  # what a day of playing may add
PAGES = 64  # KiB: less than this over a whole run is no slope, whatever its figures
PICTURES_A_SECOND = 25
FEWEST_PICTURES = 0.9  # of those the film has: a busy machine leaves some out; a film that stands shows none


def slope_of(points):
    """Slope and its standard error of the line through (x, y) points, by least squares."""
    n = len(points)
    mean_x = sum(x for x, _ in points) / n
    mean_y = sum(y for _, y in points) / n
    spread = sum((x - mean_x) ** 2 for x, _ in points)
    slope = sum((x - mean_x) * (y - mean_y) for x, y in points) / spread
    rest = sum((y - mean_y - slope * (x - mean_x)) ** 2 for x, y in points)
    return slope, math.sqrt(rest / (n - 2) / spread)


class Growth:
    """What a run held over its time in the film. Samples are (seconds of film, RSS in KiB, of these anonymous, descriptors, threads)."""

    def __init__(self, name, samples, complaint=""):
        self.name, self.complaint = name, complaint
        self.samples = samples[int(len(samples) * WARM_UP) :]
        if len(self.samples) < 5:
            self.complaint = self.complaint or "too few samples"
            return
        self.seconds = self.samples[-1][0] - self.samples[0][0]
        self.rss, self.own = self._growth(1), self._growth(2)
        self.descriptors, self.threads = self._counts(3), self._counts(4)
        for what, (grown, error) in (("RSS", self.rss), ("own memory", self.own)):
            if grown - 2 * error > max(PAGES, KIB_A_DAY * self.seconds / 86400):
                self.complaint = self.complaint or what + " grows"
        for what, (first, last, _) in (("file descriptors", self.descriptors), ("threads", self.threads)):
            if last > first:
                self.complaint = self.complaint or what + " grow"

    def _growth(self, column):
        slope, error = slope_of([(sample[0], sample[column]) for sample in self.samples])
        return slope * self.seconds, error * self.seconds

    def _counts(self, column):
        """The most of the first third, of the last third, and of all."""
        values = [sample[column] for sample in self.samples]
        third = max(1, len(values) // 3)
        return max(values[:third]), max(values[-third:]), max(values)

    def row(self):
        if len(self.samples) < 5:
            return f"| {self.name} | | | | | | {self.complaint} |"
        cells = [
            self.name,
            f"{self.seconds:.0f} s",
            f"{self.samples[-1][1] / 1024:.1f}, {self.samples[-1][2] / 1024:.1f}",
            *(f"{grown:+.0f} ± {2 * error:.0f}" for grown, error in (self.rss, self.own)),
            *(f"{first} → {last}" for first, last, _ in (self.descriptors, self.threads)),
            self.complaint or "good",
        ]
        return "| " + " | ".join(cells) + " |"


HEADER = """| run | film | RSS, own (MiB) | RSS grew (KiB) | own grew (KiB) | descriptors | threads | |
|---|---|---|---|---|---|---|---|"""


def loop_clip(program, loops, sound):
    done = subprocess.run([program, str(loops), sound], capture_output=True, text=True, check=False)
    samples = [tuple(int(word) for word in line.split()) for line in done.stdout.splitlines()]
    name = f"{loops} loops of 1 s, " + ("SDL's disk card" if sound == "card" else "no sound card")
    complaint = "" if done.returncode == 0 else done.stderr.strip().splitlines()[-1] if done.stderr.strip() else f"status {done.returncode}"
    return Growth(name, samples, complaint)


def loop_clip_until_sure(program, loops, sound):
    """What looks like growth on a busy machine is that of its queues: a leak would be there in a longer run, too, and larger."""
    once = loop_clip(program, loops, sound)
    if not once.complaint.endswith("grows"):
        return [once]
    longer = loop_clip(program, 3 * loops, sound)
    if longer.complaint:
        return [once, longer]
    once.complaint = "good: the longer run did not grow"
    return [once, longer]


def held_by(pid):
    """RSS and its anonymous part in KiB, descriptors and threads of a process. (PSS depends on what other programs map.)"""
    rollup = {}
    with open(f"/proc/{pid}/smaps_rollup") as file:
        for line in file:
            words = line.split()
            if words[0] in ("Rss:", "Anonymous:"):
                rollup[words[0]] = int(words[1])
    return rollup["Rss:"], rollup["Anonymous:"], len(os.listdir(f"/proc/{pid}/fd")), len(os.listdir(f"/proc/{pid}/task"))


class Show:
    """The real program, showing a film without end; its device.yaml names a sound card that nobody has."""

    def __init__(self, program, name, driver, minutes, film):
        self.name, self.minutes = name, minutes
        self.samples = []
        self._exhibition = Exhibition().small()
        self._exhibition.write("film/probe.mp4", film)
        self._exhibition.settings(device="'Kopfhörer, die es nicht gibt'")
        self._folder = tempfile.TemporaryDirectory(prefix="soak-")
        self._frames = os.path.join(self._folder.name, "frames")
        environment = {**os.environ, "SDL_VIDEODRIVER": "dummy", "SDL_AUDIODRIVER": driver, "CACHE_DIRECTORY": self._folder.name}
        environment["ALSA_CONFIG_PATH"] = "/dev/null"  # whatever card this machine has, ALSA finds none
        command = [program, "run", "--scenes", self._exhibition.scenes, "--config", self._exhibition.config, "--start", "film"]
        self._log = open(os.path.join(self._folder.name, "log"), "w+")
        self._begin = time.monotonic()
        self._process = subprocess.Popen(
            [*command, "--presenter", "cpu", "--windowed", "640x360", "--for", str(minutes * 60 + 5), "--frames", self._frames],
            env=environment, stdout=self._log, stderr=self._log,
        )

    def sample(self):
        if self._process.poll() is None and time.monotonic() - self._begin < self.minutes * 60:
            self.samples.append((time.monotonic() - self._begin, *held_by(self._process.pid)))

    def end(self):
        status = self._process.wait()
        with open(self._frames) as file:
            pictures = sum(1 for line in file if json.loads(line))
        expected = self.minutes * 60 * PICTURES_A_SECOND
        complaint = ""
        if status != 0:
            self._log.seek(0)
            complaint = f"status {status}: " + (self._log.read().strip().splitlines() or [""])[-1]
        elif pictures < FEWEST_PICTURES * expected:
            complaint = f"{pictures} pictures instead of {expected:.0f}"
        self._exhibition.__exit__()
        return Growth(self.name, self.samples, complaint)


def looped(seconds):
    """A film of that length, quickly: one of ten seconds, again and again."""
    with tempfile.TemporaryDirectory() as folder:
        short, long = os.path.join(folder, "short.mp4"), os.path.join(folder, "long.mp4")
        with open(short, "wb") as file:
            file.write(made_film(10, f"testsrc2=s=320x180:r={PICTURES_A_SECOND}", "sine=f=440:r=48000"))
        again = ["-stream_loop", str(math.ceil(seconds / 10)), "-i", short, "-c", "copy"]
        subprocess.run(["ffmpeg", "-nostdin", "-v", "error", *again, long], check=True)
        with open(long, "rb") as file:
            return file.read()


def main():
    if len(sys.argv) not in (3, 4, 5):
        sys.exit(__doc__)
    program, loop_film = sys.argv[1:3]
    loops = int(sys.argv[3]) if len(sys.argv) > 3 else 10000
    minutes = float(sys.argv[4]) if len(sys.argv) > 4 else 10
    film = looped(minutes * 60 + 60)
    shows = [
        Show(program, "unknown sound card, none there", "alsa", minutes, film),
        Show(program, "unknown sound card, another there", "dummy", minutes, film),
    ]
    print(HEADER, flush=True)
    results = []

    def report(result):
        results.append(result)
        print(result.row(), flush=True)

    loops_of_clip = threading.Thread(
        target=lambda: [report(result) for sound in ("silent", "card") for result in loop_clip_until_sure(loop_film, loops, sound)]
    )
    loops_of_clip.start()
    end = time.monotonic() + minutes * 60
    while time.monotonic() < end:
        time.sleep(min(5, minutes * 60 / 100))
        for show in shows:
            show.sample()
    loops_of_clip.join()
    for show in shows:
        report(show.end())
    sys.exit(1 if any(result.complaint and not result.complaint.startswith("good") for result in results) else 0)


if __name__ == "__main__":
    main()
