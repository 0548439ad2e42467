#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The table of figures: what the player costs and how fast it answers, beside the limit and beside mpv if that is installed.

    bench.py [--quick] [--only NAME…]        NAMEs: film sync start still fade touch

Everything is drawn by software on Xvfb (touch: Xorg with the dummy driver) at 1920x1080, so quote ratios, not absolute times.
The sound goes to SDL's dummy driver, for all players alike (sync: to a sound server of its own, whose clock is right). One measurement at a time, nothing else on the machine.
"""
import argparse
import os
import random
import shutil
import statistics
import subprocess
import sys
import time

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.dirname(os.path.dirname(HERE))
sys.path[:0] = [os.path.join(ROOT, "tests", "integration"), HERE]

import bench_film
from exhibition import Exhibition
from expected import Atlas, centre
from measure import Watch, proportional_memory, run_time, run_to_end
from sound_sink import SoundSink
from player import PROGRAM, wait_until
from touch_screen import TouchScreen
from virtual_display import VirtualDisplay
from x11 import Screen

TOOLS = os.path.join(ROOT, "build", "bench")
FILM_SECONDS = 60
LATE = 0.5 / bench_film.RATE  # seconds: half the interval of two frames


def build_tools():
    """Compiles the watcher and the limit player."""
    os.makedirs(TOOLS, exist_ok=True)
    libraries = ["sdl2", "x11", "xext", "xdamage", "libpulse-simple", "libavformat", "libavcodec", "libswscale", "libswresample", "libavutil"]
    flags = subprocess.run(["pkg-config", "--cflags", "--libs", *libraries], check=True, capture_output=True, text=True).stdout.split()
    for name in ("screen_watch", "damage_watch", "sound_watch", "limit_player"):
        command = ["g++", "-std=c++20", "-O2", "-DSDL_MAIN_HANDLED", f"-I{ROOT}", os.path.join(HERE, name + ".cpp"), "-o", os.path.join(TOOLS, name)]
        subprocess.run(command + flags, check=True)


def tool(name):
    return os.path.join(TOOLS, name)


def environment(display):
    return {
        "PATH": "/usr/bin:/bin",
        "HOME": "/tmp",
        "XDG_RUNTIME_DIR": "/tmp",
        "LANG": "C.UTF-8",
        "DISPLAY": display,
        "SDL_VIDEODRIVER": "x11",
        "SDL_AUDIODRIVER": "dummy",
    }


def on(display):
    return {"DISPLAY": display.name}


def spread(values, digits=2):
    """median (min-max), n"""
    values = [value for value in values if value is not None]
    if not values:
        return "not measured"
    low, middle, high = (f"{value:.{digits}f}" for value in (min(values), statistics.median(values), max(values)))
    return f"{middle} ({low}-{high}), n={len(values)}"


def percentile(values, share):
    return sorted(values)[min(len(values) - 1, int(len(values) * share))]


class Table:
    def __init__(self):
        print("| figure | measured | first issue |\n|---|---|---|", flush=True)

    @staticmethod
    def row(name, measured, bound):
        print(f"| {name} | {measured} | {bound} |", flush=True)


class Bench:
    def __init__(self, repetitions):
        self.repetitions = repetitions
        self.table = Table()
        self.film = bench_film.make(os.path.join(TOOLS, "1080p25-beeps.mp4"), FILM_SECONDS)

    def exhibition(self):
        """A small exhibition whose film is the bench's."""
        exhibition = Exhibition().small()
        with open(self.film, "rb") as file:
            exhibition.write("film/probe.mp4", file.read())
        return exhibition

    def command(self, exhibition, *arguments):
        return [PROGRAM, "run", "--scenes", exhibition.scenes, "--config", exhibition.config, *map(str, arguments)]

    # --- the film ---

    @staticmethod
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
            return None
        middle = rows[len(rows) // 2]
        columns = [x for x in range(screen.width) if first.pixel(x, middle) != second.pixel(x, middle)]
        return columns[0], rows[0], columns[-1] + 1 - columns[0], rows[-1] + 1 - rows[0]

    def find_film(self, exhibition, display):
        with subprocess.Popen(self.command(exhibition, "--start", "film"), env=environment(display), stderr=subprocess.DEVNULL) as process:
            time.sleep(4.0)  # whatever lies over the film at first has gone
            rectangle = self.film_rectangle(display)
            process.terminate()
        return rectangle

    def players(self, exhibition, seconds):
        players = {
            "ours": self.command(exhibition, "--start", "film", "--for", seconds),
            "limit": [tool("limit_player"), self.film, str(seconds)],
        }
        if shutil.which("mpv"):
            options = ["--no-config", "--fs", "--no-osc", "--no-input-default-bindings", "--ao=null", f"--length={seconds}"]
            players["mpv"] = ["mpv", *options, "--vo=x11", self.film]
        return players

    def measure_film(self):
        seconds = 10
        exhibition, display = self.exhibition(), VirtualDisplay()
        rectangle = self.find_film(exhibition, display.name)
        cost, memory, first, lost, late = {}, [], [], [], []
        players = self.players(exhibition, seconds)
        for repetition in range(self.repetitions):
            names = list(players)
            for name in names[repetition % len(names) :] + names[: repetition % len(names)]:
                place = (rectangle[0], rectangle[1], rectangle[3] // bench_film.BLOCKS_PER_HEIGHT)
                watch = Watch(on(display), tool("screen_watch"), "codes", *place, 4000) if name == "ours" else None
                used, server, peak, started, _ = run_to_end(players[name], environment(display.name), display.pid, seconds + 30)
                cost.setdefault(name, []).append(used + server)
                if watch:
                    memory.append(peak)
                    self.read_frames(watch.stop(), started, first, lost, late)
                time.sleep(0.3)
        display.close()
        self.report_film(rectangle, cost, (memory, first, lost, late))

    @staticmethod
    def read_frames(lines, started, first, lost, late):
        """Adds up when the first frame came, how many of the frames after one second never came, and how many came late."""
        seen = [(float(when), int(number)) for when, number in lines]
        if not seen:
            return
        first.append(seen[0][0] - started)
        steady = [(when, number) for when, number in seen if number >= bench_film.RATE]
        numbers = {number for _, number in steady}
        lost.append(max(numbers) - min(numbers) + 1 - len(numbers))
        # The dummy driver's clock, which the film follows, runs up to one percent fast: due is what its pace says.
        pace, begin = statistics.linear_regression([number for _, number in steady], [when for when, _ in steady])
        late.append(sum(when > begin + pace * number + LATE for when, number in steady))

    def report_film(self, rectangle, cost, figures):
        memory, first, lost, late = figures
        ratios = [ours / limit for ours, limit in zip(cost["ours"], cost["limit"])]
        row = self.table.row
        row("film on the screen, x y width height in px", " ".join(map(str, rectangle)), "")
        row("film 1080p25: (program + X) / limit", spread(ratios), "<= 1.20")
        if "mpv" in cost:
            row("the same for mpv --vo=x11", spread([mpv / limit for mpv, limit in zip(cost["mpv"], cost["limit"])]), "ours is less")
        row("frames never on the screen / late by half an interval", f"{sum(lost)} / {sum(late)}, n={len(lost)}", "0 / 0")
        row("peak PSS, MiB", spread(memory, 0), "<= 115")
        row("first film picture after exec, s", spread(first), "<= 0.30")

    # --- sound against picture ---

    def measure_sync(self):
        """Milliseconds by which a beep is heard after (before, if negative) the frame that it belongs to is seen."""
        seconds, exhibition, display, sink = 20, self.exhibition(), VirtualDisplay(), SoundSink()
        rectangle = self.find_film(exhibition, display.name)
        place = (rectangle[0], rectangle[1], rectangle[3] // bench_film.BLOCKS_PER_HEIGHT)
        sounding = dict(environment(display.name), SDL_AUDIODRIVER="pulseaudio", **sink.environment)
        skews, lost, late = [], [], []
        for _ in range(self.repetitions):
            ears = Watch(sink.environment, tool("sound_watch"))
            eyes = Watch(on(display), tool("screen_watch"), "codes", *place, 2000)
            subprocess.run(self.command(exhibition, "--start", "film", "--for", seconds), env=sounding, stderr=subprocess.DEVNULL, check=True)
            beeps, frames = [float(line[0]) for line in ears.stop()], eyes.stop()
            self.read_frames(frames, 0, [], lost, late)
            for when, number in frames:
                if int(number) % bench_film.RATE == 0 and int(number) > 0:
                    near = min(beeps, key=lambda beep: abs(beep - float(when)), default=None)  # pylint: disable=cell-var-from-loop
                    skews.append((near - float(when)) * 1000 if near else None)
        sink.close()
        display.close()
        self.table.row("sound after picture, ms", spread(skews, 1), "-45 to 45")
        self.table.row("with that sound: frames never on the screen / late", f"{sum(lost)} / {sum(late)}, n={len(lost)}", "0 / 0")

    # --- the start ---

    def measure_start(self):
        scene = "aufgabe"  # of the exhibition itself: words and a picture of the screen's height
        exhibition, display = Exhibition().real(), VirtualDisplay()
        atlas = Atlas(exhibition, ())
        x, y, colour = self.telling_pixel(atlas, atlas.take_layer(exhibition, scene, "none"))
        times = []
        for _ in range(self.repetitions):
            watch = Watch(on(display), tool("screen_watch"), "colour", x, y, colour, 300)
            started = time.monotonic()
            with subprocess.Popen(self.command(exhibition, "--start", scene), env=environment(display.name), stderr=subprocess.DEVNULL) as process:
                line = watch.wait_line(5)
                process.terminate()
            watch.stop()
            times.append(float(line[0]) - started if line else None)
            time.sleep(0.3)
        display.close()
        self.table.row("first scene after exec, s", spread(times, 3), "<= 0.18")

    @staticmethod
    def telling_pixel(atlas, name):
        """A place in px, and its colour, that is neither dark (the empty screen) nor the commonest colour (the ground)."""
        picture = atlas.picture_of(name)
        for y in range(picture.height // 4, picture.height, 3):
            for x in range(20, picture.width, 3):
                red, green, blue = picture.pixel(x, y)
                around = {picture.pixel(x + dx, y + dy) for dx in (-1, 0, 1) for dy in (-1, 0, 1) if y + dy < picture.height and x + dx < picture.width}
                if len(around) == 1 and red + green + blue > 150 and (red, green, blue) != picture.pixel(5, 5):
                    return x, y, f"{red:02x}{green:02x}{blue:02x}"
        raise RuntimeError(f"{name} is of one colour")

    # --- standing still, and fading ---

    def usage(self, exhibition, warm_up, seconds, *arguments):
        """Percent of a core that the program and the X server use between `warm_up` and `warm_up + seconds`; PSS in MiB."""
        display = VirtualDisplay()
        with subprocess.Popen(self.command(exhibition, *arguments), env=environment(display.name), stderr=subprocess.DEVNULL) as process:
            time.sleep(warm_up)
            pids = (process.pid, display.pid)
            before, begun = [run_time(pid) for pid in pids], time.monotonic()
            time.sleep(seconds)
            used = [(run_time(pid) - was) / (time.monotonic() - begun) * 100 for pid, was in zip(pids, before)]
            memory = proportional_memory(process.pid)
            process.terminate()
        display.close()
        return used, memory

    def measure_still(self):
        results = [self.usage(self.exhibition(), 4, 20, "--start", "rat") for _ in range(max(1, self.repetitions // 3))]
        self.table.row("still scene, CPU of the program, %", spread([used[0] for used, _ in results], 3), "<= 0.1")
        self.table.row("still scene, CPU of the X server, %", spread([used[1] for used, _ in results], 3), "")
        self.table.row("still scene, PSS, MiB", spread([memory for _, memory in results], 0), "")
        drawn = [self.drawn(self.exhibition(), 4, 20, "--start", "rat") for _ in range(max(1, self.repetitions // 3))]
        self.table.row("still scene, times that anything was drawn", spread(drawn, 0), "0")

    def drawn(self, exhibition, warm_up, seconds, *arguments):
        """How often the screen was drawn on between `warm_up` and `warm_up + seconds`; the watching would cost, so it is a run of its own."""
        display = VirtualDisplay()
        watch = Watch(on(display), tool("damage_watch"))
        with subprocess.Popen(self.command(exhibition, *arguments), env=environment(display.name), stderr=subprocess.DEVNULL) as process:
            time.sleep(warm_up)
            begun = time.monotonic()
            time.sleep(seconds)
            process.terminate()
        ended = begun + seconds
        times = [float(line[0]) for line in watch.stop()]
        display.close()
        if not times:
            raise RuntimeError("not even the first picture was seen")
        return sum(begun <= when < ended for when in times)

    def measure_fade(self):
        exhibition = self.exhibition()
        results = [self.usage(exhibition, 5, 32) for _ in range(max(1, self.repetitions // 3))]
        self.table.row("loop with a cross-fade every 8 s, CPU of program + X, %", spread([sum(used) for used, _ in results]), "<= 3")

    # --- touching ---

    def measure_touch(self):
        exhibition = self.exhibition()
        atlas = Atlas(exhibition, ("de",))
        with TouchScreen() as panel:
            command = self.command(exhibition, "--start", "start")
            with subprocess.Popen(command, env=environment(panel.name), stderr=subprocess.DEVNULL) as process:
                wait_until(lambda: atlas.name_of(panel.screen.picture()) == "start.de", 5)
                time.sleep(0.5)
                press = self.press_times(panel, centre(atlas.target("start.de", "GoTo bild")))
                process.terminate()
            film = [self.tap_to_film(panel, exhibition, atlas) for _ in range(max(3, self.repetitions))]
        self.table.row("touch to pixel, ms, median / p95", f"{statistics.median(press):.1f} / {percentile(press, 0.95):.1f}, n={len(press)}", "<= 5 / 12")
        self.table.row("first film picture after a tap, s", spread(film), "<= 0.25")

    @staticmethod
    def pressed_pixel(panel, place):
        """A place in px where a pressed tile looks different; the finger slides off and presses nothing."""
        before = panel.screen.picture()
        panel.fingers.down(*place)
        time.sleep(0.3)
        pressed = panel.screen.picture()
        panel.fingers.move(place[0], 5)
        panel.fingers.up()
        time.sleep(0.3)
        for radius in range(0, 300, 2):
            for x, y in ((place[0] + radius, place[1]), (place[0] - radius, place[1]), (place[0], place[1] + radius)):
                if before.pixel(x, y) != pressed.pixel(x, y):
                    return x, y
        raise RuntimeError("a pressed tile looks like one at rest")

    def press_times(self, panel, place):
        """Milliseconds from a finger's landing on a tile until the pressed look is on the screen."""
        pixel = self.pressed_pixel(panel, place)
        times = []
        for _ in range(10 * self.repetitions):
            watch = Watch(on(panel), tool("screen_watch"), "change", *pixel, 200)
            time.sleep(random.uniform(0.05, 0.12))
            landed = panel.fingers.down(*place)
            time.sleep(0.12)
            panel.fingers.move(place[0], 5)
            panel.fingers.up()
            changes = [float(line[0]) for line in watch.stop() if float(line[0]) > landed]
            if not changes:
                raise RuntimeError("a touch was not answered")
            times.append((changes[0] - landed) * 1000)
        return times

    def tap_to_film(self, panel, exhibition, atlas):
        with subprocess.Popen(self.command(exhibition, "--start", "start"), env=environment(panel.name), stderr=subprocess.DEVNULL) as process:
            wait_until(lambda: atlas.name_of(panel.screen.picture()) == "start.de", 5)
            time.sleep(0.5)
            watch = Watch(on(panel), tool("screen_watch"), "codes", 0, 0, 1080 // bench_film.BLOCKS_PER_HEIGHT, 500)
            place = centre(atlas.target("start.de", "GoTo film"))
            panel.fingers.down(*place)
            time.sleep(0.06)
            lifted = panel.fingers.up()
            line = watch.wait_line(3)
            watch.stop()
            process.terminate()
        return float(line[0]) - lifted if line else None


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    names = ("film", "sync", "start", "still", "fade", "touch")
    parser.add_argument("--quick", action="store_true", help="three repetitions instead of seven")
    parser.add_argument("--only", nargs="+", choices=names, default=names, metavar="NAME")
    options = parser.parse_args()
    build_tools()
    bench = Bench(3 if options.quick else 7)
    for name in options.only:
        getattr(bench, f"measure_{name}")()


if __name__ == "__main__":
    main()
