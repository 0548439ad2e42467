# SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The attract loop, the first touch, and the way back to the loop."""
import time
import unittest

from expected import centre
from exhibition import Exhibition
from player import wait_until
from visit_case import VisitCase


class Loop(VisitCase):
    def setUp(self):
        self.exhibition = self.enterContext(Exhibition()).small()

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
            dark = sum(sum(self.screen.picture(x, 300, 1, 1).pixel(0, 0)) < 20 for x in (40, 960, 1880))
            self.assertLess(dark, 3, "the screen was black from edge to edge")

    def test_the_first_touch_opens_the_menu_and_presses_nothing_below_it(self):
        atlas = self.atlas(self.exhibition)
        self.play(self.exhibition)
        place = centre(atlas.target("start.de", "GoTo"))
        self.fingers.down(*place)
        time.sleep(0.5)
        self.assertNotEqual(atlas.name_of(self.screen.picture()), "start.de", "the menu came before the finger was lifted")
        self.fingers.up()
        self.await_scene(atlas, "start.de")
        time.sleep(0.5)
        self.await_scene(atlas, "start.de", 0)

    def test_a_second_touch_at_the_same_place_opens_the_tile(self):
        atlas = self.atlas(self.exhibition)
        self.play(self.exhibition)
        place = centre(atlas.target("start.de", "GoTo bild"))
        self.tap(place)
        self.await_scene(atlas, "start.de")
        self.tap(place)
        self.await_scene(atlas, "bild.de")

    def first_touch_leads_to(self, action, scene):
        atlas = self.atlas(self.exhibition, ("de", "en"))
        loop = atlas.take_layer(self.exhibition, "eins", "attract")
        self.play(self.exhibition)
        self.await_scene(atlas, loop)
        self.tap_target(atlas, loop, action)
        self.await_scene(atlas, scene)

    def test_the_english_button_of_the_loop_acts_on_the_first_touch(self):
        self.first_touch_leads_to("ChooseLanguage en", "start.en")

    def test_the_german_button_of_the_loop_acts_on_the_first_touch(self):
        self.first_touch_leads_to("ChooseLanguage de", "start.de")

    def test_the_button_for_counselling_in_the_loop_acts_on_the_first_touch(self):
        self.first_touch_leads_to("OpenBeratung", "rat.de")

    def test_a_finger_that_slides_off_a_button_of_the_loop_chooses_nothing(self):
        atlas = self.atlas(self.exhibition, ("de", "en"))
        loop = atlas.take_layer(self.exhibition, "eins", "attract")
        self.play(self.exhibition)
        self.await_scene(atlas, loop)
        self.fingers.slide(centre(atlas.target(loop, "ChooseLanguage en")), (960, 300))
        time.sleep(0.6)
        self.assertNotIn(atlas.name_of(self.screen.picture()), ("start.en", "rat.de"))


class WayBack(VisitCase):
    def setUp(self):
        self.exhibition = self.enterContext(Exhibition()).small().settings(idle=2, countdown=2)

    def test_after_the_idle_time_and_the_countdown_the_loop_is_back_and_the_visit_forgotten(self):
        atlas = self.atlas(self.exhibition, ("de", "en"))
        loop = atlas.take_layer(self.exhibition, "eins", "attract")
        self.play(self.exhibition)
        self.await_scene(atlas, loop)
        self.tap_target(atlas, loop, "ChooseLanguage en")
        self.await_scene(atlas, "start.en")
        self.tap_target(atlas, "start.en", "GoTo bild")
        self.await_scene(atlas, "bild.en")
        touched, shown = time.monotonic(), self.still_picture()
        self.assertTrue(self.await_change(shown, 3.5), "no question after the idle time")
        self.assertGreater(time.monotonic() - touched, 1.2, "the question came too early")
        self.await_scene(atlas, loop, 4.0)
        self.tap((960, 300))
        self.await_scene(atlas, "start.de")  # no longer English
        back = atlas.target("start.de", "Back")
        if back:
            self.tap(centre(back))
            time.sleep(0.5)
            self.assertFalse((atlas.name_of(self.screen.picture()) or "").startswith("bild"), "the last visit is not forgotten")

    def test_a_touch_on_the_question_keeps_the_scene(self):
        atlas = self.atlas(self.exhibition)
        question = atlas.take_layer(self.exhibition, "bild", "still_there")
        self.play(self.exhibition)
        self.open_menu(atlas)
        self.tap_target(atlas, "start.de", "GoTo bild")
        self.await_scene(atlas, "bild.de")
        shown = self.still_picture()
        self.assertTrue(self.await_change(shown, 3.5), "no question after the idle time")
        self.tap_target(atlas, question, "StillHere")
        self.await_scene(atlas, "bild.de", 1.5)

    def test_the_countdown_is_seen_to_run(self):
        atlas = self.atlas(self.exhibition)
        self.play(self.exhibition)
        self.open_menu(atlas)
        shown = self.still_picture()
        self.assertTrue(self.await_change(shown, 3.5), "no question after the idle time")
        time.sleep(0.4)
        early = self.screen.picture().checksum()
        self.assertTrue(wait_until(lambda: self.screen.picture().checksum() != early, 1.3))


if __name__ == "__main__":
    unittest.main()
