# SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A visit: pressing, sliding off, going back, leaving in a hurry, and every scene of the real exhibition."""
import collections
import os
import time
import unittest

from expected import centre
from exhibition import Exhibition, film_bytes, png_bytes
from visit_case import VisitCase

SENSITIVE = """version: 1
kind: info
sensitive: true
title:
  de: Schweres Thema
  en: Difficult subject
body:
  de: Ein Text, der belasten kann.
  en: A text that can be hard to read.
"""


def page_picture():
    """A page of paper that looks different wherever one looks closely."""
    rows = b"".join(b"\0" + bytes(((x // 40) * 37 + (y // 40) * 91) % 256 for x in range(800)) for y in range(1130))
    return png_bytes(800, 1130, rows)


LEAFLET = """version: 1
kind: document
title:
  de: Ein Heft
  en: A leaflet
pages:
  - picture:
      file: heft.png
      alt:
        de: Seite 1
        en: Page 1
      credit:
        de: für den Test
        en: for the test
"""


class Pinching(VisitCase):
    """Two fingers on a page that can be looked at more closely."""

    PAGE = (1300, 480)  # a point of the page, whichever part of it is seen

    def pinch(self, begin, end):
        """Two fingers around the middle of the page: so many px away from it at first, and at last."""
        x, y = self.PAGE
        for finger, side in ((0, -1), (1, 1)):
            self.fingers.down(x + side * begin, y, finger=finger)
        for share in (0.25, 0.5, 0.75, 1):
            for finger, side in ((0, -1), (1, 1)):
                self.fingers.move(x + side * int(begin + (end - begin) * share), y, finger=finger)
        for finger in (0, 1):
            self.fingers.up(finger)

    def test_two_fingers_look_closer_and_back(self):
        exhibition = self.enterContext(Exhibition()).small()
        exhibition.write("bild.yaml", LEAFLET)
        exhibition.write("pictures/heft.png", page_picture())
        atlas = self.atlas(exhibition)
        self.play(exhibition)
        self.open_menu(atlas)
        self.tap_target(atlas, "start.de", "GoTo bild")
        self.await_scene(atlas, "bild.de")
        whole = self.still_picture()
        self.pinch(40, 220)
        self.assertTrue(self.await_change(whole), "nothing is seen more closely")
        closer = self.still_picture()
        self.pinch(220, 40)
        self.assertTrue(self.await_change(closer), "there is no way back")
        self.await_scene(atlas, "bild.de")
        self.pinch(220, 40)  # all is seen already
        time.sleep(0.5)
        self.await_scene(atlas, "bild.de", 0)


class Pressing(VisitCase):
    def setUp(self):
        self.exhibition = self.enterContext(Exhibition()).small()

    def test_a_press_is_seen_and_sliding_off_cancels_it(self):
        atlas = self.atlas(self.exhibition)
        self.play(self.exhibition)
        self.open_menu(atlas)
        target = atlas.target("start.de", "GoTo bild")
        before = self.still_picture()
        self.fingers.down(*centre(target))
        self.assertTrue(self.await_change(before, 0.5, share=0.0005), "a press cannot be seen")
        self.fingers.move(centre(target)[0], 20)
        self.fingers.up()
        time.sleep(0.5)
        self.await_scene(atlas, "start.de", 0)

    def test_a_second_finger_does_not_press_anything_else(self):
        atlas = self.atlas(self.exhibition)
        player = self.play(self.exhibition)
        self.open_menu(atlas)
        first, second = (centre(atlas.target("start.de", f"GoTo {scene}")) for scene in ("bild", "rat"))
        self.fingers.down(*first, finger=0)
        self.fingers.down(*second, finger=1)
        self.fingers.up(1)
        self.fingers.up(0)
        shown = self.settle_on(atlas)
        self.assertIn(shown, ("bild.de", "rat.de", "start.de"))
        self.assertIsNone(player.status)

    def test_back_and_start_lead_where_they_say(self):
        atlas = self.atlas(self.exhibition)
        self.play(self.exhibition)
        self.open_menu(atlas)
        self.tap_target(atlas, "start.de", "GoTo bild")
        self.await_scene(atlas, "bild.de")
        self.tap_target(atlas, "bild.de", "OpenBeratung")
        self.await_scene(atlas, "rat.de")
        self.tap_target(atlas, "rat.de", "Back")
        self.await_scene(atlas, "bild.de")
        self.tap_target(atlas, "bild.de", "GoHome")
        self.await_scene(atlas, "start.de")

    def test_schnell_weg_leaves_at_once_and_back_cannot_return(self):
        self.exhibition.write("bild.yaml", SENSITIVE)
        atlas = self.atlas(self.exhibition)
        note = atlas.take_layer(self.exhibition, "bild", "content_note")
        self.play(self.exhibition)
        self.open_menu(atlas)
        self.tap_target(atlas, "start.de", "GoTo bild")
        self.await_scene(atlas, note)
        self.tap_target(atlas, note, "SeeSensitive")
        self.await_scene(atlas, "bild.de")
        shown = self.screen.picture()
        self.tap_target(atlas, "bild.de", "QuickExit")
        self.assertTrue(self.await_change(shown, 0.3), "the scene was still to be seen 300 ms later")
        time.sleep(0.5)
        for action in ("Back", "GoHome"):
            self.assertNotEqual(atlas.name_of(self.screen.picture()), "bild.de")
            self.tap_target(atlas, "bild.de", action)
            time.sleep(0.4)
        self.assertNotIn(atlas.name_of(self.screen.picture()), ("bild.de", note))


class EveryScene(VisitCase):
    """Walks through the exhibition of the project as a visitor does: only by taps, from the start menu."""

    def setUp(self):
        self.exhibition = self.enterContext(Exhibition()).real()
        for film in ("platzhalter.mp4",):
            self.exhibition.write(f"film/{film}", film_bytes())

    def ways(self, atlas, language):
        """For each scene the taps that lead to it from the start menu: [(rendering, action), …], the shortest."""
        start = f"start.{language}"
        found, queue = {start: []}, collections.deque([start])
        while queue:
            name = queue.popleft()
            for action, leads_to in self.exits(atlas, name, language):
                if leads_to in atlas.layouts and leads_to not in found:
                    found[leads_to] = found[name] + [(name, action)]
                    queue.append(leads_to)
        return found

    @staticmethod
    def exits(atlas, name, language):
        scene = name.split(".")[0]
        for target in atlas.targets(name):
            action = target["action"]
            kind, _, rest = action.partition(" ")
            if kind == "GoTo":
                yield action, f"{rest}.{language}"
            elif kind == "TurnPage":
                page = int(rest)
                yield action, f"{scene}.{language}" + (f".{page + 1}" if page else "")

    def test_every_scene_is_reached_by_taps_and_left_again(self):
        atlas = self.atlas(self.exhibition)
        ways = self.ways(atlas, "de")
        scenes = {name.split(".")[0] for name in atlas.layouts}
        reached = {name.split(".")[0] for name in ways}
        # What stands in the loop alone is seen there; the sheet "Sprache & Zugang" leads to the accessibility statement.
        with open(self.exhibition.scenes + "/exhibition.yaml", encoding="utf-8") as file:
            text = file.read()
        loop = text.split("loop:")[1].split("start:")[0]
        scenes.discard(text.split("accessibility:")[1].split()[0])
        self.assertEqual({scene for scene in scenes - reached if f"- {scene}\n" not in loop}, set(), "scenes that no tap leads to")
        self.assertGreaterEqual(len(reached), 11)

        self.play(self.exhibition)
        self.open_menu(atlas)
        for name, way in sorted(ways.items()):
            if not way:
                continue
            with self.subTest(scene=name):
                for at, action in way:
                    self.arrive(atlas, at)
                    self.tap_target(atlas, at, action)
                self.arrive(atlas, name)
                self.leave(atlas, name)

    def is_sensitive(self, scene):
        with open(os.path.join(self.exhibition.scenes, f"{scene}.yaml"), encoding="utf-8") as file:
            return any(line.split("#")[0].strip() == "sensitive: true" for line in file)

    def arrive(self, atlas, name):
        """Waits for the scene; before one that is sensitive comes the question whether to see it."""
        scene = name.split(".")[0]
        if scene == "film":  # it moves: only not the menu any more
            time.sleep(0.7)
            self.assertNotEqual(atlas.name_of(self.screen.picture()), "start.de")
            return
        if self.is_sensitive(scene) and name == f"{scene}.de":
            note = atlas.take_layer(self.exhibition, scene, "content_note")
            self.await_scene(atlas, note)
            self.tap_target(atlas, note, "SeeSensitive")
        self.await_scene(atlas, name)

    def leave(self, atlas, name):
        """Back to the menu. The controls of a film hide while it plays: the touch that brings them presses nothing."""
        self.tap_target(atlas, name, "GoHome")
        if name.startswith("film.") and self.settle_on(atlas, 1.5) != "start.de":
            self.tap_target(atlas, name, "GoHome")
        self.await_scene(atlas, "start.de")


if __name__ == "__main__":
    unittest.main()
