# SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A panel that hangs turned: the picture turns with it, and so does the touch."""
import time
import unittest

from exhibition import Exhibition
from visit_case import VisitCase


class Turned(VisitCase):
    def visit_on_a_turned_panel(self, rotation):
        self.rotation = rotation
        exhibition = self.enterContext(Exhibition()).small().settings(rotation=rotation)
        upright = (1920, 1080) if rotation == 180 else (1080, 1920)
        atlas = self.atlas(exhibition, size=upright)
        self.play(exhibition)
        self.open_menu(atlas)
        for scene in ("bild", "rat"):
            self.tap_target(atlas, "start.de", f"GoTo {scene}")
            self.await_scene(atlas, f"{scene}.de")
            self.tap_target(atlas, f"{scene}.de", "GoHome")
            self.await_scene(atlas, "start.de")

    def test_90_degrees(self):
        self.visit_on_a_turned_panel(90)

    def test_180_degrees(self):
        self.visit_on_a_turned_panel(180)

    def test_270_degrees(self):
        self.visit_on_a_turned_panel(270)

    def test_the_film_plays_on_a_turned_panel(self):
        exhibition = self.enterContext(Exhibition()).small().settings(rotation=90)
        self.play(exhibition, "--start", "film")
        seen, end = set(), time.monotonic() + 1.5
        while time.monotonic() < end:
            seen.add(self.screen.picture(700, 300, 400, 400).checksum())
            time.sleep(0.03)
        self.assertGreater(len(seen), 15)


if __name__ == "__main__":
    unittest.main()
