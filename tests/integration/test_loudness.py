# SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""How loud a film is heard: what `check` measured is what `run` plays it by."""
import array
import math
import os
import re
import tempfile
import unittest

from exhibition import Exhibition
from player import run_command


class Levelling(unittest.TestCase):
    def setUp(self):
        self.exhibition = self.enterContext(Exhibition()).small()
        self.exhibition.settings(output="speaker", volume=50, max_volume=100)
        self.cache = self.enterContext(tempfile.TemporaryDirectory())

    def heard(self):
        """The effective value of what a sound card is given in two seconds of the film's tone, in dB of full scale."""
        path = os.path.join(self.cache, "heard")
        done = run_command(
            "run", "--scenes", self.exhibition.scenes, "--config", self.exhibition.config, "--start", "film",
            "--windowed", "640x360", "--presenter", "cpu", "--for", "3.5", seconds=30,
            variables={
                "CACHE_DIRECTORY": self.cache, "SDL_VIDEODRIVER": "dummy",
                "SDL_AUDIODRIVER": "disk", "SDL_DISKAUDIOFILE": path, "SDL_DISKAUDIODELAY": "21",
            },
        )
        self.assertEqual(done.returncode, 0, done.stdout + done.stderr)
        with open(path, "rb") as file:
            samples = array.array("f", file.read())
        second = 2 * 48000
        loud = samples[len(samples) // 2 : len(samples) // 2 + second]
        self.assertGreater(len(loud), second // 2, "the card was given too little")
        return 10 * math.log10(sum(sample * sample for sample in loud) / len(loud))

    def test_a_film_is_played_as_much_quieter_as_check_says(self):
        before = self.heard()
        said = run_command("check", self.exhibition.scenes, variables={"CACHE_DIRECTORY": self.cache}).stdout
        quieter = re.search(r"wird (\d+),(\d) dB leiser gespielt", said)
        self.assertIsNotNone(quieter, said)
        self.assertGreater(int(quieter[1]), 6)
        self.assertAlmostEqual(before - self.heard(), float(f"{quieter[1]}.{quieter[2]}"), delta=0.3)


if __name__ == "__main__":
    unittest.main()
