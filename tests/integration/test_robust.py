# SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Damaged content and missing devices: the program runs on, says what is wrong and where, and shows the rest."""
import signal
import time
import unittest

from exhibition import Exhibition, bomb_png, film_bytes
from visit_case import VisitCase


class Robust(VisitCase):
    def setUp(self):
        self.exhibition = self.enterContext(Exhibition()).small()

    def shows_something(self):
        return len(self.still_picture(2.0).colours(101)) > 2

    def survives(self, player, *words):
        """It still runs, shows something, and has named each of the words (a file, mostly) in its log."""
        time.sleep(0.7)
        self.assertIsNone(player.status, player.log()[-2000:])
        self.assertTrue(self.shows_something(), "the screen is blank")
        log = player.log()
        for word in words:
            self.assertIn(word, log)

    def survives_from_the_start_and_after_a_restart(self, damage, scene, *words, environment=None):
        """Damage under the running show, at the start of one in the loop, and at the start of one at the damaged scene."""
        running = self.play(self.exhibition, environment=environment)
        damage()
        self.tap((960, 400))
        self.survives(running)
        running.stop(signal.SIGKILL)
        again = self.play(self.exhibition, environment=environment)
        self.tap((960, 400))
        self.survives(again)
        self.assertEqual(again.stop()[0], 0)
        at_scene = self.play(self.exhibition, "--start", scene, environment=environment)
        self.survives(at_scene, *words)
        self.assertEqual(at_scene.stop()[0], 0)

    def says_it_has_no_film(self):
        """The film was to be shown: there are words about it in its place, not a dark screen."""
        player = self.play(self.exhibition, "--start", "film")
        picture = self.still_picture()
        middle = {picture.pixel(x, y) for x in range(96, 1824, 7) for y in range(108, 756, 5)}
        self.assertGreater(len(middle), 10, "there is nothing where the film would be")
        self.assertNotIn((0, 0, 0), middle)
        self.assertEqual(player.stop()[0], 0)

    def test_a_film_that_cannot_be_played_says_so_instead_of_being_dark(self):
        for damage in (lambda: self.exhibition.write("film/probe.mp4", "a text"), lambda: self.exhibition.remove("film/probe.mp4")):
            damage()
            self.says_it_has_no_film()

    def test_the_loop_passes_over_a_film_that_cannot_be_played(self):
        self.exhibition.remove("film/probe.mp4")
        self.exhibition.loop("film", "eins")
        atlas = self.atlas(self.exhibition, ())
        wanted = atlas.take_layer(self.exhibition, "eins", "attract")
        player = self.play(self.exhibition)
        self.await_scene(atlas, wanted)
        self.assertEqual(player.stop()[0], 0)

    def test_a_missing_film(self):
        self.survives_from_the_start_and_after_a_restart(lambda: self.exhibition.remove("film/probe.mp4"), "film", "probe.mp4")

    def test_a_truncated_film(self):
        half = film_bytes()[: len(film_bytes()) // 2]
        self.survives_from_the_start_and_after_a_restart(lambda: self.exhibition.write("film/probe.mp4", half), "film", "probe.mp4")

    def test_a_text_named_like_a_film(self):
        text = "#EXTM3U\nfile:///etc/passwd\n"
        self.survives_from_the_start_and_after_a_restart(lambda: self.exhibition.write("film/probe.mp4", text), "film", "probe.mp4")

    def test_a_missing_picture(self):
        self.survives_from_the_start_and_after_a_restart(lambda: self.exhibition.remove("pictures/probe.png"), "bild", "probe.png")

    def test_a_picture_bomb(self):
        self.survives_from_the_start_and_after_a_restart(lambda: self.exhibition.write("pictures/probe.png", bomb_png()), "bild", "probe.png")

    def test_broken_yaml_in_one_scene_costs_that_scene_alone(self):
        def damage():
            self.exhibition.write("zwei.yaml", "version: 1\nkind: facts\ntitle: [unclosed\n")

        self.survives_from_the_start_and_after_a_restart(damage, "eins", "zwei.yaml:")

    def test_text_without_a_font(self):
        def damage():
            # Linear B, Egyptian hieroglyphs and a private character
            text = "Zeichen ohne Schrift – \U00010000\U00010001 \U00013000\U00013001 \ue123 Ende."
            self.exhibition.write("drei.yaml", f"version: 1\nkind: statement\ntitle:\n  de: Drei\n  en: Three\nstatement:\n  de: {text}\n  en: {text}\n")

        self.survives_from_the_start_and_after_a_restart(damage, "drei")

    def test_no_sound_device(self):
        self.survives_from_the_start_and_after_a_restart(lambda: None, "film", environment={"SDL_AUDIODRIVER": "alsa", "AUDIODEV": "hw:99"})

    def test_an_empty_folder_of_scenes_shows_the_built_in_scene(self):
        with Exhibition() as empty:
            empty.empty()
            player = self.play(empty)
            self.survives(player, "exhibition.yaml")
            self.assertEqual(player.stop()[0], 0)

    def test_no_folder_of_scenes_and_no_settings(self):
        with Exhibition() as nothing:
            player = self.play(nothing)
            self.survives(player, nothing.scenes)
            self.assertEqual(player.stop()[0], 0)

    def test_a_broken_device_yaml_gives_the_defaults(self):
        with open(self.exhibition.config, "w", encoding="utf-8") as file:
            file.write("version: 1\ndisplay:\n  rotaton: 90\n")
        player = self.play(self.exhibition)
        self.survives(player, "device.yaml:3", "rotation")

    def test_it_does_not_grow_with_visits(self):
        player = self.play(self.exhibition, "--speed", 4)

        def resident():
            with open(f"/proc/{player.pid}/statm", encoding="ascii") as file:
                return int(file.read().split()[1]) * 4096

        def wander(turns):
            for turn in range(turns):
                self.fingers.tap(200 + turn * 397 % 1500, 200 + turn * 263 % 850, hold=0.01)
                time.sleep(0.04)

        wander(60)
        before = resident()
        wander(120)
        self.assertIsNone(player.status, player.log()[-2000:])
        self.assertLess(resident() - before, 60 << 20)


if __name__ == "__main__":
    unittest.main()
