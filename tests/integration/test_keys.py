# SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A visit without touch: real keys through the X server, and where the focus is seen."""
import time
import unittest

from exhibition import Exhibition
from film_case import FilmCase
from player import wait_until
from visit_case import VisitCase

BOUNCE = 0.2  # the same key sooner again is taken for a trembling hand


class WithoutTouch(VisitCase):
    def setUp(self):
        self.exhibition = self.enterContext(Exhibition()).small()

    def press(self, *keys):
        for key in keys:
            pressed = self.keys.press(key)
            time.sleep(BOUNCE)
        return pressed

    def focus_on(self, atlas, scene, target, layer="none"):
        """Presses Tab until that target of the scene has the focus, as a rendering of it shows."""
        name = atlas.take_layer(self.exhibition, scene, layer, focus=target)
        for _ in range(12):
            if self.is_exactly(atlas, name):
                return
            self.press("tab")
        self.fail(f"{target} of {scene} never has the focus")

    def is_exactly(self, atlas, name):
        return self.screen.picture().difference(atlas.picture_of(name)) < 0.0005

    def await_exactly(self, atlas, name):
        shown = wait_until(lambda: self.is_exactly(atlas, name), every=0.05)
        self.assertTrue(shown, f"{name} is not on the screen; it shows {atlas.name_of(self.screen.picture())}")

    def test_keys_lead_from_the_loop_to_a_scene_and_back_and_a_touch_hides_the_focus(self):
        atlas = self.atlas(self.exhibition)
        self.play(self.exhibition)
        self.press("tab")
        self.await_scene(atlas, "start.de")
        self.focus_on(atlas, "start", "scene_bild")
        self.press("return")
        self.await_scene(atlas, "bild.de")
        self.press("escape")
        self.await_scene(atlas, "start.de")
        before = self.still_picture()
        self.fingers.tap(5, 5)
        self.assertTrue(self.await_change(before, 0.5, share=0.0005), "the focus is still there after a touch")
        self.await_exactly(atlas, "start.de")

    def test_a_key_that_is_held_counts_once(self):
        atlas = self.atlas(self.exhibition)
        self.play(self.exhibition)
        self.press("tab")
        self.await_scene(atlas, "start.de")
        before = self.still_picture()
        self.keys.down("tab")
        self.assertTrue(self.await_change(before, 0.5, share=0.0005), "the focus does not move")
        moved = self.still_picture()
        self.assertFalse(self.await_change(moved, 1.2, share=0.0005), "the focus moves on while the key is held")
        self.keys.up("tab")

    def test_the_quick_exit_by_key_takes_the_scene_away_at_once(self):
        atlas = self.atlas(self.exhibition)
        self.play(self.exhibition)
        self.press("tab")
        self.await_scene(atlas, "start.de")
        self.focus_on(atlas, "start", "beratung")
        self.press("space")
        self.await_scene(atlas, "rat.de")
        self.focus_on(atlas, "rat", "quick_exit")
        shown = self.screen.picture()
        self.keys.down("return")
        self.assertTrue(self.await_change(shown, 0.3), "the scene was still to be seen 300 ms later")
        self.keys.up("return")

    def test_help_opens_access_and_escape_closes_it(self):
        atlas = self.atlas(self.exhibition)
        access = atlas.take_layer(self.exhibition, "start", "access", focus="close_access")
        self.play(self.exhibition)
        self.press("tab")
        self.await_scene(atlas, "start.de")
        self.press("f1")
        self.await_scene(atlas, access)
        self.press("escape")
        self.await_scene(atlas, "start.de")

    def test_other_keys_do_nothing(self):
        atlas = self.atlas(self.exhibition)
        self.play(self.exhibition, "--start", "bild")
        self.await_scene(atlas, "bild.de")
        before = self.still_picture()
        self.keys.press("a")
        self.assertFalse(self.await_change(before, 0.5, share=0.0001), "a key for letters does something")


class FilmByKeys(FilmCase):
    def test_keys_show_the_controls_and_move_along_the_film(self):
        self.start_film(self.film())
        time.sleep(4.6)  # the controls have gone
        hidden = self.screen.picture()
        self.keys.press("tab")
        self.assertTrue(self.await_change(hidden, 1, share=0.02), "a key does not show the controls")
        time.sleep(BOUNCE)
        self.keys.press("tab")
        time.sleep(BOUNCE)
        self.keys.press("return")  # the second control: pause
        self.still_picture()
        paused_at = self.places()[-1]
        time.sleep(0.6)
        self.assertEqual(self.places()[-1], paused_at, "the film is not paused")
        for _ in range(10):  # on to the progress line, and ten seconds further there
            self.keys.press("right")
            time.sleep(0.35)
            if self.places()[-1] > paused_at + 5:
                break
        self.await_place(paused_at + 10, within=0.6)
        self.keys.press("left")
        self.await_place(paused_at, within=0.6)


if __name__ == "__main__":
    unittest.main()
