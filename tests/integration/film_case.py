# SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The base of tests that touch the controls of a film of half a minute."""
import json
import os
import time

from exhibition import SMALL, Exhibition, film_bytes
from player import wait_until
from visit_case import VisitCase

CHAPTERS = """chapters:
  - at: 0
    title:
      de: Anfang
      en: Beginning
  - at: 20
    title:
      de: Ende
      en: End
"""


class FilmCase(VisitCase):
    """A film of half a minute, held still by its pause button, so that whatever changes is the finger's doing."""

    LENGTH = 30.0

    def film(self, rotation=0, **settings):
        self.rotation = rotation
        self.size = (1920, 1080) if rotation in (0, 180) else (1080, 1920)
        exhibition = self.enterContext(Exhibition()).small()
        exhibition.settings(rotation=rotation, **settings)
        exhibition.write("film/probe.mp4", film_bytes(int(self.LENGTH)))
        exhibition.write("film.yaml", SMALL["film.yaml"] + CHAPTERS)
        self.layout = self.atlas(exhibition, size=self.size)
        self.frames = os.path.join(exhibition.folder, "frames")
        return exhibition

    def tap_control(self, action):
        self.tap_target(self.layout, "film.de", action)
        time.sleep(0.35)  # the same button again within 0.3 s is taken for a trembling hand

    def start_film(self, exhibition, **options):
        player = self.play(exhibition, "--start", "film", "--frames", self.frames, **options)
        self.assertTrue(wait_until(self.places), "the film does not start")
        time.sleep(0.4)  # a new scene takes no hasty tap
        return player

    def paused_film(self, rotation=0):
        self.start_film(self.film(rotation))
        self.tap_control("TogglePlay")
        self.still_picture()

    def places(self):
        """The seconds of the film that were shown so far, one for each picture."""
        if not os.path.exists(self.frames):
            return []
        with open(self.frames, encoding="utf-8") as file:
            return [json.loads(line)["pts"] / 1e9 for line in file if line.endswith("\n")]

    def await_place(self, second, within=0.4):
        shown = wait_until(lambda: self.places() and abs(self.places()[-1] - second) <= within)
        self.assertTrue(shown, f"the film stands at {self.places()[-1:]}, not at {second}")
