# SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The pictures of the handbooks show the program as it is. KOK_UPDATE_GOLDEN=1 draws them anew."""
import os
import shutil
import subprocess
import tempfile
import unittest

from player import ROOT, run_command

README, TECHNICIANS = "tests/golden/readme", "systemd/bilder"
# What each shows: the options of render.
PICTURES = {
    f"{README}/start.png": ("--scene", "start"),
    f"{README}/kreis.png": ("--scene", "kreis", "--layer", "attract"),
    f"{README}/betroffene.png": ("--scene", "betroffene", "--language", "en"),
    f"{README}/geschichte.png": ("--scene", "geschichte", "--size", "1080x1920"),
    f"{TECHNICIANS}/ecke.png": ("--scene", "start", "--layer", "staff"),
    f"{TECHNICIANS}/technik.png": ("--scene", "start", "--layer", "technicians"),
    f"{TECHNICIANS}/zustand.png": ("--scene", "start", "--layer", "health"),
    f"{TECHNICIANS}/uhr.png": ("--scene", "start", "--layer", "clock"),
    f"{TECHNICIANS}/frueher.png": ("--scene", "start", "--layer", "earlier"),
    f"{TECHNICIANS}/stick.png": ("--scene", "start", "--layer", "stick"),
}
SIZE = (192, 108)  # they are compared at this size: how a font is smoothed differs from Debian to Debian
ALIKE = 3.0  # mean difference of 255


def small(path):
    command = ["ffmpeg", "-nostdin", "-v", "error", "-i", path, "-vf", "scale={}:{}:flags=area".format(*SIZE), "-f", "rawvideo", "-pix_fmt", "gray", "-"]
    return subprocess.run(command, capture_output=True, check=True).stdout


def draw(path, options):
    size = () if "--size" in options else ("--size", "1920x1080")
    done = run_command("render", os.path.join(ROOT, "scenes"), *options, *size, "--out", path)
    assert done.returncode == 0, done.stderr


class Pictures(unittest.TestCase):
    def test_they_show_the_program_as_it_is(self):
        with tempfile.TemporaryDirectory(prefix="pictures-") as folder:
            for name, options in PICTURES.items():
                golden, now = os.path.join(ROOT, name), os.path.join(folder, "now.png")
                draw(now, options)  # of more pages than one, the first is meant
                if os.environ.get("KOK_UPDATE_GOLDEN"):
                    shutil.copyfile(now, golden)
                points, wanted = small(now), small(golden)
                self.assertEqual(len(points), SIZE[0] * SIZE[1])
                apart = sum(abs(a - b) for a, b in zip(points, wanted)) / len(points)
                self.assertLess(apart, ALIKE, f"{name} is another picture: draw it anew with KOK_UPDATE_GOLDEN=1")

    def test_each_is_in_a_handbook_and_each_of_the_technicians_is_drawn(self):
        with open(os.path.join(ROOT, "systemd", "README.md"), encoding="utf-8") as file:
            technicians = file.read()
        for name in os.listdir(os.path.join(ROOT, TECHNICIANS)):
            self.assertIn(f"{TECHNICIANS}/{name}", PICTURES)
            self.assertIn(f"](bilder/{name})", technicians)


if __name__ == "__main__":
    unittest.main()
