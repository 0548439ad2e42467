# SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Plays one film with our player, its peers and the limits, each in turn on one virtual screen, and says what each cost and what it really showed."""
import html
import os
import shutil
import statistics
import subprocess
import tempfile
import time
from typing import NamedTuple

import bench_film
from exhibition import Exhibition
from measure import Watch, run_to_end
from player import PROGRAM
from virtual_display import VirtualDisplay
from x11 import Screen

LONGEST_START = 30  # seconds that a player may take beyond the film
POLL_US = 4000  # between two looks at the screen: what the times of frames are exact to


class Player(NamedTuple):
    """How a player is called."""

    command: list
    whole_screen: bool = True  # it shows the film, over the whole screen
    ends_itself: bool = True
    managed: bool = False  # it fills the screen only where a window manager lets it


class Run(NamedTuple):
    """One film played once. Without a picture on the screen the last four are None."""

    cpu: float  # seconds, of the player
    server: float  # seconds, of the X server
    peak_mib: float
    first: float | None = None  # seconds from exec to the first picture
    seen: int | None = None  # frames
    lost: int | None = None  # frames never seen, after the first second
    late: int | None = None  # of those seen, by more than half an interval


class Frames(NamedTuple):
    """What the watcher saw of a run."""

    first: float | None
    seen: int
    lost: int
    late: int


def counted_on(seen):
    """Long films begin their numbers again: here they go on."""
    result, before, wraps = [], 0, 0
    for when, number in seen:
        if number < before - bench_film.NUMBERS // 2:
            wraps += 1
        elif number > before + bench_film.NUMBERS // 2:  # a seek back over the place where they begin again
            wraps -= 1
        before = number
        result.append((when, number + wraps * bench_film.NUMBERS))
    return result


def frames_of(lines, started, rate):
    """The first frame, how many were seen, how many of those after one second never came, and how many came late."""
    seen = counted_on([(float(when), int(number)) for when, number in lines if float(when) > started])
    steady = [(when, number) for when, number in seen if number >= rate]
    if len(steady) < 2:
        return Frames(seen[0][0] - started if seen else None, len(seen), 0, 0)
    numbers = {number for _, number in steady}
    # The dummy driver's clock, which the film follows, runs up to one percent fast: due is what its pace says.
    pace, begin = statistics.linear_regression([number for _, number in steady], [when for when, _ in steady])
    late = sum(when > begin + pace * number + 0.5 / rate for when, number in steady)
    return Frames(seen[0][0] - started, len({number for _, number in seen}), max(numbers) - min(numbers) + 1 - len(numbers), late)


def environment(display, **more):
    plain = {"PATH": "/usr/bin:/bin", "HOME": "/tmp", "XDG_RUNTIME_DIR": "/tmp", "LANG": "C.UTF-8"}
    return {**plain, "DISPLAY": display, "SDL_VIDEODRIVER": "x11", "SDL_AUDIODRIVER": "dummy", **more}


def film_rectangle(display):
    """Where the film is on the screen: the bounds of what changes between two pictures, in px."""
    screen = Screen(display)
    first = screen.picture()
    time.sleep(0.4)
    second = screen.picture()
    screen.close()
    row = screen.width * 4
    rows = [y for y in range(screen.height) if first.data[y * row : (y + 1) * row] != second.data[y * row : (y + 1) * row]]
    if not rows:
        raise RuntimeError("no film is to be seen")
    middle = rows[len(rows) // 2]
    columns = [x for x in range(screen.width) if first.pixel(x, middle) != second.pixel(x, middle)]
    return columns[0], rows[0], columns[-1] + 1 - columns[0], rows[-1] + 1 - rows[0]


def ordinary_user():
    """VLC refuses to run as root; in a name space of its own it takes itself for somebody else."""
    return ["unshare", "-U", "--map-user=1000"] if os.geteuid() == 0 else []


class FilmRuns:
    """One film on one virtual screen. Use it as a context manager."""

    def __init__(self, tools, film, seconds, screen=(1920, 1080)):
        self._tools, self.film, self.seconds = tools, film, seconds
        self._file = bench_film.make(tools, film, max(seconds + 10, 20))
        self._exhibition = Exhibition().small()
        with open(self._file, "rb") as file:
            self._exhibition.write("film/probe.mp4", file.read())
        self.display = VirtualDisplay(f"{screen[0]}x{screen[1]}x24")
        self._managed_display = self._manager = None
        self._screen = screen
        self._page = tempfile.NamedTemporaryFile("w", suffix=".html", encoding="utf-8")
        self._page.write(f'<body style="margin:0;overflow:hidden;background:#000"><video autoplay style="width:100vw;height:100vh" src="file://{html.escape(self._file)}"></video>')
        self._page.flush()
        self.rectangle = self._find_film()

    def __enter__(self):
        return self

    def __exit__(self, *_):
        if self._managed_display is not None:
            self._manager.terminate()
            self._manager.wait()
            self._managed_display.close()
        self.display.close()
        self._page.close()
        self._exhibition.__exit__()

    def _ours(self, *arguments):
        return [PROGRAM, "run", "--scenes", self._exhibition.scenes, "--config", self._exhibition.config, "--start", "film", *map(str, arguments)]

    def _find_film(self):
        with subprocess.Popen(self._ours(), env=environment(self.display.name), stderr=subprocess.DEVNULL) as process:
            time.sleep(4.0)  # whatever lies over the film at first has gone
            rectangle = film_rectangle(self.display.name)
            process.terminate()
        return rectangle

    def players(self):
        """All that is installed, by name; `limit` and `ours` always are."""
        seconds, file = self.seconds, self._file
        limit = os.path.join(self._tools, "limit_player")
        mpv = ["--no-config", "--fs", "--no-osc", "--no-input-default-bindings", "--ao=null", f"--length={seconds}"]
        vlc = ["-I", "dummy", "--no-video-title-show", "--fullscreen", "--no-osd", "--no-dbus", "--aout=adummy", "--play-and-exit", f"--stop-time={seconds}"]
        profile = os.path.join(tempfile.gettempdir(), "bench-chromium")
        chromium = ["--kiosk", "--no-sandbox", "--no-first-run", f"--user-data-dir={profile}", "--autoplay-policy=no-user-gesture-required", "--disable-gpu"]
        players = {
            "decoding alone": Player([limit, "decode", file, str(seconds)], whole_screen=False),
            "decoding and converting": Player([limit, "convert", file, str(seconds)], whole_screen=False),
            "limit": Player([limit, "show", file, str(seconds)]),
            "ours": Player(self._ours("--for", seconds), whole_screen=False),
            "mpv --vo=x11": Player(["mpv", *mpv, "--vo=x11", file]),
            "VLC xcb_x11": Player([*ordinary_user(), "vlc", *vlc, "--vout=xcb_x11", file, "vlc://quit"], managed=True),
            "ffplay": Player(["ffplay", "-v", "quiet", "-fs", "-autoexit", "-t", str(seconds), file]),
            "Chromium": Player(["chromium", *chromium, f"--window-size={self._screen[0]},{self._screen[1]}", f"file://{self._page.name}"], ends_itself=False),
        }
        programs = {"mpv --vo=x11": "mpv", "VLC xcb_x11": "vlc", "ffplay": "ffplay", "Chromium": "chromium"}
        return {name: player for name, player in players.items() if name not in programs or shutil.which(programs[name])}

    def _place(self, name, player):
        """Where the film's code is: x, y and size of a block, in px; None if it is not shown."""
        if name == "ours":
            return self.rectangle[0], self.rectangle[1], self.rectangle[3] // bench_film.BLOCKS_PER_HEIGHT
        return (0, 0, self._screen[1] // bench_film.BLOCKS_PER_HEIGHT) if player.whole_screen else None

    def _managed(self):
        """A display with a window manager, which leaves traces on it that others take for one that runs."""
        if self._managed_display is None:
            self._managed_display = VirtualDisplay(f"{self._screen[0]}x{self._screen[1]}x24")
            self._manager = subprocess.Popen(["openbox"], env=environment(self._managed_display.name), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
            time.sleep(1)
        return self._managed_display

    def run(self, name):
        """One run of the player of that name."""
        player = self.players()[name]
        display = self._managed() if player.managed else self.display
        place = self._place(name, player)
        watch = Watch({"DISPLAY": display.name}, os.path.join(self._tools, "screen_watch"), "codes", *place, POLL_US) if place else None

        def enough():
            lines = watch.lines()
            return bool(lines) and int(lines[-1][1]) >= self.seconds * self.film.rate

        cost = run_to_end(player.command, environment(display.name), display.pid, self.seconds + LONGEST_START, None if player.ends_itself else enough)
        frames = frames_of(watch.stop(), cost.started, self.film.rate) if watch else ()
        time.sleep(0.3)
        return Run(cost.program, cost.server, cost.peak_mib, *frames)

    def alternate(self, names, repetitions):
        """Each of the named players as often, each time beginning with another: name -> runs."""
        runs = {name: [] for name in names}
        for repetition in range(repetitions):
            turn = repetition % len(names)
            for name in names[turn:] + names[:turn]:
                runs[name].append(self.run(name))
        return runs
