# SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The base of tests that touch a running exhibition and look at the screen."""
import time
import unittest

from expected import SAME, Atlas, centre, distance, samples, upright
from player import Player, wait_until
from touch_screen import TouchScreen


class VisitCase(unittest.TestCase):
    """One touch screen for all tests of a class; each test starts players of its own with `play`."""

    rotation = 0

    @classmethod
    def setUpClass(cls):
        cls.panel = TouchScreen()
        cls.addClassCleanup(cls.panel.close)
        cls.screen, cls.fingers, cls.keys = cls.panel.screen, cls.panel.fingers, cls.panel.keys
        cls._atlases = {}

    def play(self, exhibition, *arguments, **options):
        """Starts the exhibition and waits for its first picture; it is ended with the test."""
        player = Player(self.panel.name, exhibition.scenes, exhibition.config, *arguments, **options)
        self.addCleanup(player.__exit__)
        return player.wait_ready()

    def atlas(self, exhibition, languages=("de",), size=(1920, 1080)):
        """The renderings of an exhibition as it is now; those of the small one are made once for all tests of a class."""
        key = (exhibition.fingerprint(), languages, size)
        if key not in self._atlases:
            self._atlases[key] = Atlas(exhibition, languages, size)
        return self._atlases[key]

    def on_screen(self, point, size=TouchScreen.SIZE):
        """Where a point of the upright picture lies on the screen."""
        return upright(*point, size, self.rotation)

    def tap(self, point, size=TouchScreen.SIZE):
        return self.fingers.tap(*self.on_screen(point, size))

    def tap_target(self, atlas, name, action):
        target = atlas.target(name, action)
        self.assertIsNotNone(target, f"{name} has no target {action}: {[t['action'] for t in atlas.targets(name)]}")
        self.tap(centre(target), atlas.size)

    def still_picture(self, seconds=5.0):
        """The picture once it has stopped changing."""
        last = self.screen.picture()
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            time.sleep(0.06)
            picture = self.screen.picture()
            if picture.data == last.data:
                return picture
            last = picture
        return last

    def await_scene(self, atlas, name, seconds=20.0):
        """Waits until the screen shows that rendering; fails with what it shows instead."""
        wanted = atlas.samples_of(name)
        shown = wait_until(lambda: distance(samples(self.screen.picture(), self.rotation), wanted) <= SAME, seconds, 0.05)
        if not shown:
            nearest, apart = atlas.nearest(self.screen.picture(), self.rotation)
            self.fail(f"{name} is not on the screen; it is most like {nearest} ({apart:.1%} differs)")
        time.sleep(0.15)  # towards the end of its fade a scene looks like itself, and takes no hasty second tap yet

    def await_change(self, before, seconds=20.0, share=0.02):
        """Waits until the screen differs from a picture; returns whether it does."""
        return wait_until(lambda: self.screen.picture().difference(before, 11) > share, seconds, 0.03)

    def settle_on(self, atlas, seconds=20.0):
        """The name of the rendering that the screen comes to show, None if it shows none within the time."""
        return wait_until(lambda: atlas.name_of(self.screen.picture(), self.rotation), seconds, 0.05) or None

    def open_menu(self, atlas, language="de", start="start"):
        """From the loop: touches the middle of the picture and waits for the start menu."""
        self.tap((atlas.size[0] // 2, atlas.size[1] // 3), atlas.size)
        self.await_scene(atlas, f"{start}.{language}")
