# SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Beratung leaves no trace, and what visitors take along is read by a stranger's code reader to the letter."""
import os
import subprocess
import tempfile
import unittest

from exhibition import Exhibition
from player import ROOT, run_command
from visit_case import VisitCase

OFFICE = "BEGIN:VCARD\r\nVERSION:3.0\r\nN:{name};;;;\r\nFN:{name}\r\nTEL:+493026391176\r\n{place}END:VCARD\r\n"
PLACE = "ADR:;;Lützowstr. 102–104\\, Hof 1\\, Aufgang A;Berlin;;10785;\r\n"


def read_code(path):
    """What the only code of a picture holds."""
    done = subprocess.run(["zbarimg", "--quiet", "--raw", path], check=True, capture_output=True)
    return done.stdout.decode("utf-8").removesuffix("\n")  # which zbarimg adds


class TakeAlong(unittest.TestCase):
    def code_of(self, scene, language, size):
        with tempfile.TemporaryDirectory() as folder:
            path = os.path.join(folder, "code.png")
            done = run_command("render", os.path.join(ROOT, "scenes"), "--scene", scene, "--open", 0, "--language", language, "--size", size, "--out", path)
            self.assertEqual(done.returncode, 0, done.stderr)
            return read_code(path)

    def test_the_code_holds_exactly_the_contact_under_a_neutral_name(self):
        for language, name in (("de", "Büro"), ("en", "Office")):
            for size in ("1920x1080", "1080x1920"):
                with self.subTest(language=language, size=size):
                    self.assertEqual(self.code_of("beratung", language, size), OFFICE.format(name=name, place=""))
                    self.assertEqual(self.code_of("kontakt", language, size), OFFICE.format(name=name, place=PLACE))


class WithoutTrace(VisitCase):
    def setUp(self):
        self.exhibition = self.enterContext(Exhibition()).small()

    def test_who_opens_beratung_and_takes_a_contact_along_is_noted_nowhere(self):
        atlas = self.atlas(self.exhibition)
        with tempfile.TemporaryDirectory() as places:
            folders = {name: os.path.join(places, name) for name in ("STATE_DIRECTORY", "CACHE_DIRECTORY", "XDG_CACHE_HOME", "XDG_STATE_HOME")}
            for folder in folders.values():
                os.mkdir(folder)
            player = self.play(self.exhibition, environment=folders)
            self.open_menu(atlas)
            before, files = player.log(), self.files(places)
            self.tap_target(atlas, "start.de", "OpenBeratung")
            self.await_scene(atlas, "rat.de")
            shown = self.screen.picture()
            self.tap_target(atlas, "rat.de", "OpenItem")
            self.assertTrue(self.await_change(shown), "the contact did not open")
            self.still_picture()
            self.tap_target(atlas, "rat.de", "QuickExit")
            self.settle_on(atlas)
            self.assertEqual(player.log(), before, "somebody's way is in the log")
            self.assertEqual(self.files(places), files)
            self.assertEqual(player.stop()[0], 0)
            for word in ("rat", "eratung", "elpline", "000"):
                self.assertNotIn(word, player.log()[len(before) :])

    @staticmethod
    def files(folder):
        return sorted(os.path.join(where, name) for where, _, names in os.walk(folder) for name in names)


class Statement(VisitCase):
    def test_the_accessibility_statement_is_two_taps_away_also_from_the_loop(self):
        exhibition = self.enterContext(Exhibition()).small()  # its statement is the scene "bild"
        atlas = self.atlas(exhibition)
        sheet = atlas.take_layer(exhibition, "start", "access")
        loop = atlas.take_layer(exhibition, "eins", "attract")
        self.play(exhibition)
        self.tap_target(atlas, loop, "OpenAccess")
        self.await_scene(atlas, sheet)
        self.tap_target(atlas, sheet, "GoTo bild")
        self.await_scene(atlas, "bild.de")


if __name__ == "__main__":
    unittest.main()
