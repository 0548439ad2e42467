# SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The attract loop, the first touch, and the way back to the loop."""
import time
import unittest

from expected import centre
from exhibition import Exhibition
from visit_case import VisitCase


class Loop(VisitCase):
    def setUp(self):
        self.exhibition = self.enterContext(Exhibition()) if hasattr(self, "enterContext") else Exhibition()
        self.addCleanup(self.exhibition.__exit__)
        self.exhibition.small()

    def upper(self):
        """The part of the picture above the invitation to touch."""
        return self.screen.picture(0, 0, 1920, 850)

    def test_the_loop_shows_at_least_three_scenes_untouched(self):
        self.play(self.exhibition, "--speed", 6)
        seen = []
        end = time.monotonic() + 12
        while len(seen) < 3 and time.monotonic() < end:
            first = self.upper()
            time.sleep(0.15)
            picture = self.upper()
            if picture.data == first.data and all(picture.difference(other) > 0.05 for other in seen):
                seen.append(picture)
        self.assertGreaterEqual(len(seen), 3)

    def test_nothing_is_black_between_two_scenes(self):
        self.play(self.exhibition, "--speed", 6)
        end = time.monotonic() + 4
        while time.monotonic() < end:
            dark = sum(sum(pixel) < 20 for pixel in (self.screen.picture(x, 300, 1, 1).pixel(0, 0) for x in (300, 960, 1600)))
            self.assertLess(dark, 3, "three places of the screen were black at once")

    def test_the_first_touch_opens_the_menu_and_presses_nothing_below_it(self):
        atlas = self.atlas(self.exhibition)
        self.play(self.exhibition)
        place = centre(atlas.target("start.de", "go_to"))
        before = self.still_picture()
        self.fingers.down(*place)
        self.assertFalse(self.await_change(before, 0.4), "the menu came before the finger was lifted")
        self.fingers.up()
        self.await_scene(atlas, "start.de")
        time.sleep(0.5)
        self.await_scene(atlas, "start.de", 0)

    def test_a_second_touch_at_the_same_place_opens_the_tile(self):
        atlas = self.atlas(self.exhibition)
        self.play(self.exhibition)
        target = atlas.target("start.de", "go_to:bild")
        self.tap(centre(target))
        self.await_scene(atlas, "start.de")
        self.tap(centre(target))
        self.await_scene(atlas, "bild.de")

    def test_the_language_buttons_of_the_loop_act_on_the_first_touch(self):
        self.exhibition.settings(idle=1, countdown=1)
        atlas = self.atlas(self.exhibition, ("de", "en"))
        self.play(self.exhibition, "--speed", 3)
        loop_bottom = 1080 - 51  # the middle of the row of buttons at the lower edge
        found = set()
        for x in range(1880, 500, -90):
            before = self.still_picture()
            self.tap((x, loop_bottom))
            name = self.settle_on(atlas, 0.6)
            found.add(name)
            if {"start.en", "start.de", "rat.de"} <= found:
                break
            self.wait_for_loop(atlas, before)
        self.assertIn("start.en", found, "no button of the loop leads to the English menu")
        self.assertIn("start.de", found)
        self.assertIn("rat.de", found, "no button of the loop leads to Beratung")

    def wait_for_loop(self, atlas, before):
        """Idle second, countdown second, both three times as fast."""
        time.sleep(0.8)
        for _ in range(40):
            if atlas.name_of(self.screen.picture()) is None and self.invitation_stands():
                return
            time.sleep(0.05)

    def invitation_stands(self):
        """The strip above the lower edge stays the same for a moment."""
        first = self.screen.picture(0, 1000, 1920, 80)
        time.sleep(0.05)
        return self.screen.picture(0, 1000, 1920, 80).data == first.data


class WayBack(VisitCase):
    def setUp(self):
        self.exhibition = Exhibition()
        self.addCleanup(self.exhibition.__exit__)
        self.exhibition.small().settings(idle=2, countdown=2)
        self.atlas_of_both = self.atlas(self.exhibition, ("de", "en"))

    def to_english_picture(self):
        """Opens the menu, chooses English on the sheet of languages, closes the sheet and opens a tile."""
        atlas = self.atlas_of_both
        self.open_menu(atlas)
        self.tap_target(atlas, "start.de", "open_access")
        menu = self.still_picture()
        self.choose_language_on_sheet(menu)

    def test_after_the_idle_time_and_the_countdown_the_loop_is_back_and_the_visit_forgotten(self):
        atlas = self.atlas_of_both
        player = self.play(self.exhibition)
        self.open_menu(atlas)
        self.tap_target(atlas, "start.de", "go_to:bild")
        self.await_scene(atlas, "bild.de")
        touched = time.monotonic()
        shown = self.still_picture()
        self.assertTrue(self.await_change(shown, 3.5), "no question after the idle time")
        self.assertGreater(time.monotonic() - touched, 1.5, "the question came too early")
        time.sleep(3.0)
        self.assertIsNone(atlas.name_of(self.screen.picture()), "no loop after the countdown")
        self.assertIsNone(player.status)
        self.open_menu(atlas)
        back = atlas.target("start.de", "back")
        if back:
            self.tap(centre(back))
            time.sleep(0.5)
            self.assertNotEqual(atlas.name_of(self.screen.picture()), "bild.de", "the history of the last visit is still there")

    def test_a_touch_on_the_question_keeps_the_scene(self):
        atlas = self.atlas_of_both
        self.play(self.exhibition)
        self.open_menu(atlas)
        self.tap_target(atlas, "start.de", "go_to:bild")
        self.await_scene(atlas, "bild.de")
        shown = self.still_picture()
        self.assertTrue(self.await_change(shown, 3.5), "no question after the idle time")
        self.tap((960, 540))
        self.await_scene(atlas, "bild.de")


if __name__ == "__main__":
    unittest.main()
