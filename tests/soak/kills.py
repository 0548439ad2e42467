# SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""kills.py PROGRAM [KILLS [CRASHES]]: is there a picture again within three seconds, whenever the program was killed?

Kills it (1,000 times) with kill -9 at random times, before its first picture or while visitors touch the screen, everything
moves fast and visits are counted; after each kill its state has to be readable. Then lets it die (100 times) before the first
picture, as a crash loop would, and looks whether it still comes back. Prints a table; ends with status 1 if anything was not so.
"""
import json
import os
import random
import sqlite3
import statistics
import sys
import tempfile
import time

HERE = os.path.dirname(os.path.abspath(__file__))
sys.dont_write_bytecode = True
sys.path.insert(0, os.path.join(HERE, "..", "integration"))
if __name__ == "__main__" and len(sys.argv) > 1:
    os.environ["KOK_KIOSK"] = sys.argv[1]  # before `player` asks
from exhibition import Exhibition  # noqa: E402 (from the folder beside this one)
from player import Player, run_command  # noqa: E402
from virtual_display import VirtualDisplay  # noqa: E402

PICTURE_WITHIN = 3.0  # seconds
LONGEST_PAUSE = 30.0  # seconds that a start waits after many that showed nothing
KILLED_BEFORE_THE_PICTURE = 0.3  # share of the kills
FIRST_OF_THE_DAY = 0.75  # share of the starts that know of none before: after early deaths less and less is shown
# A visit of two touches every 1.3 s, which is over half a second after them: the show runs twenty times as fast.
TOUCHES = "".join(f"{at} down 1 {x} {y}\n{at + 60} up 1 {x} {y}\n" for start in range(100, 60_000, 1300) for at, x, y in ((start, 0.5, 0.4), (start + 250, 0.5, 0.4)))


class Box:
    """The exhibition on a screen of its own, and the folders that systemd would give it."""

    def __init__(self):
        self.folder = tempfile.TemporaryDirectory(prefix="kills-")
        self.exhibition = Exhibition().small().settings(idle=10, countdown=5)
        with open(self.exhibition.config, "a", encoding="utf-8") as file:
            file.write("statistics:\n  count: true\n")
        self.display = VirtualDisplay("1280x720x24")
        self.touches = os.path.join(self.folder.name, "touches")
        with open(self.touches, "w", encoding="ascii") as file:
            file.write(TOUCHES)
        self.variables = {}
        for name in ("RUNTIME", "STATE", "CACHE"):
            self.variables[f"{name}_DIRECTORY"] = os.path.join(self.folder.name, name.lower())
            os.mkdir(self.variables[f"{name}_DIRECTORY"])

    def start(self):
        return Player(
            self.display.name, self.exhibition.scenes, self.exhibition.config, "--touches", self.touches, "--for", 3600, "--speed", 20, environment=self.variables
        )

    def forget_starts(self):
        record = os.path.join(self.variables["RUNTIME_DIRECTORY"], "starts.json")
        if os.path.exists(record):
            os.remove(record)

    def unreadable(self):
        """What of the state cannot be read; nothing if all can."""
        found = []
        for folder in (self.variables["RUNTIME_DIRECTORY"], self.variables["STATE_DIRECTORY"]):
            for name in os.listdir(folder):
                path = os.path.join(folder, name)
                try:
                    if name.endswith(".json"):
                        with open(path, encoding="utf-8") as file:
                            json.load(file)
                    elif name.endswith((".sqlite", ".db")):
                        with sqlite3.connect(path) as counts:
                            if counts.execute("pragma integrity_check").fetchone() != ("ok",):
                                found.append(name)
                        counts.close()
                except (OSError, ValueError, sqlite3.Error) as problem:
                    found.append(f"{name}: {problem}")
        return found

    def visits_counted(self):
        return "nichts gezählt" not in run_command("stats", variables=self.variables).stdout

    def close(self):
        self.display.close()
        self.exhibition.__exit__()
        self.folder.cleanup()


def kill_often(box, kills, seed=2026):
    """Returns (seconds to the first picture of each start that came to one, complaints)."""
    chance = random.Random(seed)
    seconds, complaints = [], []
    for number in range(kills):
        if chance.random() < FIRST_OF_THE_DAY:
            box.forget_starts()
        with box.start() as player:
            try:
                if chance.random() < KILLED_BEFORE_THE_PICTURE:
                    time.sleep(chance.uniform(0, 0.3))
                else:
                    player.wait_ready(20)
                    seconds.append(player.notify.times_of("READY=1")[0] - player.started)
                    if seconds[-1] > PICTURE_WITHIN:
                        complaints.append(f"start {number}: a picture after {seconds[-1]:.1f} s")
                    time.sleep(2.5 * chance.random() ** 2)
            except AssertionError as problem:
                complaints.append(f"start {number}: {problem}")
            player.kill()
        complaints += [f"after kill {number}: {words}" for words in box.unreadable()]
    return seconds, complaints


def crash_often(box, crashes, seed=2027):
    """Dies before the first picture each time. Returns the same for the start after all of these, and for the one after that."""
    chance = random.Random(seed)
    box.forget_starts()
    for _ in range(crashes):
        with box.start() as player:
            time.sleep(chance.uniform(0.05, 0.3))
            player.kill()
    seconds, complaints = [], box.unreadable()
    for within in (LONGEST_PAUSE + PICTURE_WITHIN, PICTURE_WITHIN):
        with box.start() as player:
            try:
                player.wait_ready(within + 10)
                seconds.append(player.notify.times_of("READY=1")[0] - player.started)
                if seconds[-1] > within:
                    complaints.append(f"a picture after {seconds[-1]:.1f} s")
            except AssertionError as problem:
                complaints.append(str(problem))
            player.kill()
    return seconds, complaints


def main():
    if len(sys.argv) not in (2, 3, 4):
        sys.exit(__doc__)
    kills = int(sys.argv[2]) if len(sys.argv) > 2 else 1000
    crashes = int(sys.argv[3]) if len(sys.argv) > 3 else 100
    box = Box()
    print("| what | first picture, s: median, most | |\n|---|---|---|", flush=True)
    seconds, complaints = kill_often(box, kills)
    if not box.visits_counted():
        complaints.append("nothing was counted: the touches did not come")
    print(f"| {kills} kills at random times | {statistics.median(seconds):.2f}, {max(seconds):.2f} | {len(complaints)} complaints |", flush=True)
    after, more = crash_often(box, crashes)
    print(f"| {crashes} starts that died early | the next ones {', '.join(f'{one:.1f}' for one in after)} | {len(more)} complaints |", flush=True)
    box.close()
    for complaint in complaints + more:
        print(complaint, file=sys.stderr)
    sys.exit(1 if complaints or more else 0)


if __name__ == "__main__":
    main()
