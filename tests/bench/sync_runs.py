# SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Plays a film to a sound server whose clock is right, and compares when each beep is heard with when its frame is seen."""
import os
import subprocess
import tempfile
from typing import NamedTuple

import bench_film
from expected import Atlas, centre
from film_runs import FilmRuns, environment, frames_of
from measure import Watch
from sound_sink import SoundSink

POLL_US = 2000
FIRST_SEEK = 3.0  # seconds after the start
SEEK_EVERY = 3.7  # seconds: long enough for a beep after each


class SyncRun(NamedTuple):
    """One film played."""

    skews: list  # ms by which a beep is heard after (before, if negative) its frame is seen; None: never
    sought: bool
    lost: int
    late: int


class SyncRuns(FilmRuns):
    """One film on one virtual screen, heard as well."""

    def __init__(self, tools, film, seconds):
        super().__init__(tools, film, seconds)
        self._sink = SoundSink()

    def __exit__(self, *error):
        self._sink.close()
        super().__exit__(*error)

    def _fingers(self, seeks):
        """Touches that bring the controls up and press "10 s on" and "10 s back" by turns. Returns the file."""
        atlas = Atlas(self._exhibition, ("de",), self._screen)
        buttons = [centre(atlas.target("film.de", f"SeekBy {by}")) for by in (10, -10)]
        script = tempfile.NamedTemporaryFile("w", suffix=".touches", encoding="ascii")
        for seek in range(seeks):
            when = round((FIRST_SEEK + seek * SEEK_EVERY) * 1000)
            for place in ((self._screen[0] // 2, self._screen[1] // 3), buttons[seek % 2]):
                at = f"0 {place[0] / self._screen[0]:.4f} {place[1] / self._screen[1]:.4f}"
                script.write(f"{when} down {at}\n{when + 80} up {at}\n")
                when += 500
        script.flush()
        return script

    def play(self, seeks=0):
        """The film from its start; with `seeks` that many jumps of ten seconds."""
        sounding = environment(self.display.name, SDL_AUDIODRIVER="pulseaudio", **self._sink.environment)
        place = (self.rectangle[0], self.rectangle[1], self.rectangle[3] // bench_film.BLOCKS_PER_HEIGHT)
        script = self._fingers(seeks) if seeks else None
        arguments = ["--touches", script.name] if script else []
        ears = Watch(self._sink.environment, os.path.join(self._tools, "sound_watch"))
        eyes = Watch({"DISPLAY": self.display.name}, os.path.join(self._tools, "screen_watch"), "codes", *place, POLL_US)
        subprocess.run(self._ours("--for", self.seconds, *arguments), env=sounding, stderr=subprocess.DEVNULL, check=True)
        beeps, lines = [float(line[0]) for line in ears.stop()], eyes.stop()
        frames = frames_of(lines, 0, self.film.rate)
        return SyncRun(self._skews(lines, beeps), seeks > 0, frames.lost, frames.late)

    def _skews(self, lines, beeps):
        skews, before, wraps = [], None, 0
        for when, number in ((float(when), int(number)) for when, number in lines):
            if before is not None and number == 0 and before == bench_film.NUMBERS - 1:
                wraps += 1
            runs_on = before is not None and (number - before) % bench_film.NUMBERS == 1
            # A frame that a seek landed on may be seen before its sound begins: only what plays on counts.
            if runs_on and (number + wraps * bench_film.NUMBERS) % self.film.rate == 0:
                near = min(beeps, key=lambda beep: abs(beep - when), default=None)  # pylint: disable=cell-var-from-loop
                skews.append((near - when) * 1000 if near is not None else None)
            before = number
        return skews
