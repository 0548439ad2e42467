# SPDX-FileCopyrightText: 2026 The KOK exhibition kiosk authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Reading aloud: the speech that `narrate` makes, and the voice that falls silent at a touch."""
import array
import os
import re
import time
import unittest

from exhibition import SMALL, Exhibition, tone
from expected import Atlas
from player import run_command, wait_until
from visit_case import VisitCase

FRAME = 8  # bytes of a stereo pair of floats
RATE = 48000


def sounds_after(path, size):
    """How many seconds beyond that size of a raw sound file there is sound; negative if it ended before."""
    with open(path, "rb") as file:
        data = file.read()
    samples = array.array("f", data[: len(data) // FRAME * FRAME])
    last = next((index for index in range(len(samples) - 1, -1, -1) if abs(samples[index]) > 0.001), -1)
    return ((last + 1) * 4 - size) / FRAME / RATE


class Voice(VisitCase):
    """The picture's scene is read by a recording: a tone that lasts."""

    def setUp(self):
        self.exhibition = self.enterContext(Exhibition()).small()
        self.exhibition.write("bild.yaml", SMALL["bild.yaml"] + "narration:\n  de: bild.wav\n")
        self.exhibition.write("narration/bild.wav", tone(20))
        self.sound = os.path.join(self.exhibition.folder, "sound.raw")
        self.layout = Atlas(self.exhibition, ())
        for layer in ("none", "access", "access_reading"):
            self.layout.take_layer(self.exhibition, "bild", layer)
        self.voice = self.layout.take_layer(self.exhibition, "bild", "none", focus="start", more=["--read-aloud"])

    def size(self):
        return os.path.getsize(self.sound) if os.path.exists(self.sound) else 0

    def tail_sounds(self):
        """Whether there is sound in the last tenth of a second."""
        return self.size() > RATE * FRAME // 5 and sounds_after(self.sound, self.size()) > -0.1

    def await_sound(self):
        self.assertTrue(wait_until(self.tail_sounds), f"nothing is heard ({self.size()} bytes)")

    def tap_in(self, name, action):
        self.tap_target(self.layout, name, action)
        time.sleep(0.35)  # the same button again within 0.3 s is taken for a trembling hand

    def test_the_voice_reads_and_falls_silent_within_100_ms_of_a_touch_and_goes_on(self):
        self.play(self.exhibition, "--start", "bild", environment={"SDL_AUDIODRIVER": "disk", "SDL_DISKAUDIOFILE": self.sound})
        self.await_scene(self.layout, "bild.de.none")
        time.sleep(0.35)  # a new scene takes no hasty tap
        self.tap_in("bild.de.none", "OpenAccess")
        self.await_scene(self.layout, "bild.de.access")
        self.tap_in("bild.de.access", "OpenAccessSection 1")
        self.await_scene(self.layout, "bild.de.access_reading")
        self.assertEqual(self.size(), 0, "there was sound before somebody asked for it")
        self.tap_in("bild.de.access_reading", "ChooseReadAloud on")
        self.tap_in("bild.de.access_reading", "OpenAccess")
        self.await_sound()
        self.fingers.down(*self.on_screen((960, 40)))
        heard = self.size()
        time.sleep(0.3)
        # The card is given a period of 21 ms at a time.
        self.assertLess(sounds_after(self.sound, heard), 0.1 + 0.03)
        stopped = self.size()
        time.sleep(0.2)
        self.assertEqual(self.size(), stopped, "the card is still held")
        self.fingers.up()
        time.sleep(0.35)
        self.tap_in(self.voice, "ToggleReading")
        self.await_sound()
        self.tap_in(self.voice, "RepeatReading")
        self.await_sound()
        self.tap_in(self.voice, "ToggleReading")
        paused = self.size()
        time.sleep(0.2)
        self.assertEqual(self.size(), paused, "the voice does not pause")


class Narrate(unittest.TestCase):
    def setUp(self):
        self.exhibition = self.enterContext(Exhibition()).small()
        self.exhibition.write("exhibition.yaml", SMALL["exhibition.yaml"].replace("languages: [de, en]", "languages: [de]"))

    def narrate(self, *arguments):
        """Makes the speech; returns how many files were made, kept and removed."""
        done = run_command("narrate", self.exhibition.scenes, *arguments)
        self.assertEqual(done.returncode, 0, done.stdout + done.stderr)
        counts = re.search(r": (\d+) neu, (\d+) wie bisher, (\d+) gelöscht", done.stdout)
        self.assertIsNotNone(counts, done.stdout)
        return tuple(int(count) for count in counts.groups())

    def findings(self):
        return run_command("check", self.exhibition.scenes).stdout

    def test_speech_is_made_once_and_again_for_what_was_changed(self):
        self.assertIn("Noch lässt sich nichts vorlesen", self.findings())
        made, kept, removed = self.narrate()
        self.assertGreater(made, 50)
        self.assertEqual((kept, removed), (0, 0))
        speech = os.path.join(self.exhibition.scenes, "speech", "de")
        self.assertEqual(len(os.listdir(speech)), made)
        self.assertNotIn("vorlesen", self.findings())
        self.exhibition.write("bild.yaml", SMALL["bild.yaml"].replace("Ein Text neben", "Zwei Texte neben"))
        self.assertIn(f"1 von {made} Texten", self.findings())
        self.assertEqual(self.narrate(), (1, made - 1, 1))
        self.assertEqual(len(os.listdir(speech)), made)

    def test_a_language_without_a_voice_is_named(self):
        self.assertEqual(run_command("narrate", self.exhibition.scenes, "--language", "xx").returncode, 2)
        self.exhibition.write("exhibition.yaml", SMALL["exhibition.yaml"].replace("languages: [de, en]", "languages: [de]\ndrafts: [tlh]"))
        self.exhibition.write("words/tlh.yaml", "version: 1\n")
        done = run_command("narrate", self.exhibition.scenes, "--language", "tlh", "--out", os.path.join(self.exhibition.folder, "out"))
        self.assertIn("espeak-ng hat keine Stimme für tlh", done.stdout)


if __name__ == "__main__":
    unittest.main()
