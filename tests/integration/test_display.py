# SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A television of 2160 lines on a machine without a graphics processor."""
import time
import unittest
from contextlib import closing

from exhibition import Exhibition
from expected import SAME, Atlas, centre, distance, samples
from player import Player, wait_until
from touch_screen import TouchScreen
from x11 import Screen


class Display(unittest.TestCase):
    def setUp(self):
        self.exhibition = self.enterContext(Exhibition()).small()
        self.atlas = Atlas(self.exhibition, ("de",))

    def size_of(self, panel):
        screen = Screen(panel.name)
        screen.close()
        return screen.width, screen.height

    def shows(self, screen, name):
        wanted = self.atlas.samples_of(name)
        return wait_until(lambda: distance(samples(screen.picture()), wanted) <= SAME)

    def test_is_set_to_1080_lines_if_it_has_them_and_the_touch_follows(self):
        with TouchScreen("3840x2160", "1920x1080") as panel:
            self.assertEqual(self.size_of(panel), (3840, 2160))
            with Player(panel.name, self.exhibition.scenes, self.exhibition.config, "--start", "start") as player:
                player.wait_ready()
                self.assertEqual(self.size_of(panel), (1920, 1080))
                with closing(Screen(panel.name)) as screen:
                    self.assertTrue(self.shows(screen, "start.de"))
                    time.sleep(0.3)  # a scene that has just come takes no touch yet
                    panel.fingers.tap(*centre(self.atlas.target("start.de", "GoTo bild")))
                    self.assertTrue(self.shows(screen, "bild.de"))

    def test_keeps_2160_lines_if_it_has_nothing_else(self):
        with TouchScreen("3840x2160") as panel:
            with Player(panel.name, self.exhibition.scenes, self.exhibition.config, "--start", "start") as player:
                player.wait_ready()
                self.assertEqual(self.size_of(panel), (3840, 2160))
                self.assertGreater(len(panel.screen.picture().colours(1009)), 5)


if __name__ == "__main__":
    unittest.main()
