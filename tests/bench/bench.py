#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The table of figures: what the player costs and how fast it answers, beside the limit and beside mpv and VLC if they are installed.

    bench.py [--quick] [--only NAME…]             NAMEs: film sync start still fade touch page preview check, and long_sync, which takes a quarter of an hour
    bench.py film [--quick] [FORMAT…]             our player beside mpv, VLC, ffplay and Chromium, whichever are installed, and beside the limits

Everything is drawn by software on Xvfb (touch: Xorg with the dummy driver) at 1920x1080, so quote ratios, not absolute times.
The sound goes to SDL's dummy driver, for all players alike (sync: to a sound server of its own, whose clock is right). One measurement at a time, nothing else on the machine.
"""
import argparse
import contextlib
import os
import random
import statistics
import subprocess
import sys
import tempfile
import time

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.dirname(os.path.dirname(HERE))
sys.path[:0] = [os.path.join(ROOT, "tests", "integration"), HERE]

import yaml

import bench_film
import film_table
from exhibition import SMALL, Exhibition
from expected import Atlas, centre
from film_runs import FilmRuns, environment
from measure import Watch, proportional_memory, run_time
from player import PROGRAM, wait_until
from sync_runs import SyncRuns
from touch_screen import TouchScreen
from virtual_display import VirtualDisplay
from x11 import Screen

TOOLS = os.path.join(ROOT, "build", "bench")
FILM_SECONDS = 10
PAGE_WORDS = 120


def build_tools():
    """Compiles the watcher and the limit player."""
    os.makedirs(TOOLS, exist_ok=True)
    libraries = ["sdl2", "x11", "xext", "xdamage", "libpulse-simple", "libavformat", "libavcodec", "libswscale", "libswresample", "libavutil"]
    flags = subprocess.run(["pkg-config", "--cflags", "--libs", *libraries], check=True, capture_output=True, text=True).stdout.split()
    for name in ("screen_watch", "damage_watch", "sound_watch", "limit_player"):
        command = ["g++", "-std=c++20", "-O2", "-DSDL_MAIN_HANDLED", f"-I{ROOT}", os.path.join(HERE, name + ".cpp"), "-o", os.path.join(TOOLS, name)]
        subprocess.run(command + flags, check=True)
    build_page_watch()


def build_page_watch():
    """What sets pages with the player's own typesetter and fonts, from the libraries of the release."""
    subprocess.run(["cmake", "--build", os.path.join(ROOT, "build", "release"), "--target", "page_watch"], check=True)


def tool(name):
    return os.path.join(TOOLS, name)


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


def german_words(folder):
    """The words of all bodies and leads in German, in the order of the files."""
    words = []
    for name in sorted(os.listdir(folder)):
        if name.endswith(".yaml"):
            with open(os.path.join(folder, name), encoding="utf-8") as file:
                scene = yaml.safe_load(file)
            for key in ("lead", "body"):
                words += scene.get(key, {}).get("de", "").split()
    return words


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
        self.film = bench_film.make(TOOLS, bench_film.FORMATS["1080p25"], 20)

    @staticmethod
    def exhibition():
        return Exhibition().small()

    @staticmethod
    def command(exhibition, *arguments):
        return [PROGRAM, "run", "--scenes", exhibition.scenes, "--config", exhibition.config, *map(str, arguments)]

    # --- the film ---

    def measure_film(self):
        with FilmRuns(TOOLS, bench_film.FORMATS["1080p25"], FILM_SECONDS) as film_runs:
            names = [name for name in film_runs.players() if name in ("ours", "limit", "mpv --vo=x11", "VLC xcb_x11")]
            runs = film_runs.alternate(names, self.repetitions)
            self.table.row("film on the screen, x y width height in px", " ".join(map(str, film_runs.rectangle)), "")
        self.table.row("film 1080p25: (program + X) / limit", spread(film_table.ratios(runs["ours"], runs["limit"])), "<= 1.20")
        for name in names:
            if name not in ("ours", "limit"):
                self.table.row(f"the same for {name}", spread(film_table.ratios(runs[name], runs["limit"])), "ours is less")
        ours = runs["ours"]
        self.table.row("frames never on the screen / late by half an interval", f"{sum(run.lost for run in ours)} / {sum(run.late for run in ours)}, n={len(ours)}", "0 / 0")
        self.table.row("peak PSS, MiB", spread([run.peak_mib for run in ours], 0), "<= 115")
        self.table.row("first film picture after exec, s", spread([run.first for run in ours]), "<= 0.30")

    # --- sound against picture ---

    def measure_sync(self):
        with SyncRuns(TOOLS, bench_film.FORMATS["1080p25"], 20) as sync_runs:
            self.report_sync("sound after picture, ms", [sync_runs.play() for _ in range(self.repetitions)])

    def measure_long_sync(self):
        """Ten minutes, and fifty seeks."""
        with SyncRuns(TOOLS, bench_film.FORMATS["360p25"], 600) as sync_runs:
            self.report_sync("sound after picture over ten minutes, ms", [sync_runs.play()])
        with SyncRuns(TOOLS, bench_film.FORMATS["360p25"], 200) as sync_runs:
            self.report_sync("sound after picture between 50 seeks, ms", [sync_runs.play(seeks=50)])

    def report_sync(self, name, runs):
        self.table.row(name, spread([skew for run in runs for skew in run.skews], 1), "-45 to 45")
        if not any(run.sought for run in runs):
            self.table.row("with that sound: frames never on the screen / late", f"{sum(run.lost for run in runs)} / {sum(run.late for run in runs)}, n={len(runs)}", "0 / 0")

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

    # --- setting words ---

    def measure_page(self):
        """Pages of 120 words, made of the exhibition's own texts, each of them at another word of it."""
        words = german_words(os.path.join(ROOT, "scenes"))
        folder = os.path.join(TOOLS, "pages")
        os.makedirs(folder, exist_ok=True)
        pages = []
        for number, begin in enumerate(range(0, len(words) - PAGE_WORDS, PAGE_WORDS)):
            pages.append(os.path.join(folder, f"{number}.md"))
            with open(pages[-1], "w", encoding="utf-8") as page:
                page.write(" ".join(words[begin:begin + PAGE_WORDS]))
        runs = [subprocess.run([os.path.join(ROOT, "build", "release", "tests", "bench", "page_watch"), *pages], check=True, capture_output=True, text=True).stdout for _ in range(self.repetitions)]
        rows = [[float(field) for field in line.split()] for run in runs for line in run.splitlines()[1:]]
        self.table.row(f"setting a page of {PAGE_WORDS} words, ms", spread([row[1] for row in rows]), "< 2")
        self.table.row("setting it again, ms", spread([row[2] for row in rows], 3), "")

    # --- the curators' preview ---

    def measure_preview(self):
        """From saving a scene until its window looks different."""
        exhibition, times = self.exhibition(), []
        with contextlib.closing(VirtualDisplay("1280x1024x24")) as display, tempfile.TemporaryDirectory() as home:
            command = [PROGRAM, "preview", exhibition.scenes, "--scene", "eins", "--size", "960x540"]
            with subprocess.Popen(command, env=environment(display.name, HOME=home), stdout=subprocess.PIPE, text=True, encoding="utf-8") as process:
                while not process.stdout.readline().startswith("eins (de)"):
                    pass
                screen = Screen(display.name)
                for turn in range(12 * self.repetitions):
                    time.sleep(0.3)
                    before = screen.picture().checksum()
                    started = time.monotonic()
                    exhibition.write("eins.yaml", SMALL["eins.yaml"].replace("Hier steht", f"Nach {turn + 1} Mal steht"))
                    if not wait_until(lambda seen=before: screen.picture().checksum() != seen, 5, 0.004):
                        raise RuntimeError("a saved scene was not seen")
                    times.append((time.monotonic() - started) * 1000)
                screen.close()
                process.terminate()
        self.table.row("saved to seen in the preview, ms, median / p95", f"{statistics.median(times):.0f} / {percentile(times, 0.95):.0f}, n={len(times)}", "<= 300")

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
            with open(self.film, "rb") as file:
                exhibition.write("film/probe.mp4", file.read())
            film = [self.tap_to_film(panel, exhibition, atlas) for _ in range(max(3, self.repetitions))]
            left = self.exit_times(panel, exhibition, atlas)
        self.table.row("touch to pixel, ms, median / p95", f"{statistics.median(press):.1f} / {percentile(press, 0.95):.1f}, n={len(press)}", "<= 5 / 12")
        self.table.row("first film picture after a tap, s", spread(film), "<= 0.25")
        self.table.row("quick exit by touch: the scene is gone, ms, slowest", f"{max(left):.0f}, n={len(left)}", "<= 100")

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

    def exit_times(self, panel, exhibition, atlas):
        """Milliseconds from a finger's lifting off "Schnell weg" until nothing is left of the scene; the first time finds out where to look."""
        pixel = None
        times = []
        place = centre(atlas.target("rat.de", "QuickExit"))
        for _ in range(1 + self.repetitions):
            # From the loop, which is where the quick exit leads; with --start it would lead back to that scene.
            with subprocess.Popen(self.command(exhibition), env=environment(panel.name), stderr=subprocess.DEVNULL) as process:
                wait_until(lambda: atlas.name_of(panel.screen.picture()) in ("eins.de", "zwei.de", "drei.de"))
                panel.fingers.tap(960, 360)
                for here, action in (("start.de", "OpenBeratung"), ("rat.de", None)):
                    wait_until(lambda: atlas.name_of(panel.screen.picture()) == here)  # pylint: disable=cell-var-from-loop
                    time.sleep(0.5)
                    if action:
                        panel.fingers.tap(*centre(atlas.target(here, action)))
                before = panel.screen.picture()
                watch = Watch(on(panel), tool("screen_watch"), "change", *pixel, 200) if pixel else None
                panel.fingers.down(*place)
                time.sleep(0.06)
                lifted = panel.fingers.up()
                time.sleep(0.4)
                if watch:
                    changes = [float(line[0]) for line in watch.stop() if float(line[0]) > lifted]
                    if not changes:
                        raise RuntimeError("the quick exit was not answered")
                    times.append((changes[0] - lifted) * 1000)
                after = panel.screen.picture()
                process.terminate()
            pixel = pixel or next((x, y) for y in range(before.height // 2) for x in range(0, before.width, 7) if before.pixel(x, y) != after.pixel(x, y))
        return times

    # --- checking ---

    def measure_check(self):
        """An exhibition far larger than any: what a person waits for after each edit."""
        count = 2000
        words = "Ein Satz, der in einer Szene stehen kann, damit sie so lang ist wie andere auch. "
        with Exhibition() as exhibition:
            exhibition.empty()
            names = [f"szene-{number}" for number in range(count)]
            head = "version: 1\ntitle:\n  de: A\n  en: A\nlanguages: [de, en]\nstart: szene-0\nloop: [szene-0]\n"
            exhibition.write("exhibition.yaml", head)
            for number, name in enumerate(names):
                text = f"version: 1\nkind: info\ntitle:\n  de: Szene {number}\n  en: Scene {number}\nbody:\n"
                text += "".join(f"  {language}: |\n" + f"    {words}\n" * 5 for language in ("de", "en"))
                exhibition.write(name + ".yaml", text)
            times = []
            for _ in range(self.repetitions):
                started = time.monotonic()
                subprocess.run([PROGRAM, "check", exhibition.scenes, "--quick"], stdout=subprocess.DEVNULL, check=False)
                times.append(time.monotonic() - started)
        self.table.row("2,000 scenes of 1 KB checked without media, s", spread(times), "<= 2")


def film_name(name):
    if not film_table.parse(name):
        raise argparse.ArgumentTypeError(f"{name}: formats are {', '.join(film_table.USUAL)}")
    return name


def main():
    figures = ("film", "sync", "start", "still", "fade", "touch", "page", "preview", "check")
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--quick", action="store_true", help="three repetitions instead of seven")
    parser.add_argument("--only", nargs="+", choices=(*figures, "long_sync"), default=figures, metavar="NAME")
    commands = parser.add_subparsers(dest="command")
    film = commands.add_parser("film", help="tables of our player beside its peers, one for each FORMAT")
    film.add_argument("--quick", action="store_true", help="three repetitions instead of seven")
    film.add_argument("--seconds", type=int, default=10, help="of the film that are played")
    film.add_argument("--players", nargs="+", default=(), metavar="NAME", help="only these beside ours and the limits, e. g. 'VLC xcb_x11'")
    film.add_argument("formats", nargs="*", type=film_name, metavar="FORMAT", help=", ".join(film_table.USUAL))
    options = parser.parse_args()
    build_tools()
    repetitions = 3 if options.quick else 7
    if options.command == "film":
        film_table.print_tables(TOOLS, options.formats, film_table.Plan(options.seconds, repetitions, tuple(options.players)))
        return
    bench = Bench(repetitions)
    for name in options.only:
        getattr(bench, f"measure_{name}")()


if __name__ == "__main__":
    main()
