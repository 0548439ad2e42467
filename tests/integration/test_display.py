# SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Displays: a television of 2160 lines without a graphics processor, and what a graphics processor makes of the scenes."""
import os
import subprocess
import tempfile
import time
import unittest
from contextlib import closing

from exhibition import Exhibition
from expected import SAME, Atlas, centre, distance, samples
from player import Player, wait_until
from touch_screen import TouchScreen
from virtual_display import VirtualDisplay
from x11 import Screen


def mean_difference(left, right):
    """Of two pictures' colours, 0 to 255, on every fifth px."""
    mine, theirs = left.data[0::20], right.data[0::20]
    return sum(abs(a - b) for a, b in zip(mine, theirs)) / len(mine)


class Graphics(unittest.TestCase):
    def test_the_gpu_shows_scenes_as_they_are_rendered(self):
        exhibition = self.enterContext(Exhibition()).real()
        atlas = Atlas(exhibition, ())
        display = VirtualDisplay()
        self.addCleanup(display.close)
        with closing(Screen(display.name)) as screen:
            for scene in ("start", "aufgabe", "kontakt"):
                with Player(display.name, exhibition.scenes, exhibition.config, "--start", scene, "--presenter", "gpu") as player:
                    player.wait_ready()
                    if " by gpu" not in player.log():
                        self.skipTest("there is no OpenGL here")
                    wanted = atlas.picture_of(atlas.take_layer(exhibition, scene, "none"))
                    self.assertTrue(wait_until(lambda: mean_difference(screen.picture(), wanted) < 2), f"{scene} looks different")  # pylint: disable=cell-var-from-loop


    FLIP = """
        #define _GNU_SOURCE
        #include <dlfcn.h>
        #include <stdlib.h>
        #include <unistd.h>
        void SDL_RenderPresent(void* renderer) {
            while (access(getenv("NO_MORE_FLIPS"), F_OK) == 0)
                usleep(20000);
            ((void (*)(void*))dlsym(RTLD_NEXT, "SDL_RenderPresent"))(renderer);
        }
    """

    def test_a_page_flip_that_never_comes_stops_the_heartbeat(self):
        exhibition = self.enterContext(Exhibition()).small()
        folder = self.enterContext(tempfile.TemporaryDirectory())
        library, sign = os.path.join(folder, "flip.so"), os.path.join(folder, "sign")
        subprocess.run(["cc", "-shared", "-fPIC", "-x", "c", "-", "-o", library], input=self.FLIP, text=True, check=True)
        display = VirtualDisplay()
        self.addCleanup(display.close)
        variables = {"LD_PRELOAD": library, "NO_MORE_FLIPS": sign}
        with Player(display.name, exhibition.scenes, exhibition.config, "--start", "film", "--presenter", "gpu", environment=variables, watchdog=1.0) as player:
            player.wait_ready()
            if " by gpu" not in player.log():
                self.skipTest("there is no OpenGL here")
            with open(sign, "w", encoding="ascii"):
                gone = time.monotonic() + 0.7
            time.sleep(3.0)
            late = [beat for beat in player.notify.times_of("WATCHDOG=1") if beat > gone]
            os.remove(sign)
            self.assertEqual(late, [], "it reported a turn whose picture never came")
            self.assertTrue(wait_until(lambda: player.notify.times_of("WATCHDOG=1")[-1:] > [gone]))


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
