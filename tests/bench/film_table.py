# SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""One Markdown table for each format of film: our player beside its peers, and beside what decoding and converting alone take."""
import statistics
import sys
from typing import NamedTuple

import bench_film
from film_runs import FilmRuns

# What is measured if nothing is asked for: the formats of a film on a screen of 1080 lines, and on one of 2160.
USUAL = ("1080p25", "1080p60", "1080p30", "720p25", "2160p30", "1080p25@2160")
SCREENS = {"1080": (1920, 1080), "2160": (3840, 2160)}


def parse(name):
    """`1080p25@2160` is the film 1080p25 on a screen of 2160 lines. Returns format and screen, or None."""
    film, _, screen = name.partition("@")
    if film not in bench_film.FORMATS or (screen or "1080") not in SCREENS:
        return None
    return bench_film.FORMATS[film], SCREENS[screen or "1080"]


def spread(values, digits=2):
    """median (min-max)"""
    if not values or None in values:
        return "–"
    low, middle, high = (f"{value:.{digits}f}" for value in (min(values), statistics.median(values), max(values)))
    return f"{middle} ({low}-{high})"


def ratios(runs, others):
    """Of player and X server together, run by run."""
    return [(run.cpu + run.server) / (other.cpu + other.server) for run, other in zip(runs, others)]


def total(values):
    return "–" if None in values else str(sum(values))


def row(runs, name):
    mine = runs[name]
    cells = [
        name,
        spread([run.cpu for run in mine]),
        spread([run.server for run in mine]),
        spread(ratios(mine, runs["decoding alone"])),
        spread(ratios(mine, runs["limit"])),
        spread([run.peak_mib for run in mine], 0),
        spread([run.first for run in mine]),
        spread([run.seen for run in mine], 0),
        f"{total([run.lost for run in mine])} / {total([run.late for run in mine])}",
    ]
    return f"| {' | '.join(cells)} |"


class Plan(NamedTuple):
    """How the tables are made."""

    seconds: int  # of the film that are played
    repetitions: int
    players: tuple = ()  # their names; all that are installed if nothing is said

    def chosen(self, installed):
        wanted = {"decoding alone", "limit", "ours", *self.players}
        return [name for name in installed if not self.players or name in wanted]


def print_table(tools, name, plan):
    film, screen = parse(name)
    seconds, repetitions = plan.seconds, plan.repetitions
    with FilmRuns(tools, film, seconds, screen) as film_runs:
        print(f"\n### {film.name}, {seconds} s, on {screen[0]}x{screen[1]}, n={repetitions}\n", flush=True)
        names = plan.chosen(film_runs.players())
        runs = film_runs.alternate(names, repetitions)
    heads = ["player", "CPU s", "X server CPU s", "both / decoding alone", "both / limit", "peak PSS MiB", "first picture s", f"frames seen of {seconds * film.rate}", "lost / late, all runs"]
    print(f"| {' | '.join(heads)} |\n|{'---|' * len(heads)}")
    for player in names:
        print(row(runs, player))
    sys.stdout.flush()


def print_tables(tools, formats, plan):
    """`formats` are names as `parse` reads them."""
    for name in formats or USUAL:
        print_table(tools, name, plan)
