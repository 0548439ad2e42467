# SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The film: moving pictures and sound, silence where it is due, and the quiet scene at its end."""
import array
import json
import os
import time
import unittest

from exhibition import Exhibition
from player import wait_until
from visit_case import VisitCase


def loudness(path):
    """The largest sample of a raw sound file, 0..1, whatever of 16-bit or float it holds; 0 if nothing was written."""
    if not os.path.exists(path) or os.path.getsize(path) < 4:
        return 0.0
    with open(path, "rb") as file:
        data = file.read()
    data = data[: len(data) // 4 * 4]
    floats = array.array("f", data)
    loudest = max((abs(value) for value in floats), default=0.0)
    if 1e-6 < loudest <= 4.0:
        return loudest
    return max((abs(value) for value in array.array("h", data)), default=0) / 32768


class Film(VisitCase):
    def setUp(self):
        self.exhibition = self.enterContext(Exhibition()).small()
        self.sound_file = os.path.join(self.exhibition.folder, "sound.raw")
        self.disk_sound = {"SDL_AUDIODRIVER": "disk", "SDL_DISKAUDIOFILE": self.sound_file}

    def pictures_during(self, seconds):
        """How many different pictures the middle of the screen shows."""
        seen, end = set(), time.monotonic() + seconds
        while time.monotonic() < end:
            seen.add(self.screen.picture(480, 270, 960, 540).checksum())
            time.sleep(0.03)
        return len(seen)

    def test_the_film_plays_with_changing_pictures_and_sound(self):
        atlas = self.atlas(self.exhibition)
        self.play(self.exhibition, environment=self.disk_sound)
        self.open_menu(atlas)
        self.assertEqual(loudness(self.sound_file), 0.0, "there was sound before the film")
        self.tap_target(atlas, "start.de", "GoTo film")
        time.sleep(0.8)
        self.assertGreater(self.pictures_during(1.5), 10)
        self.assertTrue(wait_until(lambda: loudness(self.sound_file) > 0.05, 3), "the film made no sound")

    def test_the_film_plays_in_time_without_any_sound_device(self):
        self.play(self.exhibition, "--start", "film", environment={"SDL_AUDIODRIVER": "nonexistent"})
        self.assertGreater(self.pictures_during(1.5), 10)

    def test_the_loop_shows_the_film_moving_and_silent(self):
        self.exhibition.write("exhibition.yaml", "version: 1\ntitle:\n  de: A\n  en: A\nlanguages: [de, en]\nloop: [film, eins]\nstart: start\n")
        self.play(self.exhibition, environment=self.disk_sound)
        self.assertGreater(self.pictures_during(1.5), 10)
        self.assertEqual(loudness(self.sound_file), 0.0)

    def test_after_the_film_comes_the_quiet_scene_and_not_the_loop(self):
        self.exhibition.settings(idle=60)
        player = self.play(self.exhibition, "--start", "film", environment=self.disk_sound)
        self.assertGreater(self.pictures_during(1.5), 10)
        self.assertTrue(wait_until(lambda: self.pictures_during(0.8) == 1, 10), "something still moves after the end")
        self.assertGreater(len(self.screen.picture().colours(101)), 3, "the quiet scene is blank")
        self.assertIsNone(player.status)

    def test_a_playing_film_holds_the_idle_time_back(self):
        self.exhibition.settings(idle=1, countdown=1)
        self.play(self.exhibition, "--start", "film")
        time.sleep(3.0)
        self.assertGreater(self.pictures_during(1.5), 10, "the film was taken away although it played")

    def test_frames_are_reported_in_order_and_in_time(self):
        frames = os.path.join(self.exhibition.folder, "frames")
        player = self.play(self.exhibition, "--start", "film", "--frames", frames)
        time.sleep(3.5)
        player.stop()
        with open(frames, encoding="utf-8") as file:
            shown = [json.loads(line) for line in file]
        self.assertGreater(len(shown), 25)
        pts, when = ([frame[key] / 1e9 for frame in shown] for key in ("pts", "monotonic"))
        self.assertEqual((sorted(pts), sorted(when)), (pts, when))
        # From the first second on: the dummy driver's clock may run up to one percent fast.
        begin = next(index for index, seconds in enumerate(pts) if seconds >= 1.0)
        self.assertAlmostEqual(when[-1] - when[begin], pts[-1] - pts[begin], delta=0.1)


if __name__ == "__main__":
    unittest.main()
