# SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The film: moving pictures and sound, silence where it is due, and the quiet scene at its end."""
import array
import json
import os
import time
import unittest

from exhibition import Exhibition
from film_case import FilmCase
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


def tail_loudness(path):
    """The largest sample of the last tenth of a second of a raw sound file in stereo floats."""
    if not os.path.exists(path):
        return 0.0
    with open(path, "rb") as file:
        size = os.path.getsize(path) // 8 * 8
        file.seek(max(0, size - 4800 * 8))
        data = file.read()
    return max((abs(value) for value in array.array("f", data[: len(data) // 4 * 4])), default=0.0)


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
        self.assertTrue(wait_until(lambda: loudness(self.sound_file) > 0.05), "the film made no sound")

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
        self.assertTrue(wait_until(lambda: self.pictures_during(0.8) == 1), "something still moves after the end")
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


class Controls(FilmCase):
    def on_line(self, share, above=0):
        """The place on the screen of a share of the progress line, or so many px above it."""
        target = self.layout.target("film.de", "SeekTo")
        x, y, width, height = target["rect"]
        margin = 14  # half an em: the line ends before its target does
        return self.on_screen((x + margin + (width - 2 * margin) * share, y + height // 2 - above), self.size)

    def preview(self, share):
        """The picture on the screen where the preview of that share of the film stands."""
        left, top = self.on_line(share, above=240)
        right, bottom = self.on_line(share, above=180)
        x, y = int(min(left, right)), int(min(top, bottom))
        return self.screen.picture(x - 30, y - 30, 60 + int(abs(left - right)), 60 + int(abs(top - bottom)))

    def test_a_tap_on_the_progress_line_jumps_there(self):
        self.paused_film()
        for share in (0.5, 0.9, 0.1):
            self.fingers.tap(*self.on_line(share))
            self.await_place(share * self.LENGTH)

    def drag_and_look(self):
        before, bare = self.preview(0.3), self.preview(0.7)
        self.fingers.down(*self.on_line(0.2))
        self.fingers.move(*self.on_line(0.25))
        self.fingers.move(*self.on_line(0.3))
        self.assertTrue(wait_until(lambda: self.preview(0.3).difference(before, 1) > 0.2), "no preview above the finger")
        here = self.preview(0.3)
        for step in range(31, 71):
            self.fingers.move(*self.on_line(step / 100, above=(step - 30) // 2))
            time.sleep(0.01)
        self.assertTrue(wait_until(lambda: self.preview(0.7).difference(bare, 1) > 0.2), "the preview does not follow")
        # The two pictures are of one film and much alike: how much differs depends on which frame was caught.
        self.assertTrue(wait_until(lambda: self.preview(0.7).difference(here, 1) > 0.02), "the preview shows another place")
        self.assertLess(self.places()[-1], 3, "the film was moved before the finger lifted")
        self.fingers.up()
        self.await_place(0.7 * self.LENGTH)

    def test_a_finger_on_the_line_is_followed_by_a_preview_and_seeks_when_it_lifts(self):
        self.paused_film()
        self.drag_and_look()

    def test_scrubbing_on_a_panel_that_hangs_turned(self):
        for rotation in (90, 180, 270):
            with self.subTest(rotation=rotation):
                self.paused_film(rotation)
                self.drag_and_look()
                self.doCleanups()

    def test_sliding_far_off_the_line_cancels(self):
        self.paused_film()
        before, seen = self.still_picture(), len(self.places())
        self.fingers.down(*self.on_line(0.5))
        self.assertTrue(self.await_change(before), "no preview")
        for above in range(0, 200, 10):
            self.fingers.move(*self.on_line(0.5, above))
        self.assertTrue(wait_until(lambda: self.screen.picture().difference(before, 11) < 0.001), "the preview stays")
        self.fingers.move(*self.on_line(0.5))
        self.fingers.up()
        time.sleep(0.5)
        self.assertEqual(len(self.places()), seen, "the film moved although the finger had slid off")

    def test_a_chapter_is_chosen_from_the_list(self):
        exhibition = self.film()
        self.layout.take_layer(exhibition, "film", "chapters")
        self.start_film(exhibition)
        self.tap_control("OpenChapters")
        self.still_picture()
        self.tap_target(self.layout, "film.de.chapters", "SeekTo 20")
        self.await_place(20, within=0.6)
        count = len(self.places())
        self.assertTrue(wait_until(lambda: len(self.places()) > count + 10), "the film does not go on from the chapter")

    def test_quieter_and_louder_change_what_is_heard_and_the_next_visitor_hears_the_usual(self):
        exhibition = self.film(idle=1, countdown=1, volume=70)
        sound = os.path.join(exhibition.folder, "sound.raw")
        self.start_film(exhibition, environment={"SDL_AUDIODRIVER": "disk", "SDL_DISKAUDIOFILE": sound})
        usual = self.await_loudness(sound, lambda level: level > 0.05)
        for _ in range(2):
            self.tap_control("ChangeVolume -1")
        quiet = self.await_loudness(sound, lambda level: level < 0.3 * usual)
        self.assertAlmostEqual(quiet / usual, 10 ** (-12 / 20), delta=0.03)
        self.tap_control("ChangeVolume 1")
        self.assertAlmostEqual(self.await_loudness(sound, lambda level: level > 1.5 * quiet) / usual, 10 ** (-6 / 20), delta=0.03)
        self.tap_control("GoHome")
        # A second without a touch and one of the question later the visit is wiped; the film that it then rests on sounds.
        self.assertAlmostEqual(self.await_loudness(sound, lambda level: level > 0.6 * usual) / usual, 1, delta=0.03)

    def await_loudness(self, path, wanted):
        """The loudness of the last tenth of a second once it is as wanted and stays so."""
        def level():
            now = tail_loudness(path)
            time.sleep(0.12)
            return now if wanted(now) and abs(tail_loudness(path) - now) < 0.02 * now else 0
        heard = wait_until(level)
        self.assertTrue(heard, f"the sound is at {tail_loudness(path)}")
        return heard


if __name__ == "__main__":
    unittest.main()
