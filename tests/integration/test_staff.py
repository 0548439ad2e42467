# SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What a finger that rests in the corner opens for those who look after the kiosk: cleaning, the fault code, and behind a PIN what technicians do."""
import glob
import json
import os
import shutil
import tempfile
import time
import unittest

from expected import SAME, distance, samples
from exhibition import SMALL, Exhibition
from player import wait_until
from visit_case import VisitCase
from x11 import brightness, set_brightness

CORNER = (1880, 40)
PROVEN = 20  # seconds after which an exhibition counts as good, and is kept
LOCAL = """version: 1
kind: local
title:
  de: Hier
  en: Here
text:
  de: Gerade hier.
  en: Right here.
counselling:
  de: Beratung
  en: Counselling
opening:
  de: Eröffnung
  en: Opening
journey:
  de: Reise
  en: Journey
"""
HELD = 5.0  # seconds, however fast the show's time runs


class TheCorner(VisitCase):
    def setUp(self):
        self.exhibition = self.enterContext(Exhibition()).small()
        self.state = self.enterContext(tempfile.TemporaryDirectory())
        self.runtime = self.enterContext(tempfile.TemporaryDirectory())
        self.mark = os.path.join(self.state, "welcomed")
        open(self.mark, "w", encoding="utf-8").close()

    def play(self, exhibition, *arguments, **options):
        return super().play(exhibition, *arguments, environment={"STATE_DIRECTORY": self.state, "RUNTIME_DIRECTORY": self.runtime}, **options)

    def open_staff_page(self, atlas, staff):
        self.fingers.down(*self.on_screen(CORNER))
        self.await_scene(atlas, staff, HELD + 3)
        self.fingers.up()

    def shows(self, atlas, name):
        return distance(samples(self.screen.picture(), self.rotation), atlas.samples_of(name)) <= SAME

    def test_the_fault_code_is_two_touches_away_and_closes(self):
        atlas = self.atlas(self.exhibition)
        staff, code = (atlas.take_layer(self.exhibition, "start", layer) for layer in ("staff", "fault_code"))
        self.play(self.exhibition)
        self.open_menu(atlas)
        self.open_staff_page(atlas, staff)
        self.tap_target(atlas, staff, "ShowFaultCode")
        self.await_scene(atlas, code)
        self.tap_target(atlas, code, "CloseStaffPages")
        self.await_scene(atlas, "start.de")  # the visit goes on where it was
        self.tap_target(atlas, "start.de", "GoTo bild")
        self.await_scene(atlas, "bild.de")

    def test_a_key_opens_it_where_the_screen_takes_no_touch(self):
        atlas = self.atlas(self.exhibition)
        staff, code = (atlas.take_layer(self.exhibition, "start", layer) for layer in ("staff", "fault_code"))
        marked = atlas.take_layer(self.exhibition, "start", "staff", focus=atlas.target(staff, "ShowFaultCode")["id"])
        self.play(self.exhibition)
        self.keys.press("f10")
        self.await_scene(atlas, staff)
        for _ in range(8):
            before = self.still_picture()
            if before.difference(atlas.picture_of(marked)) < 0.0005:
                break
            self.keys.press("tab", hold=0.25)  # longer than a bounce
            self.assertTrue(wait_until(lambda seen=before: self.screen.picture().checksum() != seen.checksum()), "the focus does not move")
        else:
            self.fail("the fault code never has the focus")
        self.keys.press("return")
        self.await_scene(atlas, code)
        self.keys.press("escape")
        self.assertTrue(wait_until(lambda: not self.shows(atlas, code)), "it does not close")

    def type_at_keyboard(self, *keys):
        for key in keys:
            self.keys.press(key)
            time.sleep(0.05)

    def test_a_pin_is_typed_at_a_real_keyboard(self):
        atlas = self.atlas(self.exhibition)
        staff, pin = (atlas.take_layer(self.exhibition, "start", layer) for layer in ("staff", "pin"))
        kept = os.path.join(self.state, "pin")
        player = self.play(self.exhibition)
        self.keys.press("f10")
        self.await_scene(atlas, staff)
        before = self.still_picture()
        self.tap_target(atlas, staff, "OpenTechnicians")
        self.assertTrue(self.await_change(before, share=0.05), "nobody is asked for a PIN")
        self.type_at_keyboard(*"1354", "backspace", *"799")
        before = self.still_picture()
        self.type_at_keyboard(*"135799")
        self.assertTrue(wait_until(lambda: os.path.exists(kept)), "the PIN is not kept")
        self.assertTrue(self.await_change(before, share=0.05))
        player.stop()
        self.play(self.exhibition)
        self.keys.press("f10")
        self.await_scene(atlas, staff)
        self.tap_target(atlas, staff, "OpenTechnicians")
        before = self.still_picture()
        self.type_pin(atlas, pin, "135799")  # it is the same one
        self.assertTrue(self.await_change(before, share=0.05), "the PIN does not open the page")

    def test_at_the_very_first_start_it_opens_by_itself_and_never_again(self):
        atlas = self.atlas(self.exhibition)
        staff = atlas.take_layer(self.exhibition, "start", "staff")
        os.remove(self.mark)
        first = self.play(self.exhibition)
        self.await_scene(atlas, staff)
        self.tap_target(atlas, staff, "CloseStaffPages")
        self.open_menu(atlas)
        first.stop()
        self.play(self.exhibition)
        self.open_menu(atlas)

    def test_while_the_screen_is_cleaned_touches_do_nothing_and_then_it_goes_on(self):
        atlas = self.atlas(self.exhibition)
        staff, cleaning = (atlas.take_layer(self.exhibition, "start", layer) for layer in ("staff", "cleaning"))
        player = self.play(self.exhibition, "--speed", 8)  # two minutes take 15 s
        self.open_staff_page(atlas, staff)
        self.tap_target(atlas, staff, "StartCleaning")
        begun = time.monotonic()
        self.await_scene(atlas, cleaning)
        seconds = self.screen.picture().checksum()
        self.assertTrue(wait_until(lambda: self.screen.picture().checksum() != seconds), "the seconds are not seen to pass")
        for row in range(10):
            for column in range(10):
                self.tap((150 + 180 * column, 60 + 105 * row))
            if time.monotonic() - begun > 12:
                break
            self.assertTrue(self.shows(atlas, cleaning), "a touch did something while the screen was cleaned")
        self.assertTrue(wait_until(lambda: not self.shows(atlas, cleaning), 15), "the cleaning does not end")
        self.assertIsNone(player.status)
        self.open_menu(atlas)

    def type_pin(self, atlas, pin, digits):
        for digit in digits:
            self.tap_target(atlas, pin, f"PinDigit {digit}")

    def choose_pin(self, atlas, staff, pin):
        """Chooses the first PIN, leaves the set-up after its first page, and comes in with the PIN."""
        places = os.path.join(os.path.dirname(self.exhibition.config), "venues")
        os.makedirs(places)
        with open(os.path.join(places, "rathaus.yaml"), "w", encoding="utf-8") as file:
            file.write("version: 1\nname: Rathaus Musterstadt\n")
        place, orientation = (atlas.take_layer(self.exhibition, "start", layer) for layer in ("venues", "orientation"))
        self.open_staff_page(atlas, staff)
        self.tap_target(atlas, staff, "OpenTechnicians")
        empty = self.still_picture()
        self.type_pin(atlas, pin, "135790")
        self.assertTrue(self.await_change(empty, share=0.002))
        before = self.still_picture()
        self.type_pin(atlas, pin, "135790")
        self.assertTrue(wait_until(lambda: os.path.exists(os.path.join(self.state, "pin"))))
        self.assertTrue(self.await_change(before, share=0.05))
        before = self.still_picture()
        self.tap_target(atlas, place, "NextStep")
        self.assertTrue(self.await_change(before, share=0.03), "the set-up does not go on")  # more than a pressed button
        before = self.still_picture()
        self.tap_target(atlas, orientation, "CloseStaffPages")
        self.assertTrue(self.await_change(before, share=0.05), "the set-up does not close")
        self.open_staff_page(atlas, staff)
        self.tap_target(atlas, staff, "OpenTechnicians")
        before = self.still_picture()
        self.type_pin(atlas, pin, "135790")
        self.assertTrue(self.await_change(before, share=0.05), "the PIN does not open the page")
        self.still_picture()

    def test_a_technician_chooses_a_pin_tests_the_screen_and_hides_a_scene(self):
        atlas = self.atlas(self.exhibition)
        layers = ("staff", "pin", "technicians", "picture_test", "hide_scenes")
        staff, pin, technicians, picture, scenes = (atlas.take_layer(self.exhibition, "start", layer) for layer in layers)
        player = self.play(self.exhibition)
        self.open_menu(atlas)
        self.choose_pin(atlas, staff, pin)
        with open(os.path.join(self.state, "pin"), encoding="ascii") as file:
            self.assertTrue(file.read().startswith("$argon2id$"))

        self.tap_target(atlas, technicians, "TestPicture")
        self.assertTrue(wait_until(lambda: self.screen.picture().pixel(600, 300) == (0, 255, 255)), "there are no colour bars")
        self.tap((600, 300))
        self.assertTrue(wait_until(lambda: self.screen.picture().pixel(600, 300) == (255, 255, 255)), "a touch leaves no trace")
        self.tap_target(atlas, picture, "Back")
        time.sleep(0.5)  # a second tap so soon in the same place would be the trembling of a hand
        self.tap_target(atlas, technicians, "ChooseScenes")
        self.still_picture()
        self.tap_target(atlas, scenes, "HideScene bild")
        self.assertTrue(wait_until(lambda: os.path.exists(os.path.join(self.state, "choices.json"))))
        self.assertIsNone(player.status)
        self.tap_target(atlas, scenes, "CloseStaffPages")
        self.assertTrue(wait_until(lambda: player.status is not None), "it does not start anew")
        self.assertEqual(player.status, 0)

        without = self.enterContext(Exhibition()).small()
        without.write("bild.yaml", SMALL["bild.yaml"] + "hide: true\n")
        self.play(self.exhibition)
        self.open_menu(self.atlas(without))

    def test_a_technician_sets_the_clock_and_brings_an_earlier_exhibition_back(self):
        atlas = self.atlas(self.exhibition)
        staff, pin, technicians, clock, earlier = (
            atlas.take_layer(self.exhibition, "start", layer) for layer in ("staff", "pin", "technicians", "clock", "earlier")
        )
        self.play(self.exhibition)
        self.assertTrue(wait_until(lambda: glob.glob(os.path.join(self.state, "kept", "1-*")), PROVEN + 20), "nothing is kept")
        self.open_menu(atlas)
        self.choose_pin(atlas, staff, pin)
        self.tap_target(atlas, technicians, "ChooseClock")
        self.still_picture()
        self.type_pin(atlas, clock, time.strftime("%d%m%y%H%M", time.localtime(time.time() + 86400)))
        self.still_picture()
        self.tap_target(atlas, clock, "SetClock")
        self.assertTrue(wait_until(lambda: os.path.exists(os.path.join(self.runtime, "clock"))))
        with open(os.path.join(self.runtime, "clock"), encoding="ascii") as file:
            self.assertLessEqual(abs(int(file.read()) - 86400), 65)
        before = self.still_picture()
        self.tap_target(atlas, clock, "Back")
        self.assertTrue(self.await_change(before, share=0.05), "there is no way back from the clock")
        time.sleep(0.5)  # a second tap so soon in the same place would be the trembling of a hand

        self.exhibition.write("bild.yaml", SMALL["bild.yaml"] + "hide: true\n")
        before = self.still_picture()
        self.tap_target(atlas, technicians, "ShowEarlier")
        self.assertTrue(self.await_change(before, share=0.05), "the earlier exhibitions are not shown")
        wish = os.path.join(self.runtime, "bring-back")
        for _ in range(5):  # what is otherwise in it is looked up first
            self.tap_target(atlas, earlier, "BringBack 11")  # the place of the only one there is
            if wait_until(lambda: os.path.exists(wish), 2):
                break
        with open(wish, encoding="ascii") as file:
            self.assertEqual(file.read(), "1")

    def test_a_technician_reads_a_stick_looks_at_it_and_takes_it_over(self):
        atlas = self.atlas(self.exhibition)
        staff, pin, technicians, stick, staged = (
            atlas.take_layer(self.exhibition, "start", layer) for layer in ("staff", "pin", "technicians", "stick", "staged")
        )
        self.play(self.exhibition)
        self.open_menu(atlas)
        self.choose_pin(atlas, staff, pin)
        before = self.still_picture()
        self.tap_target(atlas, technicians, "ShowStick")
        self.assertTrue(self.await_change(before, share=0.05), "the page of the stick does not open")
        wish = os.path.join(self.runtime, "stick")

        # What the service does meanwhile.
        report = os.path.join(self.exhibition.folder, "from-stick", "report", "pages-1")
        os.makedirs(report)
        before = self.still_picture()
        shutil.copy(os.path.join(self.exhibition.scenes, "pictures", "probe.png"), os.path.join(report, "start.de.png"))
        with open(os.path.join(self.exhibition.folder, "from-stick", "progress"), "w", encoding="ascii") as file:
            file.write("ready 100 - report\n")
        self.assertTrue(self.await_change(before, share=0.01), "the page does not follow the service")
        before = self.still_picture()
        self.tap_target(atlas, stick, "LookAtStaged")
        self.assertTrue(self.await_change(before, share=0.05), "the pages of the stick are not shown")
        before = self.still_picture()
        self.tap_target(atlas, staged, "Back")
        self.assertTrue(self.await_change(before, share=0.05), "there is no way back from them")
        self.still_picture()
        self.tap_target(atlas, stick, "TakeOver")
        self.assertTrue(wait_until(lambda: os.path.exists(wish)))
        with open(wish, encoding="ascii") as file:
            self.assertEqual(file.read(), "take")

    def test_a_technician_dims_the_display_for_good(self):
        atlas = self.atlas(self.exhibition)
        staff, pin, technicians, levels = (
            atlas.take_layer(self.exhibition, "start", layer) for layer in ("staff", "pin", "technicians", "brightness")
        )
        player = self.play(self.exhibition)
        self.open_menu(atlas)
        self.choose_pin(atlas, staff, pin)
        self.tap_target(atlas, technicians, "ChooseBrightness")
        self.still_picture()
        for percent in (55, 100, 70):
            self.tap_target(atlas, levels, f"Dim {percent}")
            self.assertTrue(wait_until(lambda share=percent / 100: abs(brightness(self.panel.name) - share) < 0.01), percent)
            time.sleep(0.5)
        player.kill()
        set_brightness(self.panel.name, 1.0)
        self.play(self.exhibition)
        self.assertAlmostEqual(brightness(self.panel.name), 0.7, 2)
        set_brightness(self.panel.name, 1.0)

    def keep_state(self, name, what):
        with open(os.path.join(self.state, name), "w", encoding="utf-8") as file:
            json.dump(what, file)

    def state_of(self, name):
        with open(os.path.join(self.state, name), encoding="utf-8") as file:
            return json.load(file)

    def test_whoever_types_the_town_finds_its_scene_in_the_menu_and_the_town_before_on_the_journey(self):
        self.exhibition.write("hier.yaml", LOCAL)
        self.exhibition.write("start.yaml", SMALL["start.yaml"] + "  - scene: hier\n")
        self.keep_state("place.json", {"name": "Rathaus"})
        self.keep_state("journey.json", {"town": "Musterstadt", "since": "2026-05-01", "stops": [{"town": "Altdorf", "year": 2025, "month": 3}]})
        atlas = self.atlas(self.exhibition)
        layers = ("staff", "pin", "technicians", "venues", "place", "place_line")
        staff, pin, technicians, venues, place, line = (atlas.take_layer(self.exhibition, "start", layer) for layer in layers)
        player = self.play(self.exhibition)
        self.open_menu(atlas)
        self.choose_pin(atlas, staff, pin)
        for page, task in ((technicians, "ChooseVenues"), (venues, "FillInPlace"), (place, "TypeLine 0"), (line, "Key a")):
            self.tap_target(atlas, page, task)
            self.still_picture()
        self.tap_target(atlas, line, "Key u")
        self.still_picture()
        self.type_at_keyboard("a", "backspace", "return")
        self.assertTrue(wait_until(lambda: self.state_of("place.json") == {"name": "Rathaus", "town": "Au"}), self.state_of("place.json"))
        self.still_picture()
        self.tap_target(atlas, place, "CloseStaffPages")
        self.assertTrue(wait_until(lambda: player.status is not None), "it does not start anew")

        there = self.enterContext(Exhibition()).small()
        there.write("hier.yaml", "version: 1\nkind: info\ntitle:\n  de: Hier\n  en: Here\nlead:\n  de: Hier.\n  en: Here.\nbody:\n  de: Hier.\n  en: Here.\n")
        there.write("start.yaml", SMALL["start.yaml"] + "  - scene: hier\n")
        self.play(self.exhibition)
        self.open_menu(self.atlas(there))
        journey = self.state_of("journey.json")
        self.assertEqual(journey["town"], "Au")
        self.assertEqual([stop["town"] for stop in journey["stops"]], ["Altdorf", "Musterstadt"])

    def test_a_shorter_touch_and_one_that_slides_away_open_nothing(self):
        atlas = self.atlas(self.exhibition)
        staff = atlas.take_layer(self.exhibition, "start", "staff")
        self.play(self.exhibition)
        self.open_menu(atlas)
        self.fingers.down(*self.on_screen(CORNER))
        time.sleep(HELD - 1.5)
        self.fingers.move(*self.on_screen((960, 40)))
        self.assertFalse(wait_until(lambda: self.shows(atlas, staff), 3))
        self.fingers.up()
        self.await_scene(atlas, "start.de", 0)


if __name__ == "__main__":
    unittest.main()
