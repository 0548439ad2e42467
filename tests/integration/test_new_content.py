# SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What curators change while the kiosk runs: shown without a new start, when nobody is there, and only without a fault."""
import os
import shutil
import unittest

from exhibition import SMALL, Exhibition, png_bytes
from player import wait_until
from visit_case import VisitCase

READ = "the exhibition was changed: it is shown as soon as nobody is there"
SHOWN = "showing the changed exhibition"
FAULTY = "the exhibition was changed and has errors now"


class NewContent(VisitCase):
    def setUp(self):
        self.exhibition = self.enterContext(Exhibition()).small()
        self.exhibition.loop("eins")

    def write_statement(self, words):
        self.exhibition.write("eins.yaml", SMALL["eins.yaml"].replace("Hier steht die erste Aussage.", words))

    def await_log(self, player, words):
        """What is said again within the hour is not in the log."""
        self.assertTrue(wait_until(lambda: words in player.log()), player.log())

    def test_a_changed_text_is_shown_without_a_new_start(self):
        player = self.play(self.exhibition)
        self.await_scene(self.atlas(self.exhibition), "eins.de")
        self.write_statement("Jetzt steht hier etwas ganz anderes, und zwar länger.")
        self.await_log(player, SHOWN)
        self.await_scene(self.atlas(self.exhibition), "eins.de")
        self.assertIsNone(player.status)
        self.assertEqual(len(player.notify.times_of("READY=1")), 1)

    def test_a_visitor_sees_what_they_began_with_until_they_have_left(self):
        self.exhibition.settings(idle=3, countdown=1)
        player = self.play(self.exhibition)
        before = self.atlas(self.exhibition)
        self.await_scene(before, "eins.de")
        self.open_menu(before)
        self.exhibition.write("start.yaml", SMALL["start.yaml"].replace("Was möchten Sie wissen?", "Wohin?"))
        self.write_statement("Jetzt steht hier etwas ganz anderes, und zwar länger.")
        for _ in range(8):  # somebody reads, and touches the screen now and then
            self.tap((960, 40))
            if wait_until(lambda: READ in player.log(), 1.0):
                break
        self.await_log(player, READ)
        self.await_scene(before, "start.de")
        after = self.atlas(self.exhibition)
        self.await_log(player, SHOWN)
        self.await_scene(after, "eins.de")
        self.open_menu(after)

    def test_a_faulty_change_changes_nothing_until_it_is_mended(self):
        player = self.play(self.exhibition)
        before = self.atlas(self.exhibition)
        self.await_scene(before, "eins.de")
        self.exhibition.write("eins.yaml", "version: 1\nkind: statment\n")
        self.await_log(player, FAULTY)
        self.assertIn("eins.yaml:2:7", player.log(), "where it is wrong")
        self.await_scene(before, "eins.de")
        self.write_statement("Jetzt stimmt es wieder, und es ist etwas ganz anderes.")
        self.await_log(player, SHOWN)
        self.await_scene(self.atlas(self.exhibition), "eins.de")

    def test_another_picture_of_the_same_name_and_another_folder_of_the_same_name_are_seen(self):
        self.exhibition.loop("bild")
        player = self.play(self.exhibition)
        self.await_scene(self.atlas(self.exhibition), "bild.de")
        self.exhibition.write("pictures/probe.png", png_bytes(64, 64, (b"\0" + bytes(64)) * 64))
        self.await_log(player, SHOWN)
        self.await_scene(self.atlas(self.exhibition), "bild.de")

        fresh = self.exhibition.scenes + ".fresh"
        shutil.copytree(self.exhibition.scenes, fresh)
        with open(os.path.join(fresh, "pictures", "probe.png"), "wb") as file:
            file.write(png_bytes(64, 64, (b"\0" + b"\x80" * 64) * 64))
        os.rename(self.exhibition.scenes, self.exhibition.scenes + ".old")
        os.rename(fresh, self.exhibition.scenes)
        self.await_scene(self.atlas(self.exhibition), "bild.de")

    def test_a_new_film_plays(self):
        player = self.play(self.exhibition)
        before = self.atlas(self.exhibition)
        self.await_scene(before, "eins.de")
        shutil.copy(os.path.join(self.exhibition.scenes, "film", "probe.mp4"), os.path.join(self.exhibition.scenes, "film", "neu.mp4"))
        self.exhibition.write("film.yaml", SMALL["film.yaml"].replace("probe.mp4", "neu.mp4"))
        self.exhibition.remove("film/probe.mp4")
        self.write_statement("Jetzt gibt es einen neuen Film.")
        self.await_log(player, SHOWN)
        after = self.atlas(self.exhibition)
        self.await_scene(after, "eins.de")
        self.open_menu(after)
        menu = self.still_picture()
        self.tap_target(after, "start.de", "GoTo film")
        self.assertTrue(self.await_change(menu))
        first = self.screen.picture()
        self.assertTrue(self.await_change(first), "the film does not move")
        self.assertNotIn("neu.mp4", player.log(), "it could not be played")


if __name__ == "__main__":
    unittest.main()
